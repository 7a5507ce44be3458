package dev.signet.cli.openssl.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The procedure is compared with openssl's over the corpus; here is what the command adds, and where it differs on purpose. */
class VerifyCommandTest {
    private static final String ROOT = """
            -----BEGIN CERTIFICATE-----
            MIIBazCCARGgAwIBAgIUWF+8LKYlIZfLStAj9nWKclNCBnYwCgYIKoZIzj0EAwIw
            FDESMBAGA1UEAwwJVGVzdCBSb290MCAXDTI2MTEyNTIzNDA1N1oYDzIxMjYxMTAx
            MjM0MDU3WjAUMRIwEAYDVQQDDAlUZXN0IFJvb3QwWTATBgcqhkjOPQIBBggqhkjO
            PQMBBwNCAAQ8rzvudoy+1Lj/22RyqOC5dUaX0dhlZpS/fXhAmG1Pbvut6BkdQl+o
            JqcEMOA0vvA3cyDpMw25w3e5RUGJNOENoz8wPTAPBgNVHRMBAf8EBTADAQH/MAsG
            A1UdDwQEAwICBDAdBgNVHQ4EFgQUmatSiQDKDtJ2t+apc5cJSVgkgvgwCgYIKoZI
            zj0EAwIDSAAwRQIhALWi/gOECS6sirX1DA2DCu1ocb+LPtFjmoXBzdhXZT8uAiAK
            zwrDQ7e92B/8QXk9YWb+3SwRZDIpa1/zKZcuCFao3Q==
            -----END CERTIFICATE-----
            """;
    private static final String LEAF = """
            -----BEGIN CERTIFICATE-----
            MIIB2DCCAX+gAwIBAgIUJGGo2cFEyhnEWstmIoL7Zl9HFl0wCgYIKoZIzj0EAwIw
            FDESMBAGA1UEAwwJVGVzdCBSb290MCAXDTI2MTEyNTIzNDA1N1oYDzIxMjYxMTAx
            MjM0MDU3WjAXMRUwEwYDVQQDDAxsZWFmLmV4YW1wbGUwWTATBgcqhkjOPQIBBggq
            hkjOPQMBBwNCAAQpvu+F1r84QYwCGQ3FOJzDARj3WvkuE/3J4x64+abiNTMrkgAM
            M6L+MNsRPPXg8MLeXlCDShooi+3JAeafEFhJo4GpMIGmMBcGA1UdEQQQMA6CDGxl
            YWYuZXhhbXBsZTA2BggrBgEFBQcBAQQqMCgwJgYIKwYBBQUHMAKGGmh0dHA6Ly9j
            YS5leGFtcGxlL3Jvb3QuY2VyMBMGA1UdJQQMMAoGCCsGAQUFBwMBMB0GA1UdDgQW
            BBQxwDUmmHdQaNRe9sEz20p2ZwiwrDAfBgNVHSMEGDAWgBSZq1KJAMoO0na35qlz
            lwlJWCSC+DAKBggqhkjOPQQDAgNHADBEAiAG2XUNtesZKsw8U9H3lGs+JOOpwsby
            +U3KZabO/8y2qwIgdmn+wzr6XfTMMy7O1Q0cItW6A7YRuG3vuURkWS8XuBs=
            -----END CERTIFICATE-----
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws IOException {
        write("root.pem", ROOT);
        write("leaf.pem", LEAF);
    }

    private void write(String name, String text) throws IOException {
        Path ignored = Files.writeString(directory.resolve(name), text);
    }

    private Ran verify(String options) {
        String[] line = ("verify -no-CAfile -no-CApath -no-CAstore " + options).split(" ");
        return Ran.in(Map.of(), directory, session -> Main.run(line, session));
    }

    @Test
    void a_leaf_under_its_root_is_ok_and_the_chain_is_shown() {
        Ran ran = verify("-CAfile root.pem -show_chain -verify_hostname leaf.example leaf.pem");

        assertThat(ran.out()).isEqualTo("""
                leaf.pem: OK
                Chain:
                depth=0: CN = leaf.example (untrusted)
                depth=1: CN = Test Root
                """);
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void without_a_terminal_only_the_words_of_openssl_are_said() {
        Ran ran = verify("leaf.pem");

        assertThat(ran.err()).isEqualTo("""
                CN = leaf.example
                error 20 at 0 depth lookup: unable to get local issuer certificate
                error leaf.pem: verification failed
                """);
        assertThat(ran.exitCode()).isEqualTo(2);
    }

    @Test
    void an_explanation_names_who_is_missing_and_where_to_find_it() {
        assertThat(verify("--explain leaf.pem").err()).endsWith("""
                  why: no certificate of CN = Test Root is at hand, who has issued CN = leaf.example
                  try: fetch it from http://ca.example/root.cer and give it with -untrusted FILE
                """);
    }

    @Test
    void programs_get_every_file_and_every_error() {
        Ran ran = verify("--json -CAfile root.pem leaf.pem gone.pem");

        assertThat(ran.out())
                .contains("\"schema\" : \"signet-openssl-verify/1\"")
                .contains("\"file\" : \"leaf.pem\",\n    \"ok\" : true")
                .contains("\"file\" : \"gone.pem\",\n    \"ok\" : false,\n    \"readable\" : false");
        assertThat(ran.exitCode()).isEqualTo(2);
    }

    @Test
    void a_chain_in_the_file_is_no_rubbish() throws IOException {
        write("chain.pem", LEAF + ROOT);

        assertThat(verify("-CAfile root.pem chain.pem").out()).isEqualTo("chain.pem: OK\n");
    }

    @Test
    void a_file_whose_end_is_cut_off_is_not_ok() throws IOException {
        write("cut.pem", LEAF + ROOT.substring(0, 200));

        Ran ran = verify("-CAfile root.pem cut.pem");

        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).endsWith("error cut.pem: verification failed\n").contains("has no END line");
        assertThat(ran.exitCode()).isEqualTo(2);
    }

    @Test
    void text_may_explain_certificates_wherever_it_stands() throws IOException {
        write(
                "told.pem",
                "CONNECTED\n---\n" + LEAF + " 1 s:CN = Müller\n" + ROOT + "---\nVerify return code: 0 (ok)\n---\n");

        assertThat(verify("-CAfile root.pem told.pem").out()).isEqualTo("told.pem: OK\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001\u0002\n",
                "-----BEGIN CERTIFICATE----\n",
                "-----END CERTIFICATE-----\n",
                "\u001b[2J\n"
            })
    void what_is_neither_a_block_nor_text_is_not_ok(String rubbish) throws IOException {
        write("rubbish.pem", LEAF + rubbish);

        Ran ran = verify("-CAfile root.pem rubbish.pem");

        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("error rubbish.pem: line ").endsWith("error rubbish.pem: verification failed\n");
        assertThat(ran.exitCode()).isEqualTo(2);
    }

    @Test
    void octets_that_are_no_text_are_not_ok() throws IOException {
        byte[] leaf = LEAF.getBytes(StandardCharsets.US_ASCII);
        byte[] file = Arrays.copyOf(leaf, leaf.length + 2);
        file[leaf.length] = (byte) 0xff;
        Files.write(directory.resolve("octets.pem"), file);

        assertThat(verify("-CAfile root.pem octets.pem").exitCode()).isEqualTo(2);
    }

    @Test
    void certificates_are_found_in_a_directory_by_the_hash_of_their_names() {
        Ran rehashed = Ran.in(Map.of(), directory, session -> Main.run(new String[] {"rehash", "."}, session));

        assertThat(rehashed.exitCode()).isZero();
        assertThat(verify("-CApath . leaf.pem").out()).isEqualTo("leaf.pem: OK\n");
    }
}
