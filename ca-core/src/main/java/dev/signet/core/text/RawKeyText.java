package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import org.jspecify.annotations.Nullable;

/** Keys that are just octets: X25519, X448, Ed25519 and Ed448 (RFC 8410). */
final class RawKeyText extends PublicKeyText {
    private final String identifier;
    private final String name;
    private final byte[] octets;

    private RawKeyText(String identifier, String name, byte[] octets) {
        this.identifier = identifier;
        this.name = name;
        this.octets = octets;
    }

    static @Nullable PublicKeyText of(Decoded algorithm, byte[] octets, String name, int length) {
        return algorithm.has(1) || octets.length != length
                ? null
                : new RawKeyText(algorithm.get(0).dotted(), name, octets);
    }

    @Override
    public int securityBits() {
        return name.endsWith("448") ? 224 : 128;
    }

    @Override
    boolean signsWith(@Nullable String signatureAlgorithm) {
        return identifier.equals(signatureAlgorithm);
    }

    @Override
    public byte[] encoded() {
        return encoded(Der.sequence(Der.oid(Oid.of(identifier))), octets);
    }

    @Override
    void append(StringBuilder out, int indent) {
        HexText.indent(out, indent);
        out.append(name).append(" Public-Key:\n");
        line(out, indent, "pub:");
        NumberText.octets(out, octets, indent + 4);
    }

    @Override
    int bits() {
        return switch (name) {
            case "X25519" -> 253;
            case "X448" -> 448;
            case "ED448" -> 456;
            default -> 256;
        };
    }
}
