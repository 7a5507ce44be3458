package dev.signet.cli.openssl.tls;

import dev.signet.core.tls.ConnectionListener.Content;
import dev.signet.core.tls.TlsVersion;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** The states of a handshake as {@code -state} tells them: those that libcrypto's state machine would go through. */
final class StateLog {
    private static final byte NEW_SESSION_TICKET = 4;
    private static final byte ENCRYPTED_EXTENSIONS = 8;
    private static final byte CERTIFICATE_VERIFY = 15;
    private static final byte FINISHED = 20;
    private static final byte FATAL = 2;

    private final @Nullable PrintStream out;
    private final boolean server;
    private final String role;
    private String state = "before SSL initialization";
    private boolean told;
    private boolean cipherChanged;
    private boolean finished;
    private boolean failed;

    /** Begins to tell; null as the place tells nothing. */
    StateLog(@Nullable PrintStream out, boolean server) {
        this.out = out;
        this.server = server;
        role = server ? "SSL_accept:" : "SSL_connect:";
        tell();
        told = true;
    }

    /** A message passed. */
    synchronized void advance(boolean sent, Content content, byte[] message, TlsVersion version) {
        boolean tls13 = version == TlsVersion.TLS1_3;
        if (content == Content.ALERT) {
            alert(sent, message);
        } else if (content == Content.CHANGE_CIPHER_SPEC && !sent && tls13) {
            // It means nothing there.
            return;
        } else if (finished) {
            afterwards(sent, message[0]);
        } else if (content == Content.CHANGE_CIPHER_SPEC && tls13 && !server) {
            cipherChanged = true;
        } else {
            move(sent, content, message[0], tls13);
        }
    }

    private void alert(boolean sent, byte[] alert) {
        if (alert[0] != FATAL && !told) {
            // Such as the end, before which is told what came last.
            tell();
            told = true;
        }
        say("SSL3 alert " + (sent ? "write" : "read") + ":" + (alert[0] == FATAL ? "fatal" : "warning") + ":"
                + AlertNames.inState(alert[1]));
        if (alert[0] == FATAL && !finished) {
            say(role + "error in error");
            failed = true;
        }
    }

    private void afterwards(boolean sent, byte type) {
        say(role + "SSL negotiation finished successfully");
        say(role + "SSL negotiation finished successfully");
        if (!sent && type == NEW_SESSION_TICKET) {
            say(role + "SSLv3/TLS read server session ticket");
        }
    }

    private void move(boolean sent, Content content, byte type, boolean tls13) {
        if (cipherChanged && sent) {
            tellChangeOfCipher();
        }
        String next = content == Content.CHANGE_CIPHER_SPEC
                ? "SSLv3/TLS " + (sent ? "write" : "read") + " change cipher spec"
                : name(sent, type, tls13);
        if (!sent || !told) {
            tell();
        }
        state = next;
        told = sent;
        if (sent) {
            tell();
        }
        if (sent && server && tls13 && type == FINISHED && content == Content.HANDSHAKE) {
            state = "TLSv1.3 early data";
            tell();
        }
    }

    /** The handshake came to its end. */
    synchronized void finished() {
        if (!told) {
            tell();
            told = true;
        }
        finished = true;
    }

    /**
     * The handshake failed.
     *
     * @param lost whether the network did, and neither side
     */
    synchronized void failed(boolean lost) {
        if (!failed) {
            say(role + "error in " + (lost ? state : "error"));
        }
    }

    /**
     * A client's change of cipher in TLS 1.3, which only looks like one (RFC 8446 section D.4): OpenSSL sends it with what the client
     * sends next, and this engine when it has read the ServerHello.
     */
    private void tellChangeOfCipher() {
        cipherChanged = false;
        tell();
        state = "SSLv3/TLS write change cipher spec";
        told = false;
    }

    private void tell() {
        say(role + state);
    }

    private void say(String text) {
        if (out != null) {
            out.println(text);
        }
    }

    private String name(boolean sent, byte type, boolean tls13) {
        boolean ofServer = sent == server;
        boolean own = tls13 && (type == ENCRYPTED_EXTENSIONS || type == CERTIFICATE_VERIFY && ofServer);
        return (own ? "TLSv1.3 " : "SSLv3/TLS ")
                + (sent ? "write " : "read ")
                + switch (type) {
                    case 0 -> "hello request";
                    case 1 -> "client hello";
                    case 2 -> "server hello";
                    case 4 -> server ? "session ticket" : "server session ticket";
                    case 8 -> "encrypted extensions";
                    case 11 -> ofServer ? server ? "certificate" : "server certificate" : "client certificate";
                    case 12 -> server ? "key exchange" : "server key exchange";
                    case 13 -> server ? "certificate request" : "server certificate request";
                    case 14 -> "server done";
                    case 15 -> own ? "server certificate verify" : "certificate verify";
                    case 16 -> "client key exchange";
                    case 20 -> "finished";
                    case 22 -> "certificate status";
                    default -> "key update";
                };
    }
}
