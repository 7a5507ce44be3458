package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.StatusExtensions;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Certificates that demand a stapled response (RFC 7633). */
class StapleCheckTest {
    private static final Instant NOW = TestAuthority.NOW;
    private static final TestAuthority ROOT = TestAuthority.root("Root");
    private static final TestAuthority ISSUING = ROOT.intermediate("Issuing");
    private static final Certificate DEMANDING = leaf(StatusExtensions.mustStaple());
    private static final Certificate PLAIN = ISSUING.leaf();

    private static Certificate leaf(Extension extension) {
        return ISSUING.leaf(maker -> maker.extension(extension));
    }

    private static Extension features(byte[]... features) {
        return new Extension(ExtensionOids.TLS_FEATURE, false, Der.sequence(features));
    }

    private static OcspEvidence good(Certificate certificate) {
        return new OcspMaker(ISSUING).good(certificate).make();
    }

    @Test
    void a_server_that_staples_nothing_is_refused() {
        Verdict.Rejected rejected =
                (Verdict.Rejected) verdict(DEMANDING, Optional.of(List.of()), RevocationMode.SOFT, RuleBook.PRIVATE);

        assertThat(rejected.headline().reason()).isEqualTo(Reason.STAPLE_MISSING);
        assertThat(rejected.headline().text())
                .isEqualTo("CN=db: it demands that its server staples an OCSP response, and the server staples none");
    }

    @Test
    void a_response_that_is_old_or_of_another_certificate_is_as_bad_as_none() {
        OcspEvidence old = new OcspMaker(ISSUING)
                .updates(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(2)))
                .good(DEMANDING)
                .make();

        assertThat(stapled(DEMANDING, old)).containsExactly(Reason.STAPLE_MISSING);
        assertThat(stapled(DEMANDING, good(ISSUING.leaf(maker -> maker.serialNumber(BigInteger.TEN)))))
                .containsExactly(Reason.STAPLE_MISSING);
    }

    @Test
    void a_current_response_is_enough() {
        assertThat(stapled(DEMANDING, good(DEMANDING))).isEmpty();
    }

    @Test
    void a_response_that_revokes_is_told_as_that() {
        assertThat(stapled(
                        DEMANDING, new OcspMaker(ISSUING).revoked(DEMANDING, 1).make()))
                .containsExactly(Reason.REVOKED);
    }

    @Test
    void the_newer_form_of_the_feature_demands_it_too_and_no_other_does() {
        assertThat(stapled(leaf(features(Der.integer(17))))).containsExactly(Reason.STAPLE_MISSING);
        assertThat(stapled(leaf(features(Der.integer(10))))).isEmpty();
        assertThat(stapled(leaf(features(Der.octetString(new byte[1]))))).isEmpty();
        assertThat(stapled(PLAIN)).isEmpty();
    }

    @Test
    void certificates_from_files_other_books_and_checks_without_revocation_do_not_ask() {
        Optional<List<OcspEvidence>> none = Optional.of(List.of());
        assertThat(verdict(DEMANDING, Optional.empty(), RevocationMode.SOFT, RuleBook.PRIVATE)
                        .isTrusted())
                .isTrue();
        assertThat(verdict(DEMANDING, none, RevocationMode.OFF, RuleBook.PRIVATE)
                        .isTrusted())
                .isTrue();
        assertThat(verdict(DEMANDING, none, RevocationMode.SOFT, RuleBook.RFC5280)
                        .isTrusted())
                .isTrue();
    }

    private static List<Reason> stapled(Certificate leaf, OcspEvidence... responses) {
        return verdict(leaf, Optional.of(List.of(responses)), RevocationMode.SOFT, RuleBook.PRIVATE)
                .fold(
                        trusted -> List.of(),
                        rejected -> rejected.findings().stream()
                                .map(Finding::reason)
                                .toList());
    }

    private static Verdict verdict(
            Certificate leaf, Optional<List<OcspEvidence>> stapled, RevocationMode mode, RuleBook book) {
        VerificationRequest.Builder request = VerificationRequest.of(leaf, NOW)
                .trusting(ROOT.certificate())
                .intermediates(List.of(ISSUING.certificate()))
                .revocation(mode, List.of())
                .rules(book);
        stapled.ifPresent(request::stapled);
        return new Verifier().verify(request.build());
    }
}
