package dev.signet.core.text;

import org.jspecify.annotations.Nullable;

/** Keys that are just octets: X25519, X448, Ed25519 and Ed448 (RFC 8410). */
final class RawKeyText extends PublicKeyText {
    private final String name;
    private final byte[] octets;

    private RawKeyText(String name, byte[] octets) {
        this.name = name;
        this.octets = octets;
    }

    static @Nullable PublicKeyText of(Decoded algorithm, byte[] octets, String name, int length) {
        return algorithm.has(1) || octets.length != length ? null : new RawKeyText(name, octets);
    }

    @Override
    void append(StringBuilder out, int indent) {
        HexText.indent(out, indent);
        out.append(name).append(" Public-Key:\n");
        line(out, indent, "pub:");
        NumberText.octets(out, octets, indent + 4);
    }
}
