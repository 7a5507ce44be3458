package dev.signet.cli.ca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Ran;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class CaCommandLineTest {

    @Test
    void the_exit_code_of_a_command_is_returned() {
        assertThat(run(() -> 1).exitCode()).isEqualTo(1);
    }

    @Test
    void a_problem_is_printed_as_what_why_and_try_and_its_kind_is_the_exit_code() {
        Ran ran = run(() -> {
            throw Problem.of(Kind.POLICY, "no")
                    .because("one")
                    .because("two")
                    .fix("three")
                    .exception();
        });

        assertThat(ran).isEqualTo(new Ran(3, "", "signet: no\n  why: one\n  why: two\n  try: three\n"));
    }

    @Test
    void the_stack_trace_is_shown_with_debug_only() {
        Callable<Integer> failing = () -> {
            throw Problem.of(Kind.STORE, "locked").exception();
        };

        assertThat(run(failing).err()).doesNotContain("\tat ");
        assertThat(run(failing, "--debug").err()).startsWith("signet: locked\n").contains("\tat ");
    }

    @Test
    void an_unexpected_exception_is_called_a_bug_in_signet() {
        Ran ran = run(() -> {
            throw new IllegalStateException("broken");
        });

        assertThat(ran.exitCode()).isEqualTo(70);
        assertThat(ran.err())
                .startsWith("signet: this is a bug in Signet")
                .contains("  why: java.lang.IllegalStateException: broken\n")
                .contains("--debug");
    }

    @Test
    void a_file_that_nobody_expected_to_fail_is_named_and_is_not_a_bug() {
        Ran ran = run(() -> {
            throw new UncheckedIOException(new NoSuchFileException("gone.pem"));
        });

        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).contains("gone.pem");
    }

    @Test
    void an_unknown_option_is_a_usage_error_that_names_similar_ones() {
        Ran ran = run(() -> 0, "--dyas", "3");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).startsWith("signet: unknown option").contains("  try: --days\n");
    }

    @Test
    void a_value_of_the_wrong_type_is_a_usage_error_that_names_the_option() {
        Ran ran = run(() -> 0, "--days", "many");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("--days").contains("'many'").contains("  try: signet sample --help\n");
    }

    @Test
    void help_goes_to_standard_output_and_names_the_command_as_it_is_typed() {
        Ran ran = run(() -> 9, "--help");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).startsWith("Usage: signet sample").contains("--days", "--debug", "--help");
        assertThat(ran.err()).isEmpty();
    }

    private static Ran run(Callable<Integer> body, String... args) {
        return Ran.in(session -> CaCommandLine.run("sample", new Sample(body), args, session));
    }

    @Command(description = "A command that does what a test wants.")
    static final class Sample implements Callable<Integer> {
        private final Callable<Integer> body;

        @Option(names = "--days", description = "A number.")
        int days;

        Sample(Callable<Integer> body) {
            this.body = body;
        }

        @Override
        public Integer call() throws Exception {
            return body.call();
        }
    }
}
