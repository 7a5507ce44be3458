package dev.signet.core.cipher;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A passphrase as octets, in the two forms that standards ask for; the caller overwrites what it gets. */
final class PassphraseOctets {
    /** Returns UTF-8, for everything but PKCS#12 (RFC 8018 section 3). */
    static byte[] utf8(char[] passphrase) {
        byte[] room = new byte[3 * passphrase.length];
        ByteBuffer out = ByteBuffer.wrap(room);
        CoderResult result = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(passphrase), out, true);
        if (!result.isUnderflow()) {
            throw new IllegalStateException("no character takes more than three octets");
        }
        byte[] octets = Arrays.copyOf(room, out.position());
        Arrays.fill(room, (byte) 0);
        return octets;
    }

    /** Returns UTF-16 with two zero octets at the end, for PKCS#12 (RFC 7292 appendix B.1). */
    static byte[] bmp(char[] passphrase) {
        byte[] octets = new byte[2 * passphrase.length + 2];
        for (int i = 0; i < passphrase.length; i++) {
            octets[2 * i] = (byte) (passphrase[i] >> 8);
            octets[2 * i + 1] = (byte) passphrase[i];
        }
        return octets;
    }

    private PassphraseOctets() {}
}
