package dev.signet.cli.openssl.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ML-DSA, SLH-DSA and ML-KEM through the commands, as OpenSSL 3.5 has them. */
class PostQuantumCommandsTest {
    @TempDir
    static Path directory;

    @BeforeAll
    static void makeDocuments() throws IOException {
        Files.writeString(directory.resolve("empty.cnf"), "[req]\ndistinguished_name=dn\n[dn]\n");
        Files.writeString(directory.resolve("m"), "hello\n");
        make("ML-DSA-44", "lattice");
        make("SLH-DSA-SHAKE-128f", "hash");
    }

    private static void make(String algorithm, String name) {
        does("genpkey -algorithm " + algorithm + " -out " + name + ".key");
        does("pkey -in " + name + ".key -pubout -out " + name + ".pub");
        does("req -config empty.cnf -x509 -new -key " + name
                + ".key -subj /CN=root -addext basicConstraints=CA:TRUE -out " + name + ".crt");
        does("req -config empty.cnf -new -key " + name + ".key -subj /CN=leaf -out " + name + ".csr");
    }

    private static Ran signet(String line) {
        return Ran.in(Map.of(), directory, session -> Main.run(line.split(" "), session));
    }

    private static void does(String line) {
        Ran ran = signet(line);
        assertThat(ran.exitCode()).as(line + "\n" + ran.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"lattice, ML-DSA-44", "hash, SLH-DSA-SHAKE-128f"})
    void shows_keys_and_signatures_of_a_certificate_under_their_names(String name, String algorithm) {
        assertThat(signet("x509 -in " + name + ".crt -noout -text").out())
                .contains("        Signature Algorithm: " + algorithm + "\n        Issuer: CN = root\n")
                .contains("            Public Key Algorithm: " + algorithm + "\n                " + algorithm
                        + " Public-Key:\n                pub:\n                    ")
                .contains("    Signature Algorithm: " + algorithm + "\n    Signature Value:\n        ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lattice", "hash"})
    void certifies_a_request_and_verifies_both(String name) {
        assertThat(signet("req -config empty.cnf -in " + name + ".csr -noout -verify"))
                .isEqualTo(new Ran(0, "", "Certificate request self-signature verify OK\n"));

        does("x509 -req -in " + name + ".csr -CA " + name + ".crt -CAkey " + name + ".key -out leaf.crt");

        assertThat(signet("verify -auth_level 2 -CAfile " + name + ".crt leaf.crt"))
                .isEqualTo(new Ran(0, "leaf.crt: OK\n", ""));
    }

    @Test
    void refuses_a_certificate_whose_signature_is_of_another_key() {
        does("genpkey -algorithm ML-DSA-44 -out other.key");
        does("req -config empty.cnf -x509 -new -key other.key -subj /CN=root -out other.crt");
        does("x509 -req -in lattice.csr -CA other.crt -CAkey other.key -out stranger.crt");

        assertThat(signet("verify -CAfile lattice.crt stranger.crt").err())
                .contains("error 7 at 0 depth lookup: certificate signature failure");
    }

    @Test
    void finds_a_weak_level_in_ml_dsa_44() {
        assertThat(signet("verify -auth_level 4 -CAfile lattice.crt lattice.crt")
                        .exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lattice", "hash"})
    void signs_a_message_without_being_told_that_it_is_raw(String name) {
        does("pkeyutl -sign -inkey " + name + ".key -in m -out sig");

        assertThat(signet("pkeyutl -verify -pubin -inkey " + name + ".pub -in m -sigfile sig"))
                .isEqualTo(new Ran(0, "Signature Verified Successfully\n", ""));
        assertThat(signet("dgst -verify " + name + ".pub -signature sig m")).isEqualTo(new Ran(0, "Verified OK\n", ""));
        assertThat(signet("dgst -verify " + name + ".pub -signature sig m.none").exitCode())
                .isEqualTo(1);
    }

    @Test
    void dgst_signs_the_file_itself() {
        assertThat(signet("dgst -hex -sign lattice.key m").out()).startsWith("ML-DSA-44(m)= ");
        assertThat(signet("dgst -sha256 -sign lattice.key m")).isEqualTo(new Ran(1, "", "Error setting context\n"));
    }

    @Test
    void a_signature_made_in_one_context_is_wrong_in_another() {
        does("pkeyutl -sign -inkey lattice.key -in m -out sig -pkeyopt context-string:one");

        assertThat(signet("pkeyutl -verify -inkey lattice.key -in m -sigfile sig -pkeyopt hexcontext-string:6f6e65")
                        .exitCode())
                .isZero();
        assertThat(signet("pkeyutl -verify -inkey lattice.key -in m -sigfile sig")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void a_deterministic_signature_comes_out_the_same_each_time() throws IOException {
        does("pkeyutl -sign -inkey lattice.key -in m -out sig1 -pkeyopt deterministic:1");
        does("pkeyutl -sign -inkey lattice.key -in m -out sig2 -pkeyopt deterministic:1");
        does("pkeyutl -sign -inkey lattice.key -in m -out sig3");

        assertThat(directory.resolve("sig1")).hasSameBinaryContentAs(directory.resolve("sig2"));
        assertThat(Files.mismatch(directory.resolve("sig1"), directory.resolve("sig3")))
                .isNotNegative();
    }

    @Test
    void refuses_a_digest_before_the_message() {
        assertThat(signet("pkeyutl -sign -rawin -digest sha256 -inkey lattice.key -in m")
                        .err())
                .isEqualTo("pkeyutl: -digest (prehash) is not supported with ML-DSA-44\n");
    }

    @Test
    void encapsulates_a_secret_that_only_the_private_key_opens() throws IOException {
        does("genpkey -algorithm ML-KEM-768 -out kem.key");
        does("pkey -in kem.key -pubout -out kem.pub");

        does("pkeyutl -encap -inkey kem.pub -pubin -secret secret -out ct");
        does("pkeyutl -decap -inkey kem.key -in ct -secret opened");

        assertThat(directory.resolve("opened")).hasSameBinaryContentAs(directory.resolve("secret"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secret"))))
                .isEqualTo("rw-------");
        assertThat(signet("pkeyutl -encap -inkey kem.pub -pubin -out ct"))
                .isEqualTo(new Ran(1, "", "pkeyutl: Encapsulation requires '-secret' argument\n"));
        assertThat(signet("pkeyutl -decap -inkey kem.key -in m -secret none").err())
                .isEqualTo("Key decapsulation failed\n");
        assertThat(signet("pkeyutl -encap -inkey lattice.pub -pubin -secret s").exitCode())
                .isEqualTo(1);
    }

    @Test
    void certifies_a_key_that_cannot_sign() {
        does("genpkey -algorithm ML-KEM-512 -out kem5.key");
        does("pkey -in kem5.key -pubout -out kem5.pub");
        does("x509 -new -subj /CN=kem -force_pubkey kem5.pub -CA lattice.crt -CAkey lattice.key -out kem.crt");

        assertThat(signet("x509 -in kem.crt -noout -text").out())
                .contains(
                        "            Public Key Algorithm: ML-KEM-512\n",
                        "ML-KEM-512 Public-Key:\n                ek:\n");
        assertThat(signet("verify -CAfile lattice.crt kem.crt").out()).isEqualTo("kem.crt: OK\n");
    }
}
