package dev.signet.core.keyfile;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.NumberText;
import dev.signet.core.text.ObjectNames;
import dev.signet.core.text.PssRestrictions;
import dev.signet.core.text.Shape;
import dev.signet.core.text.ShapeDecoder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** RSA keys, also of more than two primes (RFC 8017 appendix A.1), also those restricted to RSASSA-PSS. */
public final class RsaKey extends KeyDocument {
    static final String PLAIN = "1.2.840.113549.1.1.1";
    static final String PSS = "1.2.840.113549.1.1.10";

    private static final byte[] NONE = {};
    private static final Shape OTHER_PRIME =
            Shape.sequence(Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field());
    private static final Shape PRIVATE = Shape.sequence(
            Shape.SMALL_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.sequenceOf(OTHER_PRIME).optional());
    private static final Shape PUBLIC = Shape.sequence(Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field());

    private final BigInteger modulus;
    private final BigInteger exponent;
    private final @Nullable RsaSecrets secrets;
    private final boolean pss;
    private final @Nullable PssRestrictions restrictions;

    private RsaKey(
            BigInteger modulus,
            BigInteger exponent,
            @Nullable RsaSecrets secrets,
            boolean pss,
            @Nullable PssRestrictions restrictions) {
        this.modulus = modulus;
        this.exponent = exponent;
        this.secrets = secrets;
        this.pss = pss;
        this.restrictions = restrictions;
    }

    /** Returns a key of these numbers; without secrets it is a public one. */
    static RsaKey made(BigInteger modulus, BigInteger exponent, @Nullable RsaSecrets secrets) {
        return new RsaKey(modulus, exponent, secrets, false, null);
    }

    BigInteger modulusNumber() {
        return modulus;
    }

    BigInteger exponent() {
        return exponent;
    }

    @Nullable RsaSecrets secrets() {
        return secrets;
    }

    /** Returns the same key under a restriction to RSASSA-PSS. */
    RsaKey restricted(@Nullable PssRestrictions to) {
        return new RsaKey(modulus, exponent, secrets, true, to);
    }

    /**
     * Reads an RSAPrivateKey.
     *
     * @param algorithm the AlgorithmIdentifier that stands with it; null if none does
     * @return null if OpenSSL refuses it
     * @throws DerException if it is malformed
     */
    static @Nullable KeyDocument ofPrivate(byte[] der, @Nullable Decoded algorithm) {
        Decoded key = ShapeDecoder.decode(der, PRIVATE);
        int version = key.get(0).smallNumber();
        List<BigInteger[]> others = new ArrayList<>();
        if (key.has(9)) {
            for (int i = 0; i < key.get(9).size(); i++) {
                Decoded other = key.get(9).get(i);
                others.add(new BigInteger[] {unsigned(other.get(0)), unsigned(other.get(1)), unsigned(other.get(2))});
            }
        }
        if (version == 1 && others.isEmpty()) {
            return null;
        }
        RsaSecrets secrets = new RsaSecrets(
                version,
                unsigned(key.get(3)),
                unsigned(key.get(4)),
                unsigned(key.get(5)),
                unsigned(key.get(6)),
                unsigned(key.get(7)),
                unsigned(key.get(8)),
                others);
        return of(unsigned(key.get(1)), unsigned(key.get(2)), secrets, algorithm);
    }

    /**
     * Reads an RSAPublicKey.
     *
     * @param algorithm the AlgorithmIdentifier that stands with it; null if none does
     * @return null if OpenSSL refuses it
     * @throws DerException if it is malformed
     */
    static @Nullable KeyDocument ofPublic(byte[] der, @Nullable Decoded algorithm) {
        Decoded key = ShapeDecoder.decode(der, PUBLIC);
        return of(unsigned(key.get(0)), unsigned(key.get(1)), null, algorithm);
    }

    private static @Nullable RsaKey of(
            BigInteger modulus, BigInteger exponent, @Nullable RsaSecrets secrets, @Nullable Decoded algorithm) {
        boolean pss = algorithm != null && PSS.equals(ObjectNames.dotted(algorithm.get(0)));
        PssRestrictions restrictions =
                pss && algorithm != null && algorithm.has(1) ? PssRestrictions.of(algorithm) : null;
        boolean refused = pss && algorithm != null && algorithm.has(1) && restrictions == null;
        return refused ? null : new RsaKey(modulus, exponent, secrets, pss, restrictions);
    }

