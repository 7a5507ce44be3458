package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.extension.DistributionPoints;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.ocsp.CertificateId;
import dev.signet.core.ocsp.OcspResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is got, and when, of all that certificates say is to be had. */
class RepositoryTest {
    private static final String ISSUER_URL = "http://pki.internal/issuing.cer";
    private static final String LIST_URL = "http://pki.internal/issuing.crl";
    private static final String DELTA_URL = "http://pki.internal/delta.crl";
    private static final String ROOT_LIST_URL = "http://pki.internal/root.crl";
    private static final String OCSP_URL = "http://ocsp.internal/";

    private static final TestAuthority ROOT = TestAuthority.root("Root");
    private static final TestAuthority ISSUING =
            ROOT.intermediate("Issuing", maker -> maker.extension(DistributionPoints.crl(List.of(ROOT_LIST_URL))));
    private static final Certificate LEAF = ISSUING.leaf(
            maker -> maker.extension(DistributionPoints.authorityInformationAccess(List.of(), List.of(ISSUER_URL)))
                    .extension(DistributionPoints.crl(List.of(LIST_URL))));
    private static final Certificate OCSP_LEAF = ISSUING.leaf(maker -> maker.extension(
                    DistributionPoints.authorityInformationAccess(List.of(OCSP_URL), List.of(ISSUER_URL)))
            .extension(DistributionPoints.crl(List.of(LIST_URL))));

    private final Shelf shelf = new Shelf();

    /** A repository that has what it is given, prefers what it has kept, and notes what it is asked and told. */
    private static final class Shelf implements Repository {
        private final Map<String, byte[]> documents = new HashMap<>();
        private final Map<String, byte[]> kept = new HashMap<>();
        private final List<String> asked = new ArrayList<>();
        private final List<String> accepted = new ArrayList<>();
        private boolean limited;

        @Override
        public Retrieval<byte[]> get(Kind kind, String url) {
            asked.add(url);
            byte[] document = kept.getOrDefault(url, documents.get(url));
            return document == null ? new Retrieval.Missing<>("not there", limited) : new Retrieval.Found<>(document);
        }

        @Override
        public Retrieval<OcspEvidence> ask(String url, CertificateId certificate) {
            Retrieval<byte[]> answer = get(Kind.CRL, url);
            return answer instanceof Retrieval.Found<byte[]> found
                    ? new Retrieval.Found<>(OcspEvidence.of(url, found.value()))
                    : new Retrieval.Missing<>("not there", limited);
        }

        @Override
        public void accepted(Question question, Optional<Instant> until) {
            accepted.add(url(question));
        }

        @Override
        public boolean refused(Question question) {
            return kept.remove(url(question)) != null;
        }

        private static String url(Question question) {
            return question instanceof Question.Document document ? document.url() : ((Question.Status) question).url();
        }
    }

    @Test
    void an_intermediate_that_did_not_come_is_got_in_der_pem_or_pkcs7() {
        byte[] der = ISSUING.certificate().encoded();
        byte[] pem = ISSUING.certificate().pem().getBytes(StandardCharsets.US_ASCII);
        for (byte[] document : List.of(der, pem, pkcs7(ROOT.certificate(), ISSUING.certificate()))) {
            shelf.documents.put(ISSUER_URL, document);
            assertThat(verdict(LEAF, RevocationMode.OFF).isTrusted()).isTrue();
        }
    }

    @Test
    void what_is_at_hand_is_not_asked_for() {
        assertThat(verdict(LEAF, RevocationMode.OFF, ISSUING.certificate()).isTrusted())
                .isTrue();
        assertThat(shelf.asked).isEmpty();
    }

    @Test
    void what_is_not_to_be_had_is_told_with_the_reason_and_asked_for_once() {
        Verdict.Rejected rejected = (Verdict.Rejected) verdict(LEAF, RevocationMode.OFF);

        assertThat(rejected.headline().reason()).isEqualTo(Reason.MISSING_ISSUER);
        assertThat(rejected.headline().found())
                .isEqualTo("the issuer CN=Issuing is missing; it is at " + ISSUER_URL
                        + ", says the certificate (not got from " + ISSUER_URL + ": not there)");
        assertThat(shelf.asked).containsExactly(ISSUER_URL);
    }

