package dev.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands with a person before them: they run on a terminal that Python makes, which answers the first prompt. */
class TerminalIT {
    /** Runs a shell's line on a terminal of its own, types an answer at the prompt, and prints what was seen and the status. */
    private static final String TERMINAL = """
            import os, pty, signal, sys
            signal.alarm(60)
            pid, terminal = pty.fork()
            if pid == 0:
                signal.signal(signal.SIGINT, signal.SIG_DFL) # what a background job ignores, its children would
                os.execvp("sh", ["sh", "-c", sys.argv[1]])
            seen, answered = b"", False
            while True:
                try:
                    data = os.read(terminal, 4096)
                except OSError:
                    break
                seen += data
                if not answered and b"pass phrase" in seen and seen.endswith(b":"):
                    answered = True
                    os.write(terminal, sys.argv[2].encode().decode("unicode_escape").encode("latin-1"))
            _, status = os.waitpid(pid, 0)
            sys.stdout.write(seen.decode() + "status " + str(os.waitstatus_to_exitcode(status)))
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void makeKey() throws IOException {
        Peer.assumeInstalled("python3");
        Files.writeString(directory.resolve("terminal.py"), TERMINAL);
        Ran made = Checkout.ofThisBuild()
                .signet()
                .in(directory)
                .run("genpkey", "-algorithm", "ED25519", "-aes128", "-pass", "pass:secret", "-out", "key.pem");
        assertThat(made.exitCode()).as(made.err()).isZero();
    }

    private String typed(String line, String answer) {
        String command =
                line.replace("SIGNET", Checkout.ofThisBuild().launcher().toString());
        Ran ran = Program.of("python3").in(directory).run("terminal.py", command, answer);
        assertThat(ran.err()).isEmpty();
        return ran.out();
    }

    @Test
    void a_passphrase_is_asked_for_on_the_terminal_while_the_key_comes_through_a_pipe() throws IOException {
        String seen = typed("cat key.pem | SIGNET pkey -pubout >out 2>err", "secret\\n");

        assertThat(seen).contains("Enter pass phrase").endsWith("status 0");
        assertThat(Files.readString(directory.resolve("out"))).startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(Files.readString(directory.resolve("err"))).isEmpty();
    }

    @Test
    void a_passphrase_that_is_not_utf8_opens_what_it_closed_and_no_other_does() throws IOException {
        Files.write(directory.resolve("pass"), new byte[] {'p', (byte) 0xe4, 's', '\n'});
        Ran made = Checkout.ofThisBuild()
                .signet()
                .in(directory)
                .run(
                        "pkey",
                        "-in",
                        "key.pem",
                        "-passin",
                        "pass:secret",
                        "-aes128",
                        "-passout",
                        "file:pass",
                        "-out",
                        "l1.pem");
        assertThat(made.exitCode()).as(made.err()).isZero();

        assertThat(typed("SIGNET pkey -in l1.pem -noout", "p\\xe4s\\n")).endsWith("status 0");
        assertThat(typed("SIGNET pkey -in l1.pem -noout", "p\\xe5s\\n")).endsWith("status 1");
    }

    @Test
    void an_interrupt_at_the_prompt_ends_it_quietly_and_as_if_by_the_signal() throws IOException {
        String seen = typed("SIGNET pkey -in key.pem -noout 2>err", "\\x03");

        assertThat(seen).contains("Enter pass phrase").endsWith("status -2");
        assertThat(Files.readString(directory.resolve("err"))).isEmpty();
    }

    @Test
    void an_interrupt_ends_a_command_that_waits_for_input_quietly() {
        Ran ran = Program.of("/bin/sh", "-c")
                .in(directory)
                .run("mkfifo wait; (sleep 60 >wait & echo $! >sleeper); timeout -s INT 5 "
                        + Checkout.ofThisBuild().launcher() + " dgst -sha256 <wait; echo $?; kill $(cat sleeper)");

        assertThat(ran.out()).isEqualTo("124\n");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void input_that_ends_at_once_is_told_in_openssls_words() {
        Ran ran = Program.of("/bin/sh", "-c")
                .in(directory)
                .run(Checkout.ofThisBuild().launcher() + " x509 -noout </dev/null");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).startsWith("Could not read certificate from <stdin>\n");
    }
}
