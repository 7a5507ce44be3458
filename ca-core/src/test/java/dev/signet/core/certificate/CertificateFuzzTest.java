package dev.signet.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.asn1.DerException;
import dev.signet.core.verify.differential.FuzzSeeds;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any octets at all, read as a certificate, end with its fields or with the place where they are wrong. */
final class CertificateFuzzTest {
    private static final List<Function<Certificate, Object>> READERS = List.of(
            Certificate::basicConstraints,
            Certificate::keyUsage,
            Certificate::extendedKeyUsage,
            Certificate::subjectAlternativeNames,
            Certificate::nameConstraints,
            Certificate::subjectKeyIdentifier,
            Certificate::authorityKeyIdentifier);

    static Stream<byte[]> seeds() {
        return FuzzSeeds.certificates();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void a_certificate_is_read_or_refused(byte[] octets) {
        Certificate certificate;
        try {
            certificate = Certificate.parse(octets);
        } catch (DerException expected) {
            assertThat(expected).hasMessageNotContaining("\n");
            return;
        }
        assertThat(certificate.encoded()).isEqualTo(octets);
        assertThat(certificate.toString()).isNotEmpty();
        assertThat(certificate.isSelfIssued()).isEqualTo(certificate.issuer().matches(certificate.subject()));
        assertThat(certificate.publicKey().defects()).isNotNull();
        for (Function<Certificate, Object> reader : READERS) {
            try {
                assertThat(reader.apply(certificate)).isNotNull();
            } catch (DerException expected) {
                assertThat(expected).hasMessageNotContaining("\n");
            }
        }
    }
}
