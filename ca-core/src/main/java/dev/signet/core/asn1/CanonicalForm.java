package dev.signet.core.asn1;

import java.util.Optional;

/**
 * Tells DER from other encodings of the same value (X.690 sections 10 and 11), which {@link DerNode} reads without complaint.
 *
 * <p>Looked at is what can be told without knowing the type: lengths, integers, booleans, bit strings, object identifiers. That
 * default values are left out, and sets are sorted, is not looked at.
 */
public final class CanonicalForm {
    /** No structure of X.509 is nested as deep. */
    private static final int MAX_DEPTH = 64;

    /** Returns what is not DER in an element or inside it, in words; nothing if all is. */
    public static Optional<String> violation(DerNode node) {
        return violation(node, 0);
    }

    private static Optional<String> violation(DerNode node, int depth) {
        if (depth > MAX_DEPTH) {
            return at(node, "elements are nested too deep");
        }
        if (!node.strictLength()) {
            return at(node, "a length that is not in its shortest form");
        }
        if (node.constructed()) {
            return ofParts(node, depth);
        }
        return node.tagClass() == 0 ? ofPrimitive(node) : Optional.empty();
    }

    private static Optional<String> ofParts(DerNode node, int depth) {
        boolean stringInParts = node.tagClass() == 0 && !node.is(Tag.SEQUENCE) && !node.is(Tag.SET);
        if (stringInParts) {
            return at(node, "a value in parts that DER has in one piece");
        }
        for (DerReader reader = node.reader(); reader.hasNext(); ) {
            Optional<String> violation = violation(reader.next(), depth + 1);
            if (violation.isPresent()) {
                return violation;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofPrimitive(DerNode node) {
        return switch (node.identifier()) {
            case Tag.BOOLEAN -> ofBoolean(node);
            case Tag.INTEGER, Tag.ENUMERATED -> ofInteger(node);
            case Tag.BIT_STRING -> ofBitString(node);
            case Tag.NULL -> node.contentLength() == 0 ? Optional.empty() : at(node, "a NULL with content");
            case Tag.SEQUENCE & ~0x20, Tag.SET & ~0x20 -> at(node, "a primitive SEQUENCE or SET");
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofBoolean(DerNode node) {
        boolean canonical = node.contentLength() == 1 && (node.contentByte(0) == 0 || node.contentByte(0) == 0xff);
        return canonical ? Optional.empty() : at(node, "a BOOLEAN that is neither 00 nor FF");
    }

    private static Optional<String> ofInteger(DerNode node) {
        if (node.contentLength() == 0) {
            return at(node, "an INTEGER without content");
        }
        boolean padded = node.contentLength() > 1
                && (node.contentByte(0) == 0 && node.contentByte(1) < 0x80
                        || node.contentByte(0) == 0xff && node.contentByte(1) >= 0x80);
        return padded ? at(node, "an INTEGER that is not in its shortest form") : Optional.empty();
    }

    private static Optional<String> ofBitString(DerNode node) {
        if (node.contentLength() == 0) {
            return at(node, "a BIT STRING without content");
        }
        int unused = node.contentByte(0);
        boolean fits = unused <= 7 && (unused == 0 || node.contentLength() > 1);
        boolean padding = fits && unused > 0 && (node.contentByte(node.contentLength() - 1) & (1 << unused) - 1) != 0;
        return !fits || padding ? at(node, "a BIT STRING with wrong unused bits") : Optional.empty();
    }

    private static Optional<String> at(DerNode node, String what) {
        return Optional.of(what + " at offset " + node.offset());
    }

    private CanonicalForm() {}
}
