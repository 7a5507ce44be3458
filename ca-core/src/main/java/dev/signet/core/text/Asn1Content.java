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
        boolean sound = switch (node.tagNumber()) {
            case 1 -> !node.constructed() && node.contentLength() == 1;
            case 5 -> !node.constructed() && node.contentLength() == 0;
            case 6 -> !node.constructed() && isObject(node.content());
            case 2, 10 -> !node.constructed() && isInteger(node.content());
            default -> true;
        };
        if (!sound) {
            return new Asn1Content(null, BROKEN);
        }
        return switch (node.tagNumber()) {
            case 1 -> unseen("BOOLEAN");
            case 5 -> unseen("NULL");
            case 6 -> unseen("OBJECT");
            case 2, 10 -> new Asn1Content(magnitude(node.integer()), "");
            default -> ofString(node);
        };
    }

    private static Asn1Content unseen(String type) {
        return new Asn1Content(null, "Can't parse " + type + " type");
    }

    private static boolean isObject(byte[] content) {
        if (content.length == 0 || content[content.length - 1] < 0) {
            return false;
        }
        // No arc begins with an octet that adds nothing.
        for (int i = 0; i < content.length; i++) {
            if (content[i] == (byte) 0x80 && (i == 0 || content[i - 1] >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInteger(byte[] content) {
        if (content.length < 2) {
            return content.length == 1;
        }
        boolean padded = content[0] == 0 || content[0] == -1;
        return !padded || (content[0] < 0) != (content[1] < 0);
    }

    private static Asn1Content ofString(DerNode node) {
        byte[] content = collected(node, MAX_DEPTH);
        if (content == null) {
            return new Asn1Content(null, BROKEN);
        }
        return switch (node.tagNumber()) {
            case 3 ->
                content.length == 0 || content[0] < 0 || content[0] > 7
                        ? new Asn1Content(null, BROKEN)
                        : new Asn1Content(Arrays.copyOfRange(content, 1, content.length), "");
            case 28 -> ofUnits(content, 4);
            case 30 -> ofUnits(content, 2);
            default -> new Asn1Content(content, "");
        };
    }

    private static Asn1Content ofUnits(byte[] content, int size) {
        return content.length % size == 0 ? new Asn1Content(content, "") : new Asn1Content(null, BROKEN);
    }

    private static byte[] magnitude(BigInteger value) {
        byte[] octets = value.abs().toByteArray();
        return octets.length > 1 && octets[0] == 0 ? Arrays.copyOfRange(octets, 1, octets.length) : octets;
    }

    private static boolean isEndOfContents(DerNode node) {
        return node.tagClass() == 0 && node.tagNumber() == 0 && node.contentLength() == 0;
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
                DerNode next = reader.next();
                byte[] part = isEndOfContents(next) ? null : collected(next, depth - 1);
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
