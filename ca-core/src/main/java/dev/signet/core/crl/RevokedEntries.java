package dev.signet.core.crl;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The entries of a CRL, each decoded when it is asked for. Decoded they take some ten times as much room as their bytes, and nobody
 * needs more than one at a time of the millions that a CRL may have, or that whoever forges one may put in.
 */
final class RevokedEntries extends AbstractList<RevokedCertificate> implements RandomAccess {
    /** The longest entry, in bytes; what can be in one, a certificateIssuer above all, takes some hundreds. */
    static final int MAX_ENTRY = 64 * 1024;

    private final byte[] bytes;
    private final int end;
    private final int[] offsets;

    private RevokedEntries(byte[] bytes, int end, int[] offsets) {
        this.bytes = bytes;
        this.end = end;
        this.offsets = offsets;
    }

    /**
     * Reads the entries once, to see that each is well-formed.
     *
     * @param list the revokedCertificates, if there are any
     * @param bytes what the list is a part of
     * @throws DerException if an entry is malformed or too long
     */
    static RevokedEntries of(Optional<DerNode> list, byte[] bytes) {
        if (list.isEmpty()) {
            return new RevokedEntries(bytes, 0, new int[0]);
        }
        int[] offsets = new int[16];
        int count = 0;
        for (DerReader reader = list.get().reader(); reader.hasNext(); count++) {
            DerNode entry = reader.next();
            if (entry.end() - entry.offset() > MAX_ENTRY) {
                throw new DerException(entry.offset(), "an entry of more than " + MAX_ENTRY + " bytes");
            }
            RevokedCertificate unused = RevokedCertificate.parse(entry);
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * count);
            }
            offsets[count] = entry.offset();
        }
        return new RevokedEntries(bytes, list.get().end(), Arrays.copyOf(offsets, count));
    }

    @Override
    public RevokedCertificate get(int index) {
        return RevokedCertificate.parse(
                DerNode.parseAt(bytes, offsets[Objects.checkIndex(index, offsets.length)], end));
    }

    @Override
    public int size() {
        return offsets.length;
    }
}
