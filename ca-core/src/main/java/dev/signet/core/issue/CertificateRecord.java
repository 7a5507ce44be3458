package dev.signet.core.issue;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.SerialNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything the ledger keeps about one certificate.
 *
 * @param authority the name of the authority that signed, in its home
 * @param name what its owner calls it: the first name it was asked for with
 * @param profile the name of the profile it was issued under
 * @param certificate the certificate
 * @param names its alternative names, with their kinds ({@code dns:db.internal})
 * @param keyAlgorithm such as {@code ec:P-256}
 * @param fingerprint SHA-256 of the certificate, 64 lower-case hexadecimal digits
 * @param issuedAt when it was recorded
 * @param requester who asked for it
 * @param request the DER of the request it was made from, if there was one
 * @param replaces the serial number of the certificate that it renews, of the same authority or of one that this has taken over from
 * @param delivery where it goes and how far it has come
 */
public record CertificateRecord(
        String authority,
        String name,
        String profile,
        Certificate certificate,
        List<String> names,
        String keyAlgorithm,
        String fingerprint,
        Instant issuedAt,
        Actor requester,
        Optional<byte[]> request,
        Optional<SerialNumber> replaces,
        Delivery delivery) {
    public CertificateRecord {
        names = List.copyOf(names);
    }

    /** Returns whether somebody else made its key, and sent a request; then there is no key of it to deliver or to replace. */
    public boolean isFromRequest() {
        return delivery.formats().contains("certificate");
    }

    /** Returns its serial number. */
    public SerialNumber serialNumber() {
        return certificate.serialNumber();
    }
}
