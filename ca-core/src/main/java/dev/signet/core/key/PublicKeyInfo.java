package dev.signet.core.key;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.HashAlgorithm;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.jspecify.annotations.Nullable;

/**
 * A public key as certificates and requests hold it: SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7).
 *
 * <p>Reading is tolerant: an unknown algorithm or a damaged key is still a value, so that the rest of its certificate can be
 * shown. {@link #algorithm()} is empty for what cannot be used, and {@link #defects()} says what is wrong with a key.
 */
public final class PublicKeyInfo {
    /** Of the keys that were looked at last: those of authorities are met again and again. */
    private static final LastUsed<PublicKeyInfo, List<String>> DEFECTS = new LastUsed<>(256);

    /** No honest key is longer, and others' keys are not to fill the memory. */
    private static final int MAX_REMEMBERED = 4096;

    private final byte[] encoded;
    private final Oid algorithmOid;
    private final Optional<byte[]> parameters;
    private final byte[] keyBits;
    private int hash;
    private @Nullable RsaNumbers numbers;
    private @Nullable ECPublicKeyParameters verifyingKey;

    private PublicKeyInfo(byte[] encoded, Oid algorithmOid, Optional<byte[]> parameters, byte[] keyBits) {
        this.encoded = encoded;
        this.algorithmOid = algorithmOid;
        this.parameters = parameters;
        this.keyBits = keyBits;
    }

    /**
     * Reads the DER of a SubjectPublicKeyInfo.
     *
     * @throws DerException if it is not one
     */
    public static PublicKeyInfo parse(byte[] der) {
        return of(DerNode.parse(der));
    }

