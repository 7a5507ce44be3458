package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.core.cipher.CbcCipher;
import dev.signet.core.cipher.EncryptionScheme;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.KeyDerivation;
import dev.signet.core.peer.Peer;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Key files go between Signet and OpenSSL, GnuTLS and Java in both directions. */
final class PrivateKeyPeersIT {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PASSPHRASE = "correct hörse";

    @TempDir
    Path directory;

    static List<PrivateKeyInfo> keys() {
        return TestKeys.all();
    }

    static Stream<EncryptionScheme> schemes() {
        return Stream.of(
                EncryptionScheme.DEFAULT,
                new EncryptionScheme.Pbes2(CbcCipher.AES_256, KeyDerivation.SCRYPT),
                new EncryptionScheme.Pbes2(CbcCipher.AES_128, new KeyDerivation.Pbkdf2(HashAlgorithm.SHA512, 10)),
                new EncryptionScheme.Pbes2(CbcCipher.AES_192, new KeyDerivation.Pbkdf2(HashAlgorithm.SHA1, 10)),
                new EncryptionScheme.Pbes2(CbcCipher.DES_EDE3, new KeyDerivation.Pbkdf2(HashAlgorithm.SHA384, 10)),
                new EncryptionScheme.Pkcs12TripleDes(2048));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void openssl_reads_every_unencrypted_format_and_derives_the_same_public_key(PrivateKeyInfo key) throws Exception {
        for (PrivateKeyFormat format : PrivateKeyFormat.values()) {
            boolean suits = format == PrivateKeyFormat.PKCS8
                    || format == PrivateKeyFormat.PKCS1 && key.algorithm() instanceof KeyAlgorithm.Rsa
                    || format == PrivateKeyFormat.SEC1 && key.algorithm() instanceof KeyAlgorithm.Ec;
            if (suits) {
                write("key.pem", format.pem(key));
                write("key.der", format.der(key));
                assertThat(openssl("pkey", "-in", "key.pem", "-pubout", "-outform", "DER"))
                        .isEqualTo(key.publicKey().encoded());
                assertThat(openssl("pkey", "-in", "key.der", "-inform", "DER", "-pubout", "-outform", "DER"))
                        .isEqualTo(key.publicKey().encoded());
                assertThat(openssl("pkey", "-in", "key.pem", "-check", "-noout"))
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void openssl_writes_the_same_bytes_of_a_key(PrivateKeyInfo key) throws Exception {
        write("key.pem", PrivateKeyFormat.PKCS8.pem(key));
        assertThat(openssl("pkey", "-in", "key.pem")).isEqualTo(PrivateKeyFormat.PKCS8.pem(key));
        if (key.algorithm() instanceof KeyAlgorithm.Rsa) {
            assertThat(openssl("pkey", "-in", "key.pem", "-traditional")).isEqualTo(PrivateKeyFormat.PKCS1.pem(key));
        }
        if (key.algorithm() instanceof KeyAlgorithm.Ec) {
            assertThat(openssl("pkey", "-in", "key.pem", "-traditional")).isEqualTo(PrivateKeyFormat.SEC1.pem(key));
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void openssl_opens_every_encryption(EncryptionScheme scheme) throws Exception {
        for (PrivateKeyInfo key : List.of(TestKeys.RSA, TestKeys.P256, TestKeys.ED25519)) {
            write("key.pem", PrivateKeyFormat.encryptedPem(key, scheme, PASSPHRASE.toCharArray(), RANDOM));
            assertThat(openssl("pkey", "-in", "key.pem", "-passin", "pass:" + PASSPHRASE, "-pubout", "-outform", "DER"))
                    .isEqualTo(key.publicKey().encoded());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AES_128", "AES_192", "AES_256", "DES_EDE3"})
    void openssl_opens_the_older_encryption(CbcCipher cipher) throws Exception {
        write(
                "rsa.pem",
                PrivateKeyFormat.PKCS1.weaklyEncryptedPem(TestKeys.RSA, cipher, PASSPHRASE.toCharArray(), RANDOM));
        write(
                "ec.pem",
                PrivateKeyFormat.SEC1.weaklyEncryptedPem(TestKeys.P521, cipher, PASSPHRASE.toCharArray(), RANDOM));
        assertThat(openssl("rsa", "-in", "rsa.pem", "-passin", "pass:" + PASSPHRASE, "-pubout", "-outform", "DER"))
                .isEqualTo(TestKeys.RSA.publicKey().encoded());
        assertThat(openssl("ec", "-in", "ec.pem", "-passin", "pass:" + PASSPHRASE, "-pubout", "-outform", "DER"))
                .isEqualTo(TestKeys.P521.publicKey().encoded());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out KEY | pkcs8 -topk8
            genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out KEY | pkcs8 -topk8 -scrypt
            genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out KEY | pkcs8 -topk8 -v2 aes-128-cbc -v2prf hmacWithSHA512
            genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out KEY | pkcs8 -topk8 -v2 des3 -v2prf hmacWithSHA1
            genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out KEY | pkcs8 -topk8 -v1 PBE-SHA1-3DES
            genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out KEY | pkcs8 -topk8 -provider legacy -provider default -v1 PBE-MD5-DES
            genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out KEY | pkcs8 -topk8 -provider legacy -provider default -v1 PBE-SHA1-DES
            genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-521 -out KEY | pkcs8 -topk8 -provider legacy -provider default -v1 PBE-SHA1-RC2-40
            genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-521 -out KEY | pkcs8 -topk8 -provider legacy -provider default -v1 PBE-SHA1-RC2-128
            genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-521 -out KEY | pkcs8 -topk8 -provider legacy -provider default -v1 PBE-SHA1-2DES
            genpkey -algorithm EC -pkeyopt ec_paramgen_curve:secp256k1 -out KEY | pkcs8 -topk8
            genpkey -algorithm EC -pkeyopt ec_paramgen_curve:brainpoolP384r1 -out KEY | pkcs8 -topk8
            genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-224 -out KEY | pkcs8 -topk8
            genpkey -algorithm ED25519 -out KEY | pkcs8 -topk8
            genpkey -algorithm ED448 -out KEY | pkcs8 -topk8 -scrypt
            genrsa -traditional -out KEY 2048 | rsa -traditional -aes256
            genrsa -traditional -out KEY 2048 | rsa -traditional -aes192
            genrsa -traditional -out KEY 2048 | rsa -traditional -des3
            genrsa -traditional -out KEY 2048 | rsa -traditional -provider legacy -provider default -des
            ecparam -name prime256v1 -genkey -out KEY | ec -aes128
            ecparam -name secp384r1 -genkey -noout -out KEY | ec -des3
            genpkey -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_pss_keygen_md:sha256 -pkeyopt rsa_pss_keygen_mgf1_md:sha256 -pkeyopt rsa_pss_keygen_saltlen:32 -out KEY | pkcs8 -topk8
            """)
    void what_openssl_writes_is_read(String make, String encrypt) throws Exception {
        openssl(make.replace("KEY", "key.pem").split(" "));
        openssl((encrypt + " -in key.pem -passout pass:secret -out encrypted.pem").split(" "));
        byte[] publicKey = openssl("pkey", "-in", "key.pem", "-pubout", "-outform", "DER");

        PrivateKeyInfo plain = PrivateKeyFile.read(read("key.pem"), "key.pem", PassphraseSource.none());
        PrivateKeyInfo opened = PrivateKeyFile.read(
                read("encrypted.pem"), "encrypted.pem", PassphraseSource.of("secret".toCharArray()));

        assertThat(plain.publicKey().encoded()).isEqualTo(publicKey);
        assertThat(opened.encoded()).isEqualTo(plain.encoded());
        assertThatThrownBy(() -> PrivateKeyFile.read(
                        read("encrypted.pem"), "encrypted.pem", PassphraseSource.of("wrong".toCharArray())))
                .isInstanceOfSatisfying(
                        SignetException.class,
                        thrown -> assertThat(thrown.problem().kind()).isEqualTo(Kind.KEY));
        signAndLetOpensslVerify(KeySigner.of(plain));
    }

    @Test
    void a_curve_written_out_in_numbers_is_refused_with_a_way_out() throws Exception {
        openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-param_enc", "explicit", "-out", "key.pem");
        assertThatThrownBy(() -> PrivateKeyFile.read(read("key.pem"), "key.pem", PassphraseSource.none()))
                .isInstanceOfSatisfying(
                        SignetException.class,
                        thrown -> assertThat(thrown.problem().fix().toString()).contains("-param_enc named_curve"));
    }

    static Stream<SignatureAlgorithm> algorithms() {
        return Stream.of(
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
                SignatureAlgorithm.ED448);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void openssl_accepts_our_signatures_and_we_accept_its(SignatureAlgorithm algorithm) throws Exception {
        for (PrivateKeyInfo key : TestKeys.all()) {
            if (algorithm.fits(key.publicKey())) {
                write("key.pem", PrivateKeyFormat.PKCS8.pem(key));
                Signer signer = KeySigner.of(key, algorithm);
                signAndLetOpensslVerify(signer);

                openssl(withOptions(
                        algorithm, "pkeyutl", "-sign", "-inkey", "key.pem", "-in", "data", "-out", "signature"));
                assertThat(Signatures.verify(key.publicKey(), algorithm, read("data"), read("signature")))
                        .isTrue();
            }
        }
    }

    private void signAndLetOpensslVerify(Signer signer) throws Exception {
        byte[] data = "to be signed".getBytes(StandardCharsets.UTF_8);
        write("data", data);
        write("signature", signer.sign(data));
        write("public.der", signer.publicKey().encoded());
        openssl(withOptions(
                signer.algorithm(),
                "pkeyutl",
                "-verify",
                "-pubin",
                "-keyform",
                "DER",
                "-inkey",
                "public.der",
                "-in",
                "data",
                "-sigfile",
                "signature"));
    }

    private static String[] withOptions(SignatureAlgorithm algorithm, String... command) {
        Stream<String> options = switch (algorithm.scheme()) {
            case ED25519, ED448 -> Stream.of("-rawin");
            case RSA_PSS ->
                Stream.of(
                        "-rawin",
                        "-digest",
                        digest(algorithm),
                        "-pkeyopt",
                        "rsa_padding_mode:pss",
                        "-pkeyopt",
                        "rsa_pss_saltlen:" + algorithm.saltLength());
            default -> Stream.of("-rawin", "-digest", digest(algorithm));
        };
        return Stream.concat(Stream.of(command), options).toArray(String[]::new);
    }

    private static String digest(SignatureAlgorithm algorithm) {
        return algorithm.hash().orElseThrow().toString().replace("-", "");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void gnutls_reads_plain_and_encrypted_keys(PrivateKeyInfo key) throws Exception {
        Peer.assumeInstalled("certtool");
        write("key.pem", PrivateKeyFormat.PKCS8.pem(key));
        write(
                "encrypted.pem",
                PrivateKeyFormat.encryptedPem(key, EncryptionScheme.DEFAULT, PASSPHRASE.toCharArray(), RANDOM));
        assertThat(Peer.mustRun(directory, "certtool", "--key-info", "--infile", "key.pem"))
                .isNotEmpty();
        byte[] opened = Peer.mustRun(
                directory, "certtool", "--key-info", "--password", PASSPHRASE, "--infile", "encrypted.pem");
        assertThat(opened).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"rsa, 2048", "ecdsa, 256", "ecdsa, 521", "ed25519, 256", "ed448, 456", "rsa-pss, 2048"})
    void what_gnutls_writes_is_read(String type, String bits) throws Exception {
        Peer.assumeInstalled("certtool");
        Peer.mustRun(
                directory, "certtool", "-p", "--key-type", type, "--bits", bits, "--no-text", "--outfile", "key.pem");
        Peer.mustRun(
                directory,
                "certtool",
                "-p",
                "--key-type",
                type,
                "--bits",
                bits,
                "--no-text",
                "--pkcs8",
                "--password",
                "secret",
                "--outfile",
                "encrypted.pem");
        for (String file : List.of("key.pem", "encrypted.pem")) {
            PrivateKeyInfo key = PrivateKeyFile.read(read(file), file, PassphraseSource.of("secret".toCharArray()));
            signAndLetOpensslVerify(KeySigner.of(key));
        }
    }

    @CanIgnoreReturnValue
    private byte[] openssl(String... arguments) throws Exception {
        String[] command =
                Stream.concat(Stream.of("openssl"), Stream.of(arguments)).toArray(String[]::new);
        return Peer.mustRun(directory, command);
    }

    private byte[] read(String name) throws java.io.IOException {
        return Files.readAllBytes(directory.resolve(name));
    }

    private void write(String name, byte[] content) throws java.io.IOException {
        Files.write(directory.resolve(name), content);
    }
}
