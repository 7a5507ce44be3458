package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.HashAlgorithm;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PublicKeyInfoTest {
    @Test
    void new_keys_have_no_defects() {
        for (PrivateKeyInfo key : TestKeys.all()) {
            assertThat(key.publicKey().defects()).as(key.toString()).isEmpty();
            assertThat(key.publicKey().algorithm()).contains(key.algorithm());
            assertThat(PublicKeyInfo.parse(key.publicKey().encoded())).isEqualTo(key.publicKey());
        }
    }

    /** RFC 8410 section 10.1. */
    @Test
    void the_example_in_the_standard_is_read() {
        byte[] der = Base64.getDecoder().decode("MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=");
        PublicKeyInfo key = PublicKeyInfo.parse(der);

        assertThat(key.algorithm()).contains(KeyAlgorithm.Edwards.ED25519);
        assertThat(key.keyBits())
                .isEqualTo(HexFormat.of().parseHex("19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1"));
    }

    @Test
    void the_key_identifier_is_the_hash_of_the_bits_alone() throws Exception {
        PublicKeyInfo key = TestKeys.P256.publicKey();
        byte[] encoded = key.encoded();
        byte[] point = java.util.Arrays.copyOfRange(encoded, encoded.length - 65, encoded.length);
        assertThat(key.keyIdentifier())
                .isEqualTo(MessageDigest.getInstance("SHA-1").digest(point));
    }

    @Test
    void an_unknown_algorithm_can_be_read_and_is_a_defect() {
        byte[] der = Der.sequence(
                Der.sequence(Der.oid(Oid.of("1.2.3.4")), Der.integer(7)), Der.bitString(new byte[] {1, 2, 3}));
        PublicKeyInfo key = PublicKeyInfo.parse(der);

        assertThat(key.algorithm()).isEmpty();
        assertThat(key.algorithmOid()).isEqualTo(Oid.of("1.2.3.4"));
        assertThat(key.keyBits()).containsExactly(1, 2, 3);
        assertThat(key.encoded()).isEqualTo(der);
        assertThat(key.defects()).isNotEmpty();
        assertThat(SignatureAlgorithm.defaultFor(key)).isEmpty();
    }

    @Test
    void a_curve_that_is_not_named_is_a_defect() {
        PublicKeyInfo key = PublicKeyInfo.parse(Der.sequence(
                Der.sequence(Der.oid(KeyOids.EC), Der.sequence()),
                Der.bitString(TestKeys.P256.publicKey().keyBits())));
        assertThat(key.algorithm()).isEmpty();
        assertThat(key.defects()).containsExactly("the curve is not a named curve that is known");
    }

    @Test
    void rsa_numbers_that_no_honest_key_has_are_defects() {
        BigInteger modulus = TestKeys.RSA.publicKey().rsa().orElseThrow().modulus();
        BigInteger f4 = BigInteger.valueOf(65537);

        assertThat(defects(modulus, f4)).isEmpty();
        assertThat(defects(modulus, BigInteger.valueOf(3))).isEmpty();
        assertThat(defects(modulus, BigInteger.ONE)).containsExactly("the exponent is 1");
        assertThat(defects(modulus, f4.add(BigInteger.ONE))).containsExactly("the exponent is even");
        assertThat(defects(modulus.add(BigInteger.ONE), f4)).contains("the modulus is even");
        assertThat(defects(modulus.multiply(BigInteger.valueOf(3)), f4))
                .containsExactly("the modulus has a small factor");
        assertThat(defects(BigInteger.ONE.shiftLeft(16384).setBit(0), f4))
                .containsExactly("the modulus has 16385 bits, more than 16384");
        assertThat(defects(modulus, BigInteger.ONE.shiftLeft(256).setBit(0)))
                .containsExactly("the exponent has 257 bits, more than 256");
        assertThat(defects(
                        modulus.multiply(modulus), BigInteger.ONE.shiftLeft(64).setBit(0)))
                .containsExactly("the exponent has 65 bits, more than 64");
        assertThat(defects(modulus.negate(), f4)).containsExactly("the RSA numbers cannot be read");
    }

    @Test
    void an_rsa_key_may_say_that_it_is_for_pss_alone() {
        BigInteger modulus = TestKeys.RSA.publicKey().rsa().orElseThrow().modulus();
        PublicKeyInfo key =
                PublicKeyInfo.rsa(Der.sequence(Der.oid(KeyOids.RSA_PSS)), modulus, BigInteger.valueOf(65537));

        assertThat(key.pssOnly()).isTrue();
        assertThat(SignatureAlgorithm.defaultFor(key)).contains(SignatureAlgorithm.RSA_PSS_SHA256);
        assertThat(SignatureAlgorithm.RSA_SHA256.fits(key)).isFalse();
    }

    @Test
    void signatures_over_broken_hashes_are_weak() {
        assertThat(List.of(SignatureAlgorithm.rsa(HashAlgorithm.SHA1), SignatureAlgorithm.rsa(HashAlgorithm.MD5)))
                .allMatch(SignatureAlgorithm::isWeak);
        assertThat(List.of(SignatureAlgorithm.RSA_SHA256, SignatureAlgorithm.ED25519))
                .noneMatch(SignatureAlgorithm::isWeak);
    }

    private static List<String> defects(BigInteger modulus, BigInteger exponent) {
        return PublicKeyInfo.rsa(KeyOids.rsa(), modulus, exponent).defects();
    }
}
