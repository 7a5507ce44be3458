package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Prints a signature algorithm and, if there is one, the signature: {@code X509_signature_print}. */
final class SignatureText {
    private static final String RSA_PSS = "1.2.840.113549.1.1.10";
    private static final int INDENT = 8;

    static void append(StringBuilder out, Decoded algorithm, @Nullable Decoded signature) {
        out.append("    Signature Algorithm: ");
        ObjectNames.append(out, algorithm.get(0));
        if (signature != null) {
            out.append("\n    Signature Value:");
        }
        String dotted = ObjectNames.dotted(algorithm.get(0));
        if (RSA_PSS.equals(dotted)) {
            RsaPssText.appendSignatureParameters(out, algorithm, INDENT);
        } else if (signature != null && dotted != null && isDsa(dotted) && appendDsa(out, signature)) {
            return;
        } else {
            out.append('\n');
        }
        if (signature != null) {
            dump(out, signature, INDENT);
        }
    }

    static void dump(StringBuilder out, Decoded octets, int indent) {
        HexText.lowerLines(out, octets.octets(), indent, 18);
        out.append('\n');
    }

    private static boolean isDsa(String dotted) {
        return switch (dotted) {
            case "1.2.840.10040.4.3",
                    "1.3.14.3.2.27",
                    "1.3.14.3.2.13",
                    "2.16.840.1.101.3.4.3.1",
                    "2.16.840.1.101.3.4.3.2" -> true;
            default -> false;
        };
    }

    /** Appends the two numbers of a DSA signature, if it is one: here libcrypto wants DER. */
    private static boolean appendDsa(StringBuilder out, Decoded signature) {
        BigInteger r;
        BigInteger s;
        try {
            DerReader numbers = strict(DerNode.parseAt(signature.octets(), 0, signature.length()))
                    .reader(Tag.SEQUENCE, "Dss-Sig-Value");
            r = strict(numbers.next(Tag.INTEGER, "r")).integer();
            s = strict(numbers.next(Tag.INTEGER, "s")).integer();
            numbers.end();
        } catch (DerException notDsa) {
            return false;
        }
        if (r.signum() < 0 || s.signum() < 0) {
            return false;
        }
        out.append('\n');
        NumberText.append(out, "r:   ", r, INDENT);
        NumberText.append(out, "s:   ", s, INDENT);
        return true;
    }

    private static DerNode strict(DerNode node) {
        boolean padded = node.is(Tag.INTEGER)
                && node.contentLength() > 1
                && node.contentByte(0) == 0
                && node.contentByte(1) < 0x80;
        if (!node.strictLength() || padded) {
            throw new DerException(node.offset(), "not DER");
        }
        return node;
    }

    private SignatureText() {}
}
