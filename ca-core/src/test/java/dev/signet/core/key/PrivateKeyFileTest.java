package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.CbcCipher;
import dev.signet.core.cipher.EncryptionScheme;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.KeyDerivation;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PrivateKeyFileTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] PASSPHRASE = "correct hörse €".toCharArray();

    /** Few rounds, so that the tests are quick. */
    private static final EncryptionScheme QUICK =
            new EncryptionScheme.Pbes2(CbcCipher.AES_256, new KeyDerivation.Pbkdf2(HashAlgorithm.SHA256, 2));

    static List<PrivateKeyInfo> keys() {
        return TestKeys.all();
    }

    static Stream<EncryptionScheme> schemes() {
        List<EncryptionScheme> schemes = new ArrayList<>();
        for (CbcCipher cipher : List.of(CbcCipher.AES_128, CbcCipher.AES_192, CbcCipher.AES_256, CbcCipher.DES_EDE3)) {
            for (HashAlgorithm hash : HashAlgorithm.values()) {
                schemes.add(new EncryptionScheme.Pbes2(cipher, new KeyDerivation.Pbkdf2(hash, 3)));
            }
            schemes.add(new EncryptionScheme.Pbes2(cipher, new KeyDerivation.Scrypt(16, 8, 1)));
        }
        schemes.add(new EncryptionScheme.Pkcs12TripleDes(3));
        return schemes.stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_unencrypted_format_gives_the_key_back(PrivateKeyInfo key) {
        for (PrivateKeyFormat format : PrivateKeyFormat.values()) {
            if (suits(format, key)) {
                assertSame(key, read(format.pem(key)));
                assertSame(key, read(format.der(key)));
            } else {
                assertThatThrownBy(() -> format.pem(key))
                        .isInstanceOfSatisfying(
                                SignetException.class,
                                thrown -> assertThat(thrown.problem().kind()).isEqualTo(Kind.USAGE));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void an_encrypted_key_opens_with_its_passphrase_alone(PrivateKeyInfo key) {
        byte[] pem = PrivateKeyFormat.encryptedPem(key, QUICK, PASSPHRASE, RANDOM);
        byte[] der = PrivateKeyFormat.encryptedDer(key, QUICK, PASSPHRASE, RANDOM);

        assertSame(key, PrivateKeyFile.read(pem, "a.key", PassphraseSource.of(PASSPHRASE)));
        assertSame(key, PrivateKeyFile.read(der, "a.key", PassphraseSource.of(PASSPHRASE)));
        assertThat(problem(pem, PassphraseSource.of("wrong".toCharArray())).kind())
                .isEqualTo(Kind.KEY);
        assertThat(problem(pem, PassphraseSource.none()).kind()).isEqualTo(Kind.KEY);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void every_scheme_that_is_written_is_read(EncryptionScheme scheme) {
        byte[] der = PrivateKeyFormat.encryptedDer(TestKeys.P256, scheme, PASSPHRASE, RANDOM);
        assertSame(TestKeys.P256, PrivateKeyFile.read(der, "a.key", PassphraseSource.of(PASSPHRASE)));
    }

    @ParameterizedTest
    @EnumSource(names = {"AES_128", "AES_192", "AES_256", "DES_EDE3", "DES"})
    void the_older_encryption_inside_pem_is_written_and_read(CbcCipher cipher) {
        byte[] rsa = PrivateKeyFormat.PKCS1.weaklyEncryptedPem(TestKeys.RSA, cipher, PASSPHRASE, RANDOM);
        byte[] ec = PrivateKeyFormat.SEC1.weaklyEncryptedPem(TestKeys.P384, cipher, PASSPHRASE, RANDOM);

        assertSame(TestKeys.RSA, PrivateKeyFile.read(rsa, "a.key", PassphraseSource.of(PASSPHRASE)));
        assertSame(TestKeys.P384, PrivateKeyFile.read(ec, "a.key", PassphraseSource.of(PASSPHRASE)));
        assertThat(problem(rsa, PassphraseSource.of("wrong".toCharArray())).kind())
                .isEqualTo(Kind.KEY);
    }

    @Test
    void of_many_wrong_passphrases_none_is_taken_for_a_damaged_file() {
        byte[] der = PrivateKeyFormat.encryptedDer(TestKeys.ED25519, QUICK, PASSPHRASE, RANDOM);
        for (int i = 0; i < 2000; i++) { // one in 256 has the right padding by chance
            Problem problem = problem(der, PassphraseSource.of(("wrong" + i).toCharArray()));
            assertThat(problem.kind()).as("passphrase wrong%d", i).isEqualTo(Kind.KEY);
        }
    }

    @Test
    void no_passphrase_is_asked_for_where_none_is_needed() {
        PassphraseSource asking = what -> {
            throw new AssertionError("asked for a passphrase of " + what);
        };
        assertSame(TestKeys.P256, PrivateKeyFile.read(PrivateKeyFormat.SEC1.pem(TestKeys.P256), "a.key", asking));
    }

    @Test
    void the_passphrase_is_overwritten_after_use() {
        char[] given = PASSPHRASE.clone();
        byte[] pem = PrivateKeyFormat.encryptedPem(TestKeys.P256, QUICK, PASSPHRASE, RANDOM);
        assertSame(TestKeys.P256, PrivateKeyFile.read(pem, "a.key", what -> given));
        assertThat(given).containsOnly('\0');
    }

    @Test
    void the_prompt_names_the_file() {
        List<String> asked = new ArrayList<>();
        byte[] pem = PrivateKeyFormat.encryptedPem(TestKeys.P256, QUICK, PASSPHRASE, RANDOM);
        assertSame(TestKeys.P256, PrivateKeyFile.read(pem, "ca.key", what -> {
            asked.add(what);
            return PASSPHRASE.clone();
        }));
        assertThat(asked).containsExactly("the private key in ca.key");
    }

    @Test
    void a_key_is_found_among_certificates() {
        String file = "some text\n-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n"
                + new String(PrivateKeyFormat.PKCS8.pem(TestKeys.P256), StandardCharsets.US_ASCII);
        assertSame(TestKeys.P256, read(file.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void the_curve_may_stand_in_a_block_of_its_own() {
        DerNode sec1 = DerNode.parse(PrivateKeyFormat.SEC1.der(TestKeys.P256));
        byte[] withoutCurve = Der.sequence(
                sec1.children().get(0).encoded(), sec1.children().get(1).encoded());
        byte[] parameters = Der.oid(NamedCurve.P_256.oid());

        assertSame(TestKeys.P256, new PrivateKeyReader("a.key").sec1(withoutCurve, java.util.Optional.of(parameters)));
        assertThat(problem(withoutCurve, PassphraseSource.none()).why()).containsExactly("its curve is not named");
    }

    @Test
    void what_is_no_private_key_is_named() {
        assertThat(why("-----BEGIN CERTIFICATE REQUEST-----\nMAA=\n-----END CERTIFICATE REQUEST-----\n"))
                .containsExactly("it holds a certificate request");
        assertThat(why("-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n"))
                .containsExactly("it holds a certificate");
        assertThat(why("-----BEGIN EVIL \u001b[2J-----\nMAA=\n-----END EVIL \u001b[2J-----\n"))
                .containsExactly("it holds something else");
        assertThat(problem(TestKeys.P256.publicKey().encoded(), PassphraseSource.none())
                        .why())
                .containsExactly("it holds a public key");
        assertThat(why("hello")).isNotEmpty();
        assertThat(why("")).isNotEmpty();
    }

    @Test
    void a_file_of_absurd_size_is_not_read() {
        assertThat(problem(new byte[2 << 20], PassphraseSource.none()).why().toString())
                .contains("no more than 1048576 are read");
    }

    @Test
    void work_that_a_stranger_asks_for_has_a_limit() {
        byte[] key = PrivateKeyFormat.encryptedDer(TestKeys.P256, QUICK, PASSPHRASE, RANDOM);
        List<DerNode> fields = DerNode.parse(key).children();
        byte[] cipher = DerNode.parse(fields.get(0).encoded())
                .children()
                .get(1)
                .children()
                .get(1)
                .encoded();
        byte[] salt = Der.octetString(new byte[8]);
        byte[] pbkdf2 = Der.sequence(
                Der.oid(dev.signet.core.asn1.Oid.of("1.2.840.113549.1.5.12")),
                Der.sequence(salt, Der.integer(10_000_001)));
        byte[] scrypt = Der.sequence(
                Der.oid(dev.signet.core.asn1.Oid.of("1.3.6.1.4.1.11591.4.11")),
                Der.sequence(salt, Der.integer(1 << 20), Der.integer(8), Der.integer(1)));
        byte[] manyPasses = Der.sequence(
                Der.oid(dev.signet.core.asn1.Oid.of("1.3.6.1.4.1.11591.4.11")),
                Der.sequence(salt, Der.integer(1 << 14), Der.integer(8), Der.integer(1 << 20)));
        for (byte[] derivation : List.of(pbkdf2, scrypt, manyPasses)) {
            byte[] file = Der.sequence(
                    Der.sequence(
                            Der.oid(dev.signet.core.asn1.Oid.of("1.2.840.113549.1.5.13")),
                            Der.sequence(derivation, cipher)),
                    fields.get(1).encoded());
            assertThat(problem(file, PassphraseSource.of(PASSPHRASE)).kind()).isEqualTo(Kind.INPUT);
        }
    }

    @Test
    void rsa_numbers_that_do_not_belong_together_are_refused() {
        DerNode pkcs1 = DerNode.parse(PrivateKeyFormat.PKCS1.der(TestKeys.RSA));
        for (int wrong = 1; wrong <= 8; wrong++) {
            byte[][] fields = pkcs1.children().stream().map(DerNode::encoded).toArray(byte[][]::new);
            BigInteger number = pkcs1.children().get(wrong).integer();
            fields[wrong] = Der.integer(number.add(BigInteger.TWO));
            assertThat(problem(Der.sequence(fields), PassphraseSource.none()).kind())
                    .as("number %d", wrong)
                    .isEqualTo(Kind.KEY);
        }
    }

    @Test
    void an_ec_number_outside_its_range_is_refused() {
        BigInteger order = CurvePoints.domain(NamedCurve.P_256).getN();
        for (BigInteger number : List.of(BigInteger.ZERO, order, order.add(BigInteger.ONE))) {
            byte[] octets = new byte[32];
            byte[] big = number.toByteArray();
            int taken = Math.min(big.length, 32);
            System.arraycopy(big, big.length - taken, octets, 32 - taken, taken);
            byte[] file = Der.sequence(
                    Der.integer(1), Der.octetString(octets), Der.explicit(0, Der.oid(NamedCurve.P_256.oid())));
            assertThat(problem(file, PassphraseSource.none()).kind()).isEqualTo(Kind.KEY);
        }
    }

    @Test
    void a_public_part_that_belongs_to_another_key_is_refused() {
        PrivateKeyInfo other = KeyAlgorithm.ec(NamedCurve.P_256).generate(RANDOM);
        List<DerNode> fields =
                DerNode.parse(PrivateKeyFormat.SEC1.der(TestKeys.P256)).children();
        byte[] swapped = Der.sequence(
                fields.get(0).encoded(),
                fields.get(1).encoded(),
                fields.get(2).encoded(),
                Der.explicit(1, Der.bitString(other.publicKey().keyBits())));
        assertThat(problem(swapped, PassphraseSource.none()).why())
                .containsExactly("the public key stored with it belongs to another private key");
    }

    @Test
    void nothing_secret_is_in_the_text_of_a_key() {
        assertThat(TestKeys.P256).hasToString("private key ec:P-256");
        assertThat(RsaPrivateNumbers.decode(DerNode.parse(PrivateKeyFormat.PKCS1.der(TestKeys.RSA))))
                .hasToString("RSA private numbers of 2048 bits");
    }

    private static boolean suits(PrivateKeyFormat format, PrivateKeyInfo key) {
        return switch (format) {
            case PKCS8 -> true;
            case PKCS1 -> key.algorithm() instanceof KeyAlgorithm.Rsa;
            case SEC1 -> key.algorithm() instanceof KeyAlgorithm.Ec;
        };
    }

    private static PrivateKeyInfo read(byte[] file) {
        return PrivateKeyFile.read(file, "a.key", PassphraseSource.none());
    }

    private static List<String> why(String file) {
        return problem(file.getBytes(StandardCharsets.ISO_8859_1), PassphraseSource.none())
                .why();
    }

    private static Problem problem(byte[] file, PassphraseSource passphrases) {
        try {
            throw new AssertionError("was read: " + PrivateKeyFile.read(file, "a.key", passphrases));
        } catch (SignetException expected) {
            return expected.problem();
        }
    }

    private static void assertSame(PrivateKeyInfo expected, PrivateKeyInfo actual) {
        assertThat(actual.algorithm()).isEqualTo(expected.algorithm());
        assertThat(actual.publicKey()).isEqualTo(expected.publicKey());
        assertThat(actual.encoded()).isEqualTo(expected.encoded());
    }
}
