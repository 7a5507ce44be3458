package dev.signet.core.name;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** URIs as certificates carry them: absolute, with a host where their scheme has one (RFC 5280 section 4.2.1.6). */
public final class Uris {
    /**
     * Returns a URI as it was given.
     *
     * @throws SignetException if it is not an absolute URI in ASCII, names no proper host, or is a malformed SPIFFE ID
     */
    public static String checked(String text) {
        try {
            URI uri = new URI(text);
            if (!uri.isAbsolute()) {
                throw problem(text, "it has no scheme such as https:");
            }
            if (!text.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
                throw problem(text, "it is not ASCII; write other characters as %C3%BC");
            }
            String authority = uri.getRawAuthority();
            if (authority != null || text.startsWith("//", uri.getScheme().length() + 1)) {
                checkAuthority(text, authority == null ? "" : authority);
            }
        } catch (URISyntaxException malformed) {
            throw problem(text, malformed.getReason());
        }
        if (SpiffeIds.hasScheme(text)) {
            SpiffeIds.violation(text).ifPresent(violation -> {
                throw problem(text, violation);
            });
        }
        return text;
    }

    private static void checkAuthority(String text, String authority) {
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        String host = withoutPort(hostAndPort);
        String port = hostAndPort.substring(host.length());
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        boolean address = IpAddress.parse(bracketed ? host.substring(1, host.length() - 1) : host)
                .isPresent();
        if (!port.chars().skip(1).allMatch(c -> c >= '0' && c <= '9')) {
            throw problem(text, "its port is no number");
        }
        if (bracketed != (address && host.indexOf(':') >= 0)) {
            throw problem(text, "in brackets stands an IPv6 address, and nothing else");
        }
        if (host.startsWith("*")) {
            throw problem(text, "a URI has no wildcards");
        }
        if (!address) {
            var unused = DnsNames.canonical(host);
        }
    }

    private static SignetException problem(String text, String why) {
        return Problem.of(Kind.USAGE, "\"" + text + "\" is not a URI that a certificate can carry")
                .because(why)
                .fix("write it as spiffe://example.org/service or https://example.org/path")
                .exception();
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
        String host = withoutPort(authority.substring(authority.lastIndexOf('@') + 1));
        boolean named = !host.isEmpty()
                && !host.startsWith("[")
                && IpAddress.parse(host).isEmpty();
        return named ? Optional.of(host) : Optional.empty();
    }

    private static String withoutPort(String hostAndPort) {
        int colon = hostAndPort.startsWith("[")
                ? hostAndPort.indexOf(':', hostAndPort.indexOf(']'))
                : hostAndPort.indexOf(':');
        return colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    }

    private Uris() {}
}
