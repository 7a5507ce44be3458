package dev.signet.core.text;

import dev.signet.core.cipher.HashAlgorithm;

/** The number that directories of certificates and CRLs file a name under. */
public final class NameHash {
    /** Returns the hash of a name in the form in which names are compared. */
    public static int ofCanonical(byte[] name) {
        return number(HashAlgorithm.SHA1.digest(name));
    }

    /** Returns the hash of a name. */
    public static int of(Decoded name) {
        return ofCanonical(CanonicalName.encode(name));
    }

    /** Returns the hash of a name as OpenSSL before 1.0.0 computed it. */
    public static int oldStyle(Decoded name) {
        return number(HashAlgorithm.MD5.digest(name.node().encoded()));
    }

    private static int number(byte[] hash) {
        return hash[0] & 0xff | (hash[1] & 0xff) << 8 | (hash[2] & 0xff) << 16 | (hash[3] & 0xff) << 24;
    }

    /** Returns a hash in eight hexadecimal digits. */
    public static String text(int hash) {
        String digits = Integer.toHexString(hash);
        return "0".repeat(8 - digits.length()) + digits;
    }

    private NameHash() {}
}
