package dev.signet.cli.openssl.tls;

import dev.signet.core.text.PeerText;
import dev.signet.core.tls.ConnectionListener;
import dev.signet.core.tls.HandshakeFacts;
import dev.signet.core.tls.HandshakeTrace;
import dev.signet.core.tls.RecordTrace;
import dev.signet.core.tls.TlsVersion;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints what passes on a connection: {@code -msg}, {@code -trace}, {@code -state}, {@code -debug} and {@code -tlsextdebug}. */
final class WireLog {
    private static final int RECORD_TYPE_VERSION = 1;

    private final @Nullable PrintStream messages;
    private final @Nullable PrintStream trace;
    private final StateLog states;
    private final @Nullable PrintStream octets;
    private final @Nullable PrintStream extensions;
    private final boolean server;
    private volatile boolean over;

    private volatile TlsVersion version;

    /**
     * Prepares to print.
     *
     * @param latest the latest version that is offered, which a hello is said to be of
     */
    WireLog(
            @Nullable MessageStream messages,
            @Nullable PrintStream states,
            @Nullable PrintStream octets,
            @Nullable PrintStream extensions,
            boolean server,
            TlsVersion latest) {
        this.messages = messages == null || messages.traced() ? null : messages.stream();
        this.trace = messages != null && messages.traced() ? messages.stream() : null;
        this.states = new StateLog(states, server);
        this.octets = octets;
        this.extensions = extensions;
        this.server = server;
        version = latest;
    }

    void octets(boolean sent, byte[] passed) {
        if (octets == null || over && !sent) {
            return;
        }
        StringBuilder text = new StringBuilder();
        text.append(sent ? "write to 0x0 [0x0] (" : "read from 0x0 [0x0] (")
                .append(passed.length)
                .append(" bytes => ")
                .append(passed.length)
                .append(" (0x")
                .append(Integer.toHexString(passed.length).toUpperCase(Locale.ROOT))
                .append("))\n");
        PeerText.dump(text, passed, 0);
        print(octets, text);
    }

    void recordHeader(boolean sent, byte[] header) {
        if (over && !sent) {
            return;
        }
        if (trace != null) {
            StringBuilder text = new StringBuilder();
            RecordTrace.appendHeader(text, sent, header);
            print(trace, text);
        }
        TlsVersion written = TlsVersion.of((header[RECORD_TYPE_VERSION] & 0xff) << 8 | header[2] & 0xff);
        line(sent, written == null ? version : written, "RecordHeader", header, "");
    }

    void innerContent(boolean sent, int code) {
        if (over && !sent) {
            return;
        }
        if (trace != null) {
            StringBuilder text = new StringBuilder();
            RecordTrace.appendInnerContent(text, code);
            print(trace, text);
        }
        line(sent, sent ? TlsVersion.TLS1_2 : version, "InnerContent", new byte[] {(byte) code}, "");
    }

    void message(boolean sent, ConnectionListener.Content content, byte[] message, @Nullable HandshakeFacts facts) {
        TlsVersion negotiated = facts == null ? null : facts.version();
        if (negotiated != null) {
            version = negotiated;
        }
        if (over && !sent) {
            return;
        }
        if (trace != null) {
            trace(trace, sent, content, message, facts);
        }
        switch (content) {
            case HANDSHAKE -> line(sent, version, "Handshake", message, ", " + handshakeName(message[0]));
            case ALERT -> line(sent, version, "Alert", message, ", " + AlertNames.inMessage(message));
            case CHANGE_CIPHER_SPEC -> {
                if (sent) {
                    line(sent, version, "ChangeCipherSpec", message, "");
                }
            }
            case APPLICATION_DATA -> {}
        }
        states.advance(sent, content, message, version);
    }

