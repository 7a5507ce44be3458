package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.core.tls.DatagramPort;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A connection by UDP. */
final class DatagramLink implements Link, DatagramPort {
    /** The least link MTU that OpenSSL takes. */
    private static final int LEAST_MTU = 256;

    private static final String REFUSED = "Connection refused";
    private static final int DEFAULT_MTU = 1500;
    private static final int HEADERS_IPV4 = 28;
    private static final int HEADERS_IPV6 = 48;

    private final DatagramChannel channel;
    private final boolean channelShared;
    private final Selector readable;
    private final int mtu;
    private volatile @Nullable SocketAddress peer;
    private volatile @Nullable SocketAddress sender;
    private volatile @Nullable IOException refused;
    private volatile boolean ended;
    private volatile int timeoutMillis;

    /**
     * Takes up a channel.
     *
     * @param channelShared whether the channel serves others after this connection, and so is left open
     * @param mtu the link's MTU; 0 for the usual one
     */
    DatagramLink(DatagramChannel channel, boolean channelShared, int mtu) throws IOException {
        this.channel = channel;
        this.channelShared = channelShared;
        this.mtu = mtu == 0 ? DEFAULT_MTU : mtu;
        peer = channel.getRemoteAddress();
        readable = Selector.open();
        SelectionKey ignored = channel.configureBlocking(false).register(readable, SelectionKey.OP_READ);
    }

    /** Says so and returns true if the options ask for a link that is too narrow. */
    static boolean tellTooNarrow(Session session, OptionValues options) {
        boolean narrow = options.has("mtu") && options.number("mtu", 0) < LEAST_MTU;
        if (narrow) {
            session.err().println("MTU too small. Must be at least " + LEAST_MTU);
        }
        return narrow;
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, int millis) throws IOException {
        long start = System.nanoTime();
        while (!ended) {
            ByteBuffer target = ByteBuffer.wrap(buffer, offset, length);
            SocketAddress from = take(target);
            if (from != null && (peer == null || from.equals(peer))) {
                sender = from;
                refused = null;
                return target.position() - offset;
            }
            IOException refusal = refused;
            if (from == null && refusal != null) {
                throw refusal;
            }
            long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (millis > 0 && waited >= millis) {
                return -1;
            }
            if (timeoutMillis > 0 && waited >= timeoutMillis) {
                throw new IOException("Read timed out");
            }
            if (from == null) {
                await(millis > 0 ? millis - waited : timeoutMillis > 0 ? timeoutMillis - waited : 0);
            }
        }
        throw new EOFException("closed");
    }

    /** The system tells of a peer that is gone before it hands out what the peer had sent. */
    private @Nullable SocketAddress take(ByteBuffer target) throws IOException {
        while (true) {
            try {
                return channel.receive(target);
            } catch (PortUnreachableException nobody) {
                refused = new IOException(REFUSED, nobody);
            }
        }
    }

    private void await(long millis) throws IOException {
        try {
            readable.selectedKeys().clear();
            int ignored = readable.select(millis);
        } catch (ClosedSelectorException closed) {
            throw new ClosedChannelException();
        }
    }

    /** That nobody takes it any more is told to whoever reads, after what the peer said last. */
    @Override
    public void send(byte[] buffer, int offset, int length) throws IOException {
        SocketAddress target = peer == null ? sender : peer;
        try {
            int ignored = channel.send(ByteBuffer.wrap(buffer, offset, length), Objects.requireNonNull(target));
        } catch (PortUnreachableException nobody) {
            refused = new IOException(REFUSED, nobody);
        }
    }

    @Override
    public byte[] sender() {
        return String.valueOf(sender).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void settle() {
        peer = sender;
    }

    @Override
    public int sendLimit() {
        InetAddress address = peer instanceof InetSocketAddress known ? known.getAddress() : null;
        boolean longer = address != null && address.getAddress().length > 4;
        return mtu - (longer ? HEADERS_IPV6 : HEADERS_IPV4);
    }

    @Override
    public void end() {
        ended = true;
        Selector ignored = readable.wakeup();
    }

    @Override
    public void timeout(int millis) {
        timeoutMillis = millis;
    }

    @Override
    public void writeClear(byte[] octets) throws IOException {
        if (peer != null) {
            send(octets, 0, octets.length);
        }
    }

    @Override
    public void shutdownOutput() {
        // datagrams have no end
    }

    @Override
    public void close() throws IOException {
        end();
        readable.close();
        if (!channelShared) {
            channel.close();
        }
    }
}
