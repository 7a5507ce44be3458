package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.ocsp.OcspOids;
import dev.signet.core.ocsp.OcspResponse;
import dev.signet.core.ocsp.ResponderId;
import dev.signet.core.ocsp.SingleResponse;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** OCSP responses as evidence (RFC 6960, RFC 5019, RFC 9654). */
class OcspTest {
    private static final Instant NOW = TestAuthority.NOW;
    private static final TestAuthority ROOT = TestAuthority.root("Root");
    private static final TestAuthority ISSUING = ROOT.intermediate("Issuing");
    private static final Certificate LEAF = ISSUING.leaf();
    private static final CertificateList ROOT_LIST = new RevocationListMaker(ROOT).make();

    private static OcspMaker response() {
        return new OcspMaker(ISSUING);
    }

    @ParameterizedTest
    @EnumSource(
            value = HashAlgorithm.class,
            names = {"SHA1", "SHA256", "SHA384", "SHA512"})
    void a_good_answer_of_the_issuer_is_enough_whatever_hash_identifies_the_certificate(HashAlgorithm hash) {
        assertThat(hard(response().hash(hash).good(LEAF).make())).isEmpty();
    }

    @Test
    void the_issuer_may_name_itself_by_the_hash_of_its_key() {
        assertThat(hard(response()
                        .responder(ResponderId.keyOf(ISSUING.certificate()))
                        .good(LEAF)
                        .make()))
                .isEmpty();
    }

    @Test
    void a_revoked_certificate_is_refused_with_since_when_and_why_and_not_with_revocation_off() {
        OcspEvidence revoked = response().revoked(LEAF, 1).make();

        Verdict.Rejected rejected = (Verdict.Rejected) verdict(RevocationMode.SOFT, RuleBook.PRIVATE, revoked);
        assertThat(rejected.headline().text())
                .isEqualTo("CN=db: revoked since 2026-11-19T12:00:00Z, reason keyCompromise");
        assertThat(verdict(RevocationMode.OFF, RuleBook.PRIVATE, revoked).isTrusted())
                .isTrue();
    }

    @Test
    void what_the_responder_does_not_know_is_unknown() {
        assertUnknown(response().says(LEAF, new SingleResponse.Unknown()), "says that the responder does not know it");
    }

    @Test
    void a_good_answer_is_good_for_the_very_certificate_only() {
        Certificate other = ISSUING.leaf(maker -> maker.serialNumber(BigInteger.valueOf(4712)));
        TestAuthority namesake = ROOT.intermediate("Issuing");

        assertUnknown(response().good(other), "there is no CRL or OCSP response that tells of it");
        assertUnknown(
                new OcspMaker(namesake).good(LEAF).by(ISSUING.key(), new ResponderId.ByName(ISSUING.name())),
                "there is no CRL or OCSP response that tells of it");
    }

    @Test
    void of_two_answers_the_one_that_revokes_counts_in_either_order_and_against_a_crl() {
        OcspEvidence good = response().good(LEAF).make();
        OcspEvidence revoked = response().revoked(LEAF, 4).make();
        CertificateList empty = new RevocationListMaker(ISSUING).make();
        CertificateList revoking = new RevocationListMaker(ISSUING)
                .revoking(LEAF, RevocationReason.SUPERSEDED)
                .make();

        assertThat(hard(good, revoked)).containsExactly(Reason.REVOKED);
        assertThat(hard(revoked, good)).containsExactly(Reason.REVOKED);
        assertThat(reasons(RevocationMode.HARD, List.of(ROOT_LIST, empty), revoked))
                .containsExactly(Reason.REVOKED);
        assertThat(reasons(RevocationMode.HARD, List.of(ROOT_LIST, revoking), good))
                .containsExactly(Reason.REVOKED);
    }

    @Test
    void a_response_that_is_over_or_from_the_future_tells_nothing_but_clocks_may_be_five_minutes_off() {
        Duration day = Duration.ofDays(1);
        Duration skew = Duration.ofMinutes(5);
        assertUnknown(
                response()
                        .updates(NOW.minus(day), NOW.minus(skew).minusSeconds(1))
                        .good(LEAF),
                "was to be replaced by 2026-11-21T11:54:59Z");
        assertUnknown(
                response().updates(NOW.plus(skew).plusSeconds(1), NOW.plus(day)).good(LEAF), "is from the future");
        assertThat(hard(response()
                        .updates(NOW.minus(day), NOW.minus(skew))
                        .good(LEAF)
                        .make()))
                .isEmpty();
        assertThat(hard(response()
                        .updates(NOW.plus(skew), NOW.plus(day))
                        .good(LEAF)
                        .make()))
                .isEmpty();
    }

