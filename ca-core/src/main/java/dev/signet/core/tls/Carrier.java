package dev.signet.core.tls;

import java.io.IOException;

/** The engine on what carries a connection: a stream or datagrams. One thread may read while another writes. */
interface Carrier {
    /** Waits until there is a peer to shake hands with. */
    default void awaitPeer() throws IOException {}

    /** Shakes hands. */
    void handshake() throws IOException;

    /** Reads data of the application; -1 after the peer closed the connection properly. */
    int read(byte[] buffer) throws IOException;

    void write(byte[] octets, int offset, int length) throws IOException;

    void close() throws IOException;

    /** Changes the keys of a connection of TLS 1.3. */
    void updateKeys(boolean alsoPeer) throws IOException;

    /** Sends a message of a handshake that the engine itself would not send. */
    default void sendHandshake(byte[] message) throws IOException {
        throw new IOException("nothing but the engine sends messages of handshakes here");
    }

    /** Begins another handshake, or asks the client for one. */
    void renegotiate() throws IOException;
}
