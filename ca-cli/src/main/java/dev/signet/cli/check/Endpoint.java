package dev.signet.cli.check;

import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * A TLS server to look at.
 *
 * @param host its host name or IP address, without brackets
 * @param port its TCP port, 1 to 65535
 */
public record Endpoint(String host, int port) {
    private static final int HTTPS = 443;
    private static final int MAX_PORT = 65_535;

    public Endpoint {
        if (host.isEmpty() || port < 1 || port > MAX_PORT) {
            throw Problem.of(Kind.USAGE, "\"" + host + ":" + port + "\" is no server")
                    .because("it takes a name or an address, and a port from 1 to 65535")
                    .exception();
        }
    }

    /** Returns the server that an argument names: {@code host:port}, {@code [address]:port}, {@code https://host}; nothing if none. */
    public static Optional<Endpoint> parse(String argument) {
        String rest = argument;
        boolean url = false;
        for (String scheme : new String[] {"https://", "tls://"}) {
            if (rest.startsWith(scheme)) {
                rest = rest.substring(scheme.length());
                int slash = rest.indexOf('/');
                rest = slash < 0 ? rest : rest.substring(0, slash);
                url = true;
            }
        }
        int colon = rest.lastIndexOf(':');
        boolean bracketed = rest.startsWith("[") && rest.indexOf(']') > 0;
        if (colon < 0 || bracketed && colon < rest.indexOf(']')) {
            return url ? Optional.of(new Endpoint(unbracketed(rest), HTTPS)) : Optional.empty();
        }
        String port = rest.substring(colon + 1);
        String host = rest.substring(0, colon);
        boolean shaped = !port.isEmpty()
                && port.length() <= 5
                && port.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && !host.isEmpty()
                && host.indexOf('/') < 0
                && (bracketed || host.indexOf(':') < 0);
        return shaped ? Optional.of(new Endpoint(unbracketed(host), Integer.parseInt(port))) : Optional.empty();
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** Returns where to connect to. */
    public InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    /** Returns the name that the server's certificate must have: without the dot of a name that is written to its end. */
    public GeneralName name() {
        return GeneralName.parse(host.length() > 1 && host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
