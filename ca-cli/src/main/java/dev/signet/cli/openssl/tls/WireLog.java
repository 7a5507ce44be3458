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
    private static final byte NEW_SESSION_TICKET = 4;
    private static final byte CLOSE_NOTIFY = 0;
    private static final int RECORD_TYPE_VERSION = 1;

    private final @Nullable PrintStream messages;
    private final @Nullable PrintStream trace;
    private final @Nullable PrintStream states;
    private final @Nullable PrintStream octets;
    private final @Nullable PrintStream extensions;
    private final String role;
    private String state = "before SSL initialization";
    private boolean stateTold;
    private boolean cipherChanged;
    private boolean finished;
    /** A client of OpenSSL that has said goodbye does not wait for the answer. */
    private boolean over;

    private TlsVersion version;

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
        this.states = states;
        this.octets = octets;
        this.extensions = extensions;
        role = server ? "SSL_accept:" : "SSL_connect:";
        version = latest;
        tellState();
        stateTold = true;
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
        over |= sent && client() && content == ConnectionListener.Content.ALERT && message[1] == CLOSE_NOTIFY;
        if (trace != null) {
            trace(trace, sent, content, message, facts);
        }
        switch (content) {
            case HANDSHAKE -> line(sent, version, "Handshake", message, ", " + handshakeName(message[0]));
            case ALERT -> line(sent, version, "Alert", message, ", " + alertText(message));
            case CHANGE_CIPHER_SPEC -> {
                if (sent) {
                    line(sent, version, "ChangeCipherSpec", message, "");
                }
            }
            case APPLICATION_DATA -> {}
        }
        if (states != null) {
            advance(sent, content, message);
        }
    }

    private void trace(
            PrintStream stream,
            boolean sent,
            ConnectionListener.Content content,
            byte[] message,
            @Nullable HandshakeFacts facts) {
        StringBuilder text = new StringBuilder();
        switch (content) {
            case HANDSHAKE -> HandshakeTrace.appendMessage(text, message, sent == role.equals("SSL_accept:"), facts);
            case ALERT -> {
                String level = message[0] == 1 ? "warning" : message[0] == 2 ? "fatal" : "unknown";
                RecordTrace.appendAlert(
                        text, message, level, alertName(message[1]).replace('_', ' '));
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

    private void advance(boolean sent, ConnectionListener.Content content, byte[] message) {
        if (content == ConnectionListener.Content.ALERT) {
            say("SSL3 alert " + (sent ? "write" : "read") + ":" + (message[0] == 2 ? "fatal" : "warning") + ":"
                    + alertName(message[1]).replace('_', ' '));
            return;
        }
        if (content == ConnectionListener.Content.CHANGE_CIPHER_SPEC && !sent && version == TlsVersion.TLS1_3) {
            return;
        }
        if (finished) {
            say(role + "SSL negotiation finished successfully");
            say(role + "SSL negotiation finished successfully");
            if (!sent && message[0] == NEW_SESSION_TICKET) {
                say(role + "SSLv3/TLS read " + stateName(message[0]));
            }
            return;
        }
        if (content == ConnectionListener.Content.CHANGE_CIPHER_SPEC && version == TlsVersion.TLS1_3 && client()) {
            cipherChanged = true;
            return;
        }
        if (cipherChanged && sent) {
            tellChangeOfCipher();
        }
        String name =
                content == ConnectionListener.Content.CHANGE_CIPHER_SPEC ? "change cipher spec" : stateName(message[0]);
        if (sent) {
            if (!stateTold) {
                tellState();
            }
            state = prefix(message[0], content) + "write " + name;
            tellState();
            stateTold = true;
        } else {
            tellState();
            state = prefix(message[0], content) + "read " + name;
            stateTold = false;
        }
    }

    private String prefix(byte type, ConnectionListener.Content content) {
        boolean own13 = content == ConnectionListener.Content.HANDSHAKE
                && version == TlsVersion.TLS1_3
                && (type == 8 || type == 15 && role.equals("SSL_connect:") && !state.contains("write"));
        return own13 ? "TLSv1.3 " : "SSLv3/TLS ";
    }

    /** The handshake came to its end. */
    void finished() {
        if (!stateTold) {
            tellState();
        }
        finished = true;
    }

    /**
     * The handshake failed.
     *
     * @param lost whether the network did, and neither side
     */
    void failed(boolean lost) {
        say(role + "error in " + (lost ? state : "error"));
    }

    /**
     * A client's change of cipher in TLS 1.3, which only looks like one (RFC 8446 section D.4): OpenSSL sends it with what the client
     * sends next, and this engine when it has read the ServerHello.
     */
    private void tellChangeOfCipher() {
        cipherChanged = false;
        tellState();
        state = "SSLv3/TLS write change cipher spec";
        stateTold = false;
    }

    private boolean client() {
        return role.equals("SSL_connect:");
    }

    private void tellState() {
        say(role + state);
    }

    private void say(String text) {
        if (states != null) {
            states.println(text);
        }
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

    private static String alertText(byte[] alert) {
        String level = alert[0] == 1 ? "warning" : alert[0] == 2 ? "fatal" : "???";
        return level + " " + alertName(alert[1]).replace(' ', '_');
    }

    private static String alertName(byte alert) {
        return switch (alert) {
            case 0 -> "close notify";
            case 10 -> "unexpected_message";
            case 20 -> "bad record mac";
            case 22 -> "record overflow";
            case 40 -> "handshake failure";
            case 42 -> "bad certificate";
            case 43 -> "unsupported certificate";
            case 44 -> "certificate revoked";
            case 45 -> "certificate expired";
            case 46 -> "certificate unknown";
            case 47 -> "illegal parameter";
            case 48 -> "unknown CA";
            case 49 -> "access denied";
            case 50 -> "decode error";
            case 51 -> "decrypt error";
            case 70 -> "protocol version";
            case 71 -> "insufficient security";
            case 80 -> "internal error";
            case 90 -> "user canceled";
            case 100 -> "no renegotiation";
            case 110 -> "unsupported extension";
            case 112 -> "unrecognized name";
            case 113 -> "bad certificate status response";
            case 116 -> "certificate required";
            case 120 -> "no application protocol";
            default -> "unknown";
        };
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

    private String stateName(byte type) {
        boolean client = client();
        return switch (type) {
            case 0 -> "hello request";
            case 1 -> "client hello";
            case 2 -> "server hello";
            case 4 -> client ? "server session ticket" : "session ticket";
            case 8 -> "encrypted extensions";
            case 11 -> stateOfCertificate(client);
            case 12 -> client ? "server key exchange" : "key exchange";
            case 13 -> client ? "server certificate request" : "certificate request";
            case 14 -> "server done";
            case 15 ->
                client && version == TlsVersion.TLS1_3 && !state.contains("write")
                        ? "server certificate verify"
                        : "certificate verify";
            case 16 -> "client key exchange";
            case 20 -> "finished";
            case 22 -> "certificate status";
            default -> "key update";
        };
    }

    private String stateOfCertificate(boolean client) {
        boolean before = state.contains("hello") || state.contains("encrypted") || state.contains("request");
        return client
                ? before ? "server certificate" : "client certificate"
                : before ? "certificate" : "client certificate";
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