    @Test
    void a_response_that_does_not_say_when_it_ends_holds_for_a_day() {
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        assertThat(hard(response().withoutEnd(yesterday).good(LEAF).make())).isEmpty();
        assertUnknown(
                response().withoutEnd(yesterday.minus(Duration.ofMinutes(6))).good(LEAF),
                "does not say until when it holds");
    }

    @Test
    void a_response_with_a_broken_signature_or_of_a_stranger_tells_nothing() {
        OcspMaker maker = response().good(LEAF);
        byte[] broken = new OcspResponse(OcspResponse.SUCCESSFUL, maker.basic().encodedWithBadSignature()).encoded();
        assertThat(hard(OcspEvidence.of("test", broken))).containsExactly(Reason.REVOCATION_UNKNOWN);

        TestAuthority stranger = TestAuthority.root("Stranger");
        assertUnknown(
                response().by(stranger).good(LEAF),
                "is signed by CN=Stranger, which has no OCSPSigning in its extended key usage");
    }

    @Test
    void a_delegate_of_the_issuer_answers_for_it_by_name_and_by_key() {
        TestAuthority delegate = delegate(ISSUING, maker -> maker);
        assertThat(hard(response().by(delegate).good(LEAF).make())).isEmpty();
        assertThat(hard(response()
                        .by(delegate)
                        .responder(new ResponderId.ByName(delegate.name()))
                        .good(LEAF)
                        .make()))
                .isEmpty();
    }

    @Test
    void a_delegate_whose_certificate_is_not_at_hand_is_named() {
        TestAuthority delegate = delegate(ISSUING, maker -> maker);
        assertUnknown(
                response()
                        .by(delegate.key(), new ResponderId.ByName(delegate.name()))
                        .good(LEAF),
                "the certificate of its responder, CN=Responder, is not at hand");
    }

    @Test
    void only_the_purpose_itself_makes_a_delegate_and_not_any_purpose() {
        assertUnknown(
                response()
                        .by(delegate(ISSUING, maker -> maker.purposes(ExtendedKeyUsage.ANY)))
                        .good(LEAF),
                "which has no OCSPSigning");
    }

    @Test
    void a_delegate_of_a_ca_above_or_beside_does_not_answer() {
        assertUnknown(
                response().by(delegate(ROOT, maker -> maker)).good(LEAF),
                "which was not issued with the key that issued CN=db");
        assertUnknown(
                response()
                        .by(delegate(ROOT.intermediate("Issuing"), maker -> maker))
                        .good(LEAF),
                "which was not issued with the key that issued CN=db");
    }

    @Test
    void an_expired_delegate_does_not_answer() {
        Instant end = NOW.minus(Duration.ofDays(2));
        assertUnknown(
                response()
                        .by(delegate(ISSUING, maker -> maker.valid(end.minus(Duration.ofDays(9)), end)))
                        .good(LEAF),
                "is signed by CN=Responder, which is not valid: expired 2 days ago");
    }

    @Test
    void a_delegate_whose_key_is_not_for_signatures_does_not_answer() {
        assertUnknown(
                response()
                        .by(delegate(ISSUING, maker -> maker.usages(KeyUsage.KEY_ENCIPHERMENT)))
                        .good(LEAF),
                "which is not valid: its key is for keyEncipherment");
    }

    @Test
    void a_revoked_delegate_does_not_answer_unless_its_ca_says_that_nobody_need_ask() {
        TestAuthority checked = delegate(ISSUING, maker -> maker.without(OcspOids.NO_CHECK));
        TestAuthority unchecked = delegate(ISSUING, maker -> maker);
        OcspEvidence byChecked = response().by(checked).good(LEAF).make();
        OcspEvidence byUnchecked = response().by(unchecked).good(LEAF).make();
        // A CRL of the delegates alone, so that nothing else tells of the leaf.
        OcspEvidence revoking = response()
                .revoked(checked.certificate(), 1)
                .revoked(unchecked.certificate(), 1)
                .make();

        assertThat(hard(byChecked)).isEmpty();
        assertThat(explanation(byChecked, revoking))
                .contains("is signed by CN=Responder, which is revoked since 2026-11-19T12:00:00Z");
        assertThat(hard(byUnchecked, revoking)).isEmpty();
    }

