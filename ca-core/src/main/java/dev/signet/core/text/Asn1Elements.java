package dev.signet.core.text;

import java.util.function.Consumer;

/** The elements of any encoding, read as leniently as {@link Asn1Dump} does, one after the other. */
public final class Asn1Elements {
    private static final int MAX_DEPTH = 128;

    /**
     * An element.
     *
     * @param offset where it begins
     * @param depth within how many others it is
     * @param headerLength of identifier and length, in octets
     * @param length of its content, in octets; 0 if it is indefinite
     * @param className {@code universal}, {@code application}, {@code context} or {@code private}
     * @param tag its number
     * @param name what {@code asn1parse} calls it
     * @param constructed whether it holds others
     * @param indefinite whether its content goes on to an end-of-contents marker
     */
    public record Element(
            int offset,
            int depth,
            int headerLength,
            int length,
            String className,
            int tag,
            String name,
            boolean constructed,
            boolean indefinite) {}

    private final byte[] bytes;
    private final Consumer<Element> taker;
    private int position;

    private Asn1Elements(byte[] bytes, Consumer<Element> taker) {
        this.bytes = bytes;
        this.taker = taker;
    }

    /** Hands over the elements of an encoding, in order; false if it could not be read to its end. */
    public static boolean walk(byte[] bytes, Consumer<Element> taker) {
        Asn1Elements walk = new Asn1Elements(bytes, taker);
        return walk.elements(bytes.length, 0, false);
    }

    private boolean elements(int limit, int depth, boolean marked) {
        while (position < limit) {
            Asn1Header header = depth > MAX_DEPTH ? null : Asn1Header.read(bytes, position, limit);
            if (header == null) {
                return false;
            }
            taker.accept(element(header, depth));
            position = header.contentStart();
            int end = header.contentStart() + header.length();
            if (!header.constructed()) {
                position = end;
                if (marked && header.tagClass() == 0 && header.tagNumber() == 0) {
                    return true;
                }
            } else if (!elements(header.indefinite() ? limit : end, depth + 1, header.indefinite())) {
                return false;
            }
        }
        return true;
    }

    private static Element element(Asn1Header header, int depth) {
        String className = switch (header.tagClass()) {
            case 1 -> "application";
            case 2 -> "context";
            case 3 -> "private";
            default -> "universal";
        };
        return new Element(
                header.start(),
                depth,
                header.contentStart() - header.start(),
                header.length(),
                className,
                header.tagNumber(),
                Asn1Dump.name(header).strip(),
                header.constructed(),
                header.indefinite());
    }
}
