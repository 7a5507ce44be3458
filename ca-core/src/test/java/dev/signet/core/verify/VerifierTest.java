package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.DistributionPoints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static final Instant NOW = TestAuthority.NOW;
    private static final TestAuthority ROOT = TestAuthority.root("Root");
    private static final TestAuthority ISSUING = ROOT.intermediate("Issuing");

    @Test
    void a_chain_is_trusted_and_the_path_is_told() {
        Certificate leaf = ISSUING.leaf();
        Verdict verdict =
                verify(asServer(leaf).trusting(ROOT.certificate()).intermediates(List.of(ISSUING.certificate())));
        Verdict.Trusted trusted = (Verdict.Trusted) verdict;
        assertThat(trusted.path()).containsExactly(leaf, ISSUING.certificate());
        assertThat(trusted.anchor()).isEqualTo(TrustAnchor.of(ROOT.certificate()));
    }

    @Test
    void a_bare_name_and_key_can_be_the_anchor() {
        TrustAnchor anchor = TrustAnchor.of(ROOT.name(), ROOT.key().publicKey());
        assertThat(verify(asServer(ROOT.leaf()).trusting(anchor)).isTrusted()).isTrue();
    }

    @Test
    void the_order_of_the_bag_does_not_matter_nor_does_what_else_is_in_it() {
        List<Certificate> bag = new ArrayList<>();
        TestAuthority issuer = ROOT;
        for (int i = 0; i < 5; i++) {
            issuer = issuer.intermediate("Sub " + i);
            bag.add(0, issuer.certificate());
            bag.add(TestAuthority.root("Root").certificate());
            bag.add(issuer.certificate());
            bag.add(ROOT.intermediate("Sub " + i).certificate());
        }
        Certificate leaf = issuer.leaf();
        assertThat(verify(asServer(leaf).trusting(ROOT.certificate()).intermediates(bag))
                        .isTrusted())
                .isTrue();
    }

    @Test
    void a_leaf_is_valid_in_its_first_and_its_last_second_and_not_outside() {
        Certificate leaf = ROOT.leaf(maker -> maker.valid(NOW, NOW.plusSeconds(10)));
        assertThat(reasons(at(leaf, NOW.minusMillis(1)))).containsExactly(Reason.NOT_YET_VALID);
        assertThat(reasons(at(leaf, NOW))).isEmpty();
        assertThat(reasons(at(leaf, NOW.plusMillis(10_999)))).isEmpty();
        assertThat(reasons(at(leaf, NOW.plusSeconds(11)))).containsExactly(Reason.EXPIRED);
    }

    @Test
    void an_expired_certificate_says_since_when_and_what_to_do() {
        Certificate leaf =
                ROOT.leaf(maker -> maker.valid(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(3))));
        Finding finding = headline(at(leaf, NOW));
        assertThat(finding.text()).isEqualTo("CN=db: expired 3 days ago, at 2026-11-18T12:00:00Z");
        assertThat(finding.fix()).isEqualTo("renew the certificate");
        assertThat(finding.certificate()).contains(leaf);
    }

    @Test
    void a_path_length_beyond_every_path_is_no_limit_and_no_fault() {
        byte[] length = Der.integer(1L << 40);
        TestAuthority large = ROOT.intermediate(
                "Large",
                maker -> maker.extension(
                        new Extension(ExtensionOids.BASIC_CONSTRAINTS, true, Der.sequence(Der.bool(true), length))));
        assertThat(reasons(asServer(large.leaf())
                        .trusting(ROOT.certificate())
                        .intermediates(List.of(large.certificate()))))
                .isEmpty();
    }

    @Test
    void a_subtree_may_say_its_minimum_of_0_and_no_other() {
        assertThat(reasons(underMinimum(0))).isEmpty();
        assertThat(reasons(underMinimum(1))).containsExactly(Reason.MALFORMED);
    }

    private static VerificationRequest.Builder underMinimum(int minimum) {
        byte[] subtree = Der.sequence(
                new GeneralName.Dns("db.internal").encoded(), Der.element(0x80, new byte[] {(byte) minimum}));
        TestAuthority constrained = ROOT.intermediate(
                "Constrained",
                maker -> maker.extension(
                        new Extension(ExtensionOids.NAME_CONSTRAINTS, true, Der.sequence(Der.element(0xa0, subtree)))));
        return asServer(constrained.leaf())
                .trusting(ROOT.certificate())
                .intermediates(List.of(constrained.certificate()));
    }

    @Test
    void an_expired_anchor_is_refused_where_anchors_are_checked() {
        TestAuthority old = TestAuthority.root("Old", maker -> maker.valid(NOW.minusSeconds(9), NOW.minusSeconds(3)));
        VerificationRequest.Builder request =
                VerificationRequest.of(old.leaf(), NOW).trusting(old.certificate());
        assertThat(reasons(request)).containsExactly(Reason.EXPIRED);
        assertThat(reasons(request.rules(RuleBook.RFC5280_PATH))).isEmpty();
    }

    @Test
    void a_missing_issuer_is_named_with_the_place_where_it_is() {
        Certificate leaf = ISSUING.leaf(maker -> maker.extension(
                DistributionPoints.authorityInformationAccess(List.of(), List.of("http://pki.internal/issuing.cer"))));
        Finding finding = headline(asServer(leaf).trusting(ROOT.certificate()));
        assertThat(finding.reason()).isEqualTo(Reason.MISSING_ISSUER);
        assertThat(finding.text())
                .isEqualTo("CN=db: the issuer CN=Issuing is missing; it is at http://pki.internal/issuing.cer, says the"
                        + " certificate");
    }

    @Test
    void a_root_that_is_sent_but_not_trusted_is_called_untrusted() {
        List<Certificate> bag = List.of(ISSUING.certificate(), ROOT.certificate());
        assertThat(reasons(asServer(ISSUING.leaf()).intermediates(bag))).containsExactly(Reason.UNTRUSTED_ROOT);
    }

    @Test
    void a_self_signed_server_certificate_is_trusted_if_it_is_itself_among_the_anchors() {
        PrivateKeyInfo key = TestAuthority.newKey();
        DistinguishedName name = DistinguishedName.parse("CN=db");
        Certificate leaf = new CertificateMaker(name, key, name, key.publicKey())
                .names("dns:db.internal")
                .make();
        assertThat(reasons(asServer(leaf))).containsExactly(Reason.UNTRUSTED_ROOT);
        assertThat(reasons(asServer(leaf).trusting(leaf))).isEmpty();
        assertThat(reasons(asServer(leaf).trusting(leaf).name(GeneralName.parse("other.internal"))))
                .containsExactly(Reason.NAME_MISMATCH);
    }

    @Test
    void a_certificate_of_another_key_with_the_name_of_the_issuer_is_no_issuer() {
        TestAuthority impostor = TestAuthority.root("Root");
        Finding finding = headline(asServer(ROOT.leaf()).trusting(impostor.certificate()));
        assertThat(finding.reason()).isEqualTo(Reason.BAD_SIGNATURE);
        assertThat(finding.found()).isEqualTo("signed by another key than that of CN=Root at hand");
    }

    @Test
    void a_changed_byte_breaks_the_signature() {
        byte[] der = ROOT.leaf().encoded();
        der[der.length - 1] ^= 1;
        Certificate forged = Certificate.parse(der);
        assertThat(reasons(asServer(forged).trusting(ROOT.certificate()))).containsExactly(Reason.BAD_SIGNATURE);
    }

    @Test
    void a_name_that_is_not_there_is_told_with_the_names_that_are() {
        Finding finding =
                headline(asServer(ROOT.leaf()).trusting(ROOT.certificate()).name(GeneralName.parse("db")));
        assertThat(finding.reason()).isEqualTo(Reason.NAME_MISMATCH);
        assertThat(finding.found()).isEqualTo("name db is not among db.internal, *.db.internal");
    }

    @Test
    void all_findings_are_told_the_most_useful_first() {
        Certificate leaf = ROOT.leaf(maker -> maker.valid(NOW.minusSeconds(9), NOW.minusSeconds(3))
                .purposes(ExtendedKeyUsage.CLIENT_AUTH)
                .extension(new Extension(Oid.of("1.2.3.4"), true, Der.nul())));
        assertThat(reasons(asServer(leaf).trusting(ROOT.certificate()).name(GeneralName.parse("other"))))
                .containsExactly(
                        Reason.EXPIRED, Reason.NAME_MISMATCH, Reason.WRONG_PURPOSE, Reason.UNKNOWN_CRITICAL_EXTENSION);
    }

    @Test
    void a_leaf_cannot_issue() {
        TestAuthority leaf = ROOT.intermediate(
                "Leaf", maker -> maker.without(ExtensionOids.BASIC_CONSTRAINTS).usages(KeyUsage.KEY_CERT_SIGN));
        assertThat(reasons(through(leaf))).containsExactly(Reason.NOT_A_CA);
        TestAuthority saysSo = ROOT.intermediate(
                "Leaf", maker -> maker.extension(new BasicConstraints(false, OptionalInt.empty()).extension()));
        assertThat(reasons(through(saysSo))).containsExactly(Reason.NOT_A_CA);
    }

    @Test
    void a_ca_whose_key_may_only_sign_crls_cannot_issue() {
        TestAuthority issuer = ROOT.intermediate("Issuing", maker -> maker.usages(KeyUsage.CRL_SIGN));
        assertThat(reasons(through(issuer))).containsExactly(Reason.CA_KEY_USAGE);
    }

    @Test
    void a_path_length_counts_the_intermediates_below_and_not_the_leaf() {
        TestAuthority first = ROOT.intermediate("First", maker -> maker.authority(OptionalInt.of(0)));
        TestAuthority second = first.intermediate("Second");
        assertThat(reasons(through(first))).isEmpty();
        assertThat(reasons(through(first, second))).containsExactly(Reason.PATH_TOO_LONG);
        TestAuthority rolledOver = first.intermediate("First", maker -> maker.authority(OptionalInt.of(0)));
        assertThat(reasons(through(first, rolledOver))).isEmpty();
    }

    @Test
    void a_path_length_in_the_anchor_counts_too() {
        TestAuthority root = TestAuthority.root("Root", maker -> maker.authority(OptionalInt.of(0)));
        TestAuthority issuing = root.intermediate("Issuing");
        VerificationRequest.Builder request =
                asServer(issuing.leaf()).trusting(root.certificate()).intermediates(List.of(issuing.certificate()));
        assertThat(reasons(request)).containsExactly(Reason.PATH_TOO_LONG);
        assertThat(reasons(request.rules(RuleBook.RFC5280_PATH))).isEmpty();
    }

    @Test
    void the_user_can_limit_the_number_of_intermediates() {
        assertThat(reasons(through(ISSUING).maximumIntermediates(1))).isEmpty();
        assertThat(reasons(through(ISSUING).maximumIntermediates(0))).containsExactly(Reason.PATH_TOO_LONG);
    }

    @Test
    void name_constraints_of_every_ca_on_the_path_bind_the_leaf() {
        TestAuthority issuer = ROOT.intermediate("Issuing", maker -> maker.permitting("dns:example.org"));
        TestAuthority below = issuer.intermediate("Below", maker -> maker.permitting("dns:db.internal"));
        Finding finding = headline(through(issuer, below));
        assertThat(finding.reason()).isEqualTo(Reason.NAME_NOT_PERMITTED);
        assertThat(finding.found())
                .isEqualTo("dns:db.internal is not within the permitted dns:example.org, say the name constraints of"
                        + " CN=Issuing");
    }

    @Test
    void the_purposes_of_a_ca_limit_those_of_its_certificates() {
        TestAuthority issuer = ROOT.intermediate("Issuing", maker -> maker.purposes(ExtendedKeyUsage.CLIENT_AUTH));
        assertThat(reasons(through(issuer))).containsExactly(Reason.WRONG_PURPOSE);
        assertThat(reasons(through(issuer).purpose(Purpose.ANY))).isEmpty();
    }

    @Test
    void a_key_that_may_only_sign_certificates_is_no_server_key() {
        Certificate leaf = ROOT.leaf(maker -> maker.usages(KeyUsage.KEY_CERT_SIGN));
        assertThat(reasons(asServer(leaf).trusting(ROOT.certificate()))).containsExactly(Reason.WRONG_KEY_USAGE);
    }

    @Test
    void a_signature_over_sha1_and_a_short_rsa_key_are_weak() {
        PrivateKeyInfo rsa = KeyAlgorithm.rsa(2048).generate(new SecureRandom());
        TestAuthority root = TestAuthority.root("RSA", rsa, maker -> maker);
        Certificate leaf =
                root.leaf(maker -> maker.signedWith(SignatureAlgorithm.rsa(dev.signet.core.cipher.HashAlgorithm.SHA1)));
        VerificationRequest.Builder request = asServer(leaf).trusting(root.certificate());
        assertThat(reasons(request)).containsExactly(Reason.WEAK_SIGNATURE);
        assertThat(reasons(request.rules(RuleBook.RFC5280_PATH))).isEmpty();
    }

    @Test
    void a_valid_way_is_found_around_an_expired_cross_certificate() {
        PrivateKeyInfo key = TestAuthority.newKey();
        TestAuthority other = TestAuthority.root("Other");
        TestAuthority good = ROOT.intermediate("Issuing", key, maker -> maker);
        TestAuthority expired =
                other.intermediate("Issuing", key, maker -> maker.valid(NOW.minusSeconds(9), NOW.minusSeconds(3)));
        List<Certificate> bag = List.of(expired.certificate(), good.certificate());
        Verdict verdict = verify(asServer(good.leaf())
                .trusting(other.certificate())
                .trusting(ROOT.certificate())
                .intermediates(bag));
        assertThat(((Verdict.Trusted) verdict).anchor().name()).isEqualTo(ROOT.name());
    }

    @Test
    void two_cas_that_certify_each_other_lead_nowhere_and_are_left() {
        PrivateKeyInfo one = TestAuthority.newKey();
        PrivateKeyInfo two = TestAuthority.newKey();
        TestAuthority first = TestAuthority.root("One", one, maker -> maker);
        TestAuthority second = TestAuthority.root("Two", two, maker -> maker);
        List<Certificate> bag = List.of(
                first.intermediate("Two", two, maker -> maker).certificate(),
                second.intermediate("One", one, maker -> maker).certificate());
        assertThat(reasons(asServer(first.leaf()).trusting(ROOT.certificate()).intermediates(bag)))
                .containsExactly(Reason.MISSING_ISSUER);
    }

    @Test
    void a_bag_of_namesakes_uses_up_the_budget_and_says_so() {
        List<Certificate> bag = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            TestAuthority issuer = TestAuthority.root("Same");
            for (int j = 0; j < 20; j++) {
                bag.add(issuer.intermediate("Same", maker -> maker.without(ExtensionOids.AUTHORITY_KEY_IDENTIFIER))
                        .certificate());
            }
        }
        Certificate leaf = TestAuthority.root("Same").leaf();
        assertThat(reasons(asServer(leaf).trusting(ROOT.certificate()).intermediates(bag)))
                .contains(Reason.BUDGET_EXHAUSTED);
    }

    @Test
    void every_path_that_was_tried_can_be_told() {
        PrivateKeyInfo key = TestAuthority.newKey();
        TestAuthority expired =
                ROOT.intermediate("Issuing", key, maker -> maker.valid(NOW.minusSeconds(9), NOW.minusSeconds(3)));
        TestAuthority unknown = TestAuthority.root("Unknown").intermediate("Issuing", key, maker -> maker);
        List<Certificate> bag = List.of(unknown.certificate(), expired.certificate());
        VerificationRequest.Builder request =
                asServer(expired.leaf()).trusting(ROOT.certificate()).intermediates(bag);
        assertThat(((Verdict.Rejected) verify(request)).attempts()).hasSize(1);
        Verdict.Rejected rejected = (Verdict.Rejected) verify(request.everyPath());
        assertThat(rejected.attempts())
                .extracting(attempt -> attempt.findings().get(0).reason())
                .containsExactly(Reason.EXPIRED, Reason.MISSING_ISSUER);
    }

    @Test
    void what_stands_in_a_certificate_cannot_steer_a_terminal() {
        List<GeneralName> names = List.of(new GeneralName.Dns("a\u001b[31m\u009b31m"));
        Certificate leaf = ROOT.leaf(maker -> maker.extension(SubjectAlternativeName.extension(names, false)));
        Finding finding = headline(asServer(leaf).trusting(ROOT.certificate()).name(GeneralName.parse("db")));
        assertThat(finding.found()).isEqualTo("name db is not among a\\u001b[31m\\u009b31m");
    }

    private static VerificationRequest.Builder asServer(Certificate leaf) {
        return VerificationRequest.of(leaf, NOW).purpose(Purpose.SERVER_AUTH);
    }

    private static VerificationRequest.Builder at(Certificate leaf, Instant at) {
        return VerificationRequest.of(leaf, at).trusting(ROOT.certificate());
    }

    /** Returns the question whether a leaf of the last of some CAs is trusted by way of all of them. */
    private static VerificationRequest.Builder through(TestAuthority... authorities) {
        List<Certificate> bag = new ArrayList<>();
        for (TestAuthority authority : authorities) {
            bag.add(authority.certificate());
        }
        return asServer(authorities[authorities.length - 1].leaf())
                .trusting(ROOT.certificate())
                .intermediates(bag);
    }

    private static Verdict verify(VerificationRequest.Builder request) {
        return new Verifier().verify(request.build());
    }

    private static List<Reason> reasons(VerificationRequest.Builder request) {
        return verify(request)
                .fold(
                        trusted -> List.of(),
                        rejected -> rejected.findings().stream()
                                .map(Finding::reason)
                                .toList());
    }

    private static Finding headline(VerificationRequest.Builder request) {
        return ((Verdict.Rejected) verify(request)).headline();
    }
}
