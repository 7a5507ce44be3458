package dev.signet.core.ocsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.name.DistinguishedName;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any octets at all, read as an OCSP response, end with what it says or with a problem. */
final class OcspResponseFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    static Stream<byte[]> seeds() {
        PrivateKeyInfo key = KeyAlgorithm.parse("p256").generate(new SecureRandom());
        DistinguishedName name = DistinguishedName.parse("CN=CA");
        List<SingleResponse> answers = List.of(
                answer(key, name, new SingleResponse.Good(), Optional.empty()),
                answer(key, name, new SingleResponse.Unknown(), Optional.of(NOW)),
                answer(
                        key,
                        name,
                        new SingleResponse.Revoked(NOW, Optional.of(1)),
                        Optional.of(NOW.plus(Duration.ofDays(1)))));
        Extensions nonce = new Extensions(List.of(new Extension(OcspOids.NONCE, false, Der.octetString(new byte[32]))));
        BasicResponse basic =
                BasicResponse.sign(new ResponderId.ByName(name), NOW, answers, nonce, KeySigner.of(key), List.of());
        return Stream.of(
                new OcspResponse(OcspResponse.SUCCESSFUL, basic.encoded()).encoded(),
                new OcspResponse(OcspResponse.INTERNAL_ERROR, null).encoded());
    }

    private static SingleResponse answer(
            PrivateKeyInfo key, DistinguishedName name, SingleResponse.Status status, Optional<Instant> end) {
        CertificateId id = CertificateId.of(HashAlgorithm.SHA256.oid(), name, key.publicKey(), BigInteger.valueOf(7));
        return new SingleResponse(id, status, NOW, end, Extensions.NONE);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void a_response_is_read_or_refused(byte[] octets) {
        try {
            OcspResponse response = OcspResponse.parse(octets);
            assertThat(response.statusName()).isNotEmpty();
            if (response.basic() != null) {
                BasicResponse basic = BasicResponse.parse(response.basic());
                assertThat(basic.responder().text()).isNotEmpty();
                for (Certificate certificate : basic.certificates()) {
                    assertThat(basic.isSignedBy(certificate.publicKey())).isIn(true, false);
                }
            }
        } catch (DerException expected) {
            assertThat(expected.getMessage()).isNotEmpty();
        }
    }
}
