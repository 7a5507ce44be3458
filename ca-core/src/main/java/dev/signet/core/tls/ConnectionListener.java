package dev.signet.core.tls;

import java.util.List;

/** Is told what happens on a connection while it happens; each method by default takes no notice. */
public interface ConnectionListener {
    /** {@link #judgePeer}'s answer for a chain to go on with. */
    int GO_ON = -1;

    /** The kinds of content that a record carries (RFC 8446 section 5.1). */
    enum Content {
        CHANGE_CIPHER_SPEC(20),
        ALERT(21),
        HANDSHAKE(22),
        APPLICATION_DATA(23);

        private final int code;

        Content(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        static Content of(int code) {
            return switch (code) {
                case 20 -> CHANGE_CIPHER_SPEC;
                case 21 -> ALERT;
                case 22 -> HANDSHAKE;
                default -> APPLICATION_DATA;
            };
        }
    }

    /** Octets were read from or written to the network. */
    default void octets(boolean sent, byte[] octets) {}

    /** The five octets before a record passed. */
    default void recordHeader(boolean sent, byte[] header) {}

    /** An encrypted record of TLS 1.3 turned out to carry, or carries, this. */
    default void innerContent(boolean sent, int code) {}

    /** A whole message passed: a handshake message, an alert or a change of cipher. */
    default void message(boolean sent, Content content, byte[] message) {}

    /** An extension passed. */
    default void extension(boolean fromServer, int type, byte[] data) {}

    /**
     * The peer sent its certificates, its own first. Both sides call this, a server only if the client has any.
     *
     * @return {@link #GO_ON}, or the number of the alert that ends the connection
     */
    default int judgePeer(List<byte[]> certificates) {
        return GO_ON;
    }

    /** A client takes up a session again, and so shows no certificates. */
    default void resumed(TlsSession earlier) {}

    /** Returns what came of judging the peer, to be kept with the session: one of OpenSSL's X509_V numbers. */
    default long peerResult() {
        return 0;
    }

    /** A secret of the connection is known, under the label that key log files have for it. */
    default void secret(String label, byte[] clientRandom, byte[] secret) {}

    /** A session can be resumed from now on. */
    default void newSession(TlsSession session) {}
}
