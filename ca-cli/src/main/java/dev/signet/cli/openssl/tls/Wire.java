package dev.signet.cli.openssl.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A connection to a peer by a stream, whatever carries it; one thread may read while another writes. */
interface Wire extends Link {
    /** Returns what the peer sends. */
    InputStream in() throws IOException;

    /** Returns what the peer gets. */
    OutputStream out() throws IOException;

    @Override
    default void writeClear(byte[] octets) throws IOException {
        out().write(octets);
    }

    /** Returns the wire of a connection by TCP. */
    static Wire of(Socket socket) {
        return new Wire() {
            @Override
            public InputStream in() throws IOException {
                return socket.getInputStream();
            }

            @Override
            public OutputStream out() throws IOException {
                return socket.getOutputStream();
            }

            @Override
            public void timeout(int millis) throws IOException {
                socket.setSoTimeout(millis);
            }

            @Override
            public void shutdownOutput() throws IOException {
                socket.shutdownOutput();
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }
}
