package dev.signet.core.text;

import java.math.BigInteger;
import java.util.Locale;

/** Prints extensions that are seldom seen: Netscape's, those of OCSP, proxy certificates and others. */
final class RareExtensionText {
    static final Shape PROXY = Shape.sequence(
            Shape.INTEGER.optional(),
            Shape.sequence(Shape.OBJECT.field(), Shape.OCTET_STRING.optional()).field());
    private static final Shape STRONG_EXTRANET = Shape.sequence(
            Shape.INTEGER.field(),
            Shape.sequenceOf(Shape.sequence(Shape.INTEGER.field(), Shape.OCTET_STRING.field()))
                    .field());
    private static final Shape SIGN_TOOL = Shape.sequence(
            Shape.UTF8_STRING.field(), Shape.UTF8_STRING.field(), Shape.UTF8_STRING.field(), Shape.UTF8_STRING.field());
    private static final String[] SIGN_TOOL_LABELS = {
        "signTool    : ", "cATool      : ", "signToolCert: ", "cAToolCert  : "
    };
    private static final Shape CRL_ID = Shape.sequence(
            Shape.IA5_STRING.explicit(0).optional(),
            Shape.INTEGER.explicit(1).optional(),
            Shape.GENERALIZED_TIME.explicit(2).optional());
    private static final Shape SERVICE_LOCATOR = Shape.sequence(
            NameText.NAME.field(),
            Shape.sequenceOf(GeneralNameText.ACCESS_DESCRIPTION).optional());

    private static final BigInteger MAX_VERSION = BigInteger.valueOf(Long.MAX_VALUE);

    static boolean poison(StringBuilder out, byte[] value, int indent) {
        Decoded ignored = ShapeDecoder.decode(value, Shape.NULL);
        HexText.indent(out, indent);
        out.append("NULL");
        return true;
    }

    static boolean noCheck(byte[] value) {
        Decoded ignored = ShapeDecoder.decode(value, Shape.NULL);
        return true;
    }

    static boolean string(StringBuilder out, byte[] value, int indent, Shape type) {
        Decoded string = ShapeDecoder.decode(value, type);
        if (string.length() == 0) {
            return false;
        }
        HexText.indent(out, indent);
        out.append(TrustText.untilZero(string.latin1()));
        return true;
    }

    static boolean issuerSignTool(StringBuilder out, byte[] value, int indent) {
        Decoded tool = ShapeDecoder.decode(value, SIGN_TOOL);
        for (int i = 0; i < SIGN_TOOL_LABELS.length; i++) {
            if (i > 0) {
                out.append('\n');
            }
            HexText.indent(out, indent);
            out.append(SIGN_TOOL_LABELS[i]).append(tool.get(i).latin1());
        }
        return true;
    }

    static boolean strongExtranet(StringBuilder out, byte[] value, int indent) {
        Decoded extranet = ShapeDecoder.decode(value, STRONG_EXTRANET);
        BigInteger version = extranet.get(0).integer();
        HexText.indent(out, indent);
        out.append("Version: ");
        if (version.compareTo(MAX_VERSION) >= 0 || version.bitLength() > 63) {
            out.append("<unsupported>");
        } else {
            long number = version.longValue();
            out.append(number + 1)
                    .append(" (0x")
                    .append(Long.toHexString(number).toUpperCase(Locale.ROOT))
                    .append(')');
        }
        Decoded zones = extranet.get(1);
        for (int i = 0; i < zones.size(); i++) {
            out.append('\n');
            HexText.indent(out, indent);
            out.append("Zone: ")
                    .append(IntegerText.decimal(zones.get(i).get(0).integer()))
                    .append(", User: ");
            StringText.appendPlain(out, zones.get(i).get(1).octets());
        }
        return true;
    }

    static boolean proxyCertificate(StringBuilder out, byte[] value, int indent) {
        Decoded proxy = ShapeDecoder.decode(value, PROXY);
        HexText.indent(out, indent);
        out.append("Path Length Constraint: ");
        if (proxy.has(0)) {
            IntegerText.appendHex(out, proxy.get(0).integer());
        } else {
            out.append("infinite");
        }
        out.append('\n');
        HexText.indent(out, indent);
        out.append("Policy Language: ");
        Decoded policy = proxy.get(1);
        ObjectNames.append(out, policy.get(0));
        if (policy.has(1)) {
            out.append('\n');
            HexText.indent(out, indent);
            out.append("Policy Text: ").append(TrustText.untilZero(policy.get(1).latin1()));
        }
        return true;
    }

    /** The value is printed whatever it is. */
    static boolean ocspNonce(StringBuilder out, byte[] value, int indent) {
        HexText.indent(out, indent);
        if (value.length == 0) {
            out.append('0');
        }
        for (int i = 0; i < value.length; i++) {
            if (i > 0 && i % 35 == 0) {
                out.append("\\\n");
            }
            HexText.upper(out, value[i]);
        }
        return true;
    }

    static boolean ocspCrlId(StringBuilder out, byte[] value, int indent) {
        Decoded identifier = ShapeDecoder.decode(value, CRL_ID);
        if (identifier.has(0)) {
            HexText.indent(out, indent);
            out.append("crlUrl: ");
            StringText.appendPlain(out, identifier.get(0).octets());
            out.append('\n');
        }
        if (identifier.has(1)) {
            HexText.indent(out, indent);
            out.append("crlNum: ");
            IntegerText.appendHex(out, identifier.get(1).integer());
            out.append('\n');
        }
        if (identifier.has(2)) {
            HexText.indent(out, indent);
            out.append("crlTime: ");
            if (!TimeText.append(out, identifier.get(2), false)) {
                return false;
            }
            out.append('\n');
        }
        return true;
    }

    static boolean ocspServiceLocator(StringBuilder out, byte[] value, int indent) {
        Decoded locator = ShapeDecoder.decode(value, SERVICE_LOCATOR);
        HexText.indent(out, indent);
        out.append("Issuer: ");
        int start = out.length();
        if (!NameText.append(out, locator.get(0), 0, NameFormat.ONELINE) || out.length() == start) {
            return false;
        }
        if (!locator.has(1)) {
            return true;
        }
        Decoded locations = locator.get(1);
        for (int i = 0; i < locations.size(); i++) {
            out.append('\n');
            HexText.indent(out, 2 * indent);
            ObjectNames.append(out, locations.get(i).get(0));
            out.append(" - ");
            GeneralNameText.append(out, locations.get(i).get(1));
        }
        return true;
    }

    private RareExtensionText() {}
}
