package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.extension.KeyUsage;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose CRLs count for a certificate (RFC 5280 section 6.3.3 (f), (g)), and for how long. */
class RevocationListSignerTest {
    private static final TestAuthority ROOT = TestAuthority.root("Root");
    private static final TestAuthority ISSUING = ROOT.intermediate("Issuing");
    private static final Certificate LEAF = ISSUING.leaf();

    @Test
    void a_ca_of_the_same_name_under_another_parent_signs_for_its_own_certificates_alone() {
        TestAuthority other = ROOT.intermediate("Other");
        TestAuthority namesake = other.intermediate("Issuing");
        CertificateList[] lists = {list(ROOT), list(other), list(namesake)};

        assertThat(answer(namesake.leaf(), List.of(namesake, other), lists)).isEqualTo("trusted");
        assertThat(answer(LEAF, List.of(ISSUING, namesake, other), lists)).isEqualTo("revocation-unknown");
        CertificateList revoking = new RevocationListMaker(namesake)
                .revoking(LEAF, RevocationReason.SUPERSEDED)
                .make();
        assertThat(answer(LEAF, List.of(ISSUING, namesake, other), list(ROOT), list(other), list(ISSUING), revoking))
                .isEqualTo("trusted");
    }

    @Test
    void a_ca_of_the_same_name_further_up_the_path_or_at_its_end_is_another_one() {
        TestAuthority upper = ROOT.intermediate("Issuing");
        TestAuthority middle = upper.intermediate("Middle");
        TestAuthority lower = middle.intermediate("Issuing");
        assertThat(answer(lower.leaf(), List.of(lower, middle, upper), list(ROOT), list(middle), list(upper)))
                .isEqualTo("revocation-unknown");
        TestAuthority likeRoot = ISSUING.intermediate("Root");
        assertThat(answer(likeRoot.leaf(), List.of(likeRoot, ISSUING), list(ROOT), list(ISSUING)))
                .isEqualTo("revocation-unknown");
        assertThat(answer(likeRoot.leaf(), List.of(likeRoot, ISSUING), list(ROOT), list(ISSUING), list(likeRoot)))
                .isEqualTo("trusted");
    }

    @Test
    void a_key_that_the_ca_has_certified_for_itself_signs_for_it() {
        TestAuthority lister = ISSUING.intermediate("Issuing", maker -> maker.usages(KeyUsage.CRL_SIGN));
        assertThat(answer(LEAF, List.of(ISSUING, lister), list(ROOT), list(ISSUING), list(lister)))
                .isEqualTo("trusted");
        assertThat(answer(LEAF, List.of(ISSUING, lister), list(ROOT), list(lister)))
                .as("only its own list tells of the lister")
                .isEqualTo("revocation-unknown");
    }

    @Test
    void after_a_change_of_keys_the_old_and_the_new_key_sign_for_what_the_other_has_issued() {
        TestAuthority renewed = ROOT.intermediate("Issuing", maker -> maker.serialNumber(BigInteger.TEN));
        assertThat(answer(LEAF, List.of(ISSUING, renewed), list(ROOT), list(renewed)))
                .isEqualTo("trusted");
        assertThat(answer(renewed.leaf(), List.of(ISSUING, renewed), list(ROOT), list(ISSUING)))
                .isEqualTo("trusted");
    }

    @Test
    void a_list_that_names_another_key_than_that_of_the_certificate_beside_the_path_does_not_count() {
        TestAuthority lister = ROOT.intermediate(
                "Issuing", maker -> maker.usages(KeyUsage.CRL_SIGN).serialNumber(BigInteger.TEN));
        CertificateList other = new RevocationListMaker(lister)
                .extension(KeyIdentifiers.authority(ROOT.key().publicKey().keyIdentifier()))
                .make();
        assertThat(answer(LEAF, List.of(ISSUING, lister), list(ROOT), other)).isEqualTo("revocation-unknown");
    }

    @Test
    void a_list_without_next_update_counts_for_a_day_unless_rfc5280_is_taken_by_the_letter() {
        CertificateList fresh = unending(Duration.ofHours(20));
        CertificateList old = unending(Duration.ofDays(2));
        CertificateList[] ofFresh = {list(ROOT), fresh};
        CertificateList[] ofOld = {list(ROOT), old};

        assertThat(answer(LEAF, List.of(ISSUING), ofFresh)).isEqualTo("trusted");
        assertThat(answer(LEAF, List.of(ISSUING), ofOld)).isEqualTo("revocation-unknown");
        assertThat(answer(RuleBook.RFC5280_PATH, LEAF, List.of(ISSUING), ofOld)).isEqualTo("trusted");
    }

    private static CertificateList unending(Duration age) {
        return new RevocationListMaker(ISSUING)
                .updates(TestAuthority.NOW.minus(age), TestAuthority.NOW)
                .withoutNextUpdate()
                .make();
    }

    private static CertificateList list(TestAuthority issuer) {
        return new RevocationListMaker(issuer).make();
    }

    private static String answer(Certificate leaf, List<TestAuthority> bag, CertificateList... lists) {
        return answer(RuleBook.PRIVATE, leaf, bag, lists);
    }

    private static String answer(RuleBook rules, Certificate leaf, List<TestAuthority> bag, CertificateList... lists) {
        return new Verifier()
                .verify(VerificationRequest.of(leaf, TestAuthority.NOW)
                        .trusting(ROOT.certificate())
                        .intermediates(
                                bag.stream().map(TestAuthority::certificate).toList())
                        .rules(rules)
                        .revocation(RevocationMode.HARD, List.of(lists))
                        .build())
                .fold(
                        trusted -> "trusted",
                        rejected -> rejected.headline().reason().id());
    }
}
