package dev.signet.core.tls;

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
import org.jspecify.annotations.Nullable;

/** Spells out messages of the handshake as {@code -trace} does: {@code SSL_trace}, of TLS. */
public final class HandshakeTrace {
    private static final int NEW_SESSION_TICKET = 4;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder out;
    private final TracePrinter printer;
    private final ExtensionTrace extensions;
    private final @Nullable HandshakeFacts facts;

    private HandshakeTrace(StringBuilder out, boolean fromServer, @Nullable HandshakeFacts facts) {
        this.out = out;
        this.printer = new TracePrinter(out);
        this.extensions = new ExtensionTrace(printer, fromServer);
        this.facts = facts;
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
        TlsVersion version = facts == null ? null : facts.version();
        return is13() || version != null && version.namesSchemes();
    }

    private void message(MessageReader reader) {
        int type = reader.u8();
        int length = reader.u24();
        printer.line(4)
                .append(TraceNames.message(type))
                .append(", Length=")
                .append(length)
                .append('\n');
        byte[] octets = reader.octets(length);
        MessageReader body = new MessageReader(octets);
        switch (type) {
            case 1 -> clientHello(body);
            case 2 -> serverHello(body);
            case NEW_SESSION_TICKET -> ticket(body);
            case 8 -> extensions.append(6, body, type);
            case 11 -> certificates(body);
            case 12 -> serverKeyExchange(body);
            case 13 -> certificateRequest(body);
            case 14 -> {
                // Nothing to show.
            }
            case 15 -> signature(6, body);
            case 16 -> clientKeyExchange(body);
            case 20 -> printer.hex(6, "verify_data", octets);
            case 24 -> printer.list(6, body, 1, TraceNames::keyUpdate);
            default -> {
                printer.line(6).append("Unsupported, hex dump follows:\n");
                PeerText.dump(out, octets, 8);
            }
        }
    }

    private void version(String name, int version) {
        printer.line(6)
                .append(name)
                .append("=0x")
                .append(Integer.toHexString(version))
                .append(" (");
        out.append(TraceNames.version(version)).append(")\n");
    }

    private void random(MessageReader body) {
        printer.line(6).append("Random:\n");
        printer.line(8)
                .append("gmt_unix_time=0x")
                .append(HEX.formatHex(body.octets(4)))
                .append('\n');
        printer.hex(8, "random_bytes", body.octets(28));
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
        printer.hex(6, "session_id", body.opaque8());
        byte[] suites = body.opaque16();
        printer.line(6).append("cipher_suites (len=").append(suites.length).append(")\n");
        for (MessageReader list = new MessageReader(suites); list.hasMore(); ) {
            printer.line(8);
            suite(list.u16());
        }
        byte[] methods = body.opaque8();
        printer.line(6)
                .append("compression_methods (len=")
                .append(methods.length)
                .append(")\n");
        for (byte method : methods) {
            printer.line(8);
            compression(method & 0xff);
        }
        extensions.append(6, body, 1);
    }

    private void serverHello(MessageReader body) {
        version("server_version", body.u16());
        random(body);
        printer.hex(6, "session_id", body.opaque8());
        printer.line(6).append("cipher_suite ");
        suite(body.u16());
        printer.line(6).append("compression_method: ");
        compression(body.u8());
        extensions.append(6, body, 2);
    }

    private void signature(int indent, MessageReader body) {
        if (withSchemes()) {
            printer.line(indent).append("Signature Algorithm: ");
            printer.scheme(body.u16());
        }
        printer.hex(indent, "Signature", body.opaque16());
    }

    private void certificates(MessageReader body) {
        if (is13()) {
            printer.hex(6, "context", body.opaque8());
        }
        byte[] list = body.opaque24();
        printer.line(6).append("certificate_list, length=").append(list.length).append('\n');
        for (MessageReader entries = new MessageReader(list); entries.hasMore(); ) {
            certificate(entries.opaque24());
            if (is13()) {
                extensions.append(8, entries, 11);
            }
        }
    }

    private void certificate(byte[] encoded) {
        printer.line(8).append("ASN.1Cert, length=").append(encoded.length);
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
            printer.hex(6, "request_context", body.opaque8());
            extensions.append(6, body, 13);
            return;
        }
        byte[] types = body.opaque8();
        printer.line(6).append("certificate_types (len=").append(types.length).append(")\n");
        printer.list(8, new MessageReader(types), 1, TraceNames::certificateType);
        if (withSchemes()) {
            byte[] schemes = body.opaque16();
            printer.line(6)
                    .append("signature_algorithms (len=")
                    .append(schemes.length)
                    .append(")\n");
            printer.schemes(8, new MessageReader(schemes));
        }
        byte[] names = body.opaque16();
        printer.line(6)
                .append("certificate_authorities (len=")
                .append(names.length)
                .append(")\n");
        for (MessageReader reader = new MessageReader(names); reader.hasMore(); ) {
            byte[] name = reader.opaque16();
            printer.line(8)
                    .append("DistinguishedName (len=")
                    .append(name.length)
                    .append("): ");
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
            printer.line(8).append("No Ticket\n");
            return;
        }
        printer.line(8).append("ticket_lifetime_hint=").append(body.u32()).append('\n');
        if (is13()) {
            printer.line(8).append("ticket_age_add=").append(body.u32()).append('\n');
            printer.hex(8, "ticket_nonce", body.opaque8());
        }
        printer.hex(8, "ticket", body.opaque16());
        if (is13()) {
            extensions.append(8, body, NEW_SESSION_TICKET);
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
        printer.line(6).append("KeyExchangeAlgorithm=").append(name).append('\n');
        return exchange;
    }

    private void clientKeyExchange(MessageReader body) {
        String exchange = String.valueOf(keyExchange());
        if (exchange.contains("PSK")) {
            printer.hex(8, "psk_identity", body.opaque16());
        }
        if (exchange.startsWith("RSA")) {
            printer.hex(8, "EncryptedPreMasterSecret", body.opaque16());
        } else if (exchange.startsWith("ECDHE")) {
            printer.hex(8, "ecdh_Yc", body.opaque8());
        } else if (exchange.startsWith("DHE")) {
            printer.hex(8, "dh_Yc", body.opaque16());
        }
    }

    private void serverKeyExchange(MessageReader body) {
        String exchange = String.valueOf(keyExchange());
        boolean shared = exchange.contains("PSK");
        if (shared) {
            printer.hex(8, "psk_identity_hint", body.opaque16());
        }
        if (exchange.startsWith("ECDHE")) {
            int kind = body.u8();
            if (kind != 3) {
                printer.line(8)
                        .append("UNKNOWN CURVE PARAMETER TYPE ")
                        .append(kind)
                        .append('\n');
                throw new MalformedMessage();
            }
            int curve = body.u16();
            printer.line(8)
                    .append("named_curve: ")
                    .append(TraceNames.group(curve))
                    .append(" (")
                    .append(curve)
                    .append(")\n");
            printer.hex(8, "point", body.opaque8());
        } else if (exchange.startsWith("DHE")) {
            printer.hex(8, "dh_p", body.opaque16());
            printer.hex(8, "dh_g", body.opaque16());
            printer.hex(8, "dh_Ys", body.opaque16());
        }
        if (!shared && body.hasMore()) {
            signature(6, body);
        }
    }
}
