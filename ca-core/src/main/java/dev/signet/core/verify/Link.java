package dev.signet.core.verify;

/**
 * A certificate at its place on a path.
 *
 * @param facts the certificate
 * @param place where it stands
 */
record Link(Facts facts, Place place) {
    /** Where on a path a certificate stands. */
    enum Place {
        LEAF,
        INTERMEDIATE,
        /** The anchor, which is on a path only where the rule book has it checked as a certificate. */
        ANCHOR
    }

    boolean isLeaf() {
        return place == Place.LEAF;
    }

    boolean isAnchor() {
        return place == Place.ANCHOR;
    }
}
