package dev.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void the_version_is_the_one_of_the_build() {
        assertThat(Ran.signet("--version").out()).isEqualTo("signet " + System.getProperty("project.version") + "\n");
    }

    @Test
    void the_first_words_of_version_are_those_of_openssl() {
        assertThat(Ran.signet("version").out())
                .matches("OpenSSL 3\\.0\\.\\d+ \\d+ \\w+ \\d{4} \\(Signet " + SignetVersion.NUMBER + "\\)\n");
    }

    @Test
    void version_prints_the_lines_that_were_asked_for_in_the_order_of_openssl() {
        assertThat(Ran.signet("version", "-d", "-v").out().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("OPENSSLDIR: \"");
    }

    @Test
    void an_option_that_version_does_not_know_is_refused_in_the_words_of_openssl() {
        assertThat(Ran.signet("version", "-x"))
                .isEqualTo(new Ran(1, "", "version: Unknown option: -x\nversion: Use -help for summary.\n"));
    }

    @Test
    void an_unknown_command_is_answered_in_the_words_of_openssl() {
        assertThat(Ran.signet("nosuch"))
                .isEqualTo(new Ran(1, "", "Invalid command 'nosuch'; type \"help\" for a list.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-help", "-h"})
    void every_spelling_of_help_prints_the_same_page(String help) {
        assertThat(Ran.signet(help)).isEqualTo(Ran.signet());
    }

    @ParameterizedTest
    @MethodSource("dev.signet.cli.Catalogue#names")
    void every_command_in_the_list_exists_and_has_help(String name) {
        Ran ran = Ran.signet("help", name);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out() + ran.err()).contains("Usage:").contains(name);
    }

    @ParameterizedTest
    @MethodSource("dev.signet.cli.Catalogue#names")
    void every_command_in_the_list_is_in_the_training(String name) {
        assertThat(Stream.of(Training.READING, Training.WORKING).flatMap(Stream::of))
                .anyMatch(line -> line.startsWith(name));
    }
}