    /**
     * Reads a SubjectPublicKeyInfo that is part of something larger.
     *
     * @throws DerException if it is not one
     */
    public static PublicKeyInfo of(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "SubjectPublicKeyInfo");
        DerReader algorithm = reader.next(Tag.SEQUENCE, "AlgorithmIdentifier").reader();
        Oid oid = algorithm
                .next(Tag.OBJECT_IDENTIFIER, "the algorithm of a public key")
                .oid();
        Optional<byte[]> parameters =
                algorithm.hasNext() ? Optional.of(algorithm.next().encoded()) : Optional.empty();
        byte[] keyBits = reader.next(Tag.BIT_STRING, "subjectPublicKey").bitString();
        return new PublicKeyInfo(node.encoded(), oid, parameters, keyBits);
    }

    /** Returns an RSA key; {@code algorithm} is the DER of its AlgorithmIdentifier, which may restrict it to RSASSA-PSS. */
    static PublicKeyInfo rsa(byte[] algorithm, BigInteger modulus, BigInteger exponent) {
        return create(algorithm, Der.sequence(Der.integer(modulus), Der.integer(exponent)));
    }

    static PublicKeyInfo ec(NamedCurve curve, byte[] point) {
        return create(KeyOids.ec(curve), point);
    }

    static PublicKeyInfo edwards(KeyAlgorithm.Edwards curve, byte[] point) {
        return create(KeyOids.edwards(curve), point);
    }

    private static PublicKeyInfo create(byte[] algorithm, byte[] keyBits) {
        return parse(Der.sequence(algorithm, Der.bitString(keyBits)));
    }

    /** Returns the DER of the SubjectPublicKeyInfo, exactly as it was read. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Returns the object identifier of the key's algorithm. */
    public Oid algorithmOid() {
        return algorithmOid;
    }

    /** Returns the DER of the parameters of the key's algorithm, if there are any. */
    public Optional<byte[]> parameters() {
        return parameters.map(byte[]::clone);
    }

    /** Returns the octets of the subjectPublicKey, without the octet that counts unused bits. */
    public byte[] keyBits() {
        return keyBits.clone();
    }

    /** Returns the algorithm and size of the key; empty if they are unknown or the key is too damaged to tell. */
    public Optional<KeyAlgorithm> algorithm() {
        if (algorithmOid.equals(KeyOids.RSA) || algorithmOid.equals(KeyOids.RSA_PSS)) {
            return rsa().map(numbers -> KeyAlgorithm.rsa(numbers.modulus().bitLength()));
        }
        if (algorithmOid.equals(KeyOids.EC)) {
            return curve().map(KeyAlgorithm::ec);
        }
        if (algorithmOid.equals(KeyOids.ED25519) && keyBits.length == 32) {
            return Optional.of(KeyAlgorithm.Edwards.ED25519);
        }
        if (algorithmOid.equals(KeyOids.ED448) && keyBits.length == 57) {
            return Optional.of(KeyAlgorithm.Edwards.ED448);
        }
        return Optional.empty();
    }

    /** Returns the numbers of an RSA key; empty if it is none, or its numbers cannot be read or are not positive. */
    public Optional<RsaNumbers> rsa() {
        if (!algorithmOid.equals(KeyOids.RSA) && !algorithmOid.equals(KeyOids.RSA_PSS)) {
            return Optional.empty();
        }
        RsaNumbers known = numbers;
        if (known != null) {
            return Optional.of(known);
        }
        try {
            DerReader reader = DerNode.parse(keyBits).reader(Tag.SEQUENCE, "RSAPublicKey");
            BigInteger modulus = reader.next(Tag.INTEGER, "modulus").integer();
            BigInteger exponent = reader.next(Tag.INTEGER, "publicExponent").integer();
            reader.end();
            if (modulus.signum() <= 0 || exponent.signum() <= 0) {
                return Optional.empty();
            }
            numbers = new RsaNumbers(modulus, exponent);
            return Optional.of(numbers);
        } catch (DerException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Returns the key of an EC key for checking many signatures. That of an anchor, which stays, is found again here.
     *
     * @throws IllegalArgumentException if its point is not on the curve
     */
    ECPublicKeyParameters verifyingKey(NamedCurve curve) {
        ECPublicKeyParameters known = verifyingKey;
        if (known == null) {
            known = CurvePoints.verifyingKey(curve, keyBits);
            verifyingKey = known;
        }
        return known;
    }

    /** Returns whether the key may only be used with RSASSA-PSS (RFC 4055 section 1.2). */
    public boolean pssOnly() {
        return algorithmOid.equals(KeyOids.RSA_PSS);
    }

    /** Returns what the signatures of an RSASSA-PSS key have to be like (RFC 4055 section 3.3), if it says so. */
    Optional<SignatureAlgorithm> pssRestriction() {
        return pssOnly() && parameters.isPresent()
                ? SignatureAlgorithm.ofIdentifier(
                        DerNode.parse(Der.sequence(Der.oid(KeyOids.RSA_PSS), parameters.get())))
                : Optional.empty();
    }

    /**
     * Returns whether the key's own parameters allow a signature: those of an RSASSA-PSS key may fix the hash functions and the
     * least length of the salt (RFC 4055 section 3.3). Parameters that cannot be read allow nothing.
     */
    boolean allows(SignatureAlgorithm signature) {
        if (!pssOnly() || parameters.isEmpty()) {
            return true;
        }
        return pssRestriction()
                .filter(least -> least.hash().equals(signature.hash())
                        && least.mask().equals(signature.mask())
                        && signature.saltLength() >= least.saltLength())
                .isPresent();
    }

    private Optional<NamedCurve> curve() {
        return parameterOid().flatMap(NamedCurve::of);
    }

    private Optional<Oid> parameterOid() {
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        DerNode node = DerNode.parse(parameters.get());
        try {
            return node.identifier() == Tag.OBJECT_IDENTIFIER ? Optional.of(node.oid()) : Optional.empty();
        } catch (DerException damaged) {
            return Optional.empty();
        }
    }

    /** Returns whether it is an EC key with the parameters of a curve in place of its name, which RFC 5480 section 2.1.1 forbids. */
    public boolean spellsOutItsCurve() {
        return algorithmOid.equals(KeyOids.EC)
                && parameters.isPresent()
                && parameters.get()[0] == Tag.SEQUENCE;
    }

    /** Returns the object identifier of the curve that an EC key names, in dotted form, known or not. */
    public Optional<String> namedCurve() {
        return algorithmOid.equals(KeyOids.EC) ? parameterOid().map(Oid::dotted) : Optional.empty();
    }

    /** Returns whether it is a DSA key, which is good for checking old signatures alone and has no {@link #algorithm()}. */
    public boolean isDsa() {
        return algorithmOid.equals(KeyOids.DSA);
    }

    /** Returns whether the key has no parameters and takes those of its issuer's key (RFC 3279 section 2.3.2). */
    public boolean inheritsParameters() {
        return isDsa() && (parameters.isEmpty() || parameters.get()[0] == Tag.NULL);
    }

    /** Returns this key with the parameters of its issuer's, if both are DSA keys and it has none of its own. */
    public PublicKeyInfo withParametersOf(PublicKeyInfo issuer) {
        if (!inheritsParameters() || !issuer.isDsa() || issuer.inheritsParameters()) {
            return this;
        }
        return create(Der.sequence(Der.oid(KeyOids.DSA), issuer.parameters.orElseThrow()), keyBits);
    }

    /**
     * Returns what is wrong with the key, in words; empty for a sound one.
     *
     * <p>Found are numbers that no honest key has (an even modulus, a point that is not on its curve) and sizes that would make
     * checking a signature a burden. Whether the key is strong enough is the business of profiles.
     */
    public List<String> defects() {
        return encoded.length > MAX_REMEMBERED ? PublicKeyDefects.of(this) : DEFECTS.get(this, PublicKeyDefects::of);
    }

    /** Returns the SHA-1 hash of the subjectPublicKey, the key identifier of RFC 5280 section 4.2.1.2 method 1. */
    public byte[] keyIdentifier() {
        return HashAlgorithm.SHA1.digest(keyBits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKeyInfo that && Arrays.equals(encoded, that.encoded);
    }

    /** Two threads may both find it, and find the same. */
    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = Arrays.hashCode(encoded);
            hash = known;
        }
        return known;
    }

    /** Returns the algorithm, such as {@code ec:P-256}. */
    @Override
    public String toString() {
        return algorithm().map(KeyAlgorithm::toString).orElse(algorithmOid.toString());
    }

    /** The numbers of an RSA public key (RFC 8017 section 3.1); both are positive. */
    public record RsaNumbers(BigInteger modulus, BigInteger exponent) {}
}
