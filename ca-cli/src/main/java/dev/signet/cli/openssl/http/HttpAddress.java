package dev.signet.cli.openssl.http;

import org.jspecify.annotations.Nullable;

/**
 * Where something is to be had over HTTP.
 *
 * @param secure whether to speak TLS
 * @param host its name or address
 * @param port its port
 * @param path what to ask for, with the slash that it starts with
 */
public record HttpAddress(boolean secure, String host, int port, String path) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int MAX_PORT = 65535;

    /** Returns the address that a URL names, in which all but the host can be left out; null if it is malformed. */
    public static @Nullable HttpAddress parse(String url) {
        for (int i = 0; i < url.length(); i++) {
            // A blank or a line break would end the line of the request that it is written into.
            if (url.charAt(i) <= ' ' || url.charAt(i) >= 0x7f) {
                return null;
            }
        }
        int scheme = url.indexOf("://");
        boolean secure = scheme >= 0 && url.substring(0, scheme).equalsIgnoreCase("https");
        if (scheme >= 0 && !secure && !url.substring(0, scheme).equalsIgnoreCase("http")) {
            return null;
        }
        String rest = url.substring(scheme < 0 ? 0 : scheme + 3);
        int end = rest.length();
        for (int i = 0; i < rest.length(); i++) {
            if (rest.charAt(i) == '/' || rest.charAt(i) == '?' || rest.charAt(i) == '#') {
                end = i;
                break;
            }
        }
        String path = rest.substring(end);
        String authority = rest.substring(rest.lastIndexOf('@', end) + 1, end);
        return of(secure, authority, path.startsWith("/") ? path : "/" + path);
    }

    /** Returns the address of a host, perhaps with a port behind a colon; null if that is malformed. */
    public static @Nullable HttpAddress of(boolean secure, String authority, String path) {
        int bracket = authority.startsWith("[") ? authority.indexOf(']') : 0;
        if (bracket < 0) {
            return null;
        }
        int colon = authority.indexOf(':', bracket);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String plain = bracket > 0 && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        int port = colon < 0 ? (secure ? HTTPS : HTTP) : port(authority.substring(colon + 1));
        return plain.isEmpty() || port < 0 ? null : new HttpAddress(secure, plain, port, path);
    }

    /** Returns the port that a text names, or -1. */
    public static int port(String digits) {
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            port = port * 10 + digit;
            if (port > MAX_PORT) {
                return -1;
            }
        }
        return digits.isEmpty() ? -1 : port;
    }

    /** Returns the same place at another port. */
    public HttpAddress withPort(int other) {
        return new HttpAddress(secure, host, other, path);
    }

    /** Returns another path at the same place. */
    public HttpAddress withPath(String other) {
        return new HttpAddress(secure, host, port, other);
    }

    /** Returns host and port as the header of a request names them. */
    public String authority() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (secure ? HTTPS : HTTP) ? name : name + ":" + port;
    }

    /** Returns the whole address. */
    public String url() {
        return (secure ? "https://" : "http://") + authority() + path;
    }
}
