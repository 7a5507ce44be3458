package dev.signet.cli.openssl.io;

import dev.signet.core.cipher.PassphraseOctets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a pass phrase that is a line of a stream. */
final class PassphraseText {
    /** OpenSSL's buffer, its terminating zero left out. */
    private static final int MAX_OCTETS = 1023;

    /** Returns the next line, which may be empty; null at the end of the stream or if it cannot be read. */
    static char @Nullable [] line(InputStream in) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            while (next >= 0 && next != '\n') {
                line.write(next);
                next = line.size() < MAX_OCTETS ? in.read() : -1;
            }
        } catch (IOException unreadable) {
            return null;
        }
        byte[] octets = line.toByteArray();
        char[] passphrase = PassphraseOctets.characters(octets);
        Arrays.fill(octets, (byte) 0);
        return passphrase;
    }

    private PassphraseText() {}
}
