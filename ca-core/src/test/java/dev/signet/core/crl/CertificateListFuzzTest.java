package dev.signet.core.crl;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.asn1.DerException;
import dev.signet.core.verify.differential.FuzzSeeds;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any octets at all, read as a CRL, end with its fields and entries or with the place where they are wrong. */
final class CertificateListFuzzTest {
    static Stream<byte[]> seeds() {
        return FuzzSeeds.revocationLists();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void a_crl_is_read_or_refused(byte[] octets) {
        CertificateList list;
        try {
            list = CertificateList.parse(octets);
        } catch (DerException expected) {
            assertThat(expected).hasMessageNotContaining("\n");
            return;
        }
        assertThat(list.encoded()).isEqualTo(octets);
        assertThat(list.toString()).isNotEmpty();
        try {
            for (RevokedCertificate revoked : list.revoked()) {
                assertThat(list.find(revoked.serialNumber())).isPresent();
                assertThat(revoked.reason()).isNotNull();
            }
            assertThat(list.number()).isNotNull();
        } catch (DerException expected) {
            assertThat(expected).hasMessageNotContaining("\n");
        }
    }
}