    private void trace(
            PrintStream stream,
            boolean sent,
            ConnectionListener.Content content,
            byte[] message,
            @Nullable HandshakeFacts facts) {
        StringBuilder text = new StringBuilder();
        switch (content) {
            case HANDSHAKE -> HandshakeTrace.appendMessage(text, message, sent == server, facts);
            case ALERT -> {
                String level = message[0] == 1 ? "warning" : message[0] == 2 ? "fatal" : "unknown";
                RecordTrace.appendAlert(text, message, level, AlertNames.inState(message[1]));
            }
            case CHANGE_CIPHER_SPEC -> {
                if (sent) {
                    RecordTrace.appendCipherChange(text);
                }
            }
            case APPLICATION_DATA -> {}
        }
        print(stream, text);
    }

    /** The client says goodbye; OpenSSL's does not wait for the answer, and so shows none. */
    void closing() {
        over = true;
    }

    /** The handshake came to its end. */
    void finished() {
        states.finished();
    }

    /**
     * The handshake failed.
     *
     * @param lost whether the network did, and neither side
     */
    void failed(boolean lost) {
        states.failed(lost);
    }

    void extension(boolean fromServer, int type, byte[] data) {
        if (extensions == null) {
            return;
        }
        StringBuilder text = new StringBuilder();
        text.append("TLS ")
                .append(fromServer ? "server" : "client")
                .append(" extension \"")
                .append(extensionName(type))
                .append("\" (id=")
                .append(type)
                .append("), len=")
                .append(data.length)
                .append('\n');
        PeerText.dump(text, data, 0);
        print(extensions, text);
    }

    private void line(boolean sent, TlsVersion of, String content, byte[] data, String details) {
        if (messages == null) {
            return;
        }
        StringBuilder text = new StringBuilder();
        String length = Integer.toHexString(data.length);
        text.append(sent ? ">>> " : "<<< ")
                .append(of.spacedText())
                .append(", ")
                .append(content)
                .append(" [length ")
                .append("0".repeat(Math.max(0, 4 - length.length())))
                .append(length)
                .append(']')
                .append(details)
                .append("\n   ");
        for (int i = 0; i < data.length; i++) {
            text.append(i % 16 == 0 && i > 0 ? "\n    " : " ");
            text.append(Character.forDigit(data[i] >> 4 & 0xf, 16)).append(Character.forDigit(data[i] & 0xf, 16));
        }
        text.append('\n');
        print(messages, text);
    }

    private static void print(PrintStream stream, CharSequence text) {
        byte[] encoded = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        stream.write(encoded, 0, encoded.length);
        stream.flush();
    }

    private static String handshakeName(byte type) {
        return switch (type) {
            case 0 -> "HelloRequest";
            case 1 -> "ClientHello";
            case 2 -> "ServerHello";
            case 4 -> "NewSessionTicket";
            case 8 -> "EncryptedExtensions";
            case 11 -> "Certificate";
            case 12 -> "ServerKeyExchange";
            case 13 -> "CertificateRequest";
            case 14 -> "ServerHelloDone";
            case 15 -> "CertificateVerify";
            case 16 -> "ClientKeyExchange";
            case 20 -> "Finished";
            case 22 -> "CertificateStatus";
            case 24 -> "KeyUpdate";
            default -> "???";
        };
    }

    private static String extensionName(int type) {
        return switch (type) {
            case 0 -> "server name";
            case 1 -> "max fragment length";
            case 5 -> "status request";
            case 10 -> "supported_groups";
            case 11 -> "EC point formats";
            case 12 -> "SRP";
            case 13 -> "signature algorithms";
            case 14 -> "use SRTP";
            case 16 -> "application layer protocol negotiation";
            case 18 -> "signed certificate timestamps";
            case 21 -> "TLS padding";
            case 22 -> "encrypt-then-mac";
            case 23 -> "extended master secret";
            case 35 -> "session ticket";
            case 41 -> "psk";
            case 42 -> "early_data";
            case 43 -> "supported versions";
            case 45 -> "psk kex modes";
            case 47 -> "certificate authorities";
            case 49 -> "post handshake auth";
            case 51 -> "key share";
            case 0xff01 -> "renegotiation info";
            default -> "unknown";
        };
    }
}