    private static BigInteger unsigned(Decoded integer) {
        return new BigInteger(1, integer.octets());
    }

    @Override
    public KeyType type() {
        return pss ? KeyType.RSA_PSS : KeyType.RSA;
    }

    @Override
    public boolean isPrivate() {
        return secrets != null;
    }

    @Override
    public boolean isPublic() {
        return true;
    }

    @Override
    public boolean appendPrivate(StringBuilder out) {
        if (secrets == null) {
            return false;
        }
        out.append("Private-Key: (").append(modulus.bitLength()).append(" bit, ");
        out.append(2 + secrets.others().size()).append(" primes)\n");
        NumberText.append(out, "modulus:", modulus, 0);
        NumberText.append(out, "publicExponent:", exponent, 0);
        NumberText.append(out, "privateExponent:", secrets.exponent(), 0);
        NumberText.append(out, "prime1:", secrets.prime1(), 0);
        NumberText.append(out, "prime2:", secrets.prime2(), 0);
        NumberText.append(out, "exponent1:", secrets.exponent1(), 0);
        NumberText.append(out, "exponent2:", secrets.exponent2(), 0);
        NumberText.append(out, "coefficient:", secrets.coefficient(), 0);
        for (int i = 0; i < secrets.others().size(); i++) {
            BigInteger[] other = secrets.others().get(i);
            NumberText.append(out, "prime" + (i + 3) + ":", other[0], 0);
            NumberText.append(out, "exponent" + (i + 3) + ":", other[1], 0);
            NumberText.append(out, "coefficient" + (i + 3) + ":", other[2], 0);
        }
        appendRestrictions(out);
        return true;
    }

    @Override
    public boolean appendPublic(StringBuilder out) {
        out.append("Public-Key: (").append(modulus.bitLength()).append(" bit)\n");
        NumberText.append(out, "Modulus:", modulus, 0);
        NumberText.append(out, "Exponent:", exponent, 0);
        appendRestrictions(out);
        return true;
    }

    private void appendRestrictions(StringBuilder out) {
        if (restrictions != null) {
            restrictions.append(out, 0);
        } else if (pss) {
            out.append("No PSS parameter restrictions\n");
        }
    }

    @Override
    public byte[] publicKeyInfo() {
        byte[] algorithm = algorithm();
        return algorithm.length == 0 ? NONE : Der.sequence(algorithm, Der.bitString(rsaPublicKey()));
    }

    /** Returns the DER of the RSAPublicKey. */
    public byte[] rsaPublicKey() {
        return Der.sequence(Der.integer(modulus), Der.integer(exponent));
    }

    @Override
    public byte[] pkcs8() {
        byte[] algorithm = algorithm();
        return algorithm.length == 0 ? NONE : Der.sequence(Der.integer(0), algorithm, Der.octetString(rsaPrivateKey()));
    }

    private byte[] algorithm() {
        if (!pss) {
            return Der.sequence(Der.oid(Oid.of(PLAIN)), Der.nul());
        }
        byte[] parameters = restrictions == null ? NONE : restrictions.encoded();
        return parameters == null ? NONE : Der.sequence(Der.oid(Oid.of(PSS)), parameters);
    }

    private byte[] rsaPrivateKey() {
        if (secrets == null) {
            throw notPrivate();
        }
        return secrets.encode(modulus, exponent);
    }

    @Override
    public @Nullable PemBlock typeSpecific() {
        return new PemBlock(pss ? "RSA-PSS PRIVATE KEY" : "RSA PRIVATE KEY", rsaPrivateKey());
    }

    @Override
    public String modulus() {
        return modulus.toString(16).toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean check() {
        return secrets != null && secrets.fit(modulus, exponent);
    }

    @Override
    public boolean checkPublic() {
        return RsaPublicCheck.sound(modulus, exponent);
    }
}
