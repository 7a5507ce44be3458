package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** What messages have of BER beside DER: values in parts, and lengths that are not known beforehand. */
final class Ber {
    private static final int CONSTRUCTED = 0x20;
    private static final int MAX_NESTING = 5;
    private static final int CHUNK = 4096;
    private static final byte[] END = {0, 0};

    /** Returns the octets of an OCTET STRING, whatever its tag, put together if it is in parts. */
    static byte[] octets(DerNode node) {
        if (!node.constructed()) {
            return node.content();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(node.contentLength());
        collect(node, all, 0);
        return all.toByteArray();
    }

    private static void collect(DerNode node, ByteArrayOutputStream all, int depth) {
        if (depth > MAX_NESTING) {
            throw new DerException(node.offset(), "a string in parts is nested too deep");
        }
        for (DerReader reader = node.reader(); reader.hasNext(); ) {
            DerNode part = reader.next();
            if (part.constructed()) {
                collect(part, all, depth + 1);
            } else {
                all.writeBytes(part.expect(Tag.OCTET_STRING, "a part of an OCTET STRING")
                        .content());
            }
        }
    }

    /** Returns an element, with its length in front or without. */
    static byte[] element(boolean streamed, int tag, byte[]... parts) {
        if (!streamed) {
            return Der.element(tag, parts);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(0x80);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        out.writeBytes(END);
        return out.toByteArray();
    }

    /**
     * Returns an OCTET STRING under a tag, in one piece or in parts.
     *
     * @param tag that of the primitive form
     */
    static byte[] octetString(boolean streamed, int tag, byte[] octets) {
        if (!streamed) {
            return Der.element(tag, octets);
        }
        ByteArrayOutputStream parts = new ByteArrayOutputStream(octets.length + 64);
        for (int at = 0; at < octets.length; at += CHUNK) {
            parts.writeBytes(Der.octetString(Arrays.copyOfRange(octets, at, Math.min(octets.length, at + CHUNK))));
        }
        return element(true, tag | CONSTRUCTED, parts.toByteArray());
    }

    private Ber() {}
}
