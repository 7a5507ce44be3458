package dev.signet.core.ocsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.asn1.DerException;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any octets at all, read as an OCSP request, end with the certificates it asks about or with the place where they are wrong. */
final class OcspRequestFuzzTest {
    static Stream<byte[]> seeds() {
        PublicKeyInfo key =
                KeyAlgorithm.ec(NamedCurve.P_256).generate(new SecureRandom()).publicKey();
        CertificateId id = CertificateId.of(
                HashAlgorithm.SHA1.oid(), DistinguishedName.parse("CN=CA"), key, BigInteger.valueOf(7));
        OcspRequest request = OcspRequest.of(List.of(id, id), Extensions.NONE);
        return Stream.of(request.encoded(), request.withNonce(new byte[16]).encoded());
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void a_request_is_read_or_refused(byte[] octets) {
        try {
            assertThat(OcspRequest.parse(octets).certificates()).doesNotContainNull();
        } catch (DerException expected) {
            assertThat(expected.getMessage()).isNotEmpty();
        }
    }
}
