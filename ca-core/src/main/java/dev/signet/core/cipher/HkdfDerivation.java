package dev.signet.core.cipher;

import java.util.Locale;

/** HKDF (RFC 5869), and what TLS 1.3 makes of it (RFC 8446 section 7.1). */
final class HkdfDerivation {
    private static final int MAX_BLOCKS = 255;
    private static final int MAX_LABEL = 255;

    private enum Mode {
        BOTH,
        EXTRACT,
        EXPAND
    }

    static byte[] derive(AlgorithmParameters given, int length) {
        NamedDigest digest = KdfAlgorithm.requiredDigest(given);
        byte[] key = KdfAlgorithm.required(given, "key");
        byte[] salt = given.octets("salt");
        byte[] usedSalt = salt == null ? new byte[0] : salt;
        return switch (mode(given, Mode.BOTH)) {
            case BOTH -> expand(digest, extract(digest, usedSalt, key), given.joined("info"), length);
            case EXTRACT -> whole(extract(digest, usedSalt, key), length);
            case EXPAND -> expand(digest, key, given.joined("info"), length);
        };
    }

    private static Mode mode(AlgorithmParameters given, Mode usual) {
        String mode = given.text("mode");
        if (mode == null) {
            return usual;
        }
        return switch (mode.toUpperCase(Locale.ROOT)) {
            case "EXTRACT_AND_EXPAND", "0" -> Mode.BOTH;
            case "EXTRACT_ONLY", "1" -> Mode.EXTRACT;
            case "EXPAND_ONLY", "2" -> Mode.EXPAND;
            default -> throw new CipherException("there is no mode " + mode);
        };
    }

    private static byte[] whole(byte[] value, int length) {
        if (value.length != length) {
            throw new CipherException("extraction gives " + value.length + " bytes");
        }
        return value;
    }

    private static byte[] extract(NamedDigest digest, byte[] salt, byte[] key) {
        HmacComputation hmac = new HmacComputation(digest, salt);
        hmac.update(key);
        return hmac.finish();
    }

    private static byte[] expand(NamedDigest digest, byte[] key, byte[] info, int length) {
        if (length > MAX_BLOCKS * digest.length()) {
            throw new CipherException("more than " + MAX_BLOCKS + " blocks cannot be had");
        }
        HmacComputation hmac = new HmacComputation(digest, key);
        byte[] derived = new byte[length];
        byte[] block = {};
        for (int at = 0, counter = 1; at < length; at += block.length, counter++) {
            hmac.update(block);
            hmac.update(info);
            hmac.update(new byte[] {(byte) counter});
            block = hmac.finish();
            System.arraycopy(block, 0, derived, at, Math.min(block.length, length - at));
        }
        return derived;
    }

    static byte[] deriveForTls(AlgorithmParameters given, int length) {
        NamedDigest digest = KdfAlgorithm.requiredDigest(given);
        byte[] key = given.octets("key");
        byte[] prefix = optional(given, "prefix");
        byte[] label = optional(given, "label");
        return switch (mode(given, Mode.BOTH)) {
            case BOTH -> throw new CipherException("TLS 1.3 extracts or expands");
            case EXTRACT -> {
                byte[] zeros = new byte[digest.length()];
                byte[] salt = given.octets("salt");
                byte[] usedSalt = salt == null
                        ? zeros
                        : expand(
                                digest,
                                salt,
                                info(prefix, label, digest.digest(new byte[0]), digest.length()),
                                digest.length());
                yield whole(extract(digest, usedSalt, key == null ? zeros : key), length);
            }
            case EXPAND -> {
                if (key == null) {
                    throw new CipherException("there is no key");
                }
                yield expand(digest, key, info(prefix, label, optional(given, "data"), length), length);
            }
        };
    }

    private static byte[] optional(AlgorithmParameters given, String name) {
        byte[] value = given.octets(name);
        return value == null ? new byte[0] : value;
    }

    /** The structure HkdfLabel. */
    private static byte[] info(byte[] prefix, byte[] label, byte[] context, int length) {
        if (prefix.length + label.length > MAX_LABEL || context.length > MAX_LABEL) {
            throw new CipherException("the label or the data are too long");
        }
        byte[] info = new byte[4 + prefix.length + label.length + context.length];
        info[0] = (byte) (length >> 8);
        info[1] = (byte) length;
        info[2] = (byte) (prefix.length + label.length);
        System.arraycopy(prefix, 0, info, 3, prefix.length);
        System.arraycopy(label, 0, info, 3 + prefix.length, label.length);
        int at = 3 + prefix.length + label.length;
        info[at] = (byte) context.length;
        System.arraycopy(context, 0, info, at + 1, context.length);
        return info;
    }

    private HkdfDerivation() {}
}
