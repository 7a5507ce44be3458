package dev.signet.core.config;

/** Which string types, and which lengths, values of attributes have in OpenSSL. */
final class AttributeRules {

    static byte[] encode(String dotted, String value, boolean utf8, StringMask mask) {
        return switch (dotted) {
            case "2.5.4.3", "2.5.4.10", "2.5.4.11" -> within(mask, value, utf8, StringMask.DIRECTORY, 1, 64);
            case "2.5.4.7", "2.5.4.8" -> within(mask, value, utf8, StringMask.DIRECTORY, 1, 128);
            case "2.5.4.4", "2.5.4.41", "2.5.4.42", "2.5.4.43" ->
                within(mask, value, utf8, StringMask.DIRECTORY, 1, 32768);
            case "2.5.4.6", "1.3.6.1.4.1.311.60.2.1.3" -> fixed(value, utf8, StringMask.PRINTABLE, 2, 2);
            case "2.5.4.98" -> fixed(value, utf8, StringMask.PRINTABLE, 3, 3);
            case "2.5.4.99" -> fixed(value, utf8, StringMask.NUMERIC, 3, 3);
            case "2.5.4.5" -> fixed(value, utf8, StringMask.PRINTABLE, 1, 64);
            case "2.5.4.46" -> fixed(value, utf8, StringMask.PRINTABLE, 0, -1);
            case "1.2.840.113549.1.9.1" -> fixed(value, utf8, StringMask.IA5, 1, 128);
            case "0.9.2342.19200300.100.1.25" -> fixed(value, utf8, StringMask.IA5, 1, -1);
            case "0.9.2342.19200300.100.1.3" -> fixed(value, utf8, StringMask.IA5, 1, 256);
            case "1.2.840.113549.1.9.2", "1.2.840.113549.1.9.7" -> within(mask, value, utf8, StringMask.PKCS9, 1, -1);
            case "1.2.840.113549.1.9.8" -> within(mask, value, utf8, StringMask.DIRECTORY, 1, -1);
            case "1.2.840.113549.1.9.20", "1.3.6.1.4.1.311.17.1" -> fixed(value, utf8, StringMask.BMP, 0, -1);
            case "1.2.643.3.131.1.1" -> fixed(value, utf8, StringMask.NUMERIC, 1, 12);
            case "1.2.643.100.1" -> fixed(value, utf8, StringMask.NUMERIC, 1, 13);
            case "1.2.643.100.3" -> fixed(value, utf8, StringMask.NUMERIC, 1, 11);
            case "2.5.4.100" -> fixed(value, utf8, StringMask.UTF8, 0, -1);
            case "1.3.6.1.5.5.7.8.9" -> fixed(value, utf8, StringMask.UTF8, 1, 128);
            default -> within(mask, value, utf8, StringMask.DIRECTORY, 0, -1);
        };
    }

    private static byte[] within(StringMask mask, String value, boolean utf8, int types, int shortest, int longest) {
        int both = types & mask.types();
        return new StringMask(both == 0 ? StringMask.DIRECTORY : both).encode(value, utf8, shortest, longest);
    }

    private static byte[] fixed(String value, boolean utf8, int types, int shortest, int longest) {
        return new StringMask(types).encode(value, utf8, shortest, longest);
    }

    private AttributeRules() {}
}
