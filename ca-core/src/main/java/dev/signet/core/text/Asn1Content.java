package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The octets that an element carries, for looking inside it: the content of a string, but the whole encoding of a structure.
 *
 * @param octets null if there are none to look at
 * @param failure why there are none, in OpenSSL's words
 */
@SuppressWarnings("ArrayRecordComponent")
public record Asn1Content(byte @Nullable [] octets, String failure) {
    private static final int MAX_DEPTH = 32;
    private static final String BROKEN = "Error parsing structure";

    /** Returns what the element at an offset carries; what follows it is not looked at. */
    public static Asn1Content read(byte[] bytes, int offset) {
        DerNode node;
        try {
            node = DerNode.parseAt(bytes, offset, bytes.length);
        } catch (DerException broken) {
            return new Asn1Content(null, BROKEN);
        }
        if (node.tagClass() != 0 || node.tagNumber() == 16 || node.tagNumber() == 17) {
            boolean structure = node.tagClass() != 0 || node.constructed();
            return structure ? new Asn1Content(node.encoded(), "") : new Asn1Content(null, BROKEN);
        }
        return ofType(node);
    }

    private static Asn1Content ofType(DerNode node) {
        switch (node.tagNumber()) {
            case 1, 5, 6 -> {
                String type = node.tagNumber() == 1 ? "BOOLEAN" : node.tagNumber() == 5 ? "NULL" : "OBJECT";
                return new Asn1Content(null, "Can't parse " + type + " type");
            }
            case 2, 10 -> {
                return node.constructed() || node.contentLength() == 0
                        ? new Asn1Content(null, BROKEN)
                        : new Asn1Content(magnitude(node.integer()), "");
            }
            case 3 -> {
                byte[] content = collected(node, MAX_DEPTH);
                if (content == null || content.length == 0 || content[0] < 0 || content[0] > 7) {
                    return new Asn1Content(null, BROKEN);
                }
                return new Asn1Content(Arrays.copyOfRange(content, 1, content.length), "");
            }
            default -> {
                byte[] content = collected(node, MAX_DEPTH);
                return new Asn1Content(content, content == null ? BROKEN : "");
            }
        }
    }

    private static byte[] magnitude(BigInteger value) {
        byte[] octets = value.abs().toByteArray();
        return octets.length > 1 && octets[0] == 0 ? Arrays.copyOfRange(octets, 1, octets.length) : octets;
    }

    private static byte @Nullable [] collected(DerNode node, int depth) {
        if (!node.constructed()) {
            return node.content();
        }
        if (depth == 0) {
            return null;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            for (DerReader reader = node.reader(); reader.hasNext(); ) {
                byte[] part = collected(reader.next(), depth - 1);
                if (part == null) {
                    return null;
                }
                all.writeBytes(part);
            }
        } catch (DerException broken) {
            return null;
        }
        return all.toByteArray();
    }
}
