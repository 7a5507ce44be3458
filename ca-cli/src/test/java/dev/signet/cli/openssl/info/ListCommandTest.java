package dev.signet.cli.openssl.info;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Ran;
import org.junit.jupiter.api.Test;

class ListCommandTest {
    @Test
    void names_of_commands_stand_in_columns_or_one_below_the_other() {
        assertThat(Ran.signet("list", "-digest-commands").out())
                .startsWith("blake2b512        blake2s256        md5               rmd160            \nsha1   ");
        assertThat(Ran.signet("list", "-1", "-digest-commands").out()).startsWith("blake2b512\nblake2s256\n");
    }

    @Test
    void the_options_of_a_command_come_from_its_table() {
        assertThat(Ran.signet("list", "-options", "rand").out())
                .startsWith("help -\nengine s\nout >\nbase64 -\nhex -\n")
                .endsWith("- -\n");
    }

    @Test
    void an_object_is_listed_with_its_names() {
        assertThat(Ran.signet("list", "-objects").out()).contains("\nCN = commonName, 2.5.4.3\n");
    }

    @Test
    void every_suite_says_what_it_is_made_of() {
        assertThat(Ran.signet("ciphers", "-s", "-tls1", "-V", "ECDHE+AES256").out())
                .startsWith("          0xC0,0x0A - ECDHE-ECDSA-AES256-SHA         TLSv1   Kx=ECDH     Au=ECDSA"
                        + " Enc=AES(256)               Mac=SHA1\n");
    }
}
