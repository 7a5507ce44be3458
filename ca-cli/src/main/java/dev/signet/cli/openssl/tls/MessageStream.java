package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * Where the messages of a protocol are printed, for {@code -msg}, {@code -trace} and {@code -msgfile}.
 *
 * @param stream where to
 * @param traced whether they are spelled out
 */
record MessageStream(PrintStream stream, boolean traced) {
    /** Opens what the options ask for, or returns null if they ask for nothing; a file that cannot be written is passed over. */
    static @Nullable MessageStream open(Session session, OptionValues options) {
        boolean traced = options.has("trace");
        if (!traced && !options.has("msg")) {
            return null;
        }
        String file = options.text("msgfile");
        if (file != null) {
            try {
                return new MessageStream(
                        new PrintStream(Files.newOutputStream(session.file(file)), true, StandardCharsets.ISO_8859_1),
                        traced);
            } catch (IOException unwritable) {
                session.err().println("Can't open \"" + file + "\" for writing");
            }
        }
        return new MessageStream(session.out(), traced);
    }
}
