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

    @Test
    void algorithms_of_later_versions_are_listed_where_openssl_3_5_lists_them() {
        assertThat(Ran.signet("list", "-kem-algorithms").out())
                .contains("  { 2.16.840.1.101.3.4.4.1, id-alg-ml-kem-512, ML-KEM-512, MLKEM512 } @ default\n");
        assertThat(Ran.signet("list", "-signature-algorithms").out())
                .contains("  { 2.16.840.1.101.3.4.3.17, id-ml-dsa-44, ML-DSA-44, MLDSA44 } @ default\n")
                .contains("  { 2.16.840.1.101.3.4.3.31, id-slh-dsa-shake-256f, SLH-DSA-SHAKE-256f } @ default\n");
        assertThat(Ran.signet("list", "-key-managers").out()).contains("  Name: OpenSSL ML-DSA-87 implementation\n");
    }
}
