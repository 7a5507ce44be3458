package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.extension.DistributionPoints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.ocsp.CertificateId;
import dev.signet.core.ocsp.OcspOids;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of revocation while more of it is being got, and of whom nothing is got. */
class RevocationWhileFetchingTest {
    private static final String DELTA_URL = "http://pki.internal/delta.crl";
    private static final String LIST_URL = "http://pki.internal/issuing.crl";
    private static final String OCSP_URL = "http://ocsp.internal/";

    private static final TestAuthority ROOT = TestAuthority.root("Root");
    private static final TestAuthority ISSUING = ROOT.intermediate("Issuing");
    private static final Certificate LEAF = ISSUING.leaf();

    /** A repository that has what it is given, and notes what it is asked for. */
    private static final class Notes implements Repository {
        private final Map<String, byte[]> documents = new HashMap<>();
        private final List<String> asked = new ArrayList<>();

        @Override
        public Retrieval<byte[]> get(Kind kind, String url) {
            asked.add(url);
            byte[] document = documents.get(url);
            return document == null ? new Retrieval.Missing<>("not there") : new Retrieval.Found<>(document);
        }

        @Override
        public Retrieval<OcspEvidence> ask(String url, CertificateId certificate) {
            asked.add(url);
            return new Retrieval.Missing<>("not there");
        }
    }

    private final Notes notes = new Notes();

    @Test
    void a_list_that_is_got_for_the_signer_of_another_one_does_not_disturb_it() {
        Extension freshest = new Extension(
                ExtensionOids.FRESHEST_CRL,
                false,
                DistributionPoints.crl(List.of(DELTA_URL)).value());
        TestAuthority lister = ROOT.intermediate(
                "Issuing",
                maker -> maker.usages(KeyUsage.CRL_SIGN)
                        .serialNumber(BigInteger.valueOf(99))
                        .extension(freshest));
        notes.documents.put(
                DELTA_URL,
                new RevocationListMaker(ROOT).number(8).deltaTo(7).make().encoded());
        VerificationRequest request = request(ISSUING.leaf(), ISSUING.certificate(), lister.certificate())
                .revocation(
                        RevocationMode.HARD,
                        List.of(new RevocationListMaker(ROOT).make(), new RevocationListMaker(lister).make()))
                .build();

        assertThat(new Verifier().verify(request).isTrusted()).isTrue();
        assertThat(notes.asked).containsExactly(DELTA_URL);
    }

    @Test
    void a_revoked_delegate_does_not_keep_the_list_away_that_revokes_it_by_vouching_for_itself() {
        TestAuthority delegate = delegate();
        OcspEvidence evidence = new OcspMaker(ISSUING)
                .by(delegate)
                .good(delegate.certificate())
                .good(LEAF)
                .make();
        assertRevokedByWhatIsGot(List.of(evidence), List.of(), delegate);
    }

    @Test
    void nor_do_two_of_them_by_vouching_for_each_other() {
        TestAuthority one = delegate();
        TestAuthority other = delegate();
        assertRevokedByWhatIsGot(
                List.of(
                        new OcspMaker(ISSUING)
                                .by(one)
                                .good(other.certificate())
                                .good(LEAF)
                                .make(),
                        new OcspMaker(ISSUING).by(other).good(one.certificate()).make()),
                List.of(),
                one,
                other);
    }

    @Test
    void nor_does_a_revoked_signer_of_lists_by_not_listing_itself() {
        TestAuthority lister = ISSUING.intermediate(
                "Issuing",
                maker -> maker.usages(KeyUsage.CRL_SIGN)
                        .serialNumber(BigInteger.valueOf(98))
                        .extension(DistributionPoints.crl(List.of(LIST_URL))));
        assertRevokedByWhatIsGot(List.of(), List.of(new RevocationListMaker(lister).make()), lister);
    }

