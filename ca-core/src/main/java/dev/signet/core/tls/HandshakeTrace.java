package dev.signet.core.tls;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.core.asn1.DerException;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateFormat;
import dev.signet.core.text.CertificateText;
import dev.signet.core.text.NameFormat;
import dev.signet.core.text.PeerText;
import dev.signet.core.tls.MessageReader.MalformedMessage;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Spells out records and messages as {@code -trace} does: {@code SSL_trace}, of TLS. */
public final class HandshakeTrace {
    private static final int NEW_SESSION_TICKET = 4;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder out;
    private final boolean fromServer;
    private final @Nullable HandshakeFacts facts;

    private HandshakeTrace(StringBuilder out, boolean fromServer, @Nullable HandshakeFacts facts) {
        this.out = out;
        this.fromServer = fromServer;
        this.facts = facts;
    }

    /** Appends the header of a record. */
    public static void appendHeader(StringBuilder out, boolean sent, byte[] header) {
        int version = (header[1] & 0xff) << 8 | header[2] & 0xff;
        int length = (header[3] & 0xff) << 8 | header[4] & 0xff;
        out.append(sent ? "Sent" : "Received")
                .append(" Record\nHeader:\n  Version = ")
                .append(TraceNames.version(version))
                .append(" (0x")
                .append(Integer.toHexString(version))
                .append(")\n  Content Type = ")
                .append(TraceNames.content(header[0]))
                .append(" (")
                .append(header[0] & 0xff)
                .append(")\n  Length = ")
                .append(length)
                .append('\n');
    }

    /** Appends what kind of content an encrypted record of TLS 1.3 has. */
    public static void appendInnerContent(StringBuilder out, int type) {
        out.append("  Inner Content Type = ")
                .append(TraceNames.content(type))
                .append(" (")
                .append(type)
                .append(")\n");
    }

    /** Appends a change of cipher. */
    public static void appendCipherChange(StringBuilder out) {
        out.append("    change_cipher_spec (1)\n\n");
    }

    /** Appends an alert, with the names that are given for it. */
    public static void appendAlert(StringBuilder out, byte[] alert, String level, String description) {
        out.append("    Level=")
                .append(level)
                .append('(')
                .append(alert[0] & 0xff)
                .append("), description=");
        out.append(description).append('(').append(alert[1] & 0xff).append(")\n\n");
    }

    /**
     * Appends a message of the handshake.
     *
     * @param message the message with its header
     * @param fromServer who sent it
     * @param facts what is known of the handshake, for what depends on it
     */
    public static void appendMessage(
            StringBuilder out, byte[] message, boolean fromServer, @Nullable HandshakeFacts facts) {
        HandshakeTrace trace = new HandshakeTrace(out, fromServer, facts);
        try {
            trace.message(new MessageReader(message));
        } catch (MalformedMessage incomplete) {
            out.append("Message length parse error!\n");
        }
        out.append('\n');
    }

    private boolean is13() {
        return facts != null && facts.is13();
    }

    private boolean withSchemes() {
        return is13() || facts != null && facts.version() == TlsVersion.TLS1_2;
    }

    @CanIgnoreReturnValue
    private StringBuilder line(int indent) {
        return out.append(" ".repeat(indent));
    }

    private void message(MessageReader reader) {
        int type = reader.u8();
        int length = reader.u24();
        line(4).append(TraceNames.message(type))
                .append(", Length=")
                .append(length)
                .append('\n');
        byte[] octets = reader.octets(length);
        MessageReader body = new MessageReader(octets);
        switch (type) {
            case 1 -> clientHello(body);
            case 2 -> serverHello(body);
            case NEW_SESSION_TICKET -> ticket(body);
            case 8 -> extensions(6, body, type);
            case 11 -> certificates(body);
            case 12 -> serverKeyExchange(body);
            case 13 -> certificateRequest(body);
            case 14 -> {
                // Nothing to show.
            }
            case 15 -> signature(6, body);
            case 16 -> clientKeyExchange(body);
            case 20 -> hex(6, "verify_data", octets);
            case 24 -> list(6, body, 1, TraceNames::keyUpdate);
            default -> {
                line(6).append("Unsupported, hex dump follows:\n");
                PeerText.dump(out, octets, 8);
            }
        }
    }

    private void hex(int indent, String name, byte[] octets) {
        line(indent).append(name).append(" (len=").append(octets.length).append("): ");
        out.append(HEX.formatHex(octets)).append('\n');
    }

    private void version(String name, int version) {
        line(6).append(name).append("=0x").append(Integer.toHexString(version)).append(" (");
        out.append(TraceNames.version(version)).append(")\n");
    }

    private void random(MessageReader body) {
        line(6).append("Random:\n");
        line(8).append("gmt_unix_time=0x").append(HEX.formatHex(body.octets(4))).append('\n');
        hex(8, "random_bytes", body.octets(28));
    }

    private void list(int indent, MessageReader values, int width, IntFunction<String> names) {
        while (values.hasMore()) {
            int value = width == 1 ? values.u8() : values.u16();
            line(indent).append(names.apply(value)).append(" (").append(value).append(")\n");
        }
    }