    @Test
    void without_a_repository_the_fix_says_how_to_get_it() {
        VerificationRequest request = VerificationRequest.of(LEAF, TestAuthority.NOW)
                .trusting(ROOT.certificate())
                .build();
        Verdict.Rejected rejected = (Verdict.Rejected) new Verifier().verify(request);

        assertThat(rejected.headline().fix())
                .isEqualTo("have the server send the certificate of CN=Issuing; --fetch gets it from " + ISSUER_URL);
    }

    @Test
    void junk_in_the_place_of_the_issuer_or_a_namesake_of_it_is_no_help() {
        shelf.documents.put(ISSUER_URL, new byte[] {0x30, 1});
        assertThat(verdict(LEAF, RevocationMode.OFF).isTrusted()).isFalse();
        shelf.documents.put(
                ISSUER_URL, ROOT.intermediate("Issuing").certificate().encoded());
        assertThat(verdict(LEAF, RevocationMode.OFF).isTrusted()).isFalse();
    }

    @Test
    void the_right_issuer_is_got_where_a_namesake_of_it_came_instead() {
        shelf.documents.put(ISSUER_URL, ISSUING.certificate().encoded());
        assertThat(verdict(
                                LEAF,
                                RevocationMode.OFF,
                                ROOT.intermediate("Issuing").certificate())
                        .isTrusted())
                .isTrue();
    }

    @Test
    void the_crls_of_the_path_are_got_and_count() {
        shelf.documents.put(ROOT_LIST_URL, new RevocationListMaker(ROOT).make().encoded());
        shelf.documents.put(LIST_URL, new RevocationListMaker(ISSUING).make().encoded());
        assertThat(verdict(LEAF, RevocationMode.HARD, ISSUING.certificate()).isTrusted())
                .isTrue();

        CertificateList revoking = new RevocationListMaker(ISSUING)
                .revoking(LEAF, RevocationReason.KEY_COMPROMISE)
                .make();
        shelf.documents.put(LIST_URL, revoking.encoded());
        assertThat(headline(RevocationMode.SOFT, LEAF)).isEqualTo(Reason.REVOKED);
    }

    @Test
    void with_revocation_off_nothing_is_asked_about_it() {
        assertThat(verdict(OCSP_LEAF, RevocationMode.OFF, ISSUING.certificate()).isTrusted())
                .isTrue();
        assertThat(shelf.asked).isEmpty();
    }

    @Test
    void a_responder_is_asked_before_a_crl_is_got() {
        shelf.documents.put(ROOT_LIST_URL, new RevocationListMaker(ROOT).make().encoded());
        shelf.documents.put(OCSP_URL, new OcspMaker(ISSUING).good(OCSP_LEAF).encoded());

        assertThat(verdict(OCSP_LEAF, RevocationMode.HARD, ISSUING.certificate())
                        .isTrusted())
                .isTrue();
        assertThat(shelf.asked).containsExactly(ROOT_LIST_URL, OCSP_URL);
    }

    @Test
    void a_crl_is_got_where_the_responder_does_not_answer_or_know() {
        shelf.documents.put(ROOT_LIST_URL, new RevocationListMaker(ROOT).make().encoded());
        shelf.documents.put(LIST_URL, new RevocationListMaker(ISSUING).make().encoded());

        assertThat(verdict(OCSP_LEAF, RevocationMode.HARD, ISSUING.certificate())
                        .isTrusted())
                .isTrue();
        assertThat(shelf.asked).containsExactly(ROOT_LIST_URL, OCSP_URL, LIST_URL);
    }

    @Test
    void a_failure_to_get_either_is_told() {
        Verdict.Rejected rejected = (Verdict.Rejected) verdict(OCSP_LEAF, RevocationMode.HARD, ISSUING.certificate());

        assertThat(rejected.findings().stream().map(Finding::found).toList())
                .contains("it is not known whether it is revoked: not got from " + OCSP_URL
                        + ": not there; not got from " + LIST_URL + ": not there");
    }

    @Test
    void a_delta_is_got_where_certificate_or_crl_says_it_is_also_for_a_crl_at_hand() {
        Extension freshest = new Extension(
                ExtensionOids.FRESHEST_CRL,
                false,
                DistributionPoints.crl(List.of(DELTA_URL)).value());
        CertificateList delta = new RevocationListMaker(ISSUING)
                .number(8)
                .deltaTo(7)
                .revoking(LEAF, RevocationReason.KEY_COMPROMISE)
                .make();
        shelf.documents.put(DELTA_URL, delta.encoded());
        CertificateList plain = new RevocationListMaker(ISSUING).make();
        CertificateList pointing =
                new RevocationListMaker(ISSUING).extension(freshest).make();
        Certificate pointingLeaf = ISSUING.leaf(maker -> maker.extension(freshest));

        assertThat(trusted(LEAF, plain)).isTrue();
        assertThat(trusted(LEAF, pointing)).isFalse();
        assertThat(trusted(pointingLeaf, plain)).isFalse();
    }

