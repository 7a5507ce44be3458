package dev.signet.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text that goes through commands a CI system, and all other text stays as it is. */
class InertOutputTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "::add-mask::x,:\\u003aadd-mask::x",
                " \t::stop-commands::x, \t:\\u003astop-commands::x",
                "\u00a0\u3000::add-mask::x,\u00a0\u3000:\\u003aadd-mask::x",
                "a\r::add-mask::x,a\r:\\u003aadd-mask::x",
                ":::x,:\\u003a\\u003ax",
                "a ##[stop-commands]x,a #\\u0023[stop-commands]x",
                "a ##vso[task.complete]x,a #\\u0023vso[task.complete]x",
                "###[group]x,#\\u0023\\u0023[group]x",
                "#\u034f#[group]x,#\u034f\\u0023[group]x"
            })
    void what_would_be_a_command_is_spelled_out(String text, String inert) {
        assertThat(written(text)).isEqualTo(inert);
        assertThat(written("before\n" + text)).isEqualTo("before\n" + inert);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a::b", "  [::1]:443: trusted", "# 1", "[#]", ":a:", "G\u00f6del #\u00fc\n\ttab\n"})
    void what_is_no_command_stays_as_it_is(String text) {
        assertThat(written(text)).isEqualTo(text);
    }

    @Test
    void a_command_that_arrives_in_pieces_is_spelled_out_too() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream inert = InertOutput.to(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        inert.print(" :");
        inert.print(":debug::#");
        inert.write('#');
        inert.print("[x]");

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(" :\\u003adebug::#\\u0023[x]");
    }

    private static String written(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InertOutput.to(new PrintStream(bytes, true, StandardCharsets.UTF_8)).print(text);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
