package dev.signet.core.name;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** URIs as certificates carry them: absolute, with a host where their scheme has one (RFC 5280 section 4.2.1.6). */
public final class Uris {
    /**
     * Returns a URI as it was given.
     *
     * @throws dev.signet.core.problem.SignetException if it is not an absolute URI in ASCII
     */
    public static String checked(String text) {
        try {
            URI uri = new URI(text);
            boolean hostless = uri.getRawAuthority() == null && text.contains("://");
            if (!uri.isAbsolute() || hostless || !text.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
                throw new URISyntaxException(text, "it is not absolute, has no host, or is not ASCII");
            }
            return text;
        } catch (URISyntaxException malformed) {
            throw Problem.of(Kind.USAGE, "\"" + text + "\" is not a URI that a certificate can carry")
                    .because(malformed.getReason())
                    .fix("write it as spiffe://example.org/service or https://example.org/path")
                    .exception();
        }
    }

    /**
     * Returns the host that the authority of a URI names, without port and user; nothing if it has no authority or an IP
     * address stands there.
     *
     * @param uri whatever a certificate holds; it need not be well formed
     */
    public static Optional<String> host(String uri) {
        int start = uri.indexOf("://");
        if (start <= 0) {
            return Optional.empty();
        }
        int end = start + 3;
        while (end < uri.length() && "/?#".indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        String authority = uri.substring(start + 3, end);
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = hostAndPort.indexOf(':');
        String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
        boolean named = !host.isEmpty()
                && !hostAndPort.startsWith("[")
                && IpAddress.parse(host).isEmpty();
        return named ? Optional.of(host) : Optional.empty();
    }

    private Uris() {}
}
