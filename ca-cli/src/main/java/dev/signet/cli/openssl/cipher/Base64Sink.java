package dev.signet.cli.openssl.cipher;

import dev.signet.cli.openssl.io.ByteOutput;
import java.util.Arrays;
import java.util.Base64;

/** Writes octets as base64, in lines of 64 characters or in one without an end. */
final class Base64Sink {
    private static final int LINE = 48;
    private static final byte[] LINE_FEED = {'\n'};

    private final ByteOutput out;
    private final boolean singleLine;
    private final byte[] line = new byte[LINE];
    private int length;

    Base64Sink(ByteOutput out, boolean singleLine) {
        this.out = out;
        this.singleLine = singleLine;
    }

    void write(byte[] octets) {
        for (int at = 0; at < octets.length; ) {
            int count = Math.min(LINE - length, octets.length - at);
            System.arraycopy(octets, at, line, length, count);
            at += count;
            length += count;
            if (length == LINE) {
                writeLine();
            }
        }
    }

    /** Writes what is left. */
    void finish() {
        if (length > 0) {
            writeLine();
        }
    }

    private void writeLine() {
        out.write(Base64.getEncoder().encode(length == LINE ? line : Arrays.copyOf(line, length)));
        if (!singleLine) {
            out.write(LINE_FEED);
        }
        length = 0;
    }
}
