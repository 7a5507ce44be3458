package dev.signet.core.tls;

/**
 * A cipher suite that OpenSSL 3.0 is built with.
 *
 * @param id its two octets on the wire
 * @param name OpenSSL's name
 * @param standardName IANA's name
 * @param version the first version of the protocol that has it
 * @param keyExchange how the keys are agreed on
 * @param authentication what the server proves itself with
 * @param encryption what hides the data
 * @param mac what protects them from change
 * @param high whether it is in the class {@code HIGH}
 * @param fips whether it is in the class {@code FIPS}
 * @param isDefault whether it is used where nobody says otherwise
 */
@SuppressWarnings("EnumOrdinal") // only for bits of sets that live as long as one evaluation
public record CipherSuite(
        int id,
        String name,
        String standardName,
        Version version,
        KeyExchange keyExchange,
        Authentication authentication,
        Encryption encryption,
        Mac mac,
        boolean high,
        boolean fips,
        boolean isDefault) {

    /** The first version of the protocol with a suite. */
    public enum Version {
        SSL3("SSLv3"),
        TLS1("TLSv1"),
        TLS1_2("TLSv1.2"),
        TLS1_3("TLSv1.3");

        private final String text;

        Version(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** How the keys are agreed on. */
    public enum KeyExchange {
        RSA("RSA"),
        DHE("DH"),
        ECDHE("ECDH"),
        PSK("PSK"),
        RSA_PSK("RSAPSK"),
        ECDHE_PSK("ECDHEPSK"),
        DHE_PSK("DHEPSK"),
        SRP("SRP"),
        ANY("any");

        private final String text;

        KeyExchange(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        int bit() {
            return 1 << ordinal();
        }

        /** Returns whether the keys stay secret when the server's key is stolen later. */
        public boolean forwardSecret() {
            return this != RSA && this != PSK && this != RSA_PSK && this != SRP;
        }
    }

    /** What the server proves itself with. */
    public enum Authentication {
        RSA("RSA"),
        DSS("DSS"),
        NONE("None"),
        ECDSA("ECDSA"),
        PSK("PSK"),
        SRP("SRP"),
        ANY("any");

        private final String text;

        Authentication(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        int bit() {
            return 1 << ordinal();
        }
    }

    /** What hides the data. */
    public enum Encryption {
        NULL("None", 0),
        AES128("AES(128)", 128),
        AES256("AES(256)", 256),
        AES128_GCM("AESGCM(128)", 128),
        AES256_GCM("AESGCM(256)", 256),
        AES128_CCM("AESCCM(128)", 128),
        AES256_CCM("AESCCM(256)", 256),
        AES128_CCM8("AESCCM8(128)", 128),
        AES256_CCM8("AESCCM8(256)", 256),
        CAMELLIA128("Camellia(128)", 128),
        CAMELLIA256("Camellia(256)", 256),
        ARIA128_GCM("ARIAGCM(128)", 128),
        ARIA256_GCM("ARIAGCM(256)", 256),
        CHACHA20("CHACHA20/POLY1305(256)", 256);

        private final String text;
        private final int bits;

        Encryption(String text, int bits) {
            this.text = text;
            this.bits = bits;
        }

        public String text() {
            return text;
        }

        /** Returns the length of its key in bits, which is its strength. */
        public int bits() {
            return bits;
        }

        int bit() {
            return 1 << ordinal();
        }
    }

    /** What protects the data from change. */
    public enum Mac {
        MD5,
        SHA1,
        SHA256,
        SHA384,
        AEAD;

        int bit() {
            return 1 << ordinal();
        }
    }

    /** Returns the strength in bits. */
    public int strength() {
        return encryption.bits();
    }

    /** Returns the number by which OpenSSL sorts and prints it: its id under the prefix of TLS. */
    public int internalId() {
        return 0x0300_0000 | id;
    }
}
