package dev.signet.core.name;

import java.util.Optional;

/** SPIFFE IDs: URIs that name a workload within a trust domain (SPIFFE-ID standard, section 2). */
final class SpiffeIds {
    private static final String SCHEME = "spiffe://";
    private static final int MAX_LENGTH = 2048;
    private static final int MAX_TRUST_DOMAIN = 255;

    static boolean hasScheme(String uri) {
        return uri.regionMatches(true, 0, SCHEME, 0, SCHEME.length() - 2);
    }

    /** Returns what is wrong with a URI of this scheme; nothing if it is a SPIFFE ID. */
    static Optional<String> violation(String uri) {
        if (!uri.startsWith(SCHEME)) {
            return Optional.of("a SPIFFE ID starts with " + SCHEME);
        }
        if (uri.length() > MAX_LENGTH) {
            return Optional.of("a SPIFFE ID has at most " + MAX_LENGTH + " characters");
        }
        String[] segments = uri.substring(SCHEME.length()).split("/", -1);
        String trustDomain = segments[0];
        if (trustDomain.isEmpty()
                || trustDomain.length() > MAX_TRUST_DOMAIN
                || !trustDomain.chars().allMatch(c -> isSign(c) && !(c >= 'A' && c <= 'Z'))) {
            return Optional.of("a trust domain is made of lower-case letters, digits, dots, hyphens and underscores");
        }
        for (int i = 1; i < segments.length; i++) {
            String segment = segments[i];
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return Optional.of(
                        "the path of a SPIFFE ID has no empty segment, no final slash, no \".\" and no \"..\"");
            }
            if (!segment.chars().allMatch(SpiffeIds::isSign)) {
                return Optional.of(
                        "the path of a SPIFFE ID is made of letters, digits, dots, hyphens, underscores and slashes");
            }
        }
        return Optional.empty();
    }

    private static boolean isSign(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || ".-_".indexOf(character) >= 0;
    }

    private SpiffeIds() {}
}
