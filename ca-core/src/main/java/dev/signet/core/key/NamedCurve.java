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
    BRAINPOOL_P512R1("brainpoolP512r1", "brainpoolP512r1", "brainpoolP512r1", "1.3.36.3.3.2.8.1.1.13", 512, false);

    private final String canonicalName;
    private final String opensslName;
    private final String secgName;
    private final Oid oid;
    private final int fieldBits;
    private final boolean offered;

    NamedCurve(String canonicalName, String opensslName, String secgName, String oid, int fieldBits, boolean offered) {
        this.canonicalName = canonicalName;
        this.opensslName = opensslName;
        this.secgName = secgName;
        this.oid = Oid.of(oid);
        this.fieldBits = fieldBits;
        this.offered = offered;
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
