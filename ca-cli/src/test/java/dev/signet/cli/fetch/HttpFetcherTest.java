package dev.signet.cli.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To which address a request goes. */
class HttpFetcherTest {
    private static final int MOST = 100;

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> lookedUp = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port = server.getAddress().getPort();
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestHeaders().get("Host") + " " + exchange.getRequestURI());
            if (exchange.getRequestURI().getPath().equals("/moved")) {
                exchange.getResponseHeaders().set("Location", "/new");
                exchange.sendResponseHeaders(302, -1);
            } else {
                exchange.sendResponseHeaders(200, 1);
                exchange.getResponseBody().write(7);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** No resolver but this one knows names below "invalid" (RFC 6761). */
    private InetAddress[] lookUp(String host) throws UnknownHostException {
        lookedUp.add(host);
        if (host.equals("unknown.invalid")) {
            throw new UnknownHostException(host);
        }
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        return host.equals("half.invalid")
                ? new InetAddress[] {InetAddress.getByAddress(new byte[] {127, 0, 0, 9}), here}
                : new InetAddress[] {here};
    }

    private byte[] get(String host, String path) throws FetchException {
        FetchLimits limits = FetchLimits.STANDARD;
        return new HttpFetcher(limits, Optional.empty(), new NameLookUp(this::lookUp, 1))
                .get(
                        "http://" + host + ":" + port + path,
                        MOST,
                        new Errand(Reach.MACHINE, FetchBudget.of(limits.run())));
    }

    @Test
    void a_request_goes_to_the_address_that_was_judged_and_nobody_is_asked_for_it_again() throws FetchException {
        assertThat(get("pki.invalid", "/a%2Fb.crl?c=%20d")).containsExactly(7);
        assertThat(get("localhost", "")).containsExactly(7);

        assertThat(requests)
                .containsExactly("[pki.invalid:" + port + "] /a%2Fb.crl?c=%20d", "[localhost:" + port + "] /");
        assertThat(lookedUp).containsExactly("pki.invalid");
    }

    @Test
    void a_redirect_without_a_host_stays_with_the_name() throws FetchException {
        assertThat(get("pki.invalid", "/moved")).containsExactly(7);

        assertThat(requests).containsExactly("[pki.invalid:" + port + "] /moved", "[pki.invalid:" + port + "] /new");
    }

    @Test
    void where_nobody_listens_at_the_first_address_the_next_is_asked() throws FetchException {
        assertThat(get("half.invalid", "/a")).containsExactly(7);

        assertThat(requests).containsExactly("[half.invalid:" + port + "] /a");
    }

    @Test
    void a_host_without_an_address_is_told() {
        assertThatThrownBy(() -> get("unknown.invalid", "/"))
                .isInstanceOf(FetchException.class)
                .hasMessage("no address is known for unknown.invalid");
        assertThat(requests).isEmpty();
    }
}
