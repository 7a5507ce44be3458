package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes an issued certificate again, to where it went or elsewhere, in any format; so it also completes a delivery that broke
 * off. The key is the home's copy of an undelivered certificate, or the one that lies where the certificate was delivered.
 */
public final class ExportCertificate {
    private final CertificationAuthority ca;

    public ExportCertificate(CertificationAuthority ca) {
        this.ca = ca;
    }

    /**
     * Exports.
     *
     * @param directory where to; missing for where it was to be delivered
     * @param formats which files; none for those it was delivered in
     * @param force whether another private key in the directory is replaced
     * @throws dev.signet.core.problem.SignetException of kind {@code KEY} if a format holds the key, and the key is not here
     */
    public Delivered run(
            CertificateRecord issued,
            Optional<Path> directory,
            List<DeliveryFormat> formats,
            KeyProtection protection,
            boolean force) {
        List<DeliveryFormat> recorded = issued.delivery().formats().stream()
                .flatMap(word -> DeliveryFormat.ofWord(word).stream())
                .toList();
        List<DeliveryFormat> wanted = formats.isEmpty() ? recorded : formats;
        // Somewhere else, what needs a key that is not here was not asked for.
        if (formats.isEmpty() && directory.isPresent() && key(issued).isEmpty()) {
            wanted = List.of(DeliveryFormat.PEM);
        }
        if (wanted.isEmpty()) {
            wanted = List.of(DeliveryFormat.PEM);
        }
        Path target = directory.orElseGet(() -> target(issued));
        Optional<byte[]> key = key(issued);
        boolean needsKey = wanted.stream().anyMatch(format -> format != DeliveryFormat.PEM);
        if (needsKey && key.isEmpty()) {
            throw Problem.of(Kind.KEY, "cannot write the key of " + issued.name())
                    .because(
                            issued.isFromRequest()
                                    ? "the certificate was made from a request; whoever sent that has the key"
                                    : "it is not in this home"
                                            + issued.delivery()
                                                    .target()
                                                    .map(place -> ", nor where it was delivered to, " + place)
                                                    .orElse(""))
                    .fix("write the certificates alone: signet export "
                            + issued.serialNumber().hex() + " --out DIR")
                    .exception();
        }
        List<Certificate> issuers = ca.home().authority(issued.authority()).chain();
        DeliverCertificate deliver = new DeliverCertificate(ca);
        List<Path> files = isAtHome(issued, target)
                ? deliver.run(issued, issuers, key, target, wanted, protection, force)
                : deliver.copy(issued, issuers, key, target, wanted, protection, force);
        return new Delivered(issued, List.of(), target, files);
    }

    /** An undelivered certificate is at home wherever it is delivered first. */
    private static boolean isAtHome(CertificateRecord issued, Path target) {
        return issued.delivery().state() == DeliveryState.UNDELIVERED
                || issued.delivery()
                        .target()
                        .equals(Optional.of(target.toAbsolutePath().normalize().toString()));
    }

    private Path target(CertificateRecord issued) {
        return issued.delivery()
                .target()
                .filter(target -> !issued.isFromRequest())
                .map(Path::of)
                .orElseGet(() -> CertificateDirectory.of(ca.home(), issued.name()));
    }

    private Optional<byte[]> key(CertificateRecord issued) {
        Optional<byte[]> pending = new PendingKeys(ca.home().pendingKeys()).find(issued.serialNumber());
        if (pending.isPresent() || issued.isFromRequest()) {
            return pending;
        }
        return issued.delivery()
                .target()
                .map(Path::of)
                .flatMap(directory -> DeliveryFiles.keyIn(directory, issued.certificate()));
    }
}
