package dev.signet.core.key;

import dev.signet.core.asn1.Oid;
import java.util.Optional;

/** An elliptic curve that certificates refer to by object identifier (RFC 5480 section 2.1.1.1, RFC 5639). */
public enum NamedCurve {
    P_256("P-256", "prime256v1", "secp256r1", "1.2.840.10045.3.1.7", 256, true),
    P_384("P-384", "secp384r1", "secp384r1", "1.3.132.0.34", 384, true),
    P_521("P-521", "secp521r1", "secp521r1", "1.3.132.0.35", 521, true),
    P_224("P-224", "secp224r1", "secp224r1", "1.3.132.0.33", 224, false),
    P_192("P-192", "prime192v1", "secp192r1", "1.2.840.10045.3.1.1", 192, false),
    SECP256K1("secp256k1", "secp256k1", "secp256k1", "1.3.132.0.10", 256, false),
    BRAINPOOL_P256R1("brainpoolP256r1", "brainpoolP256r1", "brainpoolP256r1", "1.3.36.3.3.2.8.1.1.7", 256, false),
    BRAINPOOL_P384R1("brainpoolP384r1", "brainpoolP384r1", "brainpoolP384r1", "1.3.36.3.3.2.8.1.1.11", 384, false),
    BRAINPOOL_P512R1("brainpoolP512r1", "brainpoolP512r1", "brainpoolP512r1", "1.3.36.3.3.2.8.1.1.13", 512, false),
    SECP112R1("secp112r1", "1.3.132.0.6", 112),
    SECP112R2("secp112r2", "1.3.132.0.7", 112),
    SECP128R1("secp128r1", "1.3.132.0.28", 128),
    SECP128R2("secp128r2", "1.3.132.0.29", 128),
    SECP160K1("secp160k1", "1.3.132.0.9", 160),
    SECP160R1("secp160r1", "1.3.132.0.8", 160),
    SECP160R2("secp160r2", "1.3.132.0.30", 160),
    SECP192K1("secp192k1", "1.3.132.0.31", 192),
    SECP224K1("secp224k1", "1.3.132.0.32", 224),
    SECT113R1("sect113r1", "1.3.132.0.4", 113),
    SECT113R2("sect113r2", "1.3.132.0.5", 113),
    SECT131R1("sect131r1", "1.3.132.0.22", 131),
    SECT131R2("sect131r2", "1.3.132.0.23", 131),
    SECT163K1("sect163k1", "1.3.132.0.1", 163),
    SECT163R1("sect163r1", "1.3.132.0.2", 163),
    SECT163R2("sect163r2", "1.3.132.0.15", 163),
    SECT193R1("sect193r1", "1.3.132.0.24", 193),
    SECT193R2("sect193r2", "1.3.132.0.25", 193),
    SECT233K1("sect233k1", "1.3.132.0.26", 233),
    SECT233R1("sect233r1", "1.3.132.0.27", 233),
    SECT239K1("sect239k1", "1.3.132.0.3", 239),
    SECT283K1("sect283k1", "1.3.132.0.16", 283),
    SECT283R1("sect283r1", "1.3.132.0.17", 283),
    SECT409K1("sect409k1", "1.3.132.0.36", 409),
    SECT409R1("sect409r1", "1.3.132.0.37", 409),
    SECT571K1("sect571k1", "1.3.132.0.38", 571),
    SECT571R1("sect571r1", "1.3.132.0.39", 571),
    PRIME192V2("prime192v2", "1.2.840.10045.3.1.2", 192),
    PRIME192V3("prime192v3", "1.2.840.10045.3.1.3", 192),
    PRIME239V1("prime239v1", "1.2.840.10045.3.1.4", 239),
    PRIME239V2("prime239v2", "1.2.840.10045.3.1.5", 239),
    PRIME239V3("prime239v3", "1.2.840.10045.3.1.6", 239),
    C2PNB163V1("c2pnb163v1", "1.2.840.10045.3.0.1", 163),
    C2PNB163V2("c2pnb163v2", "1.2.840.10045.3.0.2", 163),
    C2PNB163V3("c2pnb163v3", "1.2.840.10045.3.0.3", 163),
    C2PNB176V1("c2pnb176v1", "1.2.840.10045.3.0.4", 176),
    C2TNB191V1("c2tnb191v1", "1.2.840.10045.3.0.5", 191),
    C2TNB191V2("c2tnb191v2", "1.2.840.10045.3.0.6", 191),
    C2TNB191V3("c2tnb191v3", "1.2.840.10045.3.0.7", 191),
    C2PNB208W1("c2pnb208w1", "1.2.840.10045.3.0.10", 208),
    C2TNB239V1("c2tnb239v1", "1.2.840.10045.3.0.11", 239),
    C2TNB239V2("c2tnb239v2", "1.2.840.10045.3.0.12", 239),
    C2TNB239V3("c2tnb239v3", "1.2.840.10045.3.0.13", 239),
    C2PNB272W1("c2pnb272w1", "1.2.840.10045.3.0.16", 272),
    C2PNB304W1("c2pnb304w1", "1.2.840.10045.3.0.17", 304),
    C2TNB359V1("c2tnb359v1", "1.2.840.10045.3.0.18", 359),
    C2PNB368W1("c2pnb368w1", "1.2.840.10045.3.0.19", 368),
    C2TNB431R1("c2tnb431r1", "1.2.840.10045.3.0.20", 431),
    BRAINPOOL_P160R1("brainpoolP160r1", "1.3.36.3.3.2.8.1.1.1", 160),
    BRAINPOOL_P160T1("brainpoolP160t1", "1.3.36.3.3.2.8.1.1.2", 160),
    BRAINPOOL_P192R1("brainpoolP192r1", "1.3.36.3.3.2.8.1.1.3", 192),
    BRAINPOOL_P192T1("brainpoolP192t1", "1.3.36.3.3.2.8.1.1.4", 192),
    BRAINPOOL_P224R1("brainpoolP224r1", "1.3.36.3.3.2.8.1.1.5", 224),
    BRAINPOOL_P224T1("brainpoolP224t1", "1.3.36.3.3.2.8.1.1.6", 224),
    BRAINPOOL_P256T1("brainpoolP256t1", "1.3.36.3.3.2.8.1.1.8", 256),
    BRAINPOOL_P320R1("brainpoolP320r1", "1.3.36.3.3.2.8.1.1.9", 320),
    BRAINPOOL_P320T1("brainpoolP320t1", "1.3.36.3.3.2.8.1.1.10", 320),
    BRAINPOOL_P384T1("brainpoolP384t1", "1.3.36.3.3.2.8.1.1.12", 384),
    BRAINPOOL_P512T1("brainpoolP512t1", "1.3.36.3.3.2.8.1.1.14", 512);

