package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.cipher.HashAlgorithm;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class RsaVerificationTest {
    private static final byte[] DATA = "to be signed".getBytes(StandardCharsets.UTF_8);
    private static final HashAlgorithm HASH = HashAlgorithm.SHA256;

    private static KeyPair pair;
    private static RSAPrivateKey key;

    @BeforeAll
    static void makeKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        pair = generator.generateKeyPair();
        key = (RSAPrivateKey) pair.getPrivate();
    }

    static Stream<HashAlgorithm> hashesOfTheJdk() {
        return Stream.of(
                HashAlgorithm.MD5,
                HashAlgorithm.SHA1,
                HashAlgorithm.SHA224,
                HashAlgorithm.SHA256,
                HashAlgorithm.SHA384,
                HashAlgorithm.SHA512,
                HashAlgorithm.SHA512_256,
                HashAlgorithm.SHA3_256);
    }

    @ParameterizedTest
    @MethodSource("hashesOfTheJdk")
    void what_the_jdk_signs_is_right(HashAlgorithm hash) throws Exception {
        Signature signature = Signature.getInstance(hash.signatureName() + "withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(DATA);
        byte[] octets = signature.sign();
        assertThat(verifier(hash).verify(DATA, octets)).isTrue();
        assertThat(verifier(hash).verify(new byte[1], octets)).isFalse();
        assertThat(verifier(hash).verify(DATA, Arrays.copyOf(octets, octets.length + 1)))
                .isFalse();
        assertThat(verifier(hash).verify(DATA, Arrays.copyOf(octets, octets.length - 1)))
                .isFalse();
        assertThat(verifier(hash).verify(DATA, new byte[0])).isFalse();
    }

    enum Forgery {
        WITHOUT_PARAMETERS,
        SHORT_PADDING,
        SOMETHING_BEHIND,
        BLOCK_TYPE_2
    }

    @Test
    void the_encoding_that_the_forgeries_depart_from_is_right() {
        assertThat(verifier(HASH).verify(DATA, signed(encoded(1, info(Der.nul()), 0))))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void an_encoding_that_is_not_the_one_of_the_standard_is_wrong(Forgery forgery) {
        byte[] encoded = switch (forgery) {
            case WITHOUT_PARAMETERS -> encoded(1, info(new byte[0]), 0);
            case SHORT_PADDING -> {
                byte[] shifted = encoded(1, info(Der.nul()), 9);
                shifted[shifted.length - 1] = 7;
                yield shifted;
            }
            case SOMETHING_BEHIND -> encoded(1, info(Der.nul()), 5);
            case BLOCK_TYPE_2 -> encoded(2, info(Der.nul()), 0);
        };
        assertThat(verifier(HASH).verify(DATA, signed(encoded))).isFalse();
    }

    @Test
    void a_signature_and_the_modulus_added_are_wrong_together() {
        BigInteger right = new BigInteger(1, signed(encoded(1, info(Der.nul()), 0)));
        byte[] sum = right.add(key.getModulus()).toByteArray();
        assertThat(verifier(HASH).verify(DATA, sum)).isFalse();
        assertThat(verifier(HASH).verify(DATA, Arrays.copyOfRange(sum, sum.length - 128, sum.length)))
                .isFalse();
    }

    @Test
    void a_key_too_short_for_its_hash_verifies_nothing() {
        RsaVerification verifier =
                new RsaVerification(BigInteger.ONE.shiftLeft(511), BigInteger.valueOf(3), HashAlgorithm.SHA512);
        assertThat(verifier.verify(DATA, new byte[64])).isFalse();
    }

    private static RsaVerification verifier(HashAlgorithm hash) {
        return new RsaVerification(key.getModulus(), BigInteger.valueOf(65537), hash);
    }

    private static byte[] info(byte[] parameters) {
        return Der.sequence(Der.sequence(Der.oid(HASH.oid()), parameters), Der.octetString(HASH.digest(DATA)));
    }

    /** Returns an encoded message with some zeros behind the DigestInfo. */
    private static byte[] encoded(int type, byte[] info, int behind) {
        byte[] encoded = new byte[128];
        encoded[1] = (byte) type;
        int start = 128 - info.length - behind;
        Arrays.fill(encoded, 2, start - 1, (byte) 0xff);
        System.arraycopy(info, 0, encoded, start, info.length);
        return encoded;
    }

    private static byte[] signed(byte[] encoded) {
        byte[] octets = new BigInteger(1, encoded)
                .modPow(key.getPrivateExponent(), key.getModulus())
                .toByteArray();
        byte[] signature = new byte[128];
        int count = Math.min(octets.length, 128);
        System.arraycopy(octets, octets.length - count, signature, 128 - count, count);
        return signature;
    }
}
