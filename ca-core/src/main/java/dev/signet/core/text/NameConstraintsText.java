package dev.signet.core.text;

import java.util.Arrays;

/** Prints name constraints (RFC 5280 section 4.2.1.10). */
final class NameConstraintsText {
    private static final Shape SUBTREE = Shape.sequence(
            GeneralNameText.GENERAL_NAME.field(),
            Shape.INTEGER.implicit(0).optional(),
            Shape.INTEGER.implicit(1).optional());
    static final Shape NAME_CONSTRAINTS = Shape.sequence(
            Shape.sequenceOf(SUBTREE).implicit(0).optional(),
            Shape.sequenceOf(SUBTREE).implicit(1).optional());

    static boolean append(StringBuilder out, byte[] value, int indent) {
        Decoded constraints = ShapeDecoder.decode(value, NAME_CONSTRAINTS);
        if (constraints.has(0)) {
            appendSubtrees(out, constraints.get(0), "Permitted:\n", indent);
        }
        if (constraints.has(0) && constraints.has(1)) {
            out.append('\n');
        }
        if (constraints.has(1)) {
            appendSubtrees(out, constraints.get(1), "Excluded:\n", indent);
        }
        return true;
    }

    private static void appendSubtrees(StringBuilder out, Decoded subtrees, String label, int indent) {
        for (int i = 0; i < subtrees.size(); i++) {
            if (i == 0) {
                HexText.indent(out, indent);
                out.append(label);
            } else {
                out.append('\n');
            }
            HexText.indent(out, indent + 2);
            Decoded base = subtrees.get(i).get(0);
            if (base.alternative() == GeneralNameText.IP_ADDRESS) {
                appendRange(out, base.chosen().octets());
            } else {
                GeneralNameText.append(out, base);
            }
        }
    }

    /** Appends an address and its mask. */
    private static void appendRange(StringBuilder out, byte[] octets) {
        int first = octets.length >= 16 ? 16 : Math.min(octets.length, 4);
        out.append("IP:").append(GeneralNameText.address(Arrays.copyOf(octets, first)));
        out.append('/').append(GeneralNameText.address(Arrays.copyOfRange(octets, first, octets.length)));
    }

    private NameConstraintsText() {}
}
