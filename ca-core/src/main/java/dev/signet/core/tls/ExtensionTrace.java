package dev.signet.core.tls;

import dev.signet.core.text.PeerText;

/** Spells out the extensions of a message as {@code -trace} does. */
final class ExtensionTrace {
    private static final int CLIENT_HELLO = 1;
    private static final int NEW_SESSION_TICKET = 4;
    private static final int CERTIFICATE = 11;

    private final TracePrinter printer;
    private final boolean fromServer;

    ExtensionTrace(TracePrinter printer, boolean fromServer) {
        this.printer = printer;
        this.fromServer = fromServer;
    }

    /** Appends what is left of a message. */
    void append(int indent, MessageReader body, int message) {
        byte[] all = body.hasMore() ? body.opaque16() : new byte[0];
        if (all.length == 0) {
            printer.line(indent).append("No extensions\n");
            return;
        }
        printer.line(indent).append("extensions, length = ").append(all.length).append('\n');
        for (MessageReader reader = new MessageReader(all); reader.hasMore(); ) {
            int type = reader.u16();
            byte[] data = reader.opaque16();
            printer.line(indent + 2)
                    .append("extension_type=")
                    .append(TraceNames.extension(type))
                    .append('(')
                    .append(type)
                    .append("), length=")
                    .append(data.length)
                    .append('\n');
            boolean asked = message == CLIENT_HELLO || message == NEW_SESSION_TICKET;
            boolean ofServer = !asked && (message != CERTIFICATE || fromServer);
            extension(indent + 2, type, data, message, ofServer);
        }
    }

    private void extension(int indent, int type, byte[] data, int message, boolean ofServer) {
        MessageReader reader = new MessageReader(data);
        switch (type) {
            case 1 -> printer.list(indent + 2, reader, 1, TraceNames::fragmentLength);
            case 10 -> printer.list(indent + 2, reader.vector16(), 2, TraceNames::group);
            case 11 -> printer.list(indent + 2, reader.vector8(), 1, TraceNames::pointFormat);
            case 13 -> printer.schemes(indent + 2, reader.vector16());
            case 16 -> {
                for (String name : reader.vector16().names8()) {
                    printer.line(indent + 2).append(name).append('\n');
                }
            }
            case 35 -> {
                if (data.length > 0) {
                    printer.hex(indent + 4, "ticket", data);
                }
            }
            case 42 -> {
                if (message == NEW_SESSION_TICKET) {
                    printer.line(indent + 2)
                            .append("max_early_data=")
                            .append(reader.u32())
                            .append('\n');
                }
            }
            case 43 -> {
                if (ofServer) {
                    printer.list(indent + 4, reader, 2, TraceNames::version);
                } else {
                    printer.list(indent + 2, reader.vector8(), 2, TraceNames::version);
                }
            }
            case 45 -> printer.list(indent + 2, reader.vector8(), 1, TraceNames::keyExchangeMode);
            case 51 -> keyShares(indent + 4, data, ofServer);
            case 0xff01 -> renegotiation(indent + 4, reader.opaque8(), ofServer);
            default -> PeerText.dump(printer.out(), data, indent + 2);
        }
    }

    private void renegotiation(int indent, byte[] data, boolean ofServer) {
        if (data.length == 0) {
            printer.line(indent).append("<EMPTY>\n");
            return;
        }
        MessageReader reader = new MessageReader(data);
        int half = ofServer ? data.length / 2 : data.length;
        printer.hex(indent, "client_verify_data", reader.octets(half));
        if (ofServer) {
            printer.hex(indent, "server_verify_data", reader.octets(half));
        }
    }

    private void keyShares(int indent, byte[] data, boolean ofServer) {
        MessageReader reader = new MessageReader(data);
        MessageReader shares = ofServer ? reader : reader.vector16();
        while (shares.hasMore()) {
            int group = shares.u16();
            printer.line(indent)
                    .append("NamedGroup: ")
                    .append(TraceNames.group(group))
                    .append(" (")
                    .append(group)
                    .append(")\n");
            if (shares.hasMore()) {
                printer.hex(indent, "key_exchange: ", shares.opaque16());
            }
        }
    }
}