    /** The list that is to be had revokes the leaf too: it is trusted as long as nobody gets that. */
    private void assertRevokedByWhatIsGot(
            List<OcspEvidence> responses, List<CertificateList> lists, TestAuthority... revoked) {
        RevocationListMaker list = new RevocationListMaker(ISSUING).revoking(LEAF, RevocationReason.KEY_COMPROMISE);
        List<Certificate> certificates = new ArrayList<>(List.of(ISSUING.certificate()));
        for (TestAuthority authority : revoked) {
            list = list.revoking(authority.certificate(), RevocationReason.KEY_COMPROMISE);
            certificates.add(authority.certificate());
        }
        notes.documents.put(LIST_URL, list.make().encoded());
        for (RevocationMode mode : List.of(RevocationMode.SOFT, RevocationMode.HARD)) {
            List<CertificateList> atHand = new ArrayList<>(lists);
            atHand.add(new RevocationListMaker(ROOT).make());
            Verdict verdict = new Verifier()
                    .verify(request(LEAF, certificates.toArray(Certificate[]::new))
                            .revocation(mode, atHand)
                            .ocspResponses(responses)
                            .build());
            assertThat(notes.asked).contains(LIST_URL);
            assertThat(verdict.<Reason>fold(
                            trusted -> Reason.REVOCATION_UNKNOWN,
                            rejected -> rejected.headline().reason()))
                    .isEqualTo(Reason.REVOKED);
        }
    }

    private static TestAuthority delegate() {
        return OcspTest.delegate(
                ISSUING,
                maker -> maker.without(OcspOids.NO_CHECK).extension(DistributionPoints.crl(List.of(LIST_URL))));
    }

    @Test
    void nothing_is_got_from_where_a_certificate_says_that_nobody_trusted_has_signed() {
        TestAuthority namesake = TestAuthority.root("Issuing");
        Certificate forged = namesake.leaf(maker -> maker.extension(DistributionPoints.crl(List.of(LIST_URL)))
                .extension(DistributionPoints.authorityInformationAccess(List.of(OCSP_URL), List.of()))
                .purposes(ExtendedKeyUsage.CLIENT_AUTH));
        CertificateList ofRoot = new RevocationListMaker(ROOT).make();
        for (RevocationMode mode : List.of(RevocationMode.SOFT, RevocationMode.HARD)) {
            Verdict verdict = new Verifier()
                    .verify(request(forged, ISSUING.certificate())
                            .purpose(Purpose.SERVER_AUTH)
                            .revocation(mode, List.of(ofRoot))
                            .build());

            assertThat(((Verdict.Rejected) verdict)
                            .findings().stream().map(Finding::reason).toList())
                    .containsExactly(Reason.BAD_SIGNATURE, Reason.WRONG_PURPOSE);
            assertThat(notes.asked).isEmpty();
        }
    }

    @Test
    void the_entries_of_a_list_are_looked_at_once_it_is_signed_by_whom_it_has_to_be() {
        Certificate leaf = ISSUING.leaf(maker -> maker.extension(DistributionPoints.crl(List.of(LIST_URL))));

        TestAuthority namesake = TestAuthority.root("Issuing");
        assertThat(found(leaf, new RevocationListMaker(namesake).damagedEntry().encoded()))
                .contains("is not signed by a key that may sign it")
                .doesNotContain("entry");
        assertThat(found(leaf, new RevocationListMaker(ISSUING).damagedEntry().encoded()))
                .contains("has a malformed entry")
                .doesNotContain("not signed");
    }

    /** Returns what a rejection for want of revocation says was found. */
    private String found(Certificate leaf, byte[] list) {
        notes.documents.put(LIST_URL, list);
        CertificateList ofRoot = new RevocationListMaker(ROOT).make();
        Verdict verdict = new Verifier()
                .verify(request(leaf, ISSUING.certificate())
                        .revocation(RevocationMode.HARD, List.of(ofRoot))
                        .build());
        return ((Verdict.Rejected) verdict).findings().get(0).toString();
    }

    private VerificationRequest.Builder request(Certificate leaf, Certificate... bag) {
        return VerificationRequest.of(leaf, TestAuthority.NOW)
                .trusting(ROOT.certificate())
                .intermediates(List.of(bag))
                .repository(notes);
    }
}
