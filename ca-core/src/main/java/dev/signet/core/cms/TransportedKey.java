package dev.signet.core.cms;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/**
 * The key of a content, as one of several recipients' transported keys may give it: a random one until one does. What is kept is
 * chosen without a branch on whether a key decrypted.
 */
final class TransportedKey {
    private final boolean anyLength;
    private final byte[] substitute;
    private byte[] key;
    private int opened;

    TransportedKey(ContentCipher cipher, SecureRandom random) {
        anyLength = cipher.name().equals("RC4");
        substitute = new byte[cipher.keyLength()];
        random.nextBytes(substitute);
        key = substitute.clone();
    }

    /** Tries a recipient's key; one that decrypts takes the place of those before. */
    void attempt(KeyTransport transport, AsymmetricKeyParameter privateKey, byte[] encrypted) {
        if (anyLength) {
            attemptAnyLength(transport, privateKey, encrypted);
            return;
        }
        byte[] candidate = transport.decrypt(privateKey, encrypted, substitute);
        int difference = 0;
        for (int i = 0; i < candidate.length; i++) {
            difference |= (candidate[i] ^ substitute[i]) & 0xff;
        }
        int right = -difference >> 31; // all ones if it is not the substitute
        for (int i = 0; i < candidate.length; i++) {
            key[i] = (byte) (candidate[i] & right | key[i] & ~right);
        }
        opened |= right;
    }

    /** RC4 tells the length of its keys nowhere, so there is no substitute of the right one; a padding error may show. */
    private void attemptAnyLength(KeyTransport transport, AsymmetricKeyParameter privateKey, byte[] encrypted) {
        byte[] candidate = transport.decrypt(privateKey, encrypted);
        if (candidate != null && candidate.length > 0) {
            key = candidate;
            opened = -1;
        }
    }

    /** Returns whether a key decrypted; to be asked only where that may be told. */
    boolean opened() {
        return opened != 0;
    }

    byte[] key() {
        return key;
    }
}
