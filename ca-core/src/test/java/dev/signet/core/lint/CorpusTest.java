package dev.signet.core.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemException;
import dev.signet.core.pem.PemReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Thousands of odd certificates that others made: none of them makes the linter throw. */
class CorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("signet.conformance", "../../shared/conformance"))
            .resolve("openssl")
            .resolve("files");

    @Test
    void no_certificate_makes_the_linter_throw() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "not run: no conformance data in " + CORPUS.toAbsolutePath());
        List<Certificate> certificates = certificates();

        assertThat(certificates).hasSizeGreaterThan(1000);
        assertThatNoException().isThrownBy(() -> certificates.forEach(CorpusTest::lint));
    }

    private static void lint(Certificate certificate) {
        assertThat(Linter.standard().lint(certificate, Optional.empty())).isNotNull();
        assertThat(Linter.standard().lint(certificate, Optional.of(certificate)))
                .isNotNull();
    }

    private static List<Certificate> certificates() throws IOException {
        List<Certificate> certificates = new ArrayList<>();
        List<Path> files;
        try (var walk = Files.walk(CORPUS)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            certificates.addAll(certificates(Files.readAllBytes(file)));
        }
        return certificates;
    }

    /** Returns the certificates in a file; what is none, or too broken to be read at all, has nothing to lint. */
    private static List<Certificate> certificates(byte[] file) {
        try {
            if (!PemReader.looksLikePem(file)) {
                return List.of(Certificate.parse(file));
            }
            return PemReader.readAll(file).stream()
                    .filter(block -> block.label().equals("CERTIFICATE"))
                    .map(PemBlock::bytes)
                    .map(Certificate::parse)
                    .toList();
        } catch (DerException | PemException noCertificate) {
            return List.of();
        }
    }
}
