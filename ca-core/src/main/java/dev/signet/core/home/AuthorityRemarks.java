package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.certificate.Validity;
import dev.signet.core.crl.RevokedCertificate;
import dev.signet.core.file.InputFile;
import dev.signet.core.home.HomeStatus.AuthorityStatus;
import dev.signet.core.home.HomeStatus.KeyStatus;
import dev.signet.core.home.HomeStatus.Remark;
import dev.signet.core.profile.Span;
import dev.signet.core.revoke.CrlRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to say about one authority. */
final class AuthorityRemarks {
    /** The last part of a lifetime in which an authority should be renewed: what it issues cannot outlive it. */
    private static final int LAST_PART = 5;

    private static final Duration LONGEST_LAST_PART = Duration.ofDays(90);

    /** The last part of a CRL's lifetime in which the next one should be there. */
    private static final int LAST_PART_OF_CRL = 4;

    private static final Duration LONGEST_LAST_PART_OF_CRL = Duration.ofDays(30);

    private final AuthorityStatus authority;
    private final CertificationAuthority ca;
    private final Instant now;
    private final boolean root;
    private final List<Remark> remarks = new ArrayList<>();

    AuthorityRemarks(AuthorityStatus authority, CertificationAuthority ca, Instant now) {
        this.authority = authority;
        this.ca = ca;
        this.now = now;
        this.root = ca.home().authorityConfig(authority.name()).issuer().isEmpty();
    }

    List<Remark> list() {
        if (authority.certificate().isEmpty()) {
            note(
                    "the authority " + authority.name() + " has no certificate yet",
                    "have its request, " + ca.home().requestFile(authority.name()) + ", signed, then: "
                            + ca.home().installation(authority.name()));
            return remarks;
        }
        certificate(authority.certificate().get());
        authority.key().ifPresent(this::key);
        if (!isOver(authority.certificate().get())) {
            authority.crl().ifPresentOrElse(this::crl, this::noCrl);
            revocations();
        }
        return remarks;
    }

    /** An authority that has ended has nothing left to revoke. */
    private boolean isOver(Certificate certificate) {
        return now.isAfter(certificate.validity().notAfter());
    }

    private void certificate(Certificate certificate) {
        Validity validity = certificate.validity();
        Optional<String> successor = ca.home().authorityConfig(authority.name()).successor();
        if (successor.isPresent()) {
            note(
                    "the authority " + authority.name() + (isOver(certificate) ? " ended at " : " ends at ")
                            + validity.notAfter() + "; " + successor.get() + " has taken over",
                    isOver(certificate)
                            ? "it may be removed from signet.yaml"
                            : "certificates move with their renewal: signet renew --all");
            return;
        }
        if (now.isBefore(validity.notBefore())) {
            urgent(
                    "the authority " + authority.name() + " is valid from " + validity.notBefore()
                            + ", and the clock of this machine says " + second(now),
                    "set the clock");
        } else if (!validity.contains(now)) {
            urgent(
                    "the authority " + authority.name() + " expired at " + validity.notAfter(),
                    root ? "make a new CA: signet init" : "make its successor: signet rollover");
        } else if (isInLastPart(validity.notBefore(), validity.notAfter(), LAST_PART, LONGEST_LAST_PART)) {
            urgent(
                    "the authority " + authority.name() + " ends at " + validity.notAfter() + ", in "
                            + Span.text(left(validity.notAfter())) + "; nothing that it issues lives longer",
                    root
                            ? "plan its successor now: signet init in another home, and trust both roots for a while"
                            : "make its successor now: signet rollover");
        }
    }

    private void key(KeyStatus key) {
        if (key.encryption().isEmpty()) {
            urgent(
                    "the key " + key.file() + " is not encrypted",
                    "encrypt it: signet passphrase --authority " + authority.name());
        }
        if (ca.home().sealedKey(authority.name()).isBetweenPassphrases()) {
            urgent(
                    "the old passphrase still opens " + key.file() + ", because a change of the passphrase broke off",
                    "complete it: signet passphrase --authority " + authority.name());
        }
        if (root && key.passphraseFile().isPresent()) {
            note(
                    "the passphrase of the root's key lies beside it, in "
                            + key.passphraseFile().get(),
                    "move that file to a place offline; only the root's CRL and a new issuing CA need it");
        }
    }

    private void noCrl() {
        note(
                "there is no CRL of " + authority.name() + ", so nobody can tell what it has revoked",
                authority.key().isPresent() ? publish() : "bring it here: signet import-crl FILE");
    }

    private void crl(CrlRecord crl) {
        String which = "CRL number " + crl.number() + " of " + authority.name();
        String fix = authority.key().isPresent()
                ? publish()
                : "have the root sign a new one, then: signet import-crl FILE && signet publish";
        if (!now.isBefore(crl.nextUpdate())) {
            urgent(which + " ended at " + crl.nextUpdate() + "; clients that check refuse all certificates", fix);
        } else if (isInLastPart(crl.thisUpdate(), crl.nextUpdate(), LAST_PART_OF_CRL, LONGEST_LAST_PART_OF_CRL)) {
            urgent(which + " ends at " + crl.nextUpdate() + ", in " + Span.text(left(crl.nextUpdate())), fix);
        }
        Path published = ca.home().publishDirectory().resolve(authority.name() + ".crl");
        byte[] current = crl.list().encoded();
        // Who publishes elsewhere has no such file; who publishes here and has an old one has forgotten something.
        if (Files.isRegularFile(published)
                && !Arrays.equals(InputFile.read(published, Integer.MAX_VALUE - 8), current)) {
            urgent(which + " is not the one in " + published, "signet publish");
        }
    }

    private void revocations() {
        Set<SerialNumber> listed = authority.crl().stream()
                .flatMap(crl -> crl.list().revoked().stream())
                .map(RevokedCertificate::serialNumber)
                .collect(Collectors.toSet());
        long unlisted = ca.ledgers().revocation().revocations(authority.name(), now).stream()
                .filter(revocation -> !listed.contains(revocation.serialNumber()))
                .count();
        if (unlisted > 0 && authority.key().isPresent()) {
            urgent(
                    authority.name() + " has revoked " + unlisted + (unlisted == 1 ? " certificate" : " certificates")
                            + " that no CRL names yet, so clients do not know",
                    publish());
        }
    }

    private String publish() {
        return root ? "signet publish --root" : "signet publish";
    }

    private boolean isInLastPart(Instant from, Instant to, int part, Duration longest) {
        Duration last = Duration.between(from, to).dividedBy(part);
        return left(to).compareTo(last.compareTo(longest) < 0 ? last : longest) < 0;
    }

    /** Returns what is left, in the largest unit of which there are some. */
    private Duration left(Instant end) {
        Duration left = Duration.between(now, end);
        ChronoUnit unit =
                left.toDays() > 1 ? ChronoUnit.DAYS : left.toHours() > 1 ? ChronoUnit.HOURS : ChronoUnit.MINUTES;
        return left.truncatedTo(unit);
    }

    private static Instant second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private void urgent(String what, String fix) {
        remarks.add(new Remark(true, what, fix));
    }

    private void note(String what, String fix) {
        remarks.add(new Remark(false, what, fix));
    }
}
