package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.file.InputFile;
import dev.signet.core.issue.CertificateCatalog;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the certificate that a person means by a serial number, a file, or a name. */
public final class FindCertificate {
    private final CertificateCatalog catalog;

    public FindCertificate(CertificateCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Returns the certificate that is meant. Of several with the same name the newest is.
     *
     * @param what a serial number in hexadecimal, the path of a certificate file, or a name
     * @param file what {@code what} is as a path
     * @throws dev.signet.core.problem.SignetException of kind {@code NO} if nothing on record is meant by it
     */
    public CertificateRecord find(String what, Path file) {
        Optional<CertificateRecord> named = find(what);
        if (named.isPresent()) {
            return named.get();
        }
        Certificate certificate = inFile(what, file);
        return catalog.find(certificate)
                .orElseThrow(() -> notOnRecord(certificate, what).exception());
    }

    /** Returns the certificate with a serial number or a name; of several with the same name the newest. */
    public Optional<CertificateRecord> find(String what) {
        Optional<CertificateRecord> bySerial =
                SerialNumber.looksLikeOne(what) ? bySerialNumber(what) : Optional.empty();
        return bySerial.isPresent()
                ? bySerial
                : catalog.findByName(what).stream().findFirst();
    }

    /**
     * Returns the certificate in a file, the first if there are several.
     *
     * @param what what {@code file} was called
     * @throws dev.signet.core.problem.SignetException of kind {@code NO} if there is no such file, of kind {@code INPUT} if it
     *     holds no certificate
     */
    public static Certificate inFile(String what, Path file) {
        if (!Files.isRegularFile(file)) {
            throw Problem.of(Kind.NO, "there is no certificate \"" + what + "\"")
                    .because("no certificate on record has this serial number or name, and there is no such file")
                    .fix("signet list shows what there is; --name '*" + what + "*' looks into alternative names too")
                    .exception();
        }
        return CertificateFile.readAll(InputFile.read(file, 8 * Certificate.MAX_LENGTH), what)
                .get(0);
    }

    /** Says that a certificate is of somebody else. */
    public static Problem notOnRecord(Certificate certificate, String source) {
        return Problem.of(Kind.NO, "the certificate in " + source + " is not on record here")
                .because("serial number " + certificate.serialNumber() + ", issued by " + certificate.issuer())
                .fix("name the home of the authority that issued it with --home");
    }

    private Optional<CertificateRecord> bySerialNumber(String text) {
        List<CertificateRecord> found = catalog.findBySerialNumber(SerialNumber.parse(text));
        if (found.size() > 1) {
            throw Problem.of(Kind.NO, "the serial number " + text + " is used by more than one authority")
                    .because("authorities "
                            + String.join(
                                    ", ",
                                    found.stream()
                                            .map(CertificateRecord::authority)
                                            .toList()))
                    .fix("name the certificate by its file")
                    .exception();
        }
        return found.stream().findFirst();
    }
}
