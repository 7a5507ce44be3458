package dev.signet.cli.openssl.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Pkcs12Test {
    @TempDir
    private static Path directory;

    private static Workbench bench;

    @BeforeAll
    static void makeKeys() {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        bench.opensslDoes("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=one -days 9"
                + " -keyout one.key -out one.pem");
        bench.opensslDoes("req -x509 -newkey ed25519 -nodes -subj /CN=two -days 9 -keyout two.key -out two.pem");
        bench.write("both.pem", bench.text("one.pem") + bench.text("two.pem"));
        bench.opensslDoes("pkcs12 -export -in one.pem -inkey one.key -passout pass:secret -out plain.p12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-name friendly",
                "-name friendly -caname other",
                "-keypbe NONE -certpbe NONE",
                "-keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES",
                "-descert",
                "-certpbe aes-128-cbc -keypbe AES-192-CBC",
                "-iter 3",
                "-noiter -nomaciter",
                "-nomac",
                "-macalg sha512",
                "-nokeys",
                "-nocerts",
                "-keyex",
                "-keysig -LMK -CSP name",
                "-legacy"
            })
    void openssl_reads_what_is_exported(String options) {
        String line = "pkcs12 -export -in both.pem -inkey one.key -passout pass:secret -out ours.p12 " + options;
        bench.signetDoes(line.strip());
        bench.opensslDoes(line.strip().replace("ours.p12", "theirs.p12"));

        String reading = "pkcs12 -in %s.p12 -passin pass:secret -noenc" + (options.equals("-legacy") ? " -legacy" : "");
        assertThat(bench.openssl(reading.formatted("ours")).out())
                .isNotEmpty()
                .isEqualTo(bench.openssl(reading.formatted("theirs")).out());
        assertThat(bench.signet(reading.formatted("theirs")).out())
                .isEqualTo(bench.openssl(reading.formatted("theirs")).out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-noenc",
                "-nodes -info",
                "-nokeys",
                "-nocerts -noenc",
                "-noout -info",
                "-nokeys -clcerts",
                "-nokeys -cacerts",
                "-nomacver -nokeys",
                "-nokeys -chain -name x -keypbe NONE"
            })
    void prints_what_openssl_prints(String options) {
        bench.opensslDoes("pkcs12 -export -in both.pem -inkey one.key -passout pass:secret -out mixed.p12 -name me");

        bench.bothSay("pkcs12 -in mixed.p12 -passin pass:secret " + options);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkcs12 -help",
                "pkcs12 -in plain.p12 -passin pass:wrong -nokeys",
                "pkcs12 -in one.pem -passin pass:secret",
                "pkcs12 -in missing -passin pass:secret",
                "pkcs12 -export -in one.pem -inkey missing -passout pass:x",
                "pkcs12 -export -in one.key -inkey one.key -passout pass:x",
                "pkcs12 -export -in missing -inkey one.key -passout pass:x",
                "pkcs12 -export -in two.pem -inkey one.key -passout pass:x",
                "pkcs12 -export -in one.pem -inkey one.key -passout pass:x -keypbe nothing",
                "pkcs12 -export -in one.pem -inkey one.key -passout pass:x -macalg nothing",
                "pkcs12 -export -noout -passout pass:x",
                "pkcs12 -in plain.p12 -passin pass:x -twopass",
                "pkcs12 -in plain.p12 -passin pass:x -nothing"
            })
    void fails_in_the_words_of_openssl(String line) {
        bench.bothSay(line);
    }

    @Test
    void reads_old_encryption_without_being_asked_to() {
        bench.opensslDoes("pkcs12 -export -legacy -in one.pem -inkey one.key -passout pass:secret -out old.p12");

        assertThat(bench.signet("pkcs12 -in old.p12 -passin pass:secret -noenc").out())
                .isEqualTo(bench.openssl("pkcs12 -in old.p12 -passin pass:secret -noenc -legacy")
                        .out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x509 -noout -subject -in all.p12 -passin pass:secret",
                "x509 -noout -subject -in all.p12 -passin pass:wrong",
                "x509 -noout -subject -in all.p12 -passin pass:secret -inform PEM",
                "x509 -noout -subject -in open.p12",
                "x509 -noout -subject -CA all.p12 -passin pass:secret -in two.pem",
                "verify -trusted open.p12 one.pem",
                "verify -trusted one.pem open.p12",
                "verify -CAfile open.p12 one.pem",
                "cms -encrypt -in one.pem -out cms.pem open.p12",
                "pkey -pubout -in open.p12",
                "storeutl -noout open.p12"
            })
    void certificates_are_found_in_such_a_file_wherever_openssl_finds_them(String line) {
        bench.opensslDoes("pkcs12 -export -in both.pem -inkey one.key -passout pass:secret -out all.p12");
        bench.opensslDoes("pkcs12 -export -in both.pem -inkey one.key -passout pass: -out open.p12");

        bench.bothSay(line);
    }

    @Test
    void a_certificate_under_old_encryption_is_found_by_who_asks_for_the_legacy_provider() {
        bench.opensslDoes("pkcs12 -export -legacy -in one.pem -inkey one.key -passout pass:secret -out old.p12");
        String line = "x509 -noout -subject -in old.p12 -passin pass:secret";

        bench.bothSay(line);
        assertThat(bench.signet(line).err()).contains("(RC2-40-CBC");
        bench.bothSay(line + " -provider legacy -provider default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X25519", "ED448"})
    void keys_of_other_types_go_both_ways(String type) {
        bench.opensslDoes("genpkey -algorithm " + type + " -out other.key");
        bench.signetDoes("pkcs12 -export -nocerts -in other.key -passout pass:x -out other.p12");

        bench.bothSay("pkcs12 -in other.p12 -passin pass:x -noenc");
    }

    @Test
    void encrypts_keys_under_another_passphrase() {
        bench.signetDoes("pkcs12 -in plain.p12 -passin pass:secret -passout pass:other -nocerts -out key.pem");

        assertThat(bench.openssl("pkey -in key.pem -passin pass:other").out()).isEqualTo(bench.text("one.key"));
    }

    @Test
    void files_with_keys_are_for_their_owner() throws IOException {
        bench.signetDoes("pkcs12 -export -in one.pem -inkey one.key -passout pass:secret -out private.p12");

        assertThat(Files.getPosixFilePermissions(bench.file("private.p12")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
