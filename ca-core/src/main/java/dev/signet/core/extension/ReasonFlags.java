package dev.signet.core.extension;

import dev.signet.core.asn1.DerNode;

/**
 * Reasons of revocation as the bits of a set, for CRLs that tell only of some (RFC 5280 section 4.2.1.13).
 *
 * @param bits bit n of the named bit list in bit n of the number
 */
public record ReasonFlags(int bits) {
    /** All reasons that RFC 5280 names: bits 1 to 8. */
    public static final ReasonFlags ALL = new ReasonFlags(0x1fe);

    /** No reason. */
    public static final ReasonFlags NONE = new ReasonFlags(0);

    static ReasonFlags parse(DerNode node) {
        byte[] octets = node.bitString();
        int bits = 0;
        for (int bit = 1; bit <= 8; bit++) {
            if (bit / 8 < octets.length && (octets[bit / 8] & 0x80 >> bit % 8) != 0) {
                bits |= 1 << bit;
            }
        }
        return new ReasonFlags(bits);
    }

    /** Returns the reasons in both. */
    public ReasonFlags and(ReasonFlags other) {
        return new ReasonFlags(bits & other.bits);
    }

    /** Returns the reasons in either. */
    public ReasonFlags or(ReasonFlags other) {
        return new ReasonFlags(bits | other.bits);
    }

    /** Returns whether all reasons in the other set are in this one. */
    public boolean covers(ReasonFlags other) {
        return (other.bits & ~bits) == 0;
    }
}
