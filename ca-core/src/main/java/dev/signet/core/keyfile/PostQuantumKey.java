package dev.signet.core.keyfile;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.key.PostQuantumAlgorithm;
import dev.signet.core.key.PostQuantumArithmetic;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.NumberText;
import dev.signet.core.text.Shape;
import dev.signet.core.text.ShapeDecoder;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys of ML-DSA, ML-KEM and SLH-DSA, as RFC 9881, RFC 9935 and RFC 9909 put them into files and OpenSSL 3.5 prints them; OpenSSL
 * 3.0 has none of them.
 */
final class PostQuantumKey extends KeyDocument {
    /** RFC 9881 section 6: the form that holds both, the seed and what it expands to. */
    private static final Shape BOTH = Shape.sequence(Shape.OCTET_STRING.field(), Shape.OCTET_STRING.field());

    private final PostQuantumAlgorithm algorithm;
    private final byte @Nullable [] seed;
    private final byte @Nullable [] secret;
    private final byte[] octets;

    private PostQuantumKey(
            PostQuantumAlgorithm algorithm, byte @Nullable [] seed, byte @Nullable [] secret, byte[] octets) {
        this.algorithm = algorithm;
        this.seed = seed;
        this.secret = secret;
        this.octets = octets;
    }

    /** Returns the key of a seed, or of an expanded private key. */
    static @Nullable PostQuantumKey of(PostQuantumAlgorithm algorithm, byte[] source) {
        boolean fromSeed = algorithm.seedLength() > 0 && source.length == algorithm.seedLength();
        if (!fromSeed && source.length != algorithm.secretLength()) {
            return null;
        }
        try {
            byte[][] key = PostQuantumArithmetic.expand(algorithm, source);
            return new PostQuantumKey(algorithm, fromSeed ? source.clone() : null, key[0], key[1]);
        } catch (IllegalArgumentException noKey) {
            return null;
        }
    }

    /** Returns a new key. */
    static @Nullable PostQuantumKey made(PostQuantumAlgorithm algorithm, SecureRandom random) {
        return of(algorithm, PostQuantumArithmetic.draw(algorithm, random));
    }

    /** Reads what PKCS#8 holds, in any of its forms; null if it is none. */
    static @Nullable KeyDocument ofPrivate(PostQuantumAlgorithm algorithm, byte[] key, Decoded identifier) {
        if (identifier.has(1) || key.length == 0) {
            return null;
        }
        if (algorithm.seedLength() == 0
                || key.length == algorithm.secretLength()
                || key.length == algorithm.seedLength()) {
            return of(algorithm, key);
        }
        int tag = key[0] & 0xff;
        if (tag == Tag.context(0)) {
            byte[] content = DerNode.parse(key).content();
            return content.length == algorithm.seedLength() ? of(algorithm, content) : null;
        }
        if (tag == Tag.OCTET_STRING) {
            byte[] content = ShapeDecoder.decode(key, Shape.OCTET_STRING).octets();
            return content.length == algorithm.secretLength() ? of(algorithm, content) : null;
        }
        Decoded both = ShapeDecoder.decode(key, BOTH);
        PostQuantumKey made = both.get(0).octets().length == algorithm.seedLength()
                ? of(algorithm, both.get(0).octets())
                : null;
        return made != null && Arrays.equals(made.secret, both.get(1).octets()) ? made : null;
    }

    /** Reads a public key; null if it is none. */
    static @Nullable KeyDocument ofPublic(PostQuantumAlgorithm algorithm, byte[] octets, Decoded identifier) {
        return identifier.has(1) || octets.length != algorithm.publicLength()
                ? null
                : new PostQuantumKey(algorithm, null, null, octets);
    }

    @Override
    public KeyType type() {
        return switch (algorithm.family()) {
            case ML_DSA -> KeyType.ML_DSA;
            case ML_KEM -> KeyType.ML_KEM;
            case SLH_DSA -> KeyType.SLH_DSA;
        };
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
        out.append(algorithm.name()).append(" Private-Key:\n");
        if (seed != null) {
            out.append("seed:\n");
            NumberText.octets(out, seed, 4);
        }
        out.append(!algorithm.signs() ? "dk:\n" : "priv:\n");
        NumberText.octets(out, secret, 4);
        appendOctets(out);
        return true;
    }

    @Override
    public boolean appendPublic(StringBuilder out) {
        out.append(algorithm.name()).append(" Public-Key:\n");
        appendOctets(out);
        return true;
    }

    private void appendOctets(StringBuilder out) {
        out.append(!algorithm.signs() ? "ek:\n" : "pub:\n");
        NumberText.octets(out, octets, 4);
    }

    private byte[] identifier() {
        return Der.sequence(Der.oid(Oid.of(algorithm.oid())));
    }

    @Override
    public byte[] publicKeyInfo() {
        return Der.sequence(identifier(), Der.bitString(octets));
    }

    /** OpenSSL writes seed and expanded key if it has both, else what it has. */
    @Override
    public byte[] pkcs8() {
        if (secret == null) {
            throw notPrivate();
        }
        byte[] key = algorithm.seedLength() == 0
                ? secret
                : seed == null ? Der.octetString(secret) : Der.sequence(Der.octetString(seed), Der.octetString(secret));
        return Der.sequence(Der.integer(0), identifier(), Der.octetString(key));
    }

    @Override
    public boolean check() {
        return secret != null && Arrays.equals(PostQuantumArithmetic.expand(algorithm, secret)[1], octets);
    }

    @Override
    public boolean checkPublic() {
        return true;
    }
}
