package dev.signet.cli.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Objects;

/**
 * Where a URL leads.
 *
 * @param addresses what the host was found to be, the one to connect to first; none where a proxy looks for it
 * @param reach the reach of these addresses
 */
record Destination(URI url, List<InetAddress> addresses, Reach reach) {
    Destination {
        addresses = List.copyOf(addresses);
    }

    /**
     * Begins a request for each address. Those of http go to an address that was judged, since whoever answers for the name could say
     * something else when the client asks. An https server shows with its certificate that it is the one that is meant.
     *
     * @throws IllegalArgumentException if the URL is none of a server
     */
    List<HttpRequest.Builder> requests() {
        if (addresses.isEmpty() || !"http".equalsIgnoreCase(url.getScheme())) {
            return List.of(HttpRequest.newBuilder(url));
        }
        return addresses.stream().map(this::request).toList();
    }

    private HttpRequest.Builder request(InetAddress address) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String path = Objects.requireNonNullElse(url.getRawPath(), "");
        return HttpRequest.newBuilder(URI.create("http://" + literal(address) + port + path + query))
                .header("Host", url.getHost() + port);
    }

    private static String literal(InetAddress address) {
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }
}
