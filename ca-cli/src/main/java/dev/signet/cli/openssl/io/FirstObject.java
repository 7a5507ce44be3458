package dev.signet.cli.openssl.io;

import dev.signet.cli.io.SharedInput;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads standard input as far as the first object that a command wants, and not to its end: whoever types or pastes it gets the
 * answer at once, and what follows is left for the next command.
 *
 * @param format the only format to look for; null for both
 * @param wanted what the command wants
 */
public record FirstObject(@Nullable FileFormat format, Wanted wanted) {
    /** Knows an object that a command wants. An interface for classes, as lambdas take their time to start. */
    public interface Wanted {
        /** Returns whether a PEM block is one. */
        boolean is(PemBlock block);

        /** Returns whether an element of DER is one. */
        boolean is(byte[] element);
    }

    private static final int PIECE = 8192;
    private static final int NOT_YET = -1;
    private static final byte SEQUENCE = 0x30;

    /** Reads up to the end of the object; to the end of the input if there is none, or to one more than so many octets. */
    byte[] read(SharedInput in, int most) throws IOException {
        byte[] octets = new byte[PIECE];
        int length = 0;
        int searched = 0;
        while (length <= most) {
            if (length == octets.length) {
                octets = Arrays.copyOf(octets, Math.min(2 * length, most + 1));
            }
            int read = in.read(octets, length, octets.length - length);
            if (read < 0) {
                break;
            }
            length += read;
            // Each search begins at the start, so it has to be worth it; but whoever waits for an answer sends no more.
            if (length >= 2 * searched || in.available() == 0) {
                int end = end(Arrays.copyOf(octets, length));
                if (end != NOT_YET) {
                    in.unread(Arrays.copyOfRange(octets, end, length));
                    return Arrays.copyOf(octets, end);
                }
                searched = length;
            }
        }
        return Arrays.copyOf(octets, length);
    }

    private int end(byte[] octets) {
        int end = format == FileFormat.PEM || octets[0] != SEQUENCE ? NOT_YET : endOfElement(octets);
        return end == NOT_YET && format != FileFormat.DER ? endOfBlock(octets) : end;
    }

    private int endOfElement(byte[] octets) {
        try {
            int end = DerNode.parseAt(octets, 0, octets.length).end();
            return wanted.is(Arrays.copyOf(octets, end)) ? end : NOT_YET;
        } catch (DerException notWhole) {
            return NOT_YET;
        }
    }

    /** The last line has to be whole, with its end. */
    private int endOfBlock(byte[] octets) {
        PemScanner scanner = new PemScanner(octets);
        for (PemBlock next = scanner.next(); next != null; next = scanner.next()) {
            if (wanted.is(next) && octets[scanner.position() - 1] == '\n') {
                return scanner.position();
            }
        }
        return NOT_YET;
    }
}
