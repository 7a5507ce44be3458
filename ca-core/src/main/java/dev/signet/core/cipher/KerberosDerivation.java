package dev.signet.core.cipher;

/** The derivation function of Kerberos (RFC 3961 section 5.1): a constant is stretched and encrypted over and over. */
final class KerberosDerivation {
    static byte[] derive(AlgorithmParameters given, int length) {
        String name = given.text("cipher");
        NamedCipher cipher = name == null ? null : NamedCipher.find(name);
        byte[] key = KdfAlgorithm.required(given, "key");
        byte[] constant = KdfAlgorithm.required(given, "constant");
        boolean fits = cipher != null
                && cipher.mode() == NamedCipher.Mode.CBC
                && !cipher.legacy()
                && cipher.family() != NamedCipher.Family.DES_EDE
                && key.length == cipher.keyLength()
                && length == cipher.keyLength();
        if (cipher == null || !fits) {
            throw new CipherException("the cipher, the key and the length do not fit");
        }
        int blockLength = cipher.blockLength();
        if (constant.length == 0 || constant.length > blockLength) {
            throw new CipherException("the constant has to fit into a block");
        }
        byte[] block = constant.length == blockLength ? constant : folded(constant, blockLength);
        byte[] derived = new byte[length];
        for (int at = 0; at < length; at += blockLength) {
            block = cipher.start(true, key, new byte[cipher.ivLength()], false).update(block, 0, blockLength);
            System.arraycopy(block, 0, derived, at, Math.min(blockLength, length - at));
        }
        return derived;
    }

    /** N-fold: copies of the input, each rotated by 13 bits more, added in ones' complement. */
    private static byte[] folded(byte[] input, int length) {
        int total = length / gcd(length, input.length) * input.length;
        int[] sums = new int[length];
        int bits = 8 * input.length;
        for (int i = 0; i < total; i++) {
            int rotation = 13 * (i / input.length) % bits;
            int octet = 0;
            for (int bit = 0; bit < 8; bit++) {
                int from = Math.floorMod(8 * (i % input.length) + bit - rotation, bits);
                octet = octet << 1 | input[from / 8] >> 7 - from % 8 & 1;
            }
            sums[i % length] += octet;
        }
        int carry = 0;
        for (int round = 0; round < 2 || carry > 0; round++) {
            for (int i = length - 1; i >= 0; i--) {
                int sum = sums[i] + carry;
                sums[i] = sum & 0xff;
                carry = sum >> 8;
            }
        }
        byte[] folded = new byte[length];
        for (int i = 0; i < length; i++) {
            folded[i] = (byte) sums[i];
        }
        return folded;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private KerberosDerivation() {}
}
