package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SigningTest {
    private static final byte[] DATA = "to be signed".getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> keysWithTheirAlgorithms() {
        return TestKeys.all().stream()
                .flatMap(key -> Stream.of(
                                SignatureAlgorithm.RSA_SHA256,
                                SignatureAlgorithm.RSA_SHA384,
                                SignatureAlgorithm.RSA_SHA512,
                                SignatureAlgorithm.RSA_PSS_SHA256,
                                SignatureAlgorithm.RSA_PSS_SHA384,
                                SignatureAlgorithm.RSA_PSS_SHA512,
                                SignatureAlgorithm.ECDSA_SHA256,
                                SignatureAlgorithm.ECDSA_SHA384,
                                SignatureAlgorithm.ECDSA_SHA512,
                                SignatureAlgorithm.ED25519,
                                SignatureAlgorithm.ED448)
                        .filter(algorithm -> algorithm.fits(key.publicKey()))
                        .map(algorithm -> Arguments.of(key, algorithm)));
    }

    @ParameterizedTest
    @MethodSource("keysWithTheirAlgorithms")
    void a_signature_is_right_for_its_data_and_wrong_for_all_else(PrivateKeyInfo key, SignatureAlgorithm algorithm) {
        Signer signer = KeySigner.of(key, algorithm);
        byte[] signature = signer.sign(DATA);

        assertThat(Signatures.verify(signer.publicKey(), algorithm, DATA, signature))
                .isTrue();
        assertThat(Signatures.verify(signer.publicKey(), algorithm, new byte[0], signature))
                .isFalse();
        for (int i = 0; i < signature.length; i++) {
            signature[i] ^= 1;
            assertThat(Signatures.verify(signer.publicKey(), algorithm, DATA, signature))
                    .isFalse();
            signature[i] ^= 1;
        }
    }

    @Test
    void a_pss_key_verifies_and_signs_what_its_own_parameters_allow_alone() {
        SignatureAlgorithm least = SignatureAlgorithm.RSA_PSS_SHA256;
        SignatureAlgorithm shortSalt =
                new SignatureAlgorithm(least.scheme(), least.hash(), least.mask(), least.saltLength() - 1);
        SignatureAlgorithm otherMask = new SignatureAlgorithm(
                least.scheme(), least.hash(), Optional.of(HashAlgorithm.SHA384), least.saltLength());
        SignatureAlgorithm longSalt =
                new SignatureAlgorithm(least.scheme(), least.hash(), least.mask(), least.saltLength() + 1);
        PublicKeyInfo free = TestKeys.RSA.publicKey();
        PublicKeyInfo restricted = pssKey(least.identifier());
        PublicKeyInfo strange = pssKey(Der.sequence(Der.oid(KeyOids.RSA_PSS), Der.nul()));

        for (SignatureAlgorithm algorithm :
                List.of(least, shortSalt, otherMask, longSalt, SignatureAlgorithm.RSA_PSS_SHA384)) {
            byte[] signature =
                    SigningProviders.standard().signer(TestKeys.RSA, algorithm).sign(DATA);
            assertThat(Signatures.verify(free, algorithm, DATA, signature)).isTrue();
            assertThat(Signatures.verify(restricted, algorithm, DATA, signature))
                    .isEqualTo(algorithm.equals(least) || algorithm.equals(longSalt));
            assertThat(Signatures.verify(strange, algorithm, DATA, signature)).isFalse();
        }
        assertThat(restricted.defects()).isEmpty();
        assertThat(strange.defects())
                .containsExactly("its parameters for RSASSA-PSS cannot be read or ask for what is not known");
        assertThat(SignatureAlgorithm.defaultFor(pssKey(SignatureAlgorithm.RSA_PSS_SHA384.identifier())))
                .contains(SignatureAlgorithm.RSA_PSS_SHA384);
    }

    private static PublicKeyInfo pssKey(byte[] algorithm) {
        PublicKeyInfo.RsaNumbers numbers = TestKeys.RSA.publicKey().rsa().orElseThrow();
        return PublicKeyInfo.rsa(algorithm, numbers.modulus(), numbers.exponent());
    }

    @Test
    void a_hash_function_that_pss_does_not_take_is_refused_in_signing_and_wrong_in_verifying() {
        SignatureAlgorithm algorithm = new SignatureAlgorithm(
                SignatureAlgorithm.Scheme.RSA_PSS, Optional.of(HashAlgorithm.MD5), Optional.of(HashAlgorithm.MD5), 16);
        assertThatThrownBy(() -> KeySigner.of(TestKeys.RSA, algorithm))
                .isInstanceOf(SignetException.class)
                .hasMessageContaining("cannot be used for signing");
        assertThat(Signatures.verify(TestKeys.RSA.publicKey(), algorithm, DATA, new byte[256]))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("keysWithTheirAlgorithms")
    void the_jdk_agrees_with_a_signature(PrivateKeyInfo key, SignatureAlgorithm algorithm) throws Exception {
        if (algorithm.scheme() == SignatureAlgorithm.Scheme.RSA_PSS) {
            return; // the code under test is the JDK's own; openssl judges it in PeerSignatureIT
        }
        byte[] signature = KeySigner.of(key, algorithm).sign(DATA);
        Signature jdk = Signature.getInstance(jdkName(algorithm));
        jdk.initVerify(KeyFactory.getInstance(jdkKeyName(algorithm))
                .generatePublic(new X509EncodedKeySpec(key.publicKey().encoded())));
        jdk.update(DATA);
        assertThat(jdk.verify(signature)).isTrue();
    }

    private static String jdkName(SignatureAlgorithm algorithm) {
        return algorithm
                .hash()
                .map(hash -> hash.name() + "with" + (jdkKeyName(algorithm).equals("EC") ? "ECDSA" : "RSA"))
                .orElse(algorithm.scheme().name());
    }

    private static String jdkKeyName(SignatureAlgorithm algorithm) {
        return switch (algorithm.scheme()) {
            case RSA, RSA_PSS -> "RSA";
            case ECDSA -> "EC";
            default -> algorithm.scheme().name();
        };
    }

    @ParameterizedTest
    @MethodSource("keysWithTheirAlgorithms")
    void an_identifier_that_was_written_is_read_as_the_same_algorithm(
            PrivateKeyInfo key, SignatureAlgorithm algorithm) {
        assertThat(SignatureAlgorithm.ofIdentifier(DerNode.parse(algorithm.identifier())))
                .contains(algorithm);
        assertThat(SignatureAlgorithm.parse(algorithm.toString())).isEqualTo(algorithm);
    }

    @Test
    void a_key_does_not_sign_with_an_algorithm_of_another_sort() {
        assertThatThrownBy(() -> KeySigner.of(TestKeys.P256, SignatureAlgorithm.RSA_SHA256))
                .isInstanceOfSatisfying(SignetException.class, thrown -> {
                    assertThat(thrown.problem().kind()).isEqualTo(Kind.USAGE);
                    assertThat(thrown.problem().fix()).containsExactly("use ecdsa-sha256");
                });
    }

    @Test
    void the_default_hash_is_as_strong_as_the_curve() {
        assertThat(List.of(
                        SignatureAlgorithm.defaultFor(KeyAlgorithm.rsa(4096)),
                        SignatureAlgorithm.defaultFor(KeyAlgorithm.ec(NamedCurve.P_256)),
                        SignatureAlgorithm.defaultFor(KeyAlgorithm.ec(NamedCurve.P_384)),
                        SignatureAlgorithm.defaultFor(KeyAlgorithm.ec(NamedCurve.P_521))))
                .containsExactly(
                        SignatureAlgorithm.RSA_SHA256,
                        SignatureAlgorithm.ECDSA_SHA256,
                        SignatureAlgorithm.ECDSA_SHA384,
                        SignatureAlgorithm.ECDSA_SHA512);
    }

    @Test
    void a_signer_goes_on_working_when_the_key_it_was_made_from_is_destroyed() {
        PrivateKeyInfo key = PrivateKeyInfo.parse(TestKeys.P256.encoded(), "a test");
        Signer signer = KeySigner.of(key);
        key.destroy();

        assertThat(Signatures.verify(signer.publicKey(), signer.algorithm(), DATA, signer.sign(DATA)))
                .isTrue();
        assertThatThrownBy(key::encoded).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> KeySigner.of(key)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_threads_can_sign_with_one_signer() {
        for (PrivateKeyInfo key : TestKeys.all()) {
            Signer signer = KeySigner.of(key);
            SignatureVerifier verifier = SigningProviders.standard().verifier(signer.publicKey(), signer.algorithm());
            long wrong = Stream.generate(() -> DATA)
                    .limit(64)
                    .parallel()
                    .filter(data -> !verifier.verify(data, signer.sign(data)))
                    .count();
            assertThat(wrong).as("wrong signatures of %s", signer).isZero();
        }
    }
}
