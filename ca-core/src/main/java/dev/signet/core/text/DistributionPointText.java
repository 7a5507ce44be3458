package dev.signet.core.text;

/** Prints CRL distribution points and issuing distribution points (RFC 5280 sections 4.2.1.13 and 5.2.5). */
final class DistributionPointText {
    private static final String[] REASONS = {
        "Unused",
        "Key Compromise",
        "CA Compromise",
        "Affiliation Changed",
        "Superseded",
        "Cessation Of Operation",
        "Certificate Hold",
        "Privilege Withdrawn",
        "AA Compromise"
    };

    private static final Shape POINT_NAME = Shape.choice(
            GeneralNameText.LIST.implicit(0), Shape.setOf(NameText.ATTRIBUTE).implicit(1));
    private static final Shape POINT = Shape.sequence(
            POINT_NAME.explicit(0).optional(),
            Shape.BIT_STRING.implicit(1).optional(),
            GeneralNameText.LIST.implicit(2).optional());
    static final Shape POINTS = Shape.sequenceOf(POINT);
    static final Shape ISSUING_POINT = Shape.sequence(
            POINT_NAME.explicit(0).optional(),
            Shape.BOOLEAN.implicit(1).optional(),
            Shape.BOOLEAN.implicit(2).optional(),
            Shape.BIT_STRING.implicit(3).optional(),
            Shape.BOOLEAN.implicit(4).optional(),
            Shape.BOOLEAN.implicit(5).optional());

    static boolean distributionPoints(StringBuilder out, byte[] value, int indent) {
        Decoded points = ShapeDecoder.decode(value, POINTS);
        for (int i = 0; i < points.size(); i++) {
            Decoded point = points.get(i);
            if (i > 0) {
                out.append('\n');
            }
            if (point.has(0)) {
                appendName(out, point.get(0), indent);
            }
            if (point.has(1)) {
                appendReasons(out, "Reasons", point.get(1), indent);
            }
            if (point.has(2)) {
                PublicKeyText.line(out, indent, "CRL Issuer:");
                appendNames(out, point.get(2), indent);
            }
        }
        return true;
    }

    static boolean issuingDistributionPoint(StringBuilder out, byte[] value, int indent) {
        Decoded point = ShapeDecoder.decode(value, ISSUING_POINT);
        int start = out.length();
        if (point.has(0)) {
            appendName(out, point.get(0), indent);
        }
        appendFlag(out, point, 1, "Only User Certificates", indent);
        appendFlag(out, point, 2, "Only CA Certificates", indent);
        appendFlag(out, point, 4, "Indirect CRL", indent);
        if (point.has(3)) {
            appendReasons(out, "Only Some Reasons", point.get(3), indent);
        }
        appendFlag(out, point, 5, "Only Attribute Certificates", indent);
        if (out.length() == start) {
            PublicKeyText.line(out, indent, "<EMPTY>");
        }
        return true;
    }

    private static void appendFlag(StringBuilder out, Decoded point, int field, String text, int indent) {
        if (point.has(field) && point.get(field).bool()) {
            PublicKeyText.line(out, indent, text);
        }
    }

    private static void appendName(StringBuilder out, Decoded name, int indent) {
        if (name.alternative() == 0) {
            PublicKeyText.line(out, indent, "Full Name:");
            appendNames(out, name.chosen(), indent);
            return;
        }
        PublicKeyText.line(out, indent, "Relative Name:");
        HexText.indent(out, indent + 2);
        boolean ignored = NameText.appendAttributes(out, name.chosen(), NameFormat.ONELINE);
        out.append('\n');
    }

    private static void appendNames(StringBuilder out, Decoded names, int indent) {
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                out.append('\n');
            }
            HexText.indent(out, indent + 2);
            GeneralNameText.append(out, names.get(i));
        }
    }

    private static void appendReasons(StringBuilder out, String label, Decoded reasons, int indent) {
        HexText.indent(out, indent);
        out.append(label).append(":\n");
        HexText.indent(out, indent + 2);
        byte[] octets = reasons.octets();
        boolean first = true;
        for (int bit = 0; bit < REASONS.length; bit++) {
            if (SimpleExtensionText.isSet(octets, bit)) {
                out.append(first ? "" : ", ").append(REASONS[bit]);
                first = false;
            }
        }
        out.append(first ? "<EMPTY>\n" : "\n");
    }

    private DistributionPointText() {}
}
