package dev.signet.cli.openssl.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.openssl.message.Workbench;
import dev.signet.core.peer.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -propquery}, beside the real openssl. */
class PropertyQueriesTest {
    private static Workbench bench;

    @BeforeAll
    static void makeFile(@TempDir Path directory) {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        bench.write("f", "hello\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dgst -sha256 -provider fips f",
                "dgst -sha256 -provider default -provider nosuch f",
                "dgst -sha256 -provider legacy -provider default f",
                "dgst -sha256 -provider base -provider null f",
                "x509 -provider fips -in f",
                "enc -provider fips -base64 -in f",
                "verify -provider nosuch f",
                "genpkey -provider fips -algorithm RSA"
            })
    void a_provider_that_is_not_there_is_not_ignored(String line) {
        bench.bothSay(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo",
                "foo=no",
                "foo=yes",
                "foo=1",
                "foo!=1",
                "foo!=0x1f",
                "foo!=0x1g",
                "foo!=017",
                "foo!=018",
                "foo!=-3",
                "foo!=yes",
                "foo!=no",
                "?foo=1",
                "-foo",
                "foo=",
                "foo!=",
                "foo=%",
                "provider=default",
                "PROVIDER=Default",
                "provider='default'",
                "provider=\"Default\"",
                "provider=\"default",
                "provider!=base",
                "provider!=default",
                "provider=fips",
                "provider",
                "?provider=fips",
                "provider=default,foo",
                "provider=default,?foo",
                "foo,foo",
                "fips=yes",
                "fips=no",
                "-fips",
                "x.y=no",
                "x.y",
                "x.=no",
                "1a",
                "==",
                ","
            })
    void a_query_is_met_by_the_algorithms_that_openssl_finds_with_it(String query) {
        bench.bothSay("dgst -sha256 -propquery " + query + " f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genpkey -propquery foo=1 -algorithm RSA",
                "genpkey -algorithm EC -propquery foo=1 -pkeyopt ec_paramgen_curve:P-256",
                "genrsa -propquery foo=1 1024",
                "genrsa -propquery foo=1 -aes128 -passout pass:secret 1024",
                "dgst -propquery foo=1 f",
                "sha256 -propquery foo=1 f",
                "mac -propquery foo=1 -digest SHA256 -macopt hexkey:00 -in f HMAC",
                "mac -propquery foo=no -digest SHA256 -macopt hexkey:00 -in f HMAC",
                "kdf -propquery foo=1 -keylen 16 -kdfopt digest:SHA256 -kdfopt key:a -kdfopt info:b HKDF",
                "kdf -propquery foo=no -keylen 16 -kdfopt digest:SHA256 -kdfopt key:a -kdfopt info:b HKDF",
                "enc -propquery foo=1 -aes-128-cbc -K 00 -iv 00 -in f",
                "enc -propquery foo=no -aes-128-ctr -K 00112233445566778899aabbccddeeff -iv 00112233445566778899aabbccddeeff -in f",
                "enc -propquery foo=1 -base64 -in f",
                "dgst -md4 -provider legacy -provider default -propquery provider=legacy f",
                "dgst -md4 -provider legacy -provider default -propquery foo=1 f",
            })
    void commands_find_no_algorithm_with_a_query_that_none_meets(String line) {
        bench.bothSay(line);
    }

    @Test
    void space_around_the_parts_of_a_query_means_nothing() {
        String[] words = {"dgst", "-sha256", "-propquery", " provider = default , fips != yes ", "f"};
        assertThat(bench.signet(words).exitCode()).isZero();
        words[3] = " provider = default , fips = yes ";
        assertThat(bench.signet(words).exitCode()).isEqualTo(1);
    }
}
