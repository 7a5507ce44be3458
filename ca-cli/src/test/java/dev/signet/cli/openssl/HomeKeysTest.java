package dev.signet.cli.openssl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of a home sign through the gate alone, however their files are named. */
class HomeKeysTest {
    @TempDir
    private static Path directory;

    private static Ran signet(String... words) {
        return Ran.in(
                Map.of("SIGNET_PASSPHRASE", "only for tests", "SIGNET_ROOT_PASSPHRASE", "only for tests"),
                directory,
                session -> Main.run(words, session));
    }

    @BeforeAll
    static void makeAHome() throws IOException {
        assertThat(signet("init", "--home", "home").exitCode()).isZero();
        Files.createSymbolicLink(directory.resolve("link.pem"), directory.resolve("home/keys/issuing.pem"));
        assertThat(signet("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "own.pem")
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home/keys/issuing.pem",
                "link.pem",
                "DIRECTORY/home/keys/issuing.pem",
                "file:DIRECTORY/home/keys/issuing.pem",
                "file://DIRECTORY/home/keys/issuing.pem",
                "file://localhostDIRECTORY/home/keys/issuing.pem"
            })
    void a_key_of_a_home_signs_nothing_for_openssls_commands(String name) {
        String key = name.replace("DIRECTORY", directory.toString());
        String[][] commands = {
            {"req", "-x509", "-key", key, "-passin", "pass:only for tests", "-subj", "/CN=x", "-out", "made.pem"},
            {"dgst", "-sha256", "-sign", key, "-passin", "pass:only for tests", "-out", "made.pem", "own.pem"}
        };
        for (String[] command : commands) {
            Ran ran = signet(command);

            assertThat(ran.exitCode()).as(String.join(" ", command)).isNotZero();
            assertThat(directory.resolve("made.pem")).doesNotExist();
        }
        assertThat(signet(commands[0]).err()).contains("belongs to the certification authority");
        assertThat(signet(commands[1]).err()).contains("belongs to the certification authority");
    }

    @Test
    void any_other_key_signs() {
        Ran ran = signet("req", "-x509", "-key", "own.pem", "-subj", "/CN=x", "-out", "own-cert.pem");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
    }

    @Test
    void a_pass_phrase_that_is_no_text_is_not_taken_for_another() throws IOException {
        Files.write(directory.resolve("pass"), new byte[] {'p', (byte) 0xe4, (byte) 0xf6, 's', '\n'});
        Files.write(directory.resolve("other"), new byte[] {'p', (byte) 0xe5, (byte) 0xf7, 's', '\n'});

        assertThat(signet("pkey", "-in", "own.pem", "-aes256", "-passout", "file:pass", "-out", "sealed.pem")
                        .exitCode())
                .isZero();
        assertThat(signet("pkey", "-in", "sealed.pem", "-passin", "file:pass", "-noout")
                        .exitCode())
                .isZero();
        assertThat(signet("pkey", "-in", "sealed.pem", "-passin", "file:other", "-noout")
                        .exitCode())
                .isNotZero();
    }
}
