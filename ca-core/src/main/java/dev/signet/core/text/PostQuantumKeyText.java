package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.key.PostQuantumAlgorithm;
import org.jspecify.annotations.Nullable;

/** Keys of ML-DSA, SLH-DSA and ML-KEM, as OpenSSL 3.5 prints them (RFC 9881, RFC 9909, RFC 9935). */
final class PostQuantumKeyText extends PublicKeyText {
    private final PostQuantumAlgorithm algorithm;
    private final byte[] octets;

    private PostQuantumKeyText(PostQuantumAlgorithm algorithm, byte[] octets) {
        this.algorithm = algorithm;
        this.octets = octets;
    }

    /** Returns the key, or null if it is none: the identifier has no parameters, and the length is that of the algorithm. */
    static @Nullable PublicKeyText of(String dotted, Decoded identifier, byte[] octets) {
        PostQuantumAlgorithm algorithm = PostQuantumAlgorithm.ofOid(dotted);
        return algorithm == null || identifier.has(1) || octets.length != algorithm.publicLength()
                ? null
                : new PostQuantumKeyText(algorithm, octets);
    }

    @Override
    public int securityBits() {
        return algorithm.securityBits();
    }

    @Override
    boolean signsWith(@Nullable String signatureAlgorithm) {
        return algorithm.signs() && algorithm.oid().equals(signatureAlgorithm);
    }

    @Override
    public byte[] encoded() {
        return encoded(Der.sequence(Der.oid(Oid.of(algorithm.oid()))), octets);
    }

    @Override
    void append(StringBuilder out, int indent) {
        line(out, indent, algorithm.name() + " Public-Key:");
        line(out, indent, algorithm.signs() ? "pub:" : "ek:");
        NumberText.octets(out, octets, indent + 4);
    }

    @Override
    int bits() {
        return 8 * octets.length;
    }
}
