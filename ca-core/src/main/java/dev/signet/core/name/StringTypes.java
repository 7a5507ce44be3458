package dev.signet.core.name;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The character sets of ASN.1's string types (X.680 section 41), as far as names use them. */
final class StringTypes {
    /** Returns the text of a string; nothing if it is no string, or its octets are no text in its character set. */
    static Optional<String> decode(DerNode node) {
        Charset charset = charset(node.identifier());
        if (charset == null) {
            return Optional.empty();
        }
        if (charset.equals(StandardCharsets.ISO_8859_1)) {
            return Optional.of(node.latin1());
        }
        byte[] content = node.content();
        String text = new String(content, charset);
        // Damage is decoded to U+FFFD, and so is U+FFFD.
        boolean damaged = text.indexOf('\ufffd') >= 0 && !Arrays.equals(text.getBytes(charset), content);
        return damaged ? Optional.empty() : Optional.of(text);
    }

    static byte[] encode(int tag, String text) {
        Charset charset = charset(tag);
        if (charset == null || !charset.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(
                    "a string type with tag " + tag + " cannot hold a text of " + text.length() + " characters");
        }
        return Der.element(tag, text.getBytes(charset));
    }

    /**
     * TeletexString is read as Latin-1, which is what its writers meant by it. So are the subsets of ASCII: a stray octet does
     * not make them unreadable.
     */
    private static @Nullable Charset charset(int tag) {
        return switch (tag) {
            case Tag.UTF8_STRING -> StandardCharsets.UTF_8;
            case Tag.PRINTABLE_STRING, Tag.IA5_STRING, Tag.NUMERIC_STRING, Tag.VISIBLE_STRING, Tag.TELETEX_STRING ->
                StandardCharsets.ISO_8859_1;
            case Tag.BMP_STRING -> StandardCharsets.UTF_16BE;
            case Tag.UNIVERSAL_STRING -> Charset.forName("UTF-32BE");
            default -> null;
        };
    }

    private StringTypes() {}
}