    @Test
    void a_list_that_nobody_signed_who_may_has_no_say_in_where_to_connect_to() {
        Extension freshest = new Extension(
                ExtensionOids.FRESHEST_CRL,
                false,
                DistributionPoints.crl(List.of(DELTA_URL)).value());
        TestAuthority namesake = ROOT.intermediate("Issuing");
        CertificateList forged =
                new RevocationListMaker(namesake).extension(freshest).make();

        assertThat(trusted(LEAF, forged)).isTrue();
        assertThat(shelf.asked).contains(LIST_URL).doesNotContain(DELTA_URL);
    }

    private static Certificate withResponders(String... urls) {
        return ISSUING.leaf(maker ->
                maker.extension(DistributionPoints.authorityInformationAccess(List.of(urls), List.of(ISSUER_URL))));
    }

    @Test
    void the_next_responder_is_asked_as_long_as_the_status_is_not_known() {
        Certificate leaf = withResponders("http://a/", "http://b/", "http://c/", "http://d/", "http://e/");
        shelf.documents.put("http://a/", new byte[] {1, 2, 3});
        shelf.documents.put("http://b/", new OcspResponse(3, null).encoded());
        shelf.documents.put(
                "http://c/",
                new OcspMaker(ROOT.intermediate("Issuing")).good(leaf).encoded());
        shelf.documents.put("http://d/", new OcspMaker(ISSUING).revoked(leaf, 1).encoded());

        assertThat(headline(RevocationMode.SOFT, leaf)).isEqualTo(Reason.REVOKED);
        assertThat(shelf.asked).endsWith("http://a/", "http://b/", "http://c/", "http://d/");
    }

    @Test
    void four_responders_are_asked_about_one_certificate_at_most() {
        Certificate leaf = withResponders("http://a/", "http://b/", "http://c/", "http://d/", "http://e/");

        assertThat(verdict(leaf, RevocationMode.SOFT, ISSUING.certificate()).isTrusted())
                .isTrue();
        assertThat(shelf.asked).endsWith("http://c/", "http://d/");
    }

    @Test
    void only_what_was_verified_and_told_of_the_certificate_may_be_kept() {
        shelf.documents.put(ROOT_LIST_URL, new RevocationListMaker(ROOT).make().encoded());
        TestAuthority namesake = ROOT.intermediate("Issuing");
        shelf.documents.put(OCSP_URL, new OcspMaker(namesake).good(OCSP_LEAF).encoded());
        shelf.documents.put(LIST_URL, new RevocationListMaker(namesake).make().encoded());
        shelf.documents.put(ISSUER_URL, namesake.certificate().encoded());
        assertThat(verdict(OCSP_LEAF, RevocationMode.SOFT, ISSUING.certificate())
                        .isTrusted())
                .isTrue();
        assertThat(verdict(OCSP_LEAF, RevocationMode.SOFT).isTrusted()).isFalse();
        assertThat(shelf.accepted).containsExactly(ROOT_LIST_URL);

        shelf.documents.put(OCSP_URL, new OcspMaker(ISSUING).good(OCSP_LEAF).encoded());
        shelf.documents.put(LIST_URL, new RevocationListMaker(ISSUING).make().encoded());
        shelf.documents.put(ISSUER_URL, ISSUING.certificate().encoded());
        shelf.accepted.clear();
        assertThat(verdict(OCSP_LEAF, RevocationMode.SOFT).isTrusted()).isTrue();
        assertThat(verdict(LEAF, RevocationMode.SOFT, ISSUING.certificate()).isTrusted())
                .isTrue();
        assertThat(shelf.accepted).contains(ISSUER_URL, OCSP_URL, LIST_URL);
    }

    @Test
    void a_list_of_another_scope_that_the_issuer_signed_may_not_be_kept() {
        shelf.documents.put(
                LIST_URL,
                new RevocationListMaker(ISSUING).number(8).deltaTo(7).make().encoded());

        assertThat(verdict(LEAF, RevocationMode.SOFT, ISSUING.certificate()).isTrusted())
                .isTrue();
        assertThat(shelf.accepted).isEmpty();
    }

