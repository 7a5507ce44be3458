package dev.signet.cli.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a person is asked for a passphrase on a terminal, the home is free for other commands. */
class PromptBeforeLockIT {
    /** Runs a command on a terminal of its own; tells of each of so many prompts, and types what it then reads. */
    private static final String ON_A_TERMINAL = """
            import os, pty, sys
            pid, master = pty.fork()
            if pid == 0:
                os.execvp(sys.argv[2], sys.argv[2:])
            for prompt in range(int(sys.argv[1])):
                shown = b''
                while b'Passphrase ' not in shown or not shown.endswith(b': '):
                    shown += os.read(master, 1000)
                sys.stdout.write('asks\\n')
                sys.stdout.flush()
                os.write(master, sys.stdin.buffer.readline())
            try:
                while os.read(master, 1000):
                    pass
            except OSError:
                pass
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
            """;

    @TempDir
    private Path directory;

    @Test
    void othersIssueWhileACommandWaitsForThePassphrase() throws IOException, InterruptedException {
        CommandHome home = CommandHome.create(directory);
        home.ok("issue", "old.example", "--validity", "5d");
        home.request("web.csr", "web.example");
        List<List<String>> commands = List.of(
                List.of("issue", "slow.example"),
                List.of("sign", "web.csr", "--out", "web.pem"),
                List.of("renew", "--all", "--within", "10d"),
                List.of("publish"));
        for (List<String> command : commands) {
            Process asking = onATerminal(1, command);
            try (InputStream out = asking.getInputStream();
                    OutputStream in = asking.getOutputStream()) {
                assertThat(new String(out.readNBytes(5), StandardCharsets.UTF_8))
                        .as(command.toString())
                        .isEqualTo("asks\n");

                home.ok("issue", "meanwhile-" + command.get(0) + ".example");

                in.write((CommandHome.PASSPHRASE + "\n").getBytes(StandardCharsets.UTF_8));
            }
            assertThat(asking.waitFor()).as(command.toString()).isZero();
        }
        assertThat(home.ok("list", "--csv").out()).contains("slow.example", "web.example", "meanwhile-publish.example");
    }

    @Test
    void othersIssueWhileARenewalWaitsForThePassphraseOfAKeyStore() throws IOException, InterruptedException {
        CommandHome home = CommandHome.create(directory);
        Path passphrase = Files.writeString(directory.resolve("export"), "of the key store");
        home.ok("issue", "old.example", "--validity", "5d", "--p12", "--export-passphrase-file", passphrase.toString());
        Process asking = onATerminal(2, List.of("renew", "old.example"));
        try (InputStream out = asking.getInputStream();
                OutputStream in = asking.getOutputStream()) {
            for (String answer : List.of(CommandHome.PASSPHRASE, "a new one")) {
                assertThat(new String(out.readNBytes(5), StandardCharsets.UTF_8))
                        .isEqualTo("asks\n");
                home.ok("issue", "meanwhile-" + answer.replace(' ', '-') + ".example");
                in.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
                in.flush();
            }
        }
        assertThat(asking.waitFor()).isZero();
        assertThat(home.ok("list", "--csv").out()).contains("meanwhile-a-new-one.example");
        assertThat(home.ok("list", "--name", "old.example", "--csv").out().lines())
                .hasSize(3);
    }

    private Process onATerminal(int prompts, List<String> command) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "python3",
                "-c",
                ON_A_TERMINAL,
                String.valueOf(prompts),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dsignet.terminals=2",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.signet.cli.Main"));
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.directory(directory.toFile());
        builder.environment().put("SIGNET_HOME", directory.resolve("home").toString());
        builder.environment().keySet().removeIf(name -> name.endsWith("PASSPHRASE"));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder.start();
    }
}
