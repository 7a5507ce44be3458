package dev.signet.core.keyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.key.FileSigner;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.SigningProviders;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSignerTest {
    private static final byte[] DATA = "what is signed".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    @ParameterizedTest
    @CsvSource({
        "EC, ec_paramgen_curve:P-256, sha256",
        "EC, ec_paramgen_curve:P-384, sha3-384",
        "EC, ec_paramgen_curve:secp160r1, sha1",
        "EC, ec_paramgen_curve:sect233k1, sha512",
        "EC, ec_paramgen_curve:brainpoolP320t1, sha256",
        "ED25519, , sha256",
        "ED448, ,",
        "ML-DSA-44, , sha256",
        "ML-DSA-87, ,",
        "RSA, rsa_keygen_bits:1024, sha512-256",
        "RSA-PSS, rsa_keygen_bits:1024, sha256",
    })
    void signatures_are_right(String algorithm, String option, String digest) {
        KeyDocument key = made(algorithm, option);

        FileSigner signer = FileSigner.of(key.pkcs8(), null, digest, List.of());

        assertThat(verifies(signer, key)).isTrue();
    }

    @Test
    void keys_of_three_primes_sign() {
        KeyDocument key = made("RSA", "rsa_keygen_bits:1024", "rsa_keygen_primes:3");

        assertThat(verifies(FileSigner.of(key.pkcs8(), null, "sha256", List.of()), key))
                .isTrue();
    }

    @Test
    void dsa_keys_sign() {
        KeyDocument parameters = KeyGenerator.dsaParameters(512, 160, RANDOM, KeyProgress.NONE);
        KeyDocument key = KeyGenerator.withParameters(parameters, RANDOM);

        assertThat(verifies(FileSigner.of(key.pkcs8(), null, "sha256", List.of()), key))
                .isTrue();
    }

    @Test
    void a_restricted_key_signs_as_its_restriction_says() {
        KeyDocument key =
                made("RSA-PSS", "rsa_keygen_bits:1024", "rsa_pss_keygen_md:sha384", "rsa_pss_keygen_mgf1_md:sha384");

        FileSigner signer = FileSigner.of(key.pkcs8(), null, null, List.of());

        assertThat(signer.algorithm().hash()).hasToString("Optional[SHA-384]");
        assertThat(verifies(signer, key)).isTrue();
        assertThatThrownBy(() -> FileSigner.of(key.pkcs8(), null, "sha256", List.of()))
                .isInstanceOf(SignetException.class);
    }

    @Test
    void the_salt_is_as_long_as_it_is_asked_for() {
        KeyDocument key = made("RSA", "rsa_keygen_bits:1024");

        assertThat(salt(key, "rsa_pss_saltlen:11")).isEqualTo(11);
        assertThat(salt(key, "rsa_pss_saltlen:digest")).isEqualTo(32);
        assertThat(salt(key, "rsa_pss_saltlen:max")).isEqualTo(128 - 32 - 2);
    }

    private static int salt(KeyDocument key, String option) {
        return FileSigner.of(key.pkcs8(), null, "sha256", List.of("rsa_padding_mode:pss", option))
                .algorithm()
                .saltLength();
    }

    @Test
    void a_key_inside_a_home_is_refused_also_through_a_link(@TempDir Path directory) throws IOException {
        Path home = Files.createDirectories(directory.resolve("home/keys"));
        Files.writeString(directory.resolve("home/signet.yaml"), "");
        Path file = Files.writeString(home.resolve("root.pem"), "");
        Path link = Files.createSymbolicLink(directory.resolve("link.pem"), file);
        byte[] pkcs8 = made("ED25519").pkcs8();

        assertThatThrownBy(() -> FileSigner.of(pkcs8, file, null, List.of())).hasMessageContaining("belongs to");
        assertThatThrownBy(() -> FileSigner.of(pkcs8, link, null, List.of())).hasMessageContaining("belongs to");
        Path own = Files.writeString(directory.resolve("own.pem"), "");
        assertThat(FileSigner.of(pkcs8, own, null, List.of()).algorithm()).isEqualTo(SignatureAlgorithm.ED25519);
    }

    @Test
    void a_key_whose_file_is_not_to_be_found_is_refused(@TempDir Path directory) {
        byte[] pkcs8 = made("ED25519").pkcs8();

        assertThatThrownBy(() -> FileSigner.of(pkcs8, directory.resolve("gone.pem"), null, List.of()))
                .hasMessageContaining("cannot tell where the key");
    }

    private static KeyDocument made(String algorithm, String... options) {
        KeyRecipe recipe = KeyRecipe.of(algorithm);
        for (String option : options) {
            int colon = option == null ? -1 : option.indexOf(':');
            assertThat(colon < 0 || recipe.set(option.substring(0, colon), option.substring(colon + 1)))
                    .isTrue();
        }
        return recipe.key(RANDOM, KeyProgress.NONE);
    }

    private static boolean verifies(FileSigner signer, KeyDocument key) {
        byte[] signature = signer.sign(DATA);
        assertThat(signer.publicKey().keyBits()).isEqualTo(key.publicKey().keyBits());
        return SigningProviders.standard()
                .verifier(key.publicKey(), signer.algorithm())
                .verify(DATA, signature);
    }
}
