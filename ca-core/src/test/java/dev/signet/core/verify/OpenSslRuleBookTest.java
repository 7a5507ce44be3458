package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.certificate.Certificate;
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
