package dev.signet.core.profile;

import dev.signet.core.name.GeneralName;

/**
 * Allows URIs by scheme, authority and the rest, as in {@code spiffe://example.org/ns/*}.
 *
 * <p>The scheme is compared as it stands. In the authority {@code *} stands for characters other than {@code .} and {@code :},
 * in the rest for characters other than {@code /}, {@code ?} and {@code #}; {@code **} stands for any, and everywhere for at least one.
 * Where a program might read a URI otherwise than this class does, it is not allowed: one with a user before {@code @} in its
 * authority, with a {@code .} or {@code ..} as a path segment, an empty segment, a backslash, or a percent sign.
 */
final class UriPattern implements NamePattern {
    private static final String EXAMPLES =
            "write spiffe://example.org/**, spiffe://example.org/ns/*/sa/*, https://*.example.org/**, or ** for any URI";

    private final String text;
    private final String scheme;
    private final Glob authority;
    private final Glob rest;

    private UriPattern(String text, int colon, int path) {
        this.text = text;
        this.scheme = text.substring(0, colon);
        this.authority = new Glob(text.substring(colon + 3, path), ".:");
        this.rest = new Glob(text.substring(path), "/?#");
    }

    static UriPattern parse(String text) {
        int colon = text.indexOf("://");
        if (colon < 1 || !isScheme(text, colon)) {
            throw NamePattern.problem(text, "it does not start with a scheme and ://")
                    .fix(EXAMPLES)
                    .exception();
        }
        int path = authorityEnd(text, colon + 3);
        if (path == colon + 3 || !isPlain(text, colon + 3, path)) {
            throw NamePattern.problem(
                            text,
                            "programs read URIs differently that have a user before @, an empty, . or .. segment, a backslash or a percent sign")
                    .fix(EXAMPLES)
                    .exception();
        }
        return new UriPattern(text, colon, path);
    }

    private static boolean isScheme(String text, int end) {
        for (int i = 0; i < end; i++) {
            char character = text.charAt(i);
            boolean letter = character >= 'a' && character <= 'z';
            boolean other = character >= '0' && character <= '9' || "+-.".indexOf(character) >= 0;
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return true;
    }

    private static int authorityEnd(String text, int start) {
        int end = start;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Returns whether all programs take the URI for the same: see the comment of this class. */
    private static boolean isPlain(String uri, int authority, int path) {
        for (int i = authority; i < uri.length(); i++) {
            char character = uri.charAt(i);
            if (character <= 0x20 || character >= 0x7f || character == '\\' || character == '%') {
                return false;
            }
        }
        if (uri.lastIndexOf('@', path - 1) >= authority) {
            return false;
        }
        int segment = path + 1;
        while (segment < uri.length()) {
            int end = segment;
            while (end < uri.length() && "/?#".indexOf(uri.charAt(end)) < 0) {
                end++;
            }
            String name = uri.substring(segment, end);
            if (name.equals(".") || name.equals("..") || name.isEmpty() && end < uri.length()) {
                return false;
            }
            if (end < uri.length() && uri.charAt(end) != '/') {
                return true;
            }
            segment = end + 1;
        }
        return true;
    }

    @Override
    public boolean matches(GeneralName name) {
        if (!(name instanceof GeneralName.Uri uri)) {
            return false;
        }
        String value = uri.value();
        if (!value.startsWith(scheme + "://")) {
            return false;
        }
        int start = scheme.length() + 3;
        int path = authorityEnd(value, start);
        return isPlain(value, start, path)
                && authority.matches(value.substring(start, path))
                && rest.matches(value.substring(path));
    }

    @Override
    public String text() {
        return text;
    }
}