    @Test
    void a_delegate_that_says_of_itself_that_it_is_good_is_not_known_to_be_and_makes_no_loop() {
        for (TestAuthority delegate : List.of(
                delegate(ISSUING, maker -> maker.without(OcspOids.NO_CHECK)), delegate(ISSUING, maker -> maker))) {
            OcspEvidence evidence = response()
                    .by(delegate)
                    .good(delegate.certificate())
                    .good(LEAF)
                    .make();
            assertThat(hard(evidence)).isEmpty();
            Verdict.Rejected rejected = (Verdict.Rejected) verdict(request(
                    delegate.certificate(),
                    ISSUING,
                    RevocationMode.HARD,
                    RuleBook.PRIVATE,
                    List.of(ROOT_LIST),
                    evidence));
            assertThat(rejected.headline().reason()).isEqualTo(Reason.REVOCATION_UNKNOWN);
            assertThat(rejected.headline().found()).contains("is signed by CN=Responder about itself");
        }
    }

    @Test
    void browsers_rules_want_an_end_within_ten_days_and_delegates_that_need_no_check() {
        Certificate leaf = LEAF;
        assertThat(explanation(
                        RuleBook.WEBPKI, response().withoutEnd(NOW).good(leaf).make()))
                .contains("does not say when it is to be replaced");
        assertThat(explanation(
                        RuleBook.WEBPKI,
                        response()
                                .updates(NOW, NOW.plus(Duration.ofDays(10)).plusSeconds(1))
                                .good(leaf)
                                .make()))
                .contains("holds for longer than 10 days");
        TestAuthority delegate = delegate(ISSUING, maker -> maker.without(OcspOids.NO_CHECK));
        assertThat(explanation(
                        RuleBook.WEBPKI, response().by(delegate).good(leaf).make()))
                .contains("which has no id-pkix-ocsp-nocheck");
    }

    @Test
    void a_nonce_that_was_sent_has_to_come_back() {
        byte[] nonce = new byte[32];
        Arrays.fill(nonce, (byte) 7);
        Extension returned = new Extension(OcspOids.NONCE, false, Der.octetString(nonce));
        byte[] with = response().extension(returned).good(LEAF).encoded();
        byte[] without = response().good(LEAF).encoded();

        assertThat(hard(new OcspEvidence("test", with, Optional.of(nonce)))).isEmpty();
        assertThat(hard(new OcspEvidence("test", with, Optional.empty()))).isEmpty();
        assertThat(explanation(new OcspEvidence("test", without, Optional.of(nonce))))
                .contains("does not return the nonce of the request");
        nonce[0]++;
        assertThat(explanation(new OcspEvidence("test", with, Optional.of(nonce))))
                .contains("does not return the nonce of the request");
    }

    @Test
    void critical_extensions_that_are_not_understood_forbid_the_use_of_a_response() {
        Extension strange = new Extension(Oid.of("1.2.3.4"), true, Der.nul());
        assertUnknown(response().extension(strange).good(LEAF), "has the critical extension 1.2.3.4");
        assertUnknown(response().singleExtensions(strange).good(LEAF), "has the critical extension 1.2.3.4");
    }

    @Test
    void a_signature_over_sha1_is_good_for_the_letter_of_rfc5280_alone() {
        PrivateKeyInfo rsa = KeyAlgorithm.rsa(2048).generate(new SecureRandom());
        TestAuthority ca = ROOT.intermediate("RSA", rsa, maker -> maker);
        Certificate leaf = ca.leaf();
        OcspEvidence evidence = new OcspMaker(ca)
                .signedWith(SignatureAlgorithm.rsa(HashAlgorithm.SHA1))
                .good(leaf)
                .make();

        Verdict.Rejected rejected = (Verdict.Rejected)
                verdict(request(leaf, ca, RevocationMode.HARD, RuleBook.PRIVATE, List.of(ROOT_LIST), evidence));
        assertThat(rejected.headline().found()).contains("which is not strong enough");
        assertThat(verdict(request(leaf, ca, RevocationMode.HARD, RuleBook.RFC5280_PATH, List.of(ROOT_LIST), evidence))
                        .isTrusted())
                .isTrue();
    }

