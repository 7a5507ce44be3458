package dev.signet.core.text;

import org.jspecify.annotations.Nullable;

/**
 * Identifier and length of an element, read as leniently as libcrypto's {@code ASN1_get_object} does.
 *
 * @param start where the identifier is
 * @param contentStart where the content starts
 * @param tagClass 0 universal, 1 application, 2 context-specific, 3 private
 * @param tagNumber the number of the tag
 * @param constructed whether the content is made of elements
 * @param indefinite whether the content goes on to an end-of-contents marker
 * @param length of the content in octets; 0 if it is indefinite
 */
record Asn1Header(
        int start, int contentStart, int tagClass, int tagNumber, boolean constructed, boolean indefinite, int length) {
    private static final int MAX_LENGTH_OCTETS = 8;

    /** Returns the header at a place, or null if there is none or the element would go beyond {@code limit}. */
    static @Nullable Asn1Header read(byte[] bytes, int start, int limit) {
        int identifier = bytes[start] & 0xff;
        boolean constructed = (identifier & 0x20) != 0;
        int position = start + 1;
        long tagNumber = identifier & 0x1f;
        if (tagNumber == 0x1f) {
            tagNumber = 0;
            while (true) {
                if (position >= limit) {
                    return null;
                }
                int octet = bytes[position++] & 0xff;
                tagNumber = tagNumber << 7 | octet & 0x7f;
                if (octet < 0x80) {
                    break;
                }
                if (tagNumber > Integer.MAX_VALUE >> 7) {
                    return null;
                }
            }
        }
        if (position >= limit) {
            return null;
        }
        int first = bytes[position++] & 0xff;
        if (first == 0x80) {
            return constructed
                    ? new Asn1Header(start, position, identifier >> 6, (int) tagNumber, true, true, 0)
                    : null;
        }
        long length = first;
        if (first > 0x80) {
            int octets = first & 0x7f;
            if (limit - position < octets) {
                return null;
            }
            int end = position + octets;
            while (position < end && bytes[position] == 0) {
                position++;
            }
            if (end - position > MAX_LENGTH_OCTETS) {
                return null;
            }
            length = 0;
            while (position < end) {
                length = length << 8 | bytes[position++] & 0xff;
            }
        }
        if (length < 0 || length > limit - position) {
            // The header of an element that is too long counts as read, but the caller stops there all the same.
            return null;
        }
        return new Asn1Header(start, position, identifier >> 6, (int) tagNumber, constructed, false, (int) length);
    }
}
