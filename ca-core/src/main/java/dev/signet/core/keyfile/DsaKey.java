package dev.signet.core.keyfile;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.NumberText;
import dev.signet.core.text.Shape;
import dev.signet.core.text.ShapeDecoder;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** DSA keys (RFC 3279 section 2.3.2) and their parameters. */
final class DsaKey extends KeyDocument {
    static final String OID = "1.2.840.10040.4.1";

    /** Larger numbers would make arithmetic a burden; libcrypto stops here too. */
    private static final int MAX_BITS = 10000;

    private static final Shape PUBLIC = Shape.sequence(
            Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field(), Shape.BIG_NUMBER.field());
    private static final Shape PRIVATE = Shape.sequence(
            Shape.SMALL_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field(),
            Shape.BIG_NUMBER.field());

    private final DsaDomain domain;
    private final @Nullable BigInteger publicValue;
    private final @Nullable BigInteger secret;

    DsaKey(DsaDomain domain, @Nullable BigInteger publicValue, @Nullable BigInteger secret) {
        this.domain = domain;
        this.publicValue = publicValue;
        this.secret = secret;
    }

    static KeyDocument parameters(DsaDomain domain) {
        return new DsaKey(domain, null, null);
    }

    /** Reads the structure that libcrypto has for private keys. */
    static KeyDocument ofTraditional(byte[] der) {
        Decoded key = ShapeDecoder.decode(der, PRIVATE);
        DsaDomain domain = new DsaDomain(unsigned(key.get(1)), unsigned(key.get(2)), unsigned(key.get(3)));
        return new DsaKey(domain, unsigned(key.get(4)), unsigned(key.get(5)));
    }

    /** Reads the structure that libcrypto has for public keys, with the public value before the parameters. */
    static KeyDocument ofTraditionalPublic(byte[] der) {
        Decoded key = ShapeDecoder.decode(der, PUBLIC);
        DsaDomain domain = new DsaDomain(unsigned(key.get(1)), unsigned(key.get(2)), unsigned(key.get(3)));
        return new DsaKey(domain, unsigned(key.get(0)), null);
    }

    /**
     * Reads what PKCS#8 holds; null if OpenSSL refuses it.
     *
     * @throws DerException if it is malformed
     */
    static @Nullable KeyDocument ofPrivate(byte[] der, Decoded algorithm) {
        BigInteger secret = ShapeDecoder.decode(der, Shape.INTEGER).integer();
        if (secret.signum() < 0 || !algorithm.has(1) || algorithm.get(1).tag() != Shape.SEQUENCE_TAG) {
            return null;
        }
        DsaDomain domain = DsaDomain.of(algorithm.get(1).octets());
        if (!domain.workable(MAX_BITS) || secret.bitLength() > MAX_BITS) {
            return null;
        }
        return new DsaKey(domain, domain.generator().modPow(secret, domain.prime()), secret);
    }

    /** Reads a public key; null if OpenSSL refuses it. */
    static @Nullable KeyDocument ofPublic(byte[] der, Decoded algorithm) {
        if (!algorithm.has(1) || algorithm.get(1).tag() != Shape.SEQUENCE_TAG) {
            return null;
        }
        DsaDomain domain = DsaDomain.of(algorithm.get(1).octets());
        return new DsaKey(domain, ShapeDecoder.decode(der, Shape.INTEGER).integer(), null);
    }

    private static BigInteger unsigned(Decoded integer) {
        return new BigInteger(1, integer.octets());
    }

    DsaDomain domain() {
        return domain;
    }

    @Nullable BigInteger publicValue() {
        return publicValue;
    }

    @Nullable BigInteger secret() {
        return secret;
    }

    @Override
    public KeyType type() {
        return KeyType.DSA;
    }

    @Override
    public boolean isPrivate() {
        return secret != null;
    }

    @Override
    public boolean isPublic() {
        return publicValue != null;
    }

    @Override
    public boolean appendPrivate(StringBuilder out) {
        if (secret == null || publicValue == null) {
            return false;
        }
        appendSize(out, "Private-Key");
        NumberText.append(out, "priv:", secret, 0);
        NumberText.append(out, "pub: ", publicValue, 0);
        appendDomain(out);
        return true;
    }

    @Override
    public boolean appendPublic(StringBuilder out) {
        if (publicValue == null) {
            return false;
        }
        appendSize(out, "Public-Key");
        NumberText.append(out, "pub: ", publicValue, 0);
        appendDomain(out);
        return true;
    }

    @Override
    public boolean appendParameters(StringBuilder out) {
        appendSize(out, "DSA-Parameters");
        appendDomain(out);
        return true;
    }

    private void appendSize(StringBuilder out, String label) {
        out.append(label).append(": (").append(domain.prime().bitLength()).append(" bit)\n");
    }

    private void appendDomain(StringBuilder out) {
        NumberText.append(out, "P:   ", domain.prime(), 0);
        NumberText.append(out, "Q:   ", domain.order(), 0);
        NumberText.append(out, "G:   ", domain.generator(), 0);
        if (domain.proof() != null) {
            domain.proof().append(out);
        }
    }

    private byte[] algorithm() {
        return Der.sequence(Der.oid(Oid.of(OID)), domain.encoded());
    }

    @Override
    public byte[] publicKeyInfo() {
        return publicValue == null ? new byte[0] : Der.sequence(algorithm(), Der.bitString(Der.integer(publicValue)));
    }

    @Override
    public byte[] pkcs8() {
        if (secret == null) {
            throw notPrivate();
        }
        return Der.sequence(Der.integer(0), algorithm(), Der.octetString(Der.integer(secret)));
    }

    @Override
    public @Nullable PemBlock typeSpecific() {
        if (secret == null || publicValue == null) {
            return null;
        }
        byte[] der = Der.sequence(
                Der.integer(0),
                Der.integer(domain.prime()),
                Der.integer(domain.order()),
                Der.integer(domain.generator()),
                Der.integer(publicValue),
                Der.integer(secret));
        return new PemBlock("DSA PRIVATE KEY", der);
    }

    @Override
    public PemBlock parameters() {
        return new PemBlock("DSA PARAMETERS", domain.encoded());
    }

    @Override
    public @Nullable String modulus() {
        return publicValue == null ? null : publicValue.toString(16).toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean check() {
        return secret != null
                && publicValue != null
                && checkPublic()
                && secret.signum() > 0
                && secret.compareTo(domain.order()) < 0
                && domain.generator().modPow(secret, domain.prime()).equals(publicValue);
    }

    @Override
    public boolean checkPublic() {
        return publicValue != null
                && domain.workable(MAX_BITS)
                && publicValue.compareTo(BigInteger.ONE) > 0
                && publicValue.compareTo(domain.prime().subtract(BigInteger.ONE)) < 0
                && publicValue.modPow(domain.order(), domain.prime()).equals(BigInteger.ONE);
    }

    @Override
    public boolean checkParameters() {
        return domain.workable(MAX_BITS) && domain.sound();
    }
}
