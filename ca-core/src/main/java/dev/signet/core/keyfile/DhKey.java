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
import org.jspecify.annotations.Nullable;

/** Diffie-Hellman keys, of PKCS#3 and of X9.42 (RFC 3279 section 2.3.3), and their parameters. */
final class DhKey extends KeyDocument {
    static final String PKCS3 = "1.2.840.113549.1.3.1";
    static final String X942 = "1.2.840.10046.2.1";

    private static final int MIN_BITS = 512;
    private static final int MAX_BITS = 10000;

    private final DhDomain domain;
    private final @Nullable BigInteger publicValue;
    private final @Nullable BigInteger secret;

    DhKey(DhDomain domain, @Nullable BigInteger publicValue, @Nullable BigInteger secret) {
        this.domain = domain;
        this.publicValue = publicValue;
        this.secret = secret;
    }

    static KeyDocument parameters(DhDomain domain) {
        return new DhKey(domain, null, null);
    }

    /**
     * Reads what PKCS#8 holds; null if OpenSSL refuses it.
     *
     * @throws DerException if it is malformed
     */
    static @Nullable KeyDocument ofPrivate(byte[] der, Decoded algorithm, boolean x942) {
        DhDomain domain = domain(algorithm, x942);
        BigInteger secret = ShapeDecoder.decode(der, Shape.INTEGER).integer();
        if (domain == null || !workable(domain.prime()) || secret.signum() < 0 || secret.bitLength() > MAX_BITS) {
            return null;
        }
        return new DhKey(domain, domain.generator().modPow(secret, domain.prime()), secret);
    }

    /** Reads a public key; null if OpenSSL refuses it. */
    static @Nullable KeyDocument ofPublic(byte[] der, Decoded algorithm, boolean x942) {
        DhDomain domain = domain(algorithm, x942);
        return domain == null
                ? null
                : new DhKey(domain, ShapeDecoder.decode(der, Shape.INTEGER).integer(), null);
    }

    private static @Nullable DhDomain domain(Decoded algorithm, boolean x942) {
        return !algorithm.has(1) || algorithm.get(1).tag() != Shape.SEQUENCE_TAG
                ? null
                : DhDomain.of(algorithm.get(1).octets(), x942);
    }

    private static boolean workable(BigInteger prime) {
        return prime.testBit(0) && prime.bitLength() >= MIN_BITS && prime.bitLength() <= MAX_BITS;
    }

    DhDomain domain() {
        return domain;
    }

    /** Returns whether arithmetic with the parameters is possible and takes no longer than a bound. */
    boolean checkable() {
        return workable(domain.prime());
    }

    @Override
    public KeyType type() {
        return domain.x942() ? KeyType.DHX : KeyType.DH;
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
        appendSize(out, "DH Private-Key");
        NumberText.append(out, "private-key:", secret, 0);
        NumberText.append(out, "public-key:", publicValue, 0);
        domain.append(out);
        return true;
    }

    @Override
    public boolean appendPublic(StringBuilder out) {
        if (publicValue == null) {
            return false;
        }
        appendSize(out, "DH Public-Key");
        NumberText.append(out, "public-key:", publicValue, 0);
        domain.append(out);
        return true;
    }

    @Override
    public boolean appendParameters(StringBuilder out) {
        appendSize(out, "DH Parameters");
        domain.append(out);
        return true;
    }

    private void appendSize(StringBuilder out, String label) {
        out.append(label).append(": (").append(domain.prime().bitLength()).append(" bit)\n");
    }

    private byte[] algorithm() {
        return Der.sequence(Der.oid(Oid.of(domain.x942() ? X942 : PKCS3)), domain.encoded());
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
    public PemBlock parameters() {
        return new PemBlock(domain.x942() ? "X9.42 DH PARAMETERS" : "DH PARAMETERS", domain.encoded());
    }

    @Override
    public boolean check() {
        return secret != null
                && publicValue != null
                && checkPublic()
                && secret.signum() > 0
                && secret.compareTo(domain.prime()) < 0
                && domain.generator().modPow(secret, domain.prime()).equals(publicValue);
    }

    @Override
    public boolean checkPublic() {
        if (publicValue == null || !workable(domain.prime())) {
            return false;
        }
        BigInteger one = BigInteger.ONE;
        BigInteger order = domain.order();
        return publicValue.compareTo(one) > 0
                && publicValue.compareTo(domain.prime().subtract(one)) < 0
                && (order == null
                        || order.bitLength() <= MAX_BITS
                                && publicValue.modPow(order, domain.prime()).equals(one));
    }

    @Override
    public boolean checkParameters() {
        return workable(domain.prime()) && domain.sound();
    }
}
