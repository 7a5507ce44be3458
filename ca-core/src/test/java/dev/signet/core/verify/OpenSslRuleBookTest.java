package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.name.AttributeType;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenSslRuleBookTest {
    private static final TestAuthority ROOT = TestAuthority.root("Root");
    private static final TestAuthority ISSUING = ROOT.intermediate("Issuing");

    @Test
    void trusts_what_openssl_verify_trusts_and_names_the_path() {
        Certificate leaf = ISSUING.leaf();

        Verdict verdict = verify(leaf, "db.internal");

        assertThat(verdict.<List<Certificate>>fold(Verdict.Trusted::path, rejected -> List.of()))
                .containsExactly(leaf, ISSUING.certificate());
        assertThat(verdict.<Object>fold(trusted -> trusted.anchor().certificate(), rejected -> rejected))
                .isEqualTo(Optional.of(ROOT.certificate()));
    }

    @Test
    void takes_the_common_name_for_a_host_where_there_is_no_other() {
        Certificate leaf = ISSUING.leaf(maker -> maker.subject(DistinguishedName.parse("CN=db.internal"))
                .without(ExtensionOids.SUBJECT_ALTERNATIVE_NAME));

        assertThat(verify(leaf, "db.internal").isTrusted()).isTrue();
        assertThat(findings(verify(leaf, "mail.internal")))
                .containsExactly("name-mismatch error 62 at depth 0: hostname mismatch");
    }

    @Test
    void tells_of_every_error_in_the_words_of_libcrypto() {
        Certificate leaf = ISSUING.leaf(maker -> maker.purposes(ExtendedKeyUsage.CLIENT_AUTH)
                .valid(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2025-02-01T00:00:00Z")));

        assertThat(findings(verify(leaf, "mail.internal")))
                .containsExactly(
                        "expired error 10 at depth 0: certificate has expired",
                        "name-mismatch error 62 at depth 0: hostname mismatch",
                        "wrong-purpose error 26 at depth 0: unsuitable certificate purpose");
    }

    @Test
    void refuses_a_leaf_that_libcrypto_cannot_read_and_leaves_out_such_issuers() {
        DistinguishedName number = DistinguishedName.parse(DerNode.parse(Der.sequence(
                Der.setOf(List.of(Der.sequence(Der.oid(AttributeType.COMMON_NAME.oid()), Der.integer(7)))))));
        TestAuthority unreadable = ROOT.intermediate("Unreadable", maker -> maker.subject(number));

        assertThat(findings(verify(ROOT.leaf(maker -> maker.subject(number)), "db.internal")))
                .singleElement()
                .asString()
                .startsWith("malformed libcrypto cannot read it");
        Verdict verdict = new Verifier()
                .verify(VerificationRequest.of(ROOT.leaf(), TestAuthority.NOW)
                        .trusting(ROOT.certificate())
                        .trusting(unreadable.certificate())
                        .intermediates(List.of(unreadable.certificate()))
                        .rules(RuleBook.OPENSSL)
                        .build());
        assertThat(verdict.isTrusted()).isTrue();
    }

    @Test
    void misses_an_issuer_that_is_not_at_hand() {
        Verdict verdict = new Verifier()
                .verify(VerificationRequest.of(ISSUING.leaf(), TestAuthority.NOW)
                        .trusting(ROOT.certificate())
                        .rules(RuleBook.OPENSSL)
                        .build());

        assertThat(findings(verdict))
                .contains("missing-issuer error 20 at depth 0: unable to get local issuer certificate");
    }

    @Test
    void soft_mode_warns_of_every_certificate_whose_status_is_not_known_and_hard_mode_refuses_it() {
        CertificateList ofRoot = new RevocationListMaker(ROOT).make();
        CertificateList expired = new RevocationListMaker(ISSUING)
                .updates(TestAuthority.NOW.minusSeconds(9), TestAuthority.NOW.minusSeconds(1))
                .make();
        Certificate leaf = ISSUING.leaf();

        assertThat(warnings(verify(leaf, RevocationMode.SOFT)))
                .containsExactly(
                        "CN=db: error 3 at depth 0: unable to get certificate CRL",
                        "CN=Issuing: error 3 at depth 1: unable to get certificate CRL",
                        "CN=Root: error 3 at depth 2: unable to get certificate CRL");
        assertThat(warnings(verify(leaf, RevocationMode.SOFT, ofRoot)))
                .containsExactly("CN=db: error 3 at depth 0: unable to get certificate CRL");
        assertThat(warnings(verify(leaf, RevocationMode.SOFT, ofRoot, expired)))
                .containsExactly("CN=db: error 12 at depth 0: CRL has expired");
        assertThat(warnings(verify(leaf, RevocationMode.SOFT, ofRoot, new RevocationListMaker(ISSUING).make())))
                .isEmpty();
        assertThat(warnings(verify(leaf, RevocationMode.OFF))).isEmpty();
        assertThat(findings(verify(leaf, RevocationMode.HARD, ofRoot)))
                .containsExactly("revocation-unknown error 3 at depth 0: unable to get certificate CRL");
    }

    @Test
    void soft_mode_refuses_what_is_revoked() {
        Certificate leaf = ISSUING.leaf();
        CertificateList revoking = new RevocationListMaker(ISSUING)
                .revoking(leaf, RevocationReason.KEY_COMPROMISE)
                .make();

        assertThat(findings(verify(leaf, RevocationMode.SOFT, revoking)))
                .containsExactly("revoked error 23 at depth 0: certificate revoked");
    }

    @Test
    void a_purpose_that_libcrypto_does_not_know_is_never_met() {
        VerificationRequest.Builder request = VerificationRequest.of(ISSUING.leaf(), TestAuthority.NOW)
                .trusting(ROOT.certificate())
                .intermediates(List.of(ISSUING.certificate()))
                .rules(RuleBook.OPENSSL);

        assertThat(new Verifier().verify(request.build()).isTrusted()).isTrue();
        assertThat(findings(new Verifier()
                        .verify(request.purpose(Purpose.CODE_SIGNING).build())))
                .containsExactly("wrong-purpose libcrypto cannot tell whether it is for codeSigning");
    }

    private static Verdict verify(Certificate leaf, RevocationMode mode, CertificateList... lists) {
        return new Verifier()
                .verify(VerificationRequest.of(leaf, TestAuthority.NOW)
                        .trusting(ROOT.certificate())
                        .intermediates(List.of(ISSUING.certificate()))
                        .revocation(mode, List.of(lists))
                        .rules(RuleBook.OPENSSL)
                        .build());
    }

    /** Returns the warnings with which a leaf is trusted. */
    private static List<String> warnings(Verdict verdict) {
        return verdict.fold(
                trusted -> trusted.warnings().stream()
                        .map(warning -> warning.subject() + ": " + warning.found())
                        .toList(),
                rejected -> List.of(rejected.toString()));
    }

    private static Verdict verify(Certificate leaf, String host) {
        return new Verifier()
                .verify(VerificationRequest.of(leaf, TestAuthority.NOW)
                        .trusting(ROOT.certificate())
                        .intermediates(List.of(ISSUING.certificate()))
                        .purpose(Purpose.SERVER_AUTH)
                        .name(GeneralName.parse(host))
                        .rules(RuleBook.OPENSSL)
                        .build());
    }

    private static List<String> findings(Verdict verdict) {
        return verdict.fold(
                trusted -> List.of(),
                rejected -> rejected.findings().stream()
                        .map(finding -> finding.reason().id() + " " + finding.found())
                        .toList());
    }
}
