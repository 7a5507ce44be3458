package dev.signet.cli.openssl.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpkacCommandTest {

    @TempDir
    Path directory;

    @Test
    void a_signed_key_is_read_again_and_a_changed_one_is_found_out() throws IOException {
        assertThat(run("req", "-new", "-newkey", "ed25519", "-nodes", "-keyout", "k.pem", "-subj", "/CN=a")
                        .exitCode())
                .isZero();
        assertThat(run("spkac", "-key", "k.pem", "-digest", "sha256", "-challenge", "hello", "-out", "k.spk")
                        .exitCode())
                .isZero();

        Ran read = run("spkac", "-in", "k.spk", "-verify", "-pubkey");
        assertThat(read.exitCode()).isZero();
        assertThat(read.err()).isEqualTo("Signature OK\n");
        assertThat(read.out())
                .startsWith("Netscape SPKI:\n  Public Key Algorithm: ED25519\n")
                .contains("  Challenge String: hello\n", "-----BEGIN PUBLIC KEY-----\n");

        String signed = Files.readString(directory.resolve("k.spk")).strip();
        char before = signed.charAt(signed.length() - 10);
        Files.writeString(
                directory.resolve("k.spk"),
                signed.substring(0, signed.length() - 10)
                        + (before == 'A' ? 'B' : 'A')
                        + signed.substring(signed.length() - 9));
        Ran changed = run("spkac", "-in", "k.spk", "-verify", "-noout");
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.err()).isEqualTo("Signature Failure\n");
    }

    @Test
    void what_is_none_is_said_to_be_none() throws IOException {
        Files.writeString(directory.resolve("f"), "SPKAC=AAAA\n");

        assertThat(run("spkac", "-in", "f")).isEqualTo(new Ran(1, "", "Error loading SPKAC\n"));
        assertThat(run("spkac", "-in", "f", "-spkac", "other"))
                .isEqualTo(new Ran(1, "", "Can't find SPKAC called \"other\"\n"));
    }

    private Ran run(String... args) {
        return Ran.in(Map.of(), directory, session -> Main.run(args, session));
    }
}
