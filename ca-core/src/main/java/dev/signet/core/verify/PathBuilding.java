package dev.signet.core.verify;

/**
 * How paths are looked for.
 *
 * @param secondThoughts whether another issuer is tried when a path through the first one fails
 * @param longest most certificates between leaf and anchor, self-issued ones not counted, unless the request sets a number
 * @param identifiersBind whether a certificate whose key identifier is not the wanted one is no issuer at all
 */
public record PathBuilding(boolean secondThoughts, int longest, boolean identifiersBind) {
    /** Every path is tried, within the limits of work. */
    public static final PathBuilding STANDARD = new PathBuilding(true, Integer.MAX_VALUE, false);
}
