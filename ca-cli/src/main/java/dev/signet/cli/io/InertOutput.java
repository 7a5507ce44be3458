package dev.signet.cli.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Text output that gives no commands to the CI system whose log it ends up in. GitHub Actions obeys lines that begin with
 * {@code ::} and what follows {@code ##[} anywhere, Azure Pipelines what follows {@code ##vso[} or {@code ##[}. So the second
 * of two such characters is spelled out, in the one way that JSON reads as the same character.
 */
public final class InertOutput extends OutputStream {
    private static final byte[] HASH = "\\u0023".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COLON = "\\u003a".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;

    /** Whether the line has had nothing so far but blanks and colons. */
    private boolean leading = true;

    private int last;

    private InertOutput(OutputStream out) {
        this.out = out;
    }

    /** Returns a stream that writes to another at once, and in UTF-8. */
    public static PrintStream to(PrintStream out) {
        return new PrintStream(new InertOutput(out), false, StandardCharsets.UTF_8);
    }

    /** Returns a text without commands inside; one at its beginning stays. */
    public static String inside(String text) {
        return text.replace("##", "#\\u0023");
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        ByteArrayOutputStream inert = new ByteArrayOutputStream(length);
        for (int i = offset; i < offset + length; i++) {
            byte octet = octets[i];
            if (octet == '#' && last == '#') {
                inert.writeBytes(HASH);
            } else if (octet == ':' && last == ':' && leading) {
                inert.writeBytes(COLON);
            } else {
                inert.write(octet);
            }
            note(octet);
        }
        inert.writeTo(out);
    }

    /** Octets beyond ASCII change nothing: to who compares text, some are blanks, and some nothing at all. */
    private void note(byte octet) {
        if (octet < 0) {
            return;
        }
        if (octet == '\n' || octet == '\r') {
            leading = true;
        } else if (octet > ' ' && octet != ':') {
            leading = false;
        }
        last = octet;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
