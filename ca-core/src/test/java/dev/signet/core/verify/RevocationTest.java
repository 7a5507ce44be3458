package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.extension.DistributionPoints;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.name.GeneralName;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevocationTest {
    private static final Instant NOW = TestAuthority.NOW;
    private static final TestAuthority ROOT = TestAuthority.root("Root");
    private static final TestAuthority ISSUING = ROOT.intermediate("Issuing");
    private static final Certificate LEAF = ISSUING.leaf();

    private static final byte[] ONLY_USERS = Der.element(Tag.context(1), new byte[] {-1});
    private static final byte[] ONLY_AUTHORITIES = Der.element(Tag.context(2), new byte[] {-1});
    private static final byte[] INDIRECT = Der.element(Tag.context(4), new byte[] {-1});

    @Test
    void a_certificate_on_no_list_of_its_issuer_is_good() {
        assertThat(hard(list(ROOT).make(), list(ISSUING).make())).isEmpty();
    }

    @Test
    void a_revoked_leaf_is_refused_also_in_soft_mode_but_not_with_revocation_off() {
        CertificateList revoking =
                list(ISSUING).revoking(LEAF, RevocationReason.KEY_COMPROMISE).make();
        assertThat(hard(list(ROOT).make(), revoking)).containsExactly(Reason.REVOKED);
        assertThat(reasons(RevocationMode.SOFT, revoking)).containsExactly(Reason.REVOKED);
        assertThat(reasons(RevocationMode.OFF, revoking)).isEmpty();
    }

    @Test
    void the_finding_says_since_when_and_why() {
        CertificateList revoking =
                list(ISSUING).revoking(LEAF, RevocationReason.KEY_COMPROMISE).make();
        Verdict.Rejected rejected = (Verdict.Rejected) verdict(LEAF, RevocationMode.SOFT, revoking);
        assertThat(rejected.headline().text())
                .isEqualTo("CN=db: revoked since 2026-11-20T12:00:00Z, reason keyCompromise");
    }

    @Test
    void a_revoked_intermediate_is_refused() {
        CertificateList revoking = list(ROOT)
                .revoking(ISSUING.certificate(), RevocationReason.CA_COMPROMISE)
                .make();
        assertThat(hard(revoking, list(ISSUING).make())).containsExactly(Reason.REVOKED);
    }

    @Test
    void without_a_list_hard_mode_refuses_and_soft_mode_does_not() {
        assertThat(hard(list(ROOT).make())).containsExactly(Reason.REVOCATION_UNKNOWN);
        assertThat(reasons(RevocationMode.SOFT, list(ROOT).make())).isEmpty();
    }

    @Test
    void a_missing_list_is_told_with_the_place_where_it_is() {
        Certificate leaf = ISSUING.leaf(
                maker -> maker.extension(DistributionPoints.crl(List.of("http://pki.internal/issuing.crl"))));
        Verdict.Rejected rejected =
                (Verdict.Rejected) verdict(leaf, RevocationMode.HARD, list(ROOT).make());
        assertThat(rejected.headline().fix())
                .isEqualTo("give the CRL of CN=Issuing or an OCSP response: its CRL is at "
                        + "http://pki.internal/issuing.crl; --fetch asks there");
    }

    @Test
    void a_list_that_is_out_of_date_or_from_the_future_or_badly_signed_tells_nothing() {
        CertificateList late =
                list(ISSUING).updates(NOW.minusSeconds(9), NOW.minusSeconds(1)).make();
        CertificateList future =
                list(ISSUING).updates(NOW.plusSeconds(1), NOW.plusSeconds(9)).make();
        byte[] der = list(ISSUING).make().encoded();
        der[der.length - 1] ^= 1;
        for (CertificateList list : List.of(late, future, CertificateList.parse(der))) {
            assertThat(hard(list(ROOT).make(), list)).containsExactly(Reason.REVOCATION_UNKNOWN);
        }
    }

    @Test
    void a_list_signed_over_sha1_is_used_by_the_letter_of_rfc5280_alone() {
        PrivateKeyInfo rsa = KeyAlgorithm.rsa(2048).generate(new SecureRandom());
        TestAuthority issuer = ROOT.intermediate("RSA", rsa, maker -> maker);
        Certificate leaf = issuer.leaf();
        CertificateList weak = list(issuer)
                .signedWith(SignatureAlgorithm.rsa(HashAlgorithm.SHA1))
                .make();
        VerificationRequest.Builder request = VerificationRequest.of(leaf, NOW)
                .trusting(ROOT.certificate())
                .intermediates(List.of(issuer.certificate()))
                .revocation(RevocationMode.HARD, List.of(list(ROOT).make(), weak));

        Verdict.Rejected rejected = (Verdict.Rejected) new Verifier().verify(request.build());
        assertThat(rejected.headline().found()).endsWith("which is not strong enough");
        assertThat(new Verifier()
                        .verify(request.rules(RuleBook.RFC5280_PATH).build())
                        .isTrusted())
                .isTrue();
    }

    @Test
    void a_list_of_another_issuer_with_the_same_name_tells_nothing() {
        TestAuthority namesake = TestAuthority.root("Issuing");
        CertificateList forged =
                list(namesake).revoking(LEAF, RevocationReason.SUPERSEDED).make();
        assertThat(hard(list(ROOT).make(), list(ISSUING).make(), forged)).isEmpty();
    }

    @Test
    void a_ca_whose_key_usage_lacks_crl_sign_cannot_sign_lists() {
        TestAuthority issuing = ROOT.intermediate("Issuing", maker -> maker.usages(KeyUsage.KEY_CERT_SIGN));
        assertThat(reasons(
                        issuing.leaf(),
                        issuing.certificate(),
                        RevocationMode.HARD,
                        list(ROOT).make(),
                        list(issuing).make()))
                .containsExactly(Reason.REVOCATION_UNKNOWN);
    }

    @Test
    void a_list_with_a_critical_extension_that_is_not_understood_is_not_used() {
        Extension unknown = new Extension(Oid.of("1.2.3.4"), true, Der.nul());
        CertificateList list = list(ISSUING).extension(unknown).make();
        assertThat(hard(list(ROOT).make(), list)).containsExactly(Reason.REVOCATION_UNKNOWN);
        CertificateList inEntry = list(ISSUING)
                .revoking(ROOT.leaf(maker -> maker.serialNumber(BigInteger.TEN)), new Extensions(List.of(unknown)))
                .make();
        assertThat(hard(list(ROOT).make(), inEntry)).containsExactly(Reason.REVOCATION_UNKNOWN);
    }

    @Test
    void a_list_of_ca_certificates_alone_tells_nothing_of_a_leaf() {
        CertificateList authorities =
                list(ISSUING).issuingDistributionPoint(ONLY_AUTHORITIES).make();
        CertificateList users =
                list(ISSUING).issuingDistributionPoint(ONLY_USERS).make();
        assertThat(hard(list(ROOT).make(), authorities)).containsExactly(Reason.REVOCATION_UNKNOWN);
        assertThat(hard(list(ROOT).make(), users)).isEmpty();
    }

    @Test
    void a_list_of_another_distribution_point_tells_nothing() {
        Certificate leaf =
                ISSUING.leaf(maker -> maker.extension(DistributionPoints.crl(List.of("http://pki.internal/1.crl"))));
        assertThat(reasons(
                        leaf,
                        ISSUING.certificate(),
                        RevocationMode.HARD,
                        list(ROOT).make(),
                        listAt("2")))
                .containsExactly(Reason.REVOCATION_UNKNOWN);
        assertThat(reasons(
                        leaf,
                        ISSUING.certificate(),
                        RevocationMode.HARD,
                        list(ROOT).make(),
                        listAt("1")))
                .isEmpty();
    }

    private static CertificateList listAt(String number) {
        byte[] url = new GeneralName.Uri("http://pki.internal/" + number + ".crl").encoded();
        byte[] name = Der.element(Tag.contextConstructed(0), Der.element(Tag.contextConstructed(0), url));
        return list(ISSUING).issuingDistributionPoint(name).make();
    }

    @Test
    void lists_of_some_reasons_are_enough_only_together() {
        CertificateList compromise = listOfReasons(0b0110_0000, 0);
        CertificateList others = listOfReasons(0b0001_1111, 0b1000_0000);
        assertThat(hard(list(ROOT).make(), compromise)).containsExactly(Reason.REVOCATION_UNKNOWN);
        assertThat(hard(list(ROOT).make(), compromise, others)).isEmpty();
    }

    private static CertificateList listOfReasons(int first, int second) {
        byte[] flags = Der.element(Tag.context(3), new byte[] {7, (byte) first, (byte) second});
        return list(ISSUING).issuingDistributionPoint(flags).make();
    }

    @Test
    void a_delta_adds_to_its_list_and_takes_from_it() {
        CertificateList full = list(ISSUING).number(7).make();
        CertificateList adding = list(ISSUING)
                .number(8)
                .deltaTo(7)
                .revoking(LEAF, RevocationReason.SUPERSEDED)
                .make();
        assertThat(hard(list(ROOT).make(), full, adding)).containsExactly(Reason.REVOKED);
        CertificateList held = list(ISSUING)
                .number(7)
                .revoking(LEAF, RevocationReason.CERTIFICATE_HOLD)
                .make();
        Extension remove = new Extension(ExtensionOids.REASON_CODE, false, Der.enumerated(8));
        CertificateList releasing = list(ISSUING)
                .number(8)
                .deltaTo(7)
                .revoking(LEAF, new Extensions(List.of(remove)))
                .make();
        assertThat(hard(list(ROOT).make(), held)).containsExactly(Reason.REVOKED);
        assertThat(hard(list(ROOT).make(), held, releasing)).isEmpty();
    }

    @Test
    void a_delta_alone_or_to_a_later_list_tells_nothing() {
        CertificateList delta = list(ISSUING)
                .number(9)
                .deltaTo(8)
                .revoking(LEAF, RevocationReason.SUPERSEDED)
                .make();
        assertThat(hard(list(ROOT).make(), delta)).containsExactly(Reason.REVOCATION_UNKNOWN);
        assertThat(hard(list(ROOT).make(), list(ISSUING).number(7).make(), delta))
                .isEmpty();
    }

    @Test
    void an_indirect_list_tells_of_other_issuers_by_its_entries() {
        TestAuthority lister = ROOT.intermediate("Lister", maker -> maker.usages(KeyUsage.CRL_SIGN));
        Certificate leaf = ISSUING.leaf(maker -> maker.extension(pointAt(lister)));
        Extension issuer = new Extension(
                ExtensionOids.CERTIFICATE_ISSUER,
                true,
                Der.sequence(new GeneralName.Directory(ISSUING.name()).encoded()));
        CertificateList revoking = list(lister)
                .issuingDistributionPoint(INDIRECT)
                .revoking(leaf, new Extensions(List.of(issuer)))
                .make();
        CertificateList ofItsOwn = list(lister)
                .issuingDistributionPoint(INDIRECT)
                .revoking(leaf, Extensions.NONE)
                .make();
        List<Certificate> bag = List.of(ISSUING.certificate(), lister.certificate());
        assertThat(reasons(leaf, bag, RevocationMode.HARD, list(ROOT).make(), revoking))
                .containsExactly(Reason.REVOKED);
        assertThat(reasons(leaf, bag, RevocationMode.HARD, list(ROOT).make(), ofItsOwn))
                .isEmpty();
    }

    private static Extension pointAt(TestAuthority lister) {
        byte[] issuer = Der.element(Tag.contextConstructed(2), new GeneralName.Directory(lister.name()).encoded());
        return new Extension(ExtensionOids.CRL_DISTRIBUTION_POINTS, false, Der.sequence(Der.sequence(issuer)));
    }

    @Test
    void a_key_for_lists_alone_signs_for_its_ca_unless_it_is_revoked() {
        TestAuthority lister = ROOT.intermediate(
                "Issuing", maker -> maker.usages(KeyUsage.CRL_SIGN).serialNumber(BigInteger.valueOf(99)));
        List<Certificate> bag = List.of(ISSUING.certificate(), lister.certificate());
        CertificateList list = list(lister).make();
        assertThat(reasons(LEAF, bag, RevocationMode.HARD, list(ROOT).make(), list))
                .isEmpty();
        CertificateList revoking = list(ROOT)
                .revoking(lister.certificate(), RevocationReason.KEY_COMPROMISE)
                .make();
        assertThat(reasons(LEAF, bag, RevocationMode.HARD, revoking, list)).containsExactly(Reason.REVOCATION_UNKNOWN);
    }

    private static RevocationListMaker list(TestAuthority issuer) {
        return new RevocationListMaker(issuer);
    }

    private static List<Reason> hard(CertificateList... lists) {
        return reasons(RevocationMode.HARD, lists);
    }

    private static List<Reason> reasons(RevocationMode mode, CertificateList... lists) {
        return reasons(LEAF, ISSUING.certificate(), mode, lists);
    }

    private static List<Reason> reasons(
            Certificate leaf, Certificate intermediate, RevocationMode mode, CertificateList... lists) {
        return reasons(leaf, List.of(intermediate), mode, lists);
    }

    private static List<Reason> reasons(
            Certificate leaf, List<Certificate> bag, RevocationMode mode, CertificateList... lists) {
        return verdict(leaf, bag, mode, lists)
                .fold(
                        trusted -> List.of(),
                        rejected -> rejected.findings().stream()
                                .map(Finding::reason)
                                .toList());
    }

    private static Verdict verdict(Certificate leaf, RevocationMode mode, CertificateList... lists) {
        return verdict(leaf, List.of(ISSUING.certificate()), mode, lists);
    }

    /** The order of the lists must not matter, so each question is asked in both. */
    private static Verdict verdict(
            Certificate leaf, List<Certificate> bag, RevocationMode mode, CertificateList... lists) {
        List<CertificateList> reversed = new ArrayList<>();
        for (CertificateList list : lists) {
            reversed.add(0, list);
        }
        Verdict verdict = ask(leaf, bag, mode, List.of(lists));
        assertThat(ask(leaf, bag, mode, reversed).isTrusted()).isEqualTo(verdict.isTrusted());
        return verdict;
    }

    private static Verdict ask(
            Certificate leaf, List<Certificate> bag, RevocationMode mode, List<CertificateList> lists) {
        return new Verifier()
                .verify(VerificationRequest.of(leaf, NOW)
                        .trusting(ROOT.certificate())
                        .intermediates(bag)
                        .revocation(mode, lists)
                        .build());
    }
}
