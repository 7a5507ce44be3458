package dev.signet.core.tls;

import dev.signet.core.tls.ConnectionListener.Content;
import dev.signet.core.tls.HandshakeRecorder.Ticket13;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.bouncycastle.tls.TlsFatalAlert;
import org.jspecify.annotations.Nullable;

/** Sees all that one connection reads and writes: puts messages together from records, notes them, and tells the listener. */
final class Watch {
    /** What the engine says when the client sent no certificate. */
    static final String NO_CERTIFICATE = "peer did not return a certificate";

    private static final int HEADER_LENGTH = 4;
    private static final int OPAQUE_RECORD = 23;
    private static final int RANDOM_OFFSET = 6;

    private final HandshakeFacts facts = new HandshakeFacts();
    private final Transcript transcript = new Transcript();
    private final ConnectionListener listener;
    private final HandshakeRecorder recorder;
    private final boolean server;
    private final RecordTap received;
    private final RecordTap sent;
    private final ByteArrayOutputStream receivedPart = new ByteArrayOutputStream();
    private final ByteArrayOutputStream sentPart = new ByteArrayOutputStream();
    private @Nullable Consumer<Ticket13> tickets;
    private int verdict = ConnectionListener.GO_ON;
    private boolean judged;
    private boolean approved;
    private int alertSent = -1;
    private int alertReceived = -1;

    Watch(boolean server, ConnectionListener listener) {
        this.server = server;
        this.listener = listener;
        recorder = new HandshakeRecorder(facts, listener::extension);
        received = new RecordTap(false, listener);
        sent = new RecordTap(true, listener);
    }

    /** Tells somebody of each ticket of TLS 1.3 that arrives. */
    void onTicket(Consumer<Ticket13> taker) {
        tickets = taker;
    }

    HandshakeFacts facts() {
        return facts;
    }

    Transcript transcript() {
        return transcript;
    }

    ConnectionListener listener() {
        return listener;
    }

    InputStream input(InputStream in) {
        return received.input(in);
    }

    OutputStream output(OutputStream out) {
        return sent.output(out);
    }

    long octetsReceived() {
        return received.count();
    }

    long octetsSent() {
        return sent.count();
    }

    /** Returns whether what came last was no record of TLS. */
    boolean foreignRecord() {
        return received.foreign();
    }

    boolean looksLikeHttp() {
        String start = received.headerText();
        return start.startsWith("GET ")
                || start.startsWith("POST ")
                || start.startsWith("HEAD ")
                || start.startsWith("PUT ");
    }

    boolean endOfInput() {
        return received.ended();
    }

    int alertSent() {
        return alertSent;
    }

    int alertReceived() {
        return alertReceived;
    }

    /** Ends the connection if the peer's certificates, which have just passed, were judged to be bad. */
    void enforce() throws TlsFatalAlert {
        if (verdict != ConnectionListener.GO_ON) {
            throw new TlsFatalAlert((short) verdict, "certificate verify failed");
        }
    }

    private void judge(List<byte[]> certificates) {
        if (!certificates.isEmpty()) {
            judged = true;
            verdict = listener.judgePeer(certificates);
            approved = verdict == ConnectionListener.GO_ON;
        }
    }

    boolean judged() {
        return judged;
    }

    boolean approved() {
        return approved;
    }

    void received(short type, byte[] buffer, int offset, int length) {
        content(false, type, Arrays.copyOfRange(buffer, offset, offset + length));
    }

    void sent(short type, byte[] buffer, int offset, int length) {
        content(true, type, Arrays.copyOfRange(buffer, offset, offset + length));
    }

    /** A datagram was received. */
    void datagramReceived(byte[] buffer, int offset, int length) {
        received.datagram(buffer, offset, length);
    }

    /** A datagram was sent; the engine puts one record into each. */
    void datagramSent(byte[] buffer, int offset, int length) {
        sent.datagram(buffer, offset, length);
        if (length > 0 && buffer[offset] == Content.CHANGE_CIPHER_SPEC.code()) {
            facts.cipherChanged = true;
        }
    }

    /** The engine made or takes a message, without its header: what it put together from datagrams itself. */
    void message(boolean outgoing, int type, byte[] body) {
        byte[] message = new byte[HEADER_LENGTH + body.length];
        message[0] = (byte) type;
        message[1] = (byte) (body.length >> 16);
        message[2] = (byte) (body.length >> 8);
        message[3] = (byte) body.length;
        System.arraycopy(body, 0, message, HEADER_LENGTH, body.length);
        message(outgoing, message);
    }

    private void content(boolean outgoing, int type, byte[] octets) {
        boolean encrypted = (outgoing ? sent : received).recordType() == OPAQUE_RECORD && facts.is13();
        if (encrypted) {
            listener.innerContent(outgoing, type);
        }
        if (type == Content.CHANGE_CIPHER_SPEC.code() && outgoing) {
            facts.cipherChanged = true;
        }
        if (type == Content.ALERT.code() && octets.length == 2) {
            alert(outgoing, octets);
        } else if (type == Content.HANDSHAKE.code()) {
            handshake(outgoing, octets);
        }
    }

    private void alert(boolean outgoing, byte[] octets) {
        boolean fatal = octets[0] == 2;
        if (fatal && outgoing) {
            alertSent = octets[1] & 0xff;
        } else if (fatal) {
            alertReceived = octets[1] & 0xff;
        }
        listener.message(outgoing, Content.ALERT, octets);
    }

    private void handshake(boolean outgoing, byte[] octets) {
        ByteArrayOutputStream part = outgoing ? sentPart : receivedPart;
        part.writeBytes(octets);
        byte[] waiting = part.toByteArray();
        int start = 0;
        while (waiting.length - start >= HEADER_LENGTH) {
            int length =
                    (waiting[start + 1] & 0xff) << 16 | (waiting[start + 2] & 0xff) << 8 | waiting[start + 3] & 0xff;
            int end = start + HEADER_LENGTH + length;
            if (end > waiting.length) {
                break;
            }
            message(outgoing, Arrays.copyOfRange(waiting, start, end));
            start = end;
        }
        part.reset();
        part.write(waiting, start, waiting.length - start);
    }

    private void message(boolean outgoing, byte[] message) {
        boolean retry = message[0] == HandshakeRecorder.SERVER_HELLO
                && message.length >= RANDOM_OFFSET + 32
                && HandshakeRecorder.isRetry(Arrays.copyOfRange(message, RANDOM_OFFSET, RANDOM_OFFSET + 32));
        recorder.message(outgoing != server, message);
        if (retry && facts.suite() != null) {
            transcript.retry(digest());
        }
        boolean ticket = facts.is13() && message[0] == HandshakeRecorder.NEW_SESSION_TICKET;
        if (message[0] != HandshakeRecorder.HELLO_REQUEST && message[0] != HandshakeRecorder.KEY_UPDATE && !ticket) {
            transcript.add(message);
        }
        listener.message(outgoing, Content.HANDSHAKE, message);
        if (message[0] == HandshakeRecorder.CERTIFICATE && !outgoing) {
            judge(server ? facts.clientCertificates() : facts.serverCertificates());
        }
        if (ticket && !outgoing && tickets != null) {
            Ticket13 read = Ticket13.read(message);
            if (read != null) {
                tickets.accept(read);
            }
        }
    }

    /** Returns the name of the digest that the suite derives its keys with. */
    String digest() {
        CipherSuite suite = facts.suite();
        return suite != null && suite.standardName().endsWith("SHA384") ? "SHA-384" : "SHA-256";
    }
}