    @Test
    void errors_and_damage_are_told_and_never_thrown() {
        byte[] whole = response().good(LEAF).encoded();
        assertThat(explanation(OcspEvidence.of("test", new OcspResponse(3, null).encoded())))
                .contains("the OCSP response of test says tryLater");
        assertThat(explanation(OcspEvidence.of("test", new byte[0])))
                .contains("the OCSP response of test is malformed");
        for (int length = 1; length < whole.length; length += 7) {
            assertThat(hard(OcspEvidence.of("test", Arrays.copyOf(whole, length))))
                    .containsExactly(Reason.REVOCATION_UNKNOWN);
        }
    }

    @Test
    void an_unknown_status_is_a_warning_in_soft_mode_and_none_otherwise() {
        Verdict.Trusted soft = (Verdict.Trusted) verdict(RevocationMode.SOFT, RuleBook.PRIVATE);
        assertThat(soft.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.reason()).isEqualTo(Reason.REVOCATION_UNKNOWN);
            assertThat(warning.subject()).isEqualTo("CN=db");
        });
        assertThat(((Verdict.Trusted) verdict(RevocationMode.OFF, RuleBook.PRIVATE)).warnings())
                .isEmpty();
        OcspEvidence good = response().good(LEAF).make();
        assertThat(((Verdict.Trusted) verdict(RevocationMode.SOFT, RuleBook.PRIVATE, good)).warnings())
                .isEmpty();
    }

    static TestAuthority delegate(TestAuthority issuer, UnaryOperator<CertificateMaker> change) {
        PrivateKeyInfo key = TestAuthority.newKey();
        DistinguishedName name = DistinguishedName.parse("CN=Responder");
        CertificateMaker maker = new CertificateMaker(issuer.name(), issuer.key(), name, key.publicKey())
                .serialNumber(BigInteger.valueOf(System.identityHashCode(key) + 10_000L))
                .usages(KeyUsage.DIGITAL_SIGNATURE)
                .purposes(ExtendedKeyUsage.OCSP_SIGNING)
                .extension(new Extension(OcspOids.NO_CHECK, false, Der.nul()));
        return new TestAuthority(name, key, change.apply(maker).make());
    }

    private static void assertUnknown(OcspMaker response, String explanation) {
        assertThat(hard(response.make())).containsExactly(Reason.REVOCATION_UNKNOWN);
        assertThat(explanation(response.make())).contains(explanation);
    }

    private static String explanation(OcspEvidence... evidence) {
        return explanation(RuleBook.PRIVATE, evidence);
    }

    private static String explanation(RuleBook rules, OcspEvidence... evidence) {
        Verdict.Rejected rejected = (Verdict.Rejected) verdict(RevocationMode.HARD, rules, evidence);
        return rejected.findings().stream()
                .filter(finding -> finding.reason() == Reason.REVOCATION_UNKNOWN)
                .map(Finding::found)
                .findFirst()
                .orElseThrow();
    }

    private static List<Reason> hard(OcspEvidence... evidence) {
        return reasons(RevocationMode.HARD, List.of(ROOT_LIST), evidence);
    }

    private static List<Reason> reasons(RevocationMode mode, List<CertificateList> lists, OcspEvidence... evidence) {
        return verdict(request(LEAF, ISSUING, mode, RuleBook.PRIVATE, lists, evidence))
                .fold(
                        trusted -> List.of(),
                        rejected -> rejected.findings().stream()
                                .map(Finding::reason)
                                .toList());
    }

    private static Verdict verdict(RevocationMode mode, RuleBook rules, OcspEvidence... evidence) {
        return verdict(request(LEAF, ISSUING, mode, rules, List.of(ROOT_LIST), evidence));
    }

    private static Verdict verdict(VerificationRequest request) {
        return new Verifier().verify(request);
    }

    private static VerificationRequest request(
            Certificate leaf,
            TestAuthority issuer,
            RevocationMode mode,
            RuleBook rules,
            List<CertificateList> lists,
            OcspEvidence... evidence) {
        return VerificationRequest.of(leaf, NOW)
                .trusting(ROOT.certificate())
                .intermediates(List.of(issuer.certificate()))
                .revocation(mode, lists)
                .ocspResponses(List.of(evidence))
                .rules(rules)
                .build();
    }
}
