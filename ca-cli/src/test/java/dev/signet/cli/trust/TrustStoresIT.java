package dev.signet.cli.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.peer.Peer;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes stores in a directory of the test with the programs that change the system's. */
class TrustStoresIT {
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path directory;

    private TrustedRoot root;

    @BeforeEach
    void make_a_root() throws IOException {
        Path home = directory.resolve("home");
        String[] init = {"init", "--home", home.toString(), "--name", "Example"};
        Ran made = Ran.in(
                Map.of("SIGNET_PASSPHRASE", "changeit", "SIGNET_ROOT_PASSPHRASE", "changeit"),
                directory,
                session -> Main.run(init, session));
        assertThat(made.exitCode()).as(made.err()).isZero();
        Path file = home.resolve("certs/root.pem");
        root = new TrustedRoot(
                CertificateFile.readAll(Files.readAllBytes(file), file.toString())
                        .get(0),
                file);
    }

    @Test
    void a_copy_of_the_store_of_a_jdk_takes_the_root_and_gives_it_back() throws Exception {
        Path copy = Files.copy(JDK.resolve("lib/security/cacerts"), directory.resolve("cacerts"));
        JavaStore store = new JavaStore(JDK, Optional.of(copy), "changeit");

        assertThat(store.add(root)).startsWith("put the root into");
        assertThat(keytoolList(copy)).contains(root.alias());
        assertThat(store.add(root)).contains("already");
        assertThat(store.remove(root)).startsWith("removed");
        assertThat(keytoolList(copy)).doesNotContain(root.alias());
        assertThat(store.remove(root)).contains("nothing to remove");
    }

    private String keytoolList(Path keyStore) throws Exception {
        return text(Peer.mustRun(
                directory,
                JDK.resolve("bin/keytool").toString(),
                "-list",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                "changeit"));
    }

    private static String text(byte[] output) {
        return new String(output, StandardCharsets.UTF_8);
    }

    @Test
    void a_wrong_passphrase_of_a_key_store_is_a_problem_of_the_key() throws IOException {
        Path copy = Files.copy(JDK.resolve("lib/security/cacerts"), directory.resolve("cacerts"));

        assertThatThrownBy(() -> new JavaStore(JDK, Optional.of(copy), "wrong-one").add(root))
                .isInstanceOfSatisfying(
                        SignetException.class,
                        failure -> assertThat(failure.problem().kind()).isEqualTo(Kind.KEY));
    }

    @Test
    void a_database_of_nss_takes_the_root_and_gives_it_back() throws Exception {
        Peer.assumeInstalled("certutil");
        Path database = Files.createDirectory(directory.resolve("nss"));
        Peer.mustRun(directory, "certutil", "-N", "--empty-password", "-d", "sql:nss");
        NssStore store = new NssStore(List.of(database));

        assertThat(store.add(root)).startsWith("put the root into");
        assertThat(text(Peer.mustRun(directory, "certutil", "-L", "-d", "sql:nss")))
                .contains(root.alias());
        assertThat(store.remove(root)).startsWith("removed");
        assertThat(store.remove(root)).contains("nothing to remove");
    }

    @Test
    void debians_program_finds_the_root_and_forgets_it() throws IOException {
        Peer.assumeInstalled("update-ca-certificates");
        Path local = Files.createDirectory(directory.resolve("local"));
        Path etc = Files.createDirectory(directory.resolve("etc"));
        Path hooks = Files.createDirectory(directory.resolve("hooks"));
        Path configuration = Files.createFile(directory.resolve("ca-certificates.conf"));
        // The program leaves the bundle alone when it finds no certificate at all, which no system is without.
        Files.copy(directory.resolve("home/certs/issuing.pem"), local.resolve("other.crt"));
        SystemStore store = SystemStore.debian(
                local,
                List.of(
                        "--certsconf", configuration.toString(),
                        "--localcertsdir", local.toString(),
                        "--etccertsdir", etc.toString(),
                        "--hooksdir", hooks.toString()));

        assertThat(store.add(root)).contains("ran update-ca-certificates");
        assertThat(etc.resolve("ca-certificates.crt"))
                .content()
                .contains(root.certificate().pem());
        assertThat(store.remove(root)).startsWith("removed");
        assertThat(etc.resolve("ca-certificates.crt"))
                .content()
                .doesNotContain(root.certificate().pem());
    }

    @Test
    void a_system_without_the_directory_is_told_so() {
        SystemStore store = SystemStore.debian(directory.resolve("missing"), List.of());

        assertThatThrownBy(() -> store.add(root)).hasMessageContaining("there is no " + directory.resolve("missing"));
    }
}
