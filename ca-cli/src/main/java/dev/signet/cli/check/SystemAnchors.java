package dev.signet.cli.check;

import dev.signet.cli.Session;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.file.InputFile;
import dev.signet.core.keystore.CertificateContainer;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom the operating system trusts.
 *
 * @param file the bundle that was read
 * @param certificates the trusted ones
 */
public record SystemAnchors(Path file, List<Certificate> certificates) {
    private static final List<String> BUNDLES = List.of(
            "/etc/ssl/certs/ca-certificates.crt", // Debian, Ubuntu, Arch, Gentoo
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", // RHEL, Fedora
            "/etc/ssl/ca-bundle.pem", // SUSE
            "/etc/ssl/cert.pem"); // Alpine, macOS, the BSDs

    public SystemAnchors {
        certificates = List.copyOf(certificates);
    }

    /**
     * Reads the bundle that {@code SSL_CERT_FILE} names, else the first that is there.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT} if there is none, or it cannot be read
     */
    public static SystemAnchors read(Session session) {
        List<String> places = new ArrayList<>();
        String variable = session.environment("SSL_CERT_FILE");
        if (variable != null && !variable.isEmpty()) {
            places.add(variable);
        } else {
            places.addAll(BUNDLES);
        }
        for (String place : places) {
            Path file = session.file(place);
            if (Files.isReadable(file)) {
                return new SystemAnchors(
                        file, CertificateFile.readAll(InputFile.read(file, CertificateContainer.MAX_LENGTH), place));
            }
        }
        throw Problem.of(Kind.INPUT, "this system's trusted certificates are not to be found")
                .because("looked for " + String.join(", ", places))
                .fix("name the file: --trusted FILE, or SSL_CERT_FILE")
                .exception();
    }
}
