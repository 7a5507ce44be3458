package dev.signet.core.asn1;

import java.util.Optional;

/** Reads the elements inside a constructed one, from first to last. */
public final class DerReader {
    private final byte[] bytes;
    private final int limit;
    private int position;

    DerReader(byte[] bytes, int position, int limit) {
        this.bytes = bytes;
        this.position = position;
        this.limit = limit;
    }

    /** Returns whether another element follows. */
    public boolean hasNext() {
        return position < limit;
    }

    /** Returns whether another element follows and its identifier octet is {@code tag}. */
    public boolean nextIs(int tag) {
        return position < limit && (bytes[position] & 0xff) == tag;
    }

    /**
     * Returns the next element.
     *
     * @throws DerException if there is none, or it is cut off
     */
    public DerNode next() {
        DerNode node = DerNode.parseAt(bytes, position, limit);
        position = node.end();
        return node;
    }

    /**
     * Returns the next element, which must have a given tag.
     *
     * @param what its name in the standard, for the message
     * @throws DerException if there is none, or it is another
     */
    public DerNode next(int tag, String what) {
        if (!hasNext()) {
            throw new DerException(position, what + " is missing");
        }
        return next().expect(tag, what);
    }

    /** Returns the next element if it has a given tag, and leaves it where it is otherwise. */
    public Optional<DerNode> nextIf(int tag) {
        return nextIs(tag) ? Optional.of(next()) : Optional.empty();
    }

    /**
     * Checks that nothing follows.
     *
     * @throws DerException if something does
     */
    public void end() {
        if (hasNext()) {
            throw new DerException(
                    position,
                    "unexpected element with tag 0x" + Integer.toHexString(bytes[position] & 0xff)
                            + " at the end of a structure");
        }
    }
}
