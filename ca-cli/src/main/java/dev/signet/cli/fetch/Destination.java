package dev.signet.cli.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a URL leads.
 *
 * @param address what the host was found to be; none where a proxy looks for it
 * @param reach the reach of that address
 */
record Destination(URI url, Optional<InetAddress> address, Reach reach) {
    /**
     * Begins a request. One of http goes to the address that was judged, since whoever answers for the name could say something else
     * when the client asks. An https server shows with its certificate that it is the one that is meant.
     *
     * @throws IllegalArgumentException if the URL is none of a server
     */
    HttpRequest.Builder request() {
        if (address.isEmpty() || !"http".equalsIgnoreCase(url.getScheme())) {
            return HttpRequest.newBuilder(url);
        }
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String path = Objects.requireNonNullElse(url.getRawPath(), "");
        return HttpRequest.newBuilder(URI.create("http://" + literal(address.get()) + port + path + query))
                .header("Host", url.getHost() + port);
    }

    private static String literal(InetAddress address) {
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }
}
