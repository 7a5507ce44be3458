package dev.signet.core.tls;

import dev.signet.core.tls.CipherSuite.Authentication;
import dev.signet.core.tls.CipherSuite.Encryption;
import dev.signet.core.tls.CipherSuite.KeyExchange;
import dev.signet.core.tls.CipherSuite.Mac;
import dev.signet.core.tls.CipherSuite.Version;
import org.jspecify.annotations.Nullable;

/**
 * What one word of a cipher string stands for: a set of suites, given by what they have in common.
 *
 * @param id the number of the only suite meant; 0 for any
 * @param keyExchanges bits of {@link KeyExchange}; 0 for any, like the other sets
 * @param authentications bits of {@link Authentication}
 * @param encryptions bits of {@link Encryption}
 * @param macs bits of {@link Mac}
 * @param version the first version that has the suite; null for any
 * @param classes the classes it must be in one of; 0 for any
 * @param notDefault whether it must be left out of the default list
 */
record CipherAlias(
        int id,
        int keyExchanges,
        int authentications,
        int encryptions,
        int macs,
        @Nullable Version version,
        int classes,
        boolean notDefault) {

    static final int HIGH = 1;
    static final int FIPS = 2;
    /** A class that this build has no suite of. */
    private static final int EMPTY_CLASS = 4;

    static final CipherAlias EVERYTHING = new CipherAlias(0, 0, 0, 0, 0, null, 0, false);

    private static final int NO_NULL = ~Encryption.NULL.bit();
    private static final int GCM = Encryption.AES128_GCM.bit() | Encryption.AES256_GCM.bit();
    private static final int CCM8 = Encryption.AES128_CCM8.bit() | Encryption.AES256_CCM8.bit();
    private static final int CCM = Encryption.AES128_CCM.bit() | Encryption.AES256_CCM.bit() | CCM8;
    private static final int AES_CBC = Encryption.AES128.bit() | Encryption.AES256.bit();
    private static final int CAMELLIA = Encryption.CAMELLIA128.bit() | Encryption.CAMELLIA256.bit();
    private static final int ARIA = Encryption.ARIA128_GCM.bit() | Encryption.ARIA256_GCM.bit();
    private static final int WITH_AUTHENTICATION = ~Authentication.NONE.bit();
    private static final int ALL_PSK =
            KeyExchange.PSK.bit() | KeyExchange.RSA_PSK.bit() | KeyExchange.ECDHE_PSK.bit() | KeyExchange.DHE_PSK.bit();

    static CipherAlias keyExchange(int bits) {
        return new CipherAlias(0, bits, 0, 0, 0, null, 0, false);
    }

    static CipherAlias authentication(int bits) {
        return new CipherAlias(0, 0, bits, 0, 0, null, 0, false);
    }

    static CipherAlias encryption(int bits) {
        return new CipherAlias(0, 0, 0, bits, 0, null, 0, false);
    }

    static CipherAlias mac(int bits) {
        return new CipherAlias(0, 0, 0, 0, bits, null, 0, false);
    }

    static CipherAlias version(Version version) {
        return new CipherAlias(0, 0, 0, 0, 0, version, 0, false);
    }

    private static CipherAlias strength(int bits) {
        return new CipherAlias(0, 0, 0, 0, 0, null, bits, false);
    }

    private static CipherAlias exchangeWith(KeyExchange exchange, int authentications) {
        return new CipherAlias(0, exchange.bit(), authentications, 0, 0, null, 0, false);
    }

    /** Returns what a word stands for, or null: it names a suite, an algorithm or a class. */
    static @Nullable CipherAlias of(String word) {
        CipherSuite suite = CipherSuites.byName(word);
        if (suite != null) {
            return suite.version() == Version.TLS1_3
                    ? null
                    : new CipherAlias(
                            suite.id(),
                            suite.keyExchange().bit(),
                            suite.authentication().bit(),
                            suite.encryption().bit(),
                            suite.mac().bit(),
                            null,
                            0,
                            false);
        }
        return switch (word) {
            case "ALL" -> encryption(NO_NULL);
            case "COMPLEMENTOFALL", "eNULL", "NULL" -> encryption(Encryption.NULL.bit());
            case "COMPLEMENTOFDEFAULT" -> new CipherAlias(0, 0, 0, 0, 0, null, 0, true);
            case "kRSA" -> keyExchange(KeyExchange.RSA.bit());
            case "kEDH", "kDHE", "DH" -> keyExchange(KeyExchange.DHE.bit());
            case "kEECDH", "kECDHE", "ECDH" -> keyExchange(KeyExchange.ECDHE.bit());
            case "kPSK" -> keyExchange(KeyExchange.PSK.bit());
            case "kRSAPSK" -> keyExchange(KeyExchange.RSA_PSK.bit());
            case "kECDHEPSK" -> keyExchange(KeyExchange.ECDHE_PSK.bit());
            case "kDHEPSK" -> keyExchange(KeyExchange.DHE_PSK.bit());
            case "kSRP", "SRP" -> keyExchange(KeyExchange.SRP.bit());
            case "PSK" -> keyExchange(ALL_PSK);
            case "aRSA" -> authentication(Authentication.RSA.bit());
            case "aDSS", "DSS" -> authentication(Authentication.DSS.bit());
            case "aNULL" -> authentication(Authentication.NONE.bit());
            case "aECDSA", "ECDSA" -> authentication(Authentication.ECDSA.bit());
            case "aPSK" -> authentication(Authentication.PSK.bit());
            case "aSRP" -> authentication(Authentication.SRP.bit());
            case "EDH", "DHE" -> exchangeWith(KeyExchange.DHE, WITH_AUTHENTICATION);
            case "EECDH", "ECDHE" -> exchangeWith(KeyExchange.ECDHE, WITH_AUTHENTICATION);
            case "RSA" -> exchangeWith(KeyExchange.RSA, Authentication.RSA.bit());
            case "ADH" -> exchangeWith(KeyExchange.DHE, Authentication.NONE.bit());
            case "AECDH" -> exchangeWith(KeyExchange.ECDHE, Authentication.NONE.bit());
            case "AES128" ->
                encryption(Encryption.AES128.bit()
                        | Encryption.AES128_GCM.bit()
                        | Encryption.AES128_CCM.bit()
                        | Encryption.AES128_CCM8.bit());
            case "AES256" ->
                encryption(Encryption.AES256.bit()
                        | Encryption.AES256_GCM.bit()
                        | Encryption.AES256_CCM.bit()
                        | Encryption.AES256_CCM8.bit());
            case "AES" -> encryption(allAes());
            case "AESGCM" -> encryption(GCM);
            case "AESCCM" -> encryption(CCM);
            case "AESCCM8" -> encryption(CCM8);
            case "CAMELLIA128" -> encryption(Encryption.CAMELLIA128.bit());
            case "CAMELLIA256" -> encryption(Encryption.CAMELLIA256.bit());
            case "CAMELLIA" -> encryption(CAMELLIA);
            case "CHACHA20" -> encryption(Encryption.CHACHA20.bit());
            case "ARIA", "ARIAGCM" -> encryption(ARIA);
            case "ARIA128" -> encryption(Encryption.ARIA128_GCM.bit());
            case "ARIA256" -> encryption(Encryption.ARIA256_GCM.bit());
            case "CBC" -> encryption(AES_CBC | CAMELLIA);
            case "MD5" -> mac(Mac.MD5.bit());
            case "SHA1", "SHA" -> mac(Mac.SHA1.bit());
            case "SHA256" -> mac(Mac.SHA256.bit());
            case "SHA384" -> mac(Mac.SHA384.bit());
            case "SSLv3" -> version(Version.SSL3);
            case "TLSv1", "TLSv1.0" -> version(Version.TLS1);
            case "TLSv1.2" -> version(Version.TLS1_2);
            case "LOW", "MEDIUM" -> strength(EMPTY_CLASS);
            case "HIGH" -> strength(HIGH);
            case "FIPS" -> new CipherAlias(0, 0, 0, NO_NULL, 0, null, FIPS, false);
            default -> null;
        };
    }

    static int allAes() {
        return AES_CBC | GCM | CCM;
    }

    static int gcm() {
        return GCM;
    }

    /** Returns what both stand for, or null where they have nothing in common. */
    @Nullable CipherAlias and(CipherAlias other) {
        int exchanges = common(keyExchanges, other.keyExchanges);
        int proofs = common(authentications, other.authentications);
        int ciphers = common(encryptions, other.encryptions);
        int sums = common(macs, other.macs);
        int strengths = common(classes, other.classes);
        Version first = version == null ? other.version : version;
        boolean empty = exchanges == NOTHING
                || proofs == NOTHING
                || ciphers == NOTHING
                || sums == NOTHING
                || strengths == NOTHING
                || other.version != null && other.version != first;
        return empty
                ? null
                : new CipherAlias(
                        other.id != 0 ? other.id : id,
                        exchanges,
                        proofs,
                        ciphers,
                        sums,
                        first,
                        strengths,
                        notDefault || other.notDefault);
    }

    private static final int NOTHING = Integer.MIN_VALUE;

    private static int common(int one, int other) {
        if (one == 0 || other == 0) {
            return one | other;
        }
        return (one & other) == 0 ? NOTHING : one & other;
    }

    boolean matches(CipherSuite suite) {
        return (id == 0 || id == suite.id())
                && has(keyExchanges, suite.keyExchange().bit())
                && has(authentications, suite.authentication().bit())
                && has(encryptions, suite.encryption().bit())
                && has(macs, suite.mac().bit())
                && (version == null || version == suite.version())
                && has(classes, (suite.high() ? HIGH : 0) | (suite.fips() ? FIPS : 0))
                && (!notDefault || !suite.isDefault() && suite.encryption() != Encryption.NULL);
    }

    private static boolean has(int wanted, int bits) {
        return wanted == 0 || (wanted & bits) != 0;
    }
}