    private void suite(int number) {
        out.append("{0x").append(HEX.toHexDigits((byte) (number >> 8))).append(", 0x");
        out.append(HEX.toHexDigits((byte) number))
                .append("} ")
                .append(TraceNames.suite(number))
                .append('\n');
    }

    private void compression(int number) {
        out.append(TraceNames.compression(number))
                .append(" (0x")
                .append(HEX.toHexDigits((byte) number))
                .append(")\n");
    }

    private void clientHello(MessageReader body) {
        version("client_version", body.u16());
        random(body);
        hex(6, "session_id", body.opaque8());
        byte[] suites = body.opaque16();
        line(6).append("cipher_suites (len=").append(suites.length).append(")\n");
        for (MessageReader list = new MessageReader(suites); list.hasMore(); ) {
            line(8);
            suite(list.u16());
        }
        byte[] methods = body.opaque8();
        line(6).append("compression_methods (len=").append(methods.length).append(")\n");
        for (byte method : methods) {
            line(8);
            compression(method & 0xff);
        }
        extensions(6, body, 1);
    }

    private void serverHello(MessageReader body) {
        version("server_version", body.u16());
        random(body);
        hex(6, "session_id", body.opaque8());
        line(6).append("cipher_suite ");
        suite(body.u16());
        line(6).append("compression_method: ");
        compression(body.u8());
        extensions(6, body, 2);
    }

    private void extensions(int indent, MessageReader body, int message) {
        byte[] all = body.hasMore() ? body.opaque16() : new byte[0];
        if (all.length == 0) {
            line(indent).append("No extensions\n");
            return;
        }
        line(indent).append("extensions, length = ").append(all.length).append('\n');
        for (MessageReader reader = new MessageReader(all); reader.hasMore(); ) {
            int type = reader.u16();
            byte[] data = reader.opaque16();
            line(indent + 2)
                    .append("extension_type=")
                    .append(TraceNames.extension(type))
                    .append('(')
                    .append(type)
                    .append("), length=")
                    .append(data.length)
                    .append('\n');
            boolean ofServer =
                    message == 1 || message == NEW_SESSION_TICKET ? false : message == 11 ? fromServer : true;
            extension(indent + 2, type, data, message, ofServer);
        }
    }

    private void extension(int indent, int type, byte[] data, int message, boolean ofServer) {
        MessageReader reader = new MessageReader(data);
        switch (type) {
            case 1 -> list(indent + 2, reader, 1, TraceNames::fragmentLength);
            case 10 -> list(indent + 2, reader.vector16(), 2, TraceNames::group);
            case 11 -> list(indent + 2, reader.vector8(), 1, TraceNames::pointFormat);
            case 13 -> schemes(indent + 2, reader.vector16());
            case 16 -> {
                for (String name : reader.vector16().names8()) {
                    line(indent + 2).append(name).append('\n');
                }
            }
            case 35 -> {
                if (data.length > 0) {
                    hex(indent + 4, "ticket", data);
                }
            }
            case 42 -> {
                if (message == NEW_SESSION_TICKET) {
                    line(indent + 2)
                            .append("max_early_data=")
                            .append(reader.u32())
                            .append('\n');
                }
            }
            case 43 -> {
                if (ofServer) {
                    list(indent + 4, reader, 2, TraceNames::version);
                } else {
                    list(indent + 2, reader.vector8(), 2, TraceNames::version);
                }
            }
            case 45 -> list(indent + 2, reader.vector8(), 1, TraceNames::keyExchangeMode);
            case 51 -> keyShares(indent + 4, data, ofServer);
            case 0xff01 -> renegotiation(indent + 4, reader.opaque8(), ofServer);
            default -> PeerText.dump(out, data, indent + 2);
        }
    }

    private void renegotiation(int indent, byte[] data, boolean ofServer) {
        if (data.length == 0) {
            line(indent).append("<EMPTY>\n");
            return;
        }
        MessageReader reader = new MessageReader(data);
        int half = ofServer ? data.length / 2 : data.length;
        hex(indent, "client_verify_data", reader.octets(half));
        if (ofServer) {
            hex(indent, "server_verify_data", reader.octets(half));
        }
    }

    private void keyShares(int indent, byte[] data, boolean ofServer) {
        MessageReader reader = new MessageReader(data);
        MessageReader shares = ofServer ? reader : reader.vector16();
        while (shares.hasMore()) {
            int group = shares.u16();
            line(indent)
                    .append("NamedGroup: ")
                    .append(TraceNames.group(group))
                    .append(" (")
                    .append(group)
                    .append(")\n");
            if (shares.hasMore()) {
                hex(indent, "key_exchange: ", shares.opaque16());
            }
        }
    }

    private void schemes(int indent, MessageReader schemes) {
        while (schemes.hasMore()) {
            line(indent);
            scheme(schemes.u16());
        }
    }

    private void scheme(int number) {
        String digits = Integer.toHexString(number);
        out.append(TraceNames.scheme(number)).append(" (0x").append("0".repeat(4 - digits.length()));
        out.append(digits).append(")\n");
    }

