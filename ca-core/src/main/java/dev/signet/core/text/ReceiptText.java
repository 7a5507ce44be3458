package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import dev.signet.core.cms.Receipts;
import dev.signet.core.cms.SignerInfo;
import java.util.List;

/** Prints the requests for receipts in a signed message, as {@code openssl cms -receipt_request_print} does. */
public final class ReceiptText {
    /** Appends what each signer asks for. */
    public static void append(StringBuilder out, List<SignerInfo> signers) {
        for (int i = 0; i < signers.size(); i++) {
            out.append("Signer ").append(i + 1).append(":\n");
            try {
                Receipts.Request request = Receipts.Request.of(signers.get(i));
                if (request == null) {
                    out.append("  No Receipt Request\n");
                } else {
                    append(out, request);
                }
            } catch (DerException malformed) {
                out.append("  Receipt Request Parse Error\n");
            }
        }
    }

    private static void append(StringBuilder out, Receipts.Request request) {
        out.append("  Signed Content ID:\n");
        HexText.dump(out, request.identifier(), 4);
        out.append("  Receipts From");
        Integer allOrFirst = request.allOrFirst();
        if (allOrFirst == null) {
            out.append(" List:\n");
            appendNames(out, request.from());
        } else if (allOrFirst == 1) {
            out.append(": First Tier\n");
        } else if (allOrFirst == 0) {
            out.append(": All\n");
        } else {
            out.append(" Unknown (").append(allOrFirst).append(")\n");
        }
        out.append("  Receipts To:\n");
        appendNames(out, request.to());
    }

    private static void appendNames(StringBuilder out, List<byte[]> lists) {
        for (byte[] list : lists) {
            Decoded names = ShapeDecoder.decode(list, GeneralNameText.LIST);
            for (int i = 0; i < names.size(); i++) {
                out.append("    ");
                GeneralNameText.append(out, names.get(i));
                out.append('\n');
            }
        }
    }

    private ReceiptText() {}
}
