package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.issue.CertificateSummary;
import dev.signet.core.revoke.CrlRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a home is, as {@link InspectHome} found it.
 *
 * @param authorities each authority, the root first
 * @param counts how many certificates there are in each state
 * @param ending the certificates that end soon and have not been renewed, the next to end first
 * @param undelivered the certificates whose delivery broke off, the newest first
 * @param remarks what needs attention or is worth knowing, the urgent first
 */
public record HomeStatus(
        List<AuthorityStatus> authorities,
        Map<CertificateStatus, Long> counts,
        List<CertificateRecord> ending,
        List<CertificateSummary> undelivered,
        List<Remark> remarks) {
    public HomeStatus {
        authorities = List.copyOf(authorities);
        counts = Map.copyOf(counts);
        ending = List.copyOf(ending);
        undelivered = List.copyOf(undelivered);
        remarks = List.copyOf(remarks);
    }

    /** Returns whether somebody should do something about it. */
    public boolean needsAttention() {
        return remarks.stream().anyMatch(Remark::urgent);
    }

    /**
     * One authority.
     *
     * @param name its name in the home
     * @param certificate its certificate; missing while it is still to come from an external root
     * @param key its key; missing if it is held elsewhere
     * @param crl its newest CRL
     */
    public record AuthorityStatus(
            String name, Optional<Certificate> certificate, Optional<KeyStatus> key, Optional<CrlRecord> crl) {}

    /**
     * The key of an authority.
     *
     * @param file where it is
     * @param encryption how it is encrypted; missing if it is not
     * @param passphraseFile where its passphrase is, if that is in a file that the home knows of
     */
    public record KeyStatus(Path file, Optional<String> encryption, Optional<Path> passphraseFile) {}

    /**
     * Something about the home that its owner should know.
     *
     * @param urgent whether something is wrong, or will be soon, unless somebody acts
     * @param what what it is
     * @param fix what to do about it
     */
    public record Remark(boolean urgent, String what, String fix) {}
}
