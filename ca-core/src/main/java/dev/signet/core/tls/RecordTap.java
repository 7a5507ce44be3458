package dev.signet.core.tls;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** Watches one direction of the stream of records: counts octets, and tells of the headers of records. */
final class RecordTap {
    private static final int HEADER_LENGTH = 5;
    private static final int CHANGE_CIPHER_SPEC = 20;

    private final boolean sent;
    private final ConnectionListener listener;
    private final byte[] header = new byte[HEADER_LENGTH];
    private int headerLength;
    private int remaining;
    private final AtomicLong count = new AtomicLong();
    private volatile boolean ended;

    RecordTap(boolean sent, ConnectionListener listener) {
        this.sent = sent;
        this.listener = listener;
    }

    long count() {
        return count.get();
    }

    /** Returns whether the last header is not one of TLS. */
    boolean foreign() {
        return headerLength == HEADER_LENGTH && header[1] != 3;
    }

    /** Returns the last header, complete or not. */
    String headerText() {
        return new String(header, 0, headerLength, StandardCharsets.ISO_8859_1);
    }

    /** Returns whether the stream came to its end. */
    boolean ended() {
        return ended;
    }

    /** Returns the type of the record that passes, or passed last. */
    int recordType() {
        return header[0] & 0xff;
    }

    /** A whole datagram passes, whose records have other headers. */
    void datagram(byte[] octets, int offset, int length) {
        long ignored = count.addAndGet(length);
        listener.octets(sent, Arrays.copyOfRange(octets, offset, offset + length));
    }

    private void pass(byte[] octets, int offset, int length) {
        if (length <= 0) {
            return;
        }
        byte[] passed = Arrays.copyOfRange(octets, offset, offset + length);
        long ignored = count.addAndGet(length);
        listener.octets(sent, passed);
        for (int position = 0; position < passed.length; ) {
            if (remaining > 0) {
                int taken = Math.min(remaining, passed.length - position);
                if (recordType() == CHANGE_CIPHER_SPEC && taken == 1) {
                    listener.message(
                            sent, ConnectionListener.Content.CHANGE_CIPHER_SPEC, new byte[] {passed[position]});
                }
                remaining -= taken;
                position += taken;
                continue;
            }
            if (headerLength == HEADER_LENGTH) {
                headerLength = 0;
            }
            header[headerLength++] = passed[position++];
            if (headerLength == HEADER_LENGTH) {
                remaining = (header[3] & 0xff) << 8 | header[4] & 0xff;
                listener.recordHeader(sent, header.clone());
            }
        }
    }

    /** Returns a stream that reads through this tap. Closing it leaves the inner one open. */
    InputStream input(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = in.read(buffer, offset, length);
                ended |= read < 0;
                pass(buffer, offset, read);
                return read;
            }

            @Override
            public void close() {}
        };
    }

    /** Returns a stream that writes through this tap. Closing it leaves the inner one open. */
    OutputStream output(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int octet) throws IOException {
                write(new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                out.write(buffer, offset, length);
                pass(buffer, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }
}
