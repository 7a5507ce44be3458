package dev.signet.cli.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * Standard input as C's library keeps it: what was read ahead and not used is given back when the process ends, so that whoever has
 * the same file as its input goes on behind it. {@code while signet x509 -noout -subject; do :; done < bundle.pem} lives on it.
 */
public final class SharedInput extends InputStream {
    private static final int CAPACITY = 8192;

    private final InputStream in;
    private byte[] buffer = new byte[CAPACITY];
    private int position;
    private int end;

    /**
     * Starts with nothing read.
     *
     * @param in whose {@link InputStream#skip} goes back for a negative number if it can
     */
    public SharedInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] octet = new byte[1];
        return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (position == end && length >= buffer.length) {
            return in.read(target, offset, length);
        }
        if (position == end && !fill()) {
            return -1;
        }
        int taken = Math.min(length, end - position);
        System.arraycopy(buffer, position, target, offset, taken);
        drop(taken);
        return taken;
    }

    @Override
    public int available() throws IOException {
        return end - position + in.available();
    }

    private boolean fill() throws IOException {
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    /** An empty buffer begins at its start, so that a thread that waits for input leaves nothing to give back. */
    private void drop(int taken) {
        if (position + taken == end) {
            end = 0;
            position = 0;
        } else {
            position += taken;
        }
    }

    /** Takes back octets that were read last, to be read again. */
    public void unread(byte[] octets) {
        int waiting = end - position;
        byte[] all = Arrays.copyOf(octets, Math.max(CAPACITY, octets.length + waiting));
        System.arraycopy(buffer, position, all, octets.length, waiting);
        buffer = all;
        position = 0;
        end = octets.length + waiting;
    }

    /** Gives back to the file, if it is one, what was not used. */
    public void giveBack() {
        if (position == end) {
            return;
        }
        try {
            long ignored = in.skip(position - end);
        } catch (IOException onlyForward) {
            // A pipe or a terminal takes nothing back.
            return;
        }
        drop(end - position);
    }
}
