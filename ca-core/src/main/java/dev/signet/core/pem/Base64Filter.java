package dev.signet.core.pem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Decodes base64 from a stream as OpenSSL's base64 filter does, which {@code enc -d -a} and {@code asn1parse} read through.
 *
 * <p>It looks for the first line that could be base64, reads on to a minus sign or the padding, and drops the rest; a wrong
 * character ends it, with up to a kilobyte in front of it lost. A short last line without a line feed counts only behind a whole
 * one. All this is as observable as the bytes themselves, so it is done in the same steps of 1024 octets.
 */
public final class Base64Filter extends InputStream {
    private static final int BLOCK = 1024;

    private final InputStream source;
    private final boolean singleLine;
    private final byte[] block = new byte[BLOCK];
    private int length;
    private boolean started;
    private boolean skippingLine;
    private boolean ended;
    private Base64Lines lines = new Base64Lines();
    private byte[] decoded = {};
    private int position;

    /**
     * @param source what is decoded
     * @param singleLine whether there are no line feeds in it, as {@code enc -A} promises
     */
    public Base64Filter(InputStream source, boolean singleLine) {
        super();
        this.source = source;
        this.singleLine = singleLine;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        while (position == decoded.length) {
            if (ended) {
                return -1;
            }
            position = 0;
            decoded = next();
        }
        int count = Math.min(wanted, decoded.length - position);
        System.arraycopy(decoded, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Decodes the next block; nothing if that takes more input, or if the end is reached. */
    private byte[] next() throws IOException {
        int count = source.readNBytes(block, length, BLOCK - length);
        boolean lastBlock = count == 0;
        if (lastBlock && length == 0) {
            ended = true;
            return new byte[0];
        }
        length += count;
        if (singleLine) {
            return decodeGroups();
        }
        if (!started && !findStart()) {
            ended = lastBlock;
            return new byte[0];
        }
        byte[] text = Arrays.copyOf(block, length);
        length = 0;
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        Base64Lines.End end = lines.decode(text, 0, text.length, out);
        ended = end != Base64Lines.End.NONE;
        return end == Base64Lines.End.ERROR ? new byte[0] : out.toByteArray();
    }

    /** Skips lines up to one that could be base64; false if there is none in the block. */
    private boolean findStart() {
        int lineStart = 0;
        for (int i = 0; i < length; i++) {
            if (block[i] != '\n') {
                continue;
            }
            if (skippingLine) {
                skippingLine = false;
                lineStart = i + 1;
                continue;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Base64Lines.End end = lines.decode(block, lineStart, i + 1 - lineStart, out);
            boolean couldBe = end == Base64Lines.End.NONE || out.size() > 0;
            if (couldBe) {
                lines = new Base64Lines();
                keepFrom(lineStart);
                started = true;
                return true;
            }
            lines = new Base64Lines();
            lineStart = i + 1;
        }
        if (lineStart == 0 && length == BLOCK) {
            skippingLine = true;
            length = 0;
        } else if (lineStart < length) {
            keepFrom(lineStart);
        } else {
            length = 0;
        }
        return false;
    }

    private void keepFrom(int start) {
        System.arraycopy(block, start, block, 0, length - start);
        length -= start;
    }

    /** Decodes as many groups of four as there are; the rest waits for more. */
    private byte[] decodeGroups() {
        int whole = length & ~3;
        byte[] out = Base64Lines.decodeBlock(block, 0, whole);
        if (out == null || out.length == 0) {
            ended = true;
            return new byte[0];
        }
        int padding = whole > 2 && block[whole - 1] == '=' ? block[whole - 2] == '=' ? 2 : 1 : 0;
        keepFrom(whole);
        if (out.length <= padding) {
            ended = true;
            return new byte[0];
        }
        return Arrays.copyOf(out, out.length - padding);
    }
}
