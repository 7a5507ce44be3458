package dev.signet.core.tls;

import java.io.EOFException;
import java.io.IOException;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DatagramTransport;
import org.jspecify.annotations.Nullable;

/** The engine on datagrams (RFC 6347); its sides differ in how they shake hands. */
abstract class DatagramCarrier implements Carrier {
    private static final int RECEIVE_LIMIT = 0xffff;

    private final DatagramPort port;
    private final Watch watch;
    private final DatagramTransport tap = new Tap();
    private volatile @Nullable DTLSTransport transport;
    private volatile boolean ended;
    private byte[] received = {};
    private int position;
    private int end;

    DatagramCarrier(DatagramPort port, Watch watch) {
        this.port = port;
        this.watch = watch;
    }

    abstract DTLSTransport shakeHands() throws IOException;

    /** Returns the way that datagrams pass before our eyes. */
    DatagramTransport datagrams() {
        return tap;
    }

    @Override
    public void handshake() throws IOException {
        DTLSTransport agreed = shakeHands();
        received = new byte[agreed.getReceiveLimit()];
        transport = agreed;
    }

    private DTLSTransport agreed() throws IOException {
        DTLSTransport agreed = transport;
        if (agreed == null) {
            throw new IOException("no handshake yet");
        }
        return agreed;
    }

    /** A record that does not fit is read in parts. */
    @Override
    public int read(byte[] buffer) throws IOException {
        while (position == end) {
            position = 0;
            end = 0;
            try {
                end = Math.max(0, agreed().receive(received, 0, received.length, 0));
            } catch (IOException failure) {
                if (ended) {
                    return -1;
                }
                throw failure;
            }
        }
        int length = Math.min(buffer.length, end - position);
        System.arraycopy(received, position, buffer, 0, length);
        position += length;
        return length;
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        DTLSTransport agreed = agreed();
        int limit = agreed.getSendLimit();
        for (int sent = 0; sent < length; sent += limit) {
            agreed.send(octets, offset + sent, Math.min(limit, length - sent));
        }
    }

    @Override
    public void close() throws IOException {
        DTLSTransport agreed = transport;
        if (agreed == null) {
            tap.close();
        } else {
            agreed.close();
        }
    }

    @Override
    public void updateKeys(boolean alsoPeer) {
        throw new IllegalStateException("only TLS 1.3 changes keys");
    }

    /** The engine has no second handshake on datagrams. */
    @Override
    public void renegotiate() throws IOException {
        throw new IOException("no renegotiation on datagrams");
    }

    private final class Tap implements DatagramTransport {
        @Override
        public int getReceiveLimit() {
            return RECEIVE_LIMIT;
        }

        @Override
        public int getSendLimit() {
            return port.sendLimit();
        }

        @Override
        public int receive(byte[] buffer, int offset, int length, int millis) throws IOException {
            if (ended) {
                throw new EOFException("closed");
            }
            int read = port.receive(buffer, offset, length, millis);
            if (read >= 0) {
                watch.datagramReceived(buffer, offset, read);
            }
            return read;
        }

        @Override
        public void send(byte[] buffer, int offset, int length) throws IOException {
            port.send(buffer, offset, length);
            watch.datagramSent(buffer, offset, length);
        }

        @Override
        public void close() {
            ended = true;
            port.end();
        }
    }
}
