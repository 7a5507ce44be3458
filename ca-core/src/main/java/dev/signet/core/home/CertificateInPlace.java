package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.file.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The certificate that lies beside a delivered key. */
final class CertificateInPlace {
    private static final int MAX_LENGTH = 1024 * 1024;

    static Optional<Certificate> of(Path directory) {
        Path file = directory.resolve("cert.pem");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(CertificateFile.readAll(InputFile.read(file, MAX_LENGTH), file.toString())
                .get(0));
    }

    private CertificateInPlace() {}
}
