package dev.signet.core.verify;

/**
 * How paths are looked for.
 *
 * @param secondThoughts whether another issuer is tried when a path through the first one fails; if not, issuers are taken in the
 *     order in which they came, those that came with the leaf before anchors
 * @param limitable whether whoever asks can set how long a path may be
 * @param longestBag most certificates that may come with the leaf, it included
 */
public record PathBuilding(boolean secondThoughts, boolean limitable, int longestBag) {
    /** Every path is tried, within the limits of work. */
    public static final PathBuilding STANDARD = new PathBuilding(true, true, Integer.MAX_VALUE);
}
