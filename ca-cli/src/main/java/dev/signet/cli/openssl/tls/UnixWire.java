package dev.signet.cli.openssl.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * A connection by a socket of the Unix domain. Java has channels for them alone, whose streams hold each other up; so reading and
 * writing wait with a selector each.
 */
final class UnixWire implements Wire {
    private final SocketChannel channel;
    private final Selector readable;
    private final Selector writable;
    private volatile int timeoutMillis;

    /** Takes over a connected channel. */
    UnixWire(SocketChannel channel) throws IOException {
        this.channel = channel;
        SelectableChannel configured = channel.configureBlocking(false);
        readable = selector(configured, SelectionKey.OP_READ);
        writable = selector(configured, SelectionKey.OP_WRITE);
    }

    private static Selector selector(SelectableChannel channel, int operation) throws IOException {
        Selector selector = Selector.open();
        SelectionKey ignored = channel.register(selector, operation);
        return selector;
    }

    /** Connects to a path. */
    static UnixWire connect(Path path) throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path));
        return new UnixWire(channel);
    }

    @Override
    public InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return length == 0 ? 0 : receive(ByteBuffer.wrap(target, offset, length));
            }
        };
    }

    private int receive(ByteBuffer target) throws IOException {
        int read = channel.read(target);
        while (read == 0) {
            if (await(readable, timeoutMillis) == 0 && timeoutMillis > 0) {
                throw new SocketTimeoutException("Read timed out");
            }
            read = channel.read(target);
        }
        return read;
    }

    private static int await(Selector selector, int millis) throws IOException {
        try {
            selector.selectedKeys().clear();
            return selector.select(millis);
        } catch (ClosedSelectorException closed) {
            throw new ClosedChannelException();
        }
    }

    @Override
    public OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                write(new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] octets, int offset, int length) throws IOException {
                send(ByteBuffer.wrap(octets, offset, length));
            }
        };
    }

    private void send(ByteBuffer octets) throws IOException {
        while (octets.hasRemaining()) {
            if (channel.write(octets) == 0) {
                int ignored = await(writable, 0);
            }
        }
    }

    @Override
    public void timeout(int millis) {
        timeoutMillis = millis;
    }

    @Override
    public void shutdownOutput() throws IOException {
        SocketChannel ignored = channel.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        readable.close();
        writable.close();
    }
}
