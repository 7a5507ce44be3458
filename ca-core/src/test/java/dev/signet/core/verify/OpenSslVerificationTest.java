package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.text.CertificatePurpose;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ChainError;
import dev.signet.core.verify.openssl.ChainVerification;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.ExaminedList;
import dev.signet.core.verify.openssl.VerifyCallback;
import dev.signet.core.verify.openssl.VerifyFlag;
import dev.signet.core.verify.openssl.VerifyParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What libcrypto says of chains; the whole procedure is compared with the real one over the corpus of OpenSSL's inputs. */
class OpenSslVerificationTest {
    private final TestAuthority root = TestAuthority.root("Root");
    private final TestAuthority issuing = root.intermediate("Issuing");
    private final Certificate leaf = issuing.leaf();
    private final CertificateStore store = new CertificateStore();
    private final VerifyParameters parameters = new VerifyParameters();
    private final List<String> told = new ArrayList<>();

    private static ExaminedCertificate examined(Certificate certificate) {
        return new ExaminedCertificate(CertificateDocument.parse(certificate.encoded()));
    }

    /** Verifies, lets every error pass, and notes them all. */
    @CanIgnoreReturnValue
    private ChainVerification verify(Certificate certificate, Certificate... untrusted) {
        ChainVerification verification = new ChainVerification(store, parameters, TestAuthority.NOW.getEpochSecond());
        List<ExaminedCertificate> others = new ArrayList<>();
        for (Certificate other : untrusted) {
            others.add(examined(other));
        }
        verification.setUntrusted(others);
        verification.setCallback((event, state) -> {
            if (event == VerifyCallback.Event.ERROR) {
                told.add(state.error().number() + " at " + state.depth());
            }
            return true;
        });
        boolean ignored = verification.verify(examined(certificate));
        return verification;
    }

    @Test
    void a_chain_to_a_trusted_root_is_fine() {
        store.add(examined(root.certificate()));

        ChainVerification verification = verify(leaf, issuing.certificate());

        assertThat(told).isEmpty();
        assertThat(verification.error()).isEqualTo(ChainError.OK);
        assertThat(verification.chain()).hasSize(3);
        assertThat(verification.untrustedCount()).isEqualTo(2);
    }

    @Test
    void an_issuer_that_is_not_there_is_error_20_and_leaves_the_signature_unverified() {
        store.add(examined(root.certificate()));

        verify(leaf);

        assertThat(told).containsExactly("20 at 0", "21 at 0");
    }

    @Test
    void a_root_that_is_not_trusted_is_error_19() {
        verify(leaf, issuing.certificate(), root.certificate());

        assertThat(told).containsExactly("19 at 2");
    }

    @Test
    void an_intermediate_is_no_anchor_unless_asked_to_be() {
        store.add(examined(issuing.certificate()));

        verify(leaf);
        assertThat(told).first().isEqualTo("2 at 1");
        told.clear();
        parameters.add(VerifyFlag.PARTIAL_CHAIN);
        verify(leaf);

        assertThat(told).isEmpty();
    }

    @Test
    void errors_come_in_the_order_of_the_checks_and_not_of_the_chain() {
        store.add(examined(root.certificate()));
        Certificate expired = issuing.leaf(
                maker -> maker.valid(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2021-01-01T00:00:00Z")));
        parameters.setHost("other.example");
        parameters.setPurpose(CertificatePurpose.TIME_STAMP_SIGN);

        verify(expired, issuing.certificate());

        assertThat(told).containsExactly("26 at 0", "62 at 0", "10 at 0");
    }

    @Test
    void an_issuer_that_may_not_sign_certificates_is_named_at_its_own_depth() {
        TestAuthority wrong = root.intermediate("Wrong", maker -> maker.usages(KeyUsage.CRL_SIGN));
        store.add(examined(root.certificate()));

        verify(wrong.leaf(), wrong.certificate());

        assertThat(told).containsExactly("79 at 1", "32 at 1");
    }

    @Test
    void the_strict_profile_wants_key_identifiers() {
        store.add(examined(root.certificate()));
        parameters.add(VerifyFlag.X509_STRICT);

        verify(issuing.leaf(maker -> maker.without(ExtensionOids.AUTHORITY_KEY_IDENTIFIER)), issuing.certificate());

        assertThat(told).contains("85 at 0");
    }

    @Test
    void a_revoked_certificate_is_error_23_and_one_without_a_list_error_3() {
        store.add(examined(root.certificate()));
        parameters.add(VerifyFlag.CRL_CHECK_ALL);
        CertificateList list = new RevocationListMaker(issuing)
                .revoking(leaf, RevocationReason.KEY_COMPROMISE)
                .make();
        store.add(new ExaminedList(CertificateListDocument.parse(list.encoded())));

        verify(leaf, issuing.certificate());

        assertThat(told).containsExactly("23 at 0", "3 at 1", "3 at 2");
    }
}
