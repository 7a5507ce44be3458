package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.file.InputFile;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.IssuedCertificate;
import dev.signet.core.key.PrivateKeyFile;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The one file that a certificate made from a request was written to, with or without its intermediates. A renewal takes its place
 * there, since that is where its users read it.
 *
 * @param path the file
 * @param withIssuers whether the intermediates follow the certificate
 */
record SignedFile(Path path, boolean withIssuers) {
    private static final int MAX_LENGTH = 1024 * 1024;

    /**
     * Returns the file that a certificate lies in; nothing if it was not written to a file, or has been taken away from there.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT} if the file holds something else by now, which is not
     *     ours to replace
     */
    static Optional<SignedFile> of(CertificateRecord signed) {
        Optional<Path> place = signed.delivery().target().map(Path::of).filter(Files::isRegularFile);
        if (!signed.isFromRequest() || place.isEmpty()) {
            return Optional.empty();
        }
        Path file = place.get();
        PrivateKeyFile.requireNone(file);
        List<Certificate> certificates = CertificateFile.readAll(InputFile.read(file, MAX_LENGTH), file.toString());
        if (!certificates.get(0).equals(signed.certificate())) {
            throw Problem.of(Kind.INPUT, "will not replace " + file)
                    .because("the certificate there is not the one that is renewed, " + signed.serialNumber())
                    .fix("renew the newest certificate of that name, or move the file away")
                    .exception();
        }
        SignedFile found = new SignedFile(file, certificates.size() > 1);
        DeliveryFiles.requireWritable(found.directory());
        return Optional.of(found);
    }

    /** Returns the directory that the file is in. */
    Path directory() {
        Path parent = path.toAbsolutePath().normalize().getParent();
        return parent == null ? path : parent;
    }

    /** Writes a certificate in the same form. */
    void write(IssuedCertificate issued) {
        StringBuilder pem = new StringBuilder();
        for (Certificate certificate : withIssuers ? issued.chainWithoutRoot() : List.of(issued.certificate())) {
            pem.append(certificate.pem());
        }
        AtomicFile.write(path, pem.toString().getBytes(StandardCharsets.US_ASCII), FileAccess.PUBLIC);
    }
}
