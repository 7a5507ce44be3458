package dev.signet.core.home;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.file.InputFile;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The private keys of certificates that are issued and not yet delivered. A key lies here, on disk, before its certificate is
 * signed, and until the files of the certificate are in place; so a crash between the two loses neither.
 */
final class PendingKeys {
    private static final int MAX_KEY = 64 * 1024;

    private final Path directory;

    PendingKeys(Path directory) {
        this.directory = directory;
    }

    /** Keeps a key as it will be delivered. */
    void keep(SerialNumber serialNumber, byte[] keyFile) {
        AtomicFile.createPrivateDirectory(directory);
        AtomicFile.create(file(serialNumber), keyFile, FileAccess.PRIVATE);
    }

    /** Returns the key of a certificate, if it is still here. */
    Optional<byte[]> find(SerialNumber serialNumber) {
        Path file = file(serialNumber);
        return Files.exists(file) ? Optional.of(InputFile.read(file, MAX_KEY)) : Optional.empty();
    }

    /** Forgets the key of a certificate that is delivered, or was never signed. */
    void forget(SerialNumber serialNumber) {
        try {
            boolean existed = Files.deleteIfExists(file(serialNumber));
            assert existed || !Files.exists(file(serialNumber));
        } catch (IOException failure) {
            throw new SignetException(
                    Problem.of(Kind.INPUT, "cannot remove " + file(serialNumber))
                            .because(String.valueOf(failure.getMessage()))
                            .fix("remove it by hand; it is a copy of a key that is delivered"),
                    failure);
        }
    }

    private Path file(SerialNumber serialNumber) {
        return directory.resolve(serialNumber.hex() + ".pem");
    }
}
