package dev.signet.core.keyfile;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.NumberText;
import dev.signet.core.text.Shape;
import dev.signet.core.text.ShapeDecoder;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;
import org.jspecify.annotations.Nullable;

/** Keys that are just octets: X25519, X448, Ed25519 and Ed448 (RFC 8410). */
final class CurveKey extends KeyDocument {
    /** What the object identifiers of all types begin with. */
    static final String ARC = "1.3.101.";

    private static final KeyType[] TYPES = {KeyType.X25519, KeyType.X448, KeyType.ED25519, KeyType.ED448};
    private static final int[] LENGTHS = {32, 56, 32, 57};

    private final KeyType type;
    private final byte @Nullable [] secret;
    private final byte[] octets;

    private CurveKey(KeyType type, byte @Nullable [] secret, byte[] octets) {
        this.type = type;
        this.secret = secret;
        this.octets = octets;
    }

    /** Returns the type that an object identifier stands for, or null. */
    static @Nullable KeyType type(String dotted) {
        for (KeyType type : TYPES) {
            if (dotted.equals(oid(type))) {
                return type;
            }
        }
        return null;
    }

    private static String oid(KeyType type) {
        return ARC + (110 + Arrays.asList(TYPES).indexOf(type));
    }

    static int length(KeyType type) {
        return LENGTHS[Arrays.asList(TYPES).indexOf(type)];
    }

    /** Returns a key of its own octets. */
    static CurveKey of(KeyType type, byte[] secret) {
        return new CurveKey(type, secret.clone(), derived(type, secret));
    }

    /**
     * Reads what PKCS#8 holds; null if OpenSSL refuses it.
     *
     * @throws DerException if it is malformed
     */
    static @Nullable KeyDocument ofPrivate(KeyType type, byte[] der, Decoded algorithm) {
        byte[] secret = ShapeDecoder.decode(der, Shape.OCTET_STRING).octets();
        return algorithm.has(1) || secret.length != length(type) ? null : of(type, secret);
    }

    /** Reads a public key; null if OpenSSL refuses it. */
    static @Nullable KeyDocument ofPublic(KeyType type, byte[] octets, Decoded algorithm) {
        return algorithm.has(1) || octets.length != length(type) ? null : new CurveKey(type, null, octets);
    }

    private static byte[] derived(KeyType type, byte[] secret) {
        return switch (type) {
            case X25519 ->
                new X25519PrivateKeyParameters(secret).generatePublicKey().getEncoded();
            case X448 ->
                new X448PrivateKeyParameters(secret).generatePublicKey().getEncoded();
            case ED25519 ->
                new Ed25519PrivateKeyParameters(secret).generatePublicKey().getEncoded();
            case ED448 ->
                new Ed448PrivateKeyParameters(secret).generatePublicKey().getEncoded();
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    @Override
    public KeyType type() {
        return type;
    }

    @Override
    public boolean isPrivate() {
        return secret != null;
    }

    @Override
    public boolean isPublic() {
        return true;
    }

    @Override
    public boolean appendPrivate(StringBuilder out) {
        if (secret == null) {
            return false;
        }
        out.append(type).append(" Private-Key:\npriv:\n");
        NumberText.octets(out, secret, 4);
        out.append("pub:\n");
        NumberText.octets(out, octets, 4);
        return true;
    }

    @Override
    public boolean appendPublic(StringBuilder out) {
        out.append(type).append(" Public-Key:\npub:\n");
        NumberText.octets(out, octets, 4);
        return true;
    }

    private byte[] algorithm() {
        return Der.sequence(Der.oid(Oid.of(oid(type))));
    }

    @Override
    public byte[] publicKeyInfo() {
        return Der.sequence(algorithm(), Der.bitString(octets));
    }

    @Override
    public byte[] pkcs8() {
        if (secret == null) {
            throw notPrivate();
        }
        return Der.sequence(Der.integer(0), algorithm(), Der.octetString(Der.octetString(secret)));
    }

    @Override
    public boolean check() {
        return secret != null && Arrays.equals(derived(type, secret), octets);
    }

    @Override
    public boolean checkPublic() {
        return true;
    }
}