    @Test
    void of_a_document_of_many_lists_the_first_sixteen_count() {
        String junk = new RevocationListMaker(ROOT).make().pem();
        String list = new RevocationListMaker(ISSUING)
                .revoking(LEAF, RevocationReason.KEY_COMPROMISE)
                .make()
                .pem();
        shelf.documents.put(LIST_URL, (junk.repeat(15) + list).getBytes(StandardCharsets.US_ASCII));
        assertThat(headline(RevocationMode.SOFT, LEAF)).isEqualTo(Reason.REVOKED);

        shelf.documents.put(LIST_URL, (junk.repeat(16) + list).getBytes(StandardCharsets.US_ASCII));
        assertThat(verdict(LEAF, RevocationMode.SOFT, ISSUING.certificate()).isTrusted())
                .isTrue();
    }

    @Test
    void what_had_been_kept_and_is_of_no_use_is_asked_for_once_more() {
        TestAuthority namesake = ROOT.intermediate("Issuing");
        shelf.kept.put(OCSP_URL, new OcspMaker(namesake).good(OCSP_LEAF).encoded());
        shelf.kept.put(LIST_URL, new RevocationListMaker(namesake).make().encoded());
        shelf.kept.put(ISSUER_URL, new byte[] {1});
        shelf.documents.put(ISSUER_URL, ISSUING.certificate().encoded());
        shelf.documents.put(
                LIST_URL,
                new RevocationListMaker(ISSUING)
                        .revoking(OCSP_LEAF, RevocationReason.KEY_COMPROMISE)
                        .make()
                        .encoded());

        assertThat(((Verdict.Rejected) verdict(OCSP_LEAF, RevocationMode.SOFT))
                        .headline()
                        .reason())
                .isEqualTo(Reason.REVOKED);
        assertThat(shelf.asked)
                .containsExactly(ISSUER_URL, ISSUER_URL, ROOT_LIST_URL, OCSP_URL, OCSP_URL, LIST_URL, LIST_URL);
    }

    @Test
    void a_certificate_of_which_nothing_is_known_because_no_more_may_be_fetched_is_refused() {
        shelf.limited = true;
        assertThat(headline(RevocationMode.SOFT, LEAF)).isEqualTo(Reason.BUDGET_EXHAUSTED);
        assertThat(verdict(LEAF, RevocationMode.OFF, ISSUING.certificate()).isTrusted())
                .isTrue();
        shelf.limited = false;
        assertThat(verdict(LEAF, RevocationMode.SOFT, ISSUING.certificate()).isTrusted())
                .isTrue();
    }

    private boolean trusted(Certificate leaf, CertificateList list) {
        VerificationRequest request = VerificationRequest.of(leaf, TestAuthority.NOW)
                .trusting(ROOT.certificate())
                .intermediates(List.of(ISSUING.certificate()))
                .revocation(RevocationMode.SOFT, List.of(list))
                .repository(shelf)
                .build();
        return new Verifier().verify(request).isTrusted();
    }

    private Reason headline(RevocationMode mode, Certificate leaf) {
        return ((Verdict.Rejected) verdict(leaf, mode, ISSUING.certificate()))
                .headline()
                .reason();
    }

    private Verdict verdict(Certificate leaf, RevocationMode mode, Certificate... intermediates) {
        VerificationRequest request = VerificationRequest.of(leaf, TestAuthority.NOW)
                .trusting(ROOT.certificate())
                .intermediates(List.of(intermediates))
                .revocation(mode, List.of())
                .repository(shelf)
                .build();
        return new Verifier().verify(request);
    }

    /** RFC 2315 section 9.1, with certificates alone. */
    private static byte[] pkcs7(Certificate... certificates) {
        byte[][] encoded =
                List.of(certificates).stream().map(Certificate::encoded).toArray(byte[][]::new);
        byte[] signedData = Der.sequence(
                Der.integer(1),
                Der.element(0x31),
                Der.sequence(Der.oid(Oid.of("1.2.840.113549.1.7.1"))),
                Der.element(0xa0, encoded),
                Der.element(0x31));
        return Der.sequence(Der.oid(Oid.of("1.2.840.113549.1.7.2")), Der.explicit(0, signedData));
    }
}