    private final String canonicalName;
    private final String opensslName;
    private final String secgName;
    private final Oid oid;
    private final int fieldBits;
    private final boolean offered;
    private final boolean common;

    NamedCurve(String canonicalName, String opensslName, String secgName, String oid, int fieldBits, boolean offered) {
        this.canonicalName = canonicalName;
        this.opensslName = opensslName;
        this.secgName = secgName;
        this.oid = Oid.of(oid);
        this.fieldBits = fieldBits;
        this.offered = offered;
        this.common = true;
    }

    /** One of the many that are hardly ever seen; they are read and used by openssl's commands alone. */
    NamedCurve(String name, String oid, int fieldBits) {
        this.canonicalName = name;
        this.opensslName = name;
        this.secgName = name;
        this.oid = Oid.of(oid);
        this.fieldBits = fieldBits;
        this.offered = false;
        this.common = false;
    }

    /**
     * Returns the curve with a name such as {@code P-256}, {@code p256}, {@code prime256v1} or {@code secp256r1}; case does not
     * matter.
     */
    public static Optional<NamedCurve> named(String name) {
        for (NamedCurve curve : values()) {
            if (curve.canonicalName.equalsIgnoreCase(name)
                    || curve.opensslName.equalsIgnoreCase(name)
                    || curve.secgName.equalsIgnoreCase(name)
                    || curve.canonicalName.replace("-", "").equalsIgnoreCase(name)) {
                return Optional.of(curve);
            }
        }
        return Optional.empty();
    }

    /** Returns the curve that an object identifier names, if it is one of these. */
    public static Optional<NamedCurve> of(Oid oid) {
        for (NamedCurve curve : values()) {
            if (curve.oid.equals(oid)) {
                return Optional.of(curve);
            }
        }
        return Optional.empty();
    }

    /** Returns the object identifier of the curve. */
    public Oid oid() {
        return oid;
    }

    /** Returns the name that OpenSSL uses, such as {@code prime256v1}. */
    public String opensslName() {
        return opensslName;
    }

    /** Returns the size of the field in bits, which is also that of a private key. */
    public int fieldBits() {
        return fieldBits;
    }

    /** Returns the length of a coordinate or of a private key in octets (SEC 1 section 2.3.5). */
    public int fieldOctets() {
        return (fieldBits + 7) / 8;
    }

    /** Returns whether the curve is in common use, so that a profile may allow it. */
    public boolean common() {
        return common;
    }

    /** Returns whether new keys are made on this curve; the others are only read. */
    public boolean offered() {
        return offered;
    }

    /** Returns the name that people use, such as {@code P-256}. */
    @Override
    public String toString() {
        return canonicalName;
    }
}
