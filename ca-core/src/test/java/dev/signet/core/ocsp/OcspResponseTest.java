package dev.signet.core.ocsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.testing.Samples;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OcspResponseTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final PrivateKeyInfo KEY = KeyAlgorithm.ec(NamedCurve.P_256).generate(new SecureRandom());
    private static final Certificate CA = certificate();

    private static Certificate certificate() {
        KeySigner signer = KeySigner.of(KEY);
        byte[] name = DistinguishedName.parse("CN=OCSP").encoded();
        byte[] identifier = signer.algorithm().identifier();
        byte[] tbs = Der.sequence(
                Der.integer(7),
                identifier,
                name,
                Der.sequence(Der.time(NOW), Der.time(NOW.plusSeconds(60))),
                name,
                KEY.publicKey().encoded());
        return Certificate.parse(Der.sequence(tbs, identifier, Der.bitString(signer.sign(tbs))));
    }

    private static CertificateId id(long serialNumber) {
        return CertificateId.of(HashAlgorithm.SHA1.oid(), CA, BigInteger.valueOf(serialNumber));
    }

    private static BasicResponse response(SingleResponse.Status status) {
        SingleResponse single =
                new SingleResponse(id(5), status, NOW, Optional.of(NOW.plusSeconds(60)), Extensions.NONE);
        return BasicResponse.sign(
                ResponderId.keyOf(CA), NOW, List.of(single), Extensions.NONE, KeySigner.of(KEY), List.of(CA));
    }

    @Test
    void a_request_reads_as_it_was_made() {
        OcspRequest made =
                OcspRequest.of(List.of(id(1), id(2)), Extensions.NONE).withNonce(new byte[16]);
        OcspRequest read = OcspRequest.parse(made.encoded());
        assertThat(read.certificates()).containsExactly(id(1), id(2));
        assertThat(read.nonce()).isEqualTo(made.nonce()).isPresent();
        assertThat(read.encoded()).isEqualTo(made.encoded());
    }

    @Test
    void a_signed_request_still_asks_the_same() {
        OcspRequest signed = OcspRequest.of(List.of(id(1)), Extensions.NONE).signed(CA, KeySigner.of(KEY), List.of(CA));
        assertThat(OcspRequest.parse(signed.encoded()).certificates()).containsExactly(id(1));
    }

    @Test
    void a_response_says_what_was_put_in() {
        SingleResponse.Status status = new SingleResponse.Revoked(NOW, Optional.of(1));
        OcspResponse outer = OcspResponse.parse(
                new OcspResponse(OcspResponse.SUCCESSFUL, response(status).encoded()).encoded());
        BasicResponse read = BasicResponse.parse(Objects.requireNonNull(outer.basic()));
        assertThat(read.responses()).extracting(SingleResponse::status).containsExactly(status);
        assertThat(read.responder().isOf(CA)).isTrue();
        assertThat(read.certificates()).containsExactly(CA);
    }

    @Test
    void the_signature_covers_the_answer() {
        byte[] encoded = response(new SingleResponse.Good()).encoded();
        assertThat(BasicResponse.parse(encoded).isSignedBy(CA.publicKey())).isTrue();
        encoded[encoded.length / 4] ^= 1;
        assertThat(readAndVerified(encoded)).isFalse();
    }

    private static boolean readAndVerified(byte[] encoded) {
        try {
            return BasicResponse.parse(encoded).isSignedBy(CA.publicKey());
        } catch (DerException malformed) {
            return false;
        }
    }

    @Test
    void the_issuer_is_known_by_both_hashes() {
        assertThat(id(1).isFrom(CA)).isTrue();
        assertThat(id(1).sameIssuer(id(2))).isTrue();
        assertThat(id(1)).isNotEqualTo(id(2));
    }

    @Test
    void damaged_messages_are_refused_and_do_no_harm() {
        long seed = System.nanoTime();
        Samples samples = new Samples(seed);
        byte[] request = OcspRequest.of(List.of(id(1)), Extensions.NONE).encoded();
        byte[] response = response(new SingleResponse.Unknown()).encoded();
        for (int i = 0; i < 500; i++) {
            byte[] damaged = (i % 2 == 0 ? request : response).clone();
            damaged[samples.below(damaged.length)] ^= (byte) (1 << samples.below(8));
            try {
                assertThat(i % 2 == 0 ? OcspRequest.parse(damaged) : BasicResponse.parse(damaged))
                        .as("seed %s", seed)
                        .isNotNull();
            } catch (DerException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void a_request_out_of_all_proportion_is_refused_unread() {
        assertThatThrownBy(() -> OcspRequest.parse(new byte[OcspRequest.MAX_LENGTH + 1]))
                .isInstanceOf(DerException.class);
    }
}