    private void signature(int indent, MessageReader body) {
        if (withSchemes()) {
            line(indent).append("Signature Algorithm: ");
            scheme(body.u16());
        }
        hex(indent, "Signature", body.opaque16());
    }

    private void certificates(MessageReader body) {
        if (is13()) {
            hex(6, "context", body.opaque8());
        }
        byte[] list = body.opaque24();
        line(6).append("certificate_list, length=").append(list.length).append('\n');
        for (MessageReader entries = new MessageReader(list); entries.hasMore(); ) {
            certificate(entries.opaque24());
            if (is13()) {
                extensions(8, entries, 11);
            }
        }
    }

    private void certificate(byte[] encoded) {
        line(8).append("ASN.1Cert, length=").append(encoded.length);
        try {
            CertificateDocument certificate = CertificateDocument.parse(encoded);
            out.append("\n------details-----\n");
            CertificateText.append(out, certificate, NameFormat.ONELINE, CertificateFormat.ALL, "");
            out.append(new PemBlock("CERTIFICATE", certificate.encoded()).text())
                    .append("------------------\n");
        } catch (DerException malformed) {
            out.append("<UNPARSABLE CERTIFICATE>\n<TRAILING GARBAGE AFTER CERTIFICATE>\n");
        }
    }

    private void certificateRequest(MessageReader body) {
        if (is13()) {
            hex(6, "request_context", body.opaque8());
            extensions(6, body, 13);
            return;
        }
        byte[] types = body.opaque8();
        line(6).append("certificate_types (len=").append(types.length).append(")\n");
        list(8, new MessageReader(types), 1, TraceNames::certificateType);
        if (withSchemes()) {
            byte[] schemes = body.opaque16();
            line(6).append("signature_algorithms (len=").append(schemes.length).append(")\n");
            schemes(8, new MessageReader(schemes));
        }
        byte[] names = body.opaque16();
        line(6).append("certificate_authorities (len=").append(names.length).append(")\n");
        for (MessageReader reader = new MessageReader(names); reader.hasMore(); ) {
            byte[] name = reader.opaque16();
            line(8).append("DistinguishedName (len=").append(name.length).append("): ");
            try {
                PeerText.name(out, name, NameFormat.ONELINE);
                out.append('\n');
            } catch (DerException malformed) {
                out.append("<UNPARSABLE DN>\n");
            }
        }
    }

    private void ticket(MessageReader body) {
        if (!body.hasMore()) {
            line(8).append("No Ticket\n");
            return;
        }
        line(8).append("ticket_lifetime_hint=").append(body.u32()).append('\n');
        if (is13()) {
            line(8).append("ticket_age_add=").append(body.u32()).append('\n');
            hex(8, "ticket_nonce", body.opaque8());
        }
        hex(8, "ticket", body.opaque16());
        if (is13()) {
            extensions(8, body, NEW_SESSION_TICKET);
        }
    }

    private CipherSuite.@Nullable KeyExchange keyExchange() {
        CipherSuite suite = facts == null ? null : facts.suite();
        CipherSuite.KeyExchange exchange = suite == null ? null : suite.keyExchange();
        String name = exchange == null
                ? "UNKNOWN"
                : exchange == CipherSuite.KeyExchange.RSA
                        ? "rsa"
                        : exchange.name().replace("_", "").toUpperCase(Locale.ROOT);
        line(6).append("KeyExchangeAlgorithm=").append(name).append('\n');
        return exchange;
    }

    private void clientKeyExchange(MessageReader body) {
        String exchange = String.valueOf(keyExchange());
        if (exchange.contains("PSK")) {
            hex(8, "psk_identity", body.opaque16());
        }
        if (exchange.startsWith("RSA")) {
            hex(8, "EncryptedPreMasterSecret", body.opaque16());
        } else if (exchange.startsWith("ECDHE")) {
            hex(8, "ecdh_Yc", body.opaque8());
        } else if (exchange.startsWith("DHE")) {
            hex(8, "dh_Yc", body.opaque16());
        }
    }

    private void serverKeyExchange(MessageReader body) {
        String exchange = String.valueOf(keyExchange());
        boolean shared = exchange.contains("PSK");
        if (shared) {
            hex(8, "psk_identity_hint", body.opaque16());
        }
        if (exchange.startsWith("ECDHE")) {
            int kind = body.u8();
            if (kind != 3) {
                line(8).append("UNKNOWN CURVE PARAMETER TYPE ").append(kind).append('\n');
                throw new MalformedMessage();
            }
            int curve = body.u16();
            line(8).append("named_curve: ")
                    .append(TraceNames.group(curve))
                    .append(" (")
                    .append(curve)
                    .append(")\n");
            hex(8, "point", body.opaque8());
        } else if (exchange.startsWith("DHE")) {
            hex(8, "dh_p", body.opaque16());
            hex(8, "dh_g", body.opaque16());
            hex(8, "dh_Ys", body.opaque16());
        }
        if (!shared && body.hasMore()) {
            signature(6, body);
        }
    }
}
