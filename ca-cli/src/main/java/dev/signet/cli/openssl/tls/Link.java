package dev.signet.cli.openssl.tls;

import java.io.Closeable;
import java.io.IOException;

/** A connection to a peer below TLS, by a stream or by datagrams. */
interface Link extends Closeable {
    /** Has each reading fail that takes longer than so many milliseconds; 0 for never. */
    void timeout(int millis) throws IOException;

    /** Sends what is not encrypted. */
    void writeClear(byte[] octets) throws IOException;

    /** Tells the peer that nothing more comes, if that can be told. */
    void shutdownOutput() throws IOException;

    /** Closes the connection; if it is gone already, nobody is to be told. */
    default void closeQuietly() {
        try {
            close();
        } catch (IOException gone) {
            return;
        }
    }
}
