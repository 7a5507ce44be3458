package dev.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdviceTest {
    @Test
    void a_mistyped_option_suggests_the_near_one_to_who_asks() {
        assertThat(Ran.signet("prime", "-genrate", "--explain").err())
                .isEqualTo("prime: Unknown option: -genrate\nprime: Use -help for summary.\n  try: -generate\n");
    }

    @Test
    void a_program_reads_the_words_of_openssl_and_no_others() {
        assertThat(Ran.signet("prime", "-genrate").err())
                .isEqualTo("prime: Unknown option: -genrate\nprime: Use -help for summary.\n");
    }

    @Test
    void the_value_of_an_option_is_no_option() {
        assertThat(Ran.signet("mac", "-macopt", "-digset", "--explain", "HMAC").err())
                .doesNotContain("try:");
    }

    @Test
    void a_mistyped_command_suggests_the_near_one_to_who_asks() {
        assertThat(Ran.signet("x508", "--explain").err())
                .isEqualTo("Invalid command 'x508'; type \"help\" for a list.\n  try: signet x509\n");
    }
}
