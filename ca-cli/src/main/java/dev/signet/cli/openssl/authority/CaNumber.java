package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Configuration;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.core.config.NumberFile;
import dev.signet.core.file.KeptFile;
import java.math.BigInteger;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The next serial number, or the next number of a revocation list, in a file of its own.
 *
 * @param file the file; null if the number is kept nowhere
 */
record CaNumber(@Nullable Path file, BigInteger value) {

    /** Reads a number; null after having said what is wrong. */
    static @Nullable CaNumber read(Session session, String name) {
        byte[] content = InputFile.read(session, name).bytes();
        if (content == null) {
            session.err().println(name + ": " + Configuration.reason(session, name));
            return null;
        }
        BigInteger number = NumberFile.parse(content);
        if (number == null) {
            session.err().println("Unable to load number from " + name);
            return null;
        }
        return new CaNumber(session.file(name), number);
    }

    /** Writes the number that comes next. */
    void save(BigInteger next) {
        if (file != null) {
            KeptFile.write(file, NumberFile.encoded(next), ".old");
        }
    }
}
