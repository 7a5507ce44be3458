package dev.signet.cli.check;

import dev.signet.cli.io.ProxyTunnel;
import dev.signet.core.tls.StartTls;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

/**
 * How the servers that {@code check} names are reached.
 *
 * @param timeout how long to wait for the connection, and for each answer after that
 * @param proxy an HTTP proxy that is asked to connect (RFC 9110 section 9.3.6)
 * @param startTls the protocol in which TLS is asked for
 */
public record ServerAccess(Duration timeout, Optional<Endpoint> proxy, Optional<StartTls.Protocol> startTls) {
    /** Speaks on a new connection what comes before TLS. */
    void beforeTls(Socket socket, Endpoint endpoint) throws IOException {
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        if (proxy.isPresent()) {
            String problem = new ProxyTunnel(in, out).open(endpoint.host(), String.valueOf(endpoint.port()), "");
            if (problem != null) {
                throw new IOException("the proxy " + proxy.get() + " does not connect: " + problem);
            }
        }
        if (startTls.isPresent()) {
            StartTls words = new StartTls(in, out);
            StartTls.Outcome outcome = words.negotiate(startTls.get(), null, endpoint.host());
            if (outcome != StartTls.Outcome.READY) {
                String remarks = words.remarks().strip();
                throw new IOException("it does not start TLS in "
                        + startTls.get().word() + (remarks.isEmpty() ? "" : ": " + remarks));
            }
        }
    }
}
