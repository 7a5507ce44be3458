package dev.signet.core.home;

import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.key.PassphraseSource;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** A file whose first line is a passphrase. */
final class PassphraseFile {
    /** Writes a file that does not exist yet. */
    static void create(Path file, PassphraseSource source) {
        char[] passphrase = source.passphrase(file.toString());
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] line = new byte[encoded.remaining() + 1];
        encoded.get(line, 0, line.length - 1);
        line[line.length - 1] = '\n';
        try {
            AtomicFile.create(file, line, FileAccess.PRIVATE);
        } finally {
            Arrays.fill(line, (byte) 0);
            Arrays.fill(passphrase, '\0');
        }
    }

    private PassphraseFile() {}
}
