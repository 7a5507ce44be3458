package dev.signet.cli.openssl.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import dev.signet.core.pem.PemBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PkeyutlCommandTest {
    @TempDir
    static Path directory;

    @BeforeAll
    static void makeKeys() throws IOException, NoSuchAlgorithmException {
        write("rsa", KeyPairGenerator.getInstance("RSA"));
        write("ec", KeyPairGenerator.getInstance("EC"));
        write("ed", KeyPairGenerator.getInstance("Ed25519"));
        Files.writeString(directory.resolve("d.txt"), "hello\n");
        Files.write(directory.resolve("hash"), new byte[32]);
    }

    private static void write(String name, KeyPairGenerator generator) throws IOException {
        KeyPair pair = generator.generateKeyPair();
        Files.writeString(
                directory.resolve(name + ".key"),
                new PemBlock("PRIVATE KEY", pair.getPrivate().getEncoded()).text());
        Files.writeString(
                directory.resolve(name + ".pub"),
                new PemBlock("PUBLIC KEY", pair.getPublic().getEncoded()).text());
    }

    private static Ran signet(String line) {
        return Ran.in(Map.of(), directory, session -> Main.run(line.split(" "), session));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " -pkeyopt digest:sha256",
                " -pkeyopt rsa_padding_mode:pss -pkeyopt digest:sha256 -pkeyopt rsa_pss_saltlen:digest",
                " -pkeyopt rsa_padding_mode:pss -pkeyopt digest:sha256 -pkeyopt rsa_mgf1_md:sha1"
            })
    void an_rsa_signature_is_verified_with_the_options_it_was_made_with(String options) {
        assertThat(signet("pkeyutl -sign -in hash -inkey rsa.key -out sig" + options)
                        .exitCode())
                .isZero();
        assertThat(signet("pkeyutl -verify -in hash -pubin -inkey rsa.pub -sigfile sig" + options)
                        .out())
                .isEqualTo("Signature Verified Successfully\n");
        assertThat(signet("pkeyutl -verify -in d.txt -pubin -inkey rsa.pub -sigfile sig" + options))
                .isEqualTo(new Ran(1, "Signature Verification Failure\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkcs1",
                "oaep",
                "oaep -pkeyopt rsa_oaep_md:sha256 -pkeyopt rsa_mgf1_md:sha1 -pkeyopt rsa_oaep_label:0102"
            })
    void what_was_encrypted_is_decrypted_with_the_same_options(String padding) {
        String options = " -pkeyopt rsa_padding_mode:" + padding;
        assertThat(signet("pkeyutl -encrypt -in d.txt -pubin -inkey rsa.pub -out secret" + options)
                        .exitCode())
                .isZero();
        assertThat(signet("pkeyutl -decrypt -in secret -inkey rsa.key" + options))
                .isEqualTo(new Ran(0, "hello\n", ""));
        assertThat(signet("pkeyutl -decrypt -in d.txt -inkey rsa.key" + options))
                .isEqualTo(new Ran(1, "", "Public Key operation error\n"));
    }

    @Test
    void a_key_that_signs_messages_wants_them_as_they_are() {
        assertThat(signet("pkeyutl -sign -in hash -inkey ed.key"))
                .isEqualTo(new Ran(1, "", "pkeyutl: Error initializing context\n"));
        assertThat(signet("pkeyutl -sign -rawin -in d.txt -inkey ed.key -out sig")
                        .exitCode())
                .isZero();
        assertThat(signet("pkeyutl -verify -rawin -in d.txt -pubin -inkey ed.pub -sigfile sig")
                        .exitCode())
                .isZero();
    }

    @Test
    void keys_of_later_versions_sign_messages_too() {
        assertThat(signet("genpkey -algorithm ML-DSA-44 -out pq.key").exitCode())
                .isZero();
        assertThat(signet("pkeyutl -sign -rawin -in d.txt -inkey pq.key -out sig")
                        .exitCode())
                .isZero();
        assertThat(signet("pkeyutl -verify -rawin -in d.txt -inkey pq.key -sigfile sig")
                        .out())
                .isEqualTo("Signature Verified Successfully\n");
    }

    @Test
    void dgst_signs_what_dgst_verifies() {
        assertThat(signet("dgst -sha384 -sign ec.key -out sig d.txt").exitCode())
                .isZero();
        assertThat(signet("dgst -sha384 -verify ec.pub -signature sig d.txt"))
                .isEqualTo(new Ran(0, "Verified OK\n", ""));
        assertThat(signet("dgst -sha384 -verify ec.pub -signature sig hash"))
                .isEqualTo(new Ran(1, "Verification failure\n", ""));
        assertThat(signet("dgst -sha384 -verify ec.pub -signature hash d.txt"))
                .isEqualTo(new Ran(1, "", "Error verifying data\n"));
    }

    @Test
    void a_key_in_the_home_of_an_authority_signs_nothing() throws IOException {
        Path home = Files.createDirectories(directory.resolve("home/keys"));
        Files.writeString(directory.resolve("home/signet.yaml"), "");
        Files.copy(directory.resolve("ec.key"), home.resolve("ca.key"));

        assertThat(signet("pkeyutl -sign -in hash -inkey home/keys/ca.key").err())
                .contains("belongs to the certification authority");
    }

    @Test
    void options_have_the_names_of_the_parameters_behind_them_too() {
        String options =
                " -pkeyopt pad-mode:oaep -pkeyopt oaep-label:123 -pkeyopt digest:sha256 -pkeyopt mgf1-digest:sha1";
        String old = " -pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_label:313233 -pkeyopt rsa_oaep_md:sha256"
                + " -pkeyopt rsa_mgf1_md:sha1";

        assertThat(signet("pkeyutl -encrypt -in d.txt -inkey rsa.key -out sealed" + options)
                        .exitCode())
                .isZero();
        assertThat(signet("pkeyutl -decrypt -in sealed -inkey rsa.key" + old).out())
                .isEqualTo("hello\n");
        assertThat(signet("pkeyutl -decrypt -in sealed -inkey rsa.key -pkeyopt pad-mode:oaep")
                        .exitCode())
                .isEqualTo(1);
    }
}
