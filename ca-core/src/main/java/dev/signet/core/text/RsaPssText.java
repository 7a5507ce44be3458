package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import org.jspecify.annotations.Nullable;

/** Prints the parameters of RSA-PSS (RFC 4055 section 3.1) in a signature algorithm. */
final class RsaPssText {
    static final String MGF1 = "1.2.840.113549.1.1.8";
    static final Shape PARAMETERS = Shape.sequence(
            CertificateDocument.ALGORITHM.explicit(0).optional(),
            CertificateDocument.ALGORITHM.explicit(1).optional(),
            Shape.INTEGER.explicit(2).optional(),
            Shape.INTEGER.explicit(3).optional());

    static void appendSignatureParameters(StringBuilder out, Decoded algorithm, int indent) {
        HexText.indent(out, indent);
        Decoded parameters = parameters(algorithm);
        if (parameters == null) {
            out.append("(INVALID PSS PARAMETERS)\n");
            return;
        }
        out.append('\n');
        HexText.indent(out, indent);
        out.append("Hash Algorithm: ");
        if (parameters.has(0)) {
            ObjectNames.append(out, parameters.get(0).get(0));
        } else {
            out.append("sha1 (default)");
        }
        out.append('\n');
        HexText.indent(out, indent);
        out.append("Mask Algorithm: ");
        if (parameters.has(1)) {
            appendMask(out, parameters.get(1));
        } else {
            out.append("mgf1 with sha1 (default)");
        }
        out.append('\n');
        HexText.indent(out, indent);
        out.append(" Salt Length: 0x");
        if (parameters.has(2)) {
            IntegerText.appendHex(out, parameters.get(2).integer());
        } else {
            out.append("14 (default)");
        }
        out.append('\n');
        HexText.indent(out, indent);
        out.append("Trailer Field: 0x");
        if (parameters.has(3)) {
            IntegerText.appendHex(out, parameters.get(3).integer());
        } else {
            out.append("01 (default)");
        }
        out.append('\n');
    }

    private static void appendMask(StringBuilder out, Decoded mask) {
        ObjectNames.append(out, mask.get(0));
        out.append(" with ");
        Decoded hash = maskHash(mask);
        if (hash != null) {
            ObjectNames.append(out, hash.get(0));
        }
    }

    /** Returns the parameters of an algorithm that is RSA-PSS, or null if there are none or they are unsound. */
    static @Nullable Decoded parameters(Decoded algorithm) {
        Decoded parameters = parameterOf(algorithm, PARAMETERS);
        boolean maskUnknown = parameters != null && parameters.has(1) && maskHash(parameters.get(1)) == null;
        return maskUnknown ? null : parameters;
    }

    /** Returns the hash algorithm of a mask generation function, or null if there is none. */
    static @Nullable Decoded maskHash(Decoded mask) {
        return MGF1.equals(ObjectNames.dotted(mask.get(0))) ? parameterOf(mask, CertificateDocument.ALGORITHM) : null;
    }

    private static @Nullable Decoded parameterOf(Decoded algorithm, Shape shape) {
        if (!algorithm.has(1) || algorithm.get(1).tag() != Shape.SEQUENCE_TAG) {
            return null;
        }
        try {
            return ShapeDecoder.decode(algorithm.get(1).octets(), shape);
        } catch (DerException unsound) {
            return null;
        }
    }

    private RsaPssText() {}
}
