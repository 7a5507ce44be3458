package dev.signet.cli.openssl.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
        CharBuffer characters;
        try {
            // What is no UTF-8 is refused: replaced by a question mark, many pass phrases would be one and the same.
            characters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
        } catch (CharacterCodingException notText) {
            return null;
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
        char[] passphrase = new char[characters.remaining()];
        characters.get(passphrase);
        return passphrase;
    }

    private PassphraseText() {}
}
