package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.HashAlgorithm;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import org.junit.jupiter.api.Test;

class DsaVerificationTest {
    private static final byte[] DATA = "data".getBytes(StandardCharsets.US_ASCII);
    private static final SignatureAlgorithm DSA_SHA256 = SignatureAlgorithm.dsa(HashAlgorithm.SHA256);

    private final KeyPair pair;
    private final PublicKeyInfo key;
    private final byte[] signature;

    DsaVerificationTest() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
        key = PublicKeyInfo.parse(pair.getPublic().getEncoded());
        Signature signer = Signature.getInstance("SHA256withDSA");
        signer.initSign(pair.getPrivate());
        signer.update(DATA);
        signature = signer.sign();
    }

    @Test
    void a_signature_of_the_jdk_is_right_and_one_over_other_data_is_not() {
        assertThat(key.isDsa()).isTrue();
        assertThat(Signatures.verify(key, DSA_SHA256, DATA, signature)).isTrue();
        assertThat(Signatures.verify(key, DSA_SHA256, new byte[3], signature)).isFalse();
        signature[signature.length - 1] ^= 1;
        assertThat(Signatures.verify(key, DSA_SHA256, DATA, signature)).isFalse();
    }

    @Test
    void a_key_without_parameters_checks_nothing_until_it_has_those_of_its_issuer() {
        byte[] algorithm = Der.sequence(Der.oid(key.algorithmOid()));
        PublicKeyInfo bare = PublicKeyInfo.parse(Der.sequence(algorithm, Der.bitString(key.keyBits())));
        assertThat(bare.inheritsParameters()).isTrue();
        assertThat(Signatures.verify(bare, DSA_SHA256, DATA, signature)).isFalse();
        assertThat(bare.withParametersOf(key)).isEqualTo(key);
        assertThat(Signatures.verify(bare.withParametersOf(key), DSA_SHA256, DATA, signature))
                .isTrue();
    }

    @Test
    void parameters_that_are_no_group_are_refused() {
        byte[] parameters = Der.sequence(Der.integer(23), Der.integer(11), Der.integer(5));
        byte[] algorithm = Der.sequence(Der.oid(key.algorithmOid()), parameters);
        PublicKeyInfo unsound = PublicKeyInfo.parse(Der.sequence(algorithm, Der.bitString(Der.integer(2))));
        assertThat(Signatures.verify(unsound, DSA_SHA256, DATA, signature)).isFalse();
    }

    @Test
    void a_subgroup_whose_order_is_no_prime_is_refused_as_there_are_no_inverses() {
        // 160 bits, three in it: a signature with s = 3 has no inverse.
        BigInteger order = BigInteger.TWO.pow(159).setBit(0);
        while (order.mod(BigInteger.valueOf(3)).signum() != 0) {
            order = order.add(BigInteger.TWO);
        }
        BigInteger p = order.shiftLeft(1).add(BigInteger.ONE);
        while (!p.isProbablePrime(80)) {
            p = p.add(order.shiftLeft(1));
        }
        BigInteger generator = BigInteger.TWO.modPow(p.subtract(BigInteger.ONE).divide(order), p);
        byte[] algorithm = Der.sequence(
                Der.oid(key.algorithmOid()), Der.sequence(Der.integer(p), Der.integer(order), Der.integer(generator)));
        PublicKeyInfo unsound = PublicKeyInfo.parse(
                Der.sequence(algorithm, Der.bitString(Der.integer(generator.modPow(BigInteger.TEN, p)))));
        assertThat(Signatures.verify(unsound, DSA_SHA256, DATA, Der.sequence(Der.integer(5), Der.integer(3))))
                .isFalse();
    }

    @Test
    void its_identifier_is_read_as_it_is_written() {
        assertThat(SignatureAlgorithm.ofIdentifier(DerNode.parse(DSA_SHA256.identifier())))
                .contains(DSA_SHA256);
    }
}
