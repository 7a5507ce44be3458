package dev.signet.cli.openssl.tls;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A connection to a peer, whatever carries it; one thread may read while another writes. */
interface Wire extends Closeable {
    /** Returns what the peer sends. */
    InputStream in() throws IOException;

    /** Returns what the peer gets. */
    OutputStream out() throws IOException;

    /** Has each reading fail with a {@link java.net.SocketTimeoutException} after so many milliseconds; 0 for never. */
    void timeout(int millis) throws IOException;

    /** Tells the peer that nothing more comes. */
    void shutdownOutput() throws IOException;

    /** Closes the connection; if it is gone already, nobody is to be told. */
    default void closeQuietly() {
        try {
            close();
        } catch (IOException gone) {
            return;
        }
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
