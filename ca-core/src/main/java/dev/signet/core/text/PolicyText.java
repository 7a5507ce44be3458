package dev.signet.core.text;

/** Prints certificate policies, their mappings and constraints (RFC 5280 sections 4.2.1.4, 4.2.1.5 and 4.2.1.11). */
final class PolicyText {
    private static final String CPS = "1.3.6.1.5.5.7.2.1";
    private static final String USER_NOTICE = "1.3.6.1.5.5.7.2.2";

    private static final Shape NOTICE_REFERENCE = Shape.sequence(
            Shape.DISPLAY_TEXT.field(), Shape.sequenceOf(Shape.INTEGER).field());
    private static final Shape NOTICE = Shape.sequence(NOTICE_REFERENCE.optional(), Shape.DISPLAY_TEXT.optional());
    private static final Shape QUALIFIER = Shape.sequence(Shape.OBJECT.field(), Shape.definedBy(new Shape.Chooser() {
        @Override
        public Shape.Field choose(String objectIdentifier) {
            if (objectIdentifier.equals(CPS)) {
                return Shape.IA5_STRING.field();
            }
            return objectIdentifier.equals(USER_NOTICE) ? NOTICE.field() : Shape.ANY.field();
        }
    }));
    private static final Shape POLICY =
            Shape.sequence(Shape.OBJECT.field(), Shape.sequenceOf(QUALIFIER).optional());
    static final Shape POLICIES = Shape.sequenceOf(POLICY);
    static final Shape MAPPINGS = Shape.sequenceOf(Shape.sequence(Shape.OBJECT.field(), Shape.OBJECT.field()));
    static final Shape CONSTRAINTS = Shape.sequence(
            Shape.INTEGER.implicit(0).optional(), Shape.INTEGER.implicit(1).optional());

    static boolean policies(StringBuilder out, byte[] value, int indent) {
        Decoded policies = ShapeDecoder.decode(value, POLICIES);
        for (int i = 0; i < policies.size(); i++) {
            Decoded policy = policies.get(i);
            if (i > 0) {
                out.append('\n');
            }
            HexText.indent(out, indent);
            out.append("Policy: ");
            ObjectNames.append(out, policy.get(0));
            if (policy.has(1)) {
                out.append('\n');
                appendQualifiers(out, policy.get(1), indent + 2);
            }
        }
        return true;
    }

    static void appendQualifiers(StringBuilder out, Decoded qualifiers, int indent) {
        for (int i = 0; i < qualifiers.size(); i++) {
            Decoded qualifier = qualifiers.get(i);
            if (i > 0) {
                out.append('\n');
            }
            String identifier = ObjectNames.dotted(qualifier.get(0));
            if (CPS.equals(identifier)) {
                HexText.indent(out, indent);
                out.append("CPS: ").append(TrustText.untilZero(qualifier.get(1).latin1()));
            } else if (USER_NOTICE.equals(identifier)) {
                PublicKeyText.line(out, indent, "User Notice:");
                appendNotice(out, qualifier.get(1), indent + 2);
            } else {
                HexText.indent(out, indent + 2);
                out.append("Unknown Qualifier: ");
                ObjectNames.append(out, qualifier.get(0));
            }
        }
    }

    private static void appendNotice(StringBuilder out, Decoded notice, int indent) {
        if (notice.has(0)) {
            Decoded reference = notice.get(0);
            HexText.indent(out, indent);
            out.append("Organization: ")
                    .append(TrustText.untilZero(reference.get(0).latin1()))
                    .append('\n');
            Decoded numbers = reference.get(1);
            HexText.indent(out, indent);
            out.append(numbers.size() > 1 ? "Numbers: " : "Number: ");
            for (int i = 0; i < numbers.size(); i++) {
                out.append(i > 0 ? ", " : "")
                        .append(IntegerText.decimal(numbers.get(i).integer()));
            }
            if (notice.has(1)) {
                out.append('\n');
            }
        }
        if (notice.has(1)) {
            HexText.indent(out, indent);
            out.append("Explicit Text: ")
                    .append(TrustText.untilZero(notice.get(1).latin1()));
        }
    }

    static boolean mappings(StringBuilder out, byte[] value, int indent) {
        Decoded mappings = ShapeDecoder.decode(value, MAPPINGS);
        ValueList list = new ValueList(out, indent, false);
        for (int i = 0; i < mappings.size(); i++) {
            Decoded pair = mappings.get(i);
            list.add(
                    SimpleExtensionText.shortened(ObjectNames.text(pair.get(0))),
                    SimpleExtensionText.shortened(ObjectNames.text(pair.get(1))));
        }
        return !list.isEmpty();
    }

    static boolean constraints(StringBuilder out, byte[] value, int indent) {
        Decoded constraints = ShapeDecoder.decode(value, CONSTRAINTS);
        ValueList list = new ValueList(out, indent, false);
        if (constraints.has(0)) {
            list.add(
                    "Require Explicit Policy",
                    IntegerText.decimal(constraints.get(0).integer()));
        }
        if (constraints.has(1)) {
            list.add(
                    "Inhibit Policy Mapping",
                    IntegerText.decimal(constraints.get(1).integer()));
        }
        return !list.isEmpty();
    }

    private PolicyText() {}
}
