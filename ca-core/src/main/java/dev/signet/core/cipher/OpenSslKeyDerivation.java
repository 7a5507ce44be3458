package dev.signet.core.cipher;

import java.util.Arrays;

/** How {@code openssl enc} makes a key and an initialisation vector from a passphrase. */
public final class OpenSslKeyDerivation {
    /**
     * One round of hashing: the default of OpenSSL, with whatever digest its version took for one.
     *
     * @param salt of eight octets, or empty
     * @param length of what is wanted, in octets
     */
    public static byte[] hashedOnce(NamedDigest digest, byte[] passphrase, byte[] salt, int length) {
        byte[] derived = new byte[length];
        byte[] last = {};
        for (int at = 0; at < length; at += last.length) {
            DigestComputation computation = digest.start();
            computation.update(last);
            computation.update(passphrase);
            computation.update(salt);
            last = computation.finish();
            if (last.length == 0) {
                throw new CipherException("a digest without octets makes no key");
            }
            System.arraycopy(last, 0, derived, at, Math.min(last.length, length - at));
        }
        Arrays.fill(last, (byte) 0);
        return derived;
    }

    /**
     * PBKDF2 (RFC 8018 section 5.2) with any digest.
     *
     * @param length of what is wanted, in octets
     */
    public static byte[] pbkdf2(NamedDigest digest, byte[] passphrase, byte[] salt, int iterations, int length) {
        byte[] derived = new byte[length];
        HmacComputation hmac = new HmacComputation(digest, passphrase);
        int hashLength = digest.length();
        byte[] message = Arrays.copyOf(salt, salt.length + 4);
        for (int block = 1, at = 0; at < length; block++, at += hashLength) {
            for (int i = 0; i < 4; i++) {
                message[salt.length + i] = (byte) (block >> 24 - 8 * i);
            }
            hmac.update(message);
            byte[] round = hmac.finish();
            byte[] sum = round.clone();
            for (int i = 1; i < iterations; i++) {
                hmac.update(round);
                round = hmac.finish();
                for (int j = 0; j < sum.length; j++) {
                    sum[j] ^= round[j];
                }
            }
            System.arraycopy(sum, 0, derived, at, Math.min(sum.length, length - at));
        }
        return derived;
    }

    private OpenSslKeyDerivation() {}
}
