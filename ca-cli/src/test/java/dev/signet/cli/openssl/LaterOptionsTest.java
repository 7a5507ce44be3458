package dev.signet.cli.openssl;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of OpenSSL 3.1 to 3.5: what is expected here is what 3.5 answered. */
class LaterOptionsTest {
    private static final String SIGNED = "x509 -req -in r.csr -signkey k.key -out new.pem ";
    private static final String MADE = "req -x509 -key k.key -subj /CN=a -config empty.cnf -out new.pem ";

    @TempDir
    private Path directory;

    @BeforeEach
    void makeRequest() throws Exception {
        Files.writeString(directory.resolve("empty.cnf"), "");
        does("genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out k.key");
        does("req -new -key k.key -subj /CN=a -config empty.cnf -out r.csr");
    }

    private Ran run(String line) {
        return Ran.in(Map.of(), directory, session -> Main.run(line.split(" "), session));
    }

    @CanIgnoreReturnValue
    private Ran does(String line) {
        Ran ran = run(line);
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return ran;
    }

    @ParameterizedTest
    @ValueSource(strings = {SIGNED, MADE})
    void a_certificate_begins_and_ends_when_it_is_asked_to(String command) {
        does(command + "-not_before 20250101000000Z -not_after 20600101000000Z");

        assertThat(does("x509 -in new.pem -noout -dates").out())
                .isEqualTo("notBefore=Jan  1 00:00:00 2025 GMT\nnotAfter=Jan  1 00:00:00 2060 GMT\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-not_before bad | start date is invalid, it should be \"today\" or have format [CC]YYMMDDHHMMSSZ",
                "-not_after 2030-01-01 | end date is invalid, it should be \"today\" or have format [CC]YYMMDDHHMMSSZ",
                "-not_after 20200101000000Z | Error: end date before start date",
                "-not_before 99990101000000Z -days 9 | Error: end date before start date",
            })
    void dates_that_cannot_be_are_refused_and_nothing_is_written(String options, String message) {
        for (String command : List.of(SIGNED, MADE)) {
            Ran ran = run(command + options);

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.err()).isEqualTo(message + "\n");
            assertThat(directory.resolve("new.pem")).doesNotExist();
        }
    }

    @Test
    void the_end_goes_before_the_days_and_neither_with_the_dates_that_are_there() {
        assertThat(does(MADE + "-days 5 -not_after 20300101000000Z").err())
                .isEqualTo("Warning: -not_after option overriding -days option\n");
        assertThat(does("x509 -in new.pem -noout -enddate").out()).isEqualTo("notAfter=Jan  1 00:00:00 2030 GMT\n");
        assertThat(run("x509 -in new.pem -signkey k.key -preserve_dates -not_after 20300101000000Z")
                        .err())
                .isEqualTo("Cannot use -preserve_dates with -not_after option\n");
    }

    @Test
    void names_of_subject_and_issuer_can_be_set_apart() {
        does("x509 -new -set_issuer /CN=i -set_subject /CN=s -key k.key -out new.pem");

        assertThat(does("x509 -in new.pem -noout -subject -issuer").out()).isEqualTo("subject=CN = s\nissuer=CN = i\n");
    }

    @Test
    void a_key_of_a_request_is_encrypted_as_it_is_asked_to_be() {
        does("req -new -newkey ed25519 -subj /CN=a -config empty.cnf -passout pass:abcd -cipher aes-128-cbc"
                + " -keyout new.key -out r2.csr");

        assertThat(does("asn1parse -in new.key").out()).contains(":aes-128-cbc");
        assertThat(does("pkey -in new.key -passin pass:abcd -noout -check").out())
                .isEqualTo("Key is valid\n");
        assertThat(run("req -new -newkey ed25519 -subj /CN=a -config empty.cnf -cipher nope")
                        .err())
                .startsWith("Unknown cipher: nope\n");
    }

    @Test
    void a_new_key_can_leave_its_public_key_in_a_file_of_its_own() throws Exception {
        does("genpkey -algorithm ed25519 -out new.key -outpubkey new.pub");

        assertThat(Files.readString(directory.resolve("new.pub")))
                .isEqualTo(does("pkey -in new.key -pubout").out());
    }

    @Test
    void quiet_shows_neither_progress_nor_names() {
        assertThat(does("req -new -newkey rsa:1024 -nodes -quiet -subj /CN=a -config empty.cnf -keyout k2 -out r2")
                        .err())
                .isEqualTo("-----\n");
        assertThat(does("dhparam -quiet -dsaparam -out dh.pem 512").err()).isEmpty();
        does(MADE);
        does("crl2pkcs7 -nocrl -certfile new.pem -out p7");
        assertThat(does("pkcs7 -in p7 -print_certs -quiet").out()).startsWith("-----BEGIN CERTIFICATE-----\n");
    }

    @Test
    void a_pkcs12_file_can_have_a_mac_of_rfc_9579() {
        does(MADE);
        does("pkcs12 -export -in new.pem -inkey k.key -passout pass:sécret -pbmac1_pbkdf2 -pbmac1_pbkdf2_md sha512"
                + " -macalg sha384 -macsaltlen 20 -out new.p12");

        assertThat(does("pkcs12 -in new.p12 -passin pass:sécret -info -noout").err())
                .startsWith("""
                        MAC: PBMAC1 using PBKDF2, Iteration 2048
                        Key length: 48, Salt length: 20
                        PBKDF2 PRF: hmacWithSHA512
                        """);
        assertThat(does("pkey -in new.p12 -passin pass:sécret").out())
                .isEqualTo(does("pkey -in k.key").out());
        assertThat(run("pkcs12 -in new.p12 -passin pass:secret -noout").err())
                .isEqualTo("Mac verify error: invalid password?\n");
    }

    @Test
    void certificates_can_be_marked_for_java_to_trust() throws Exception {
        does(MADE);
        does("pkcs12 -export -in new.pem -inkey k.key -passout pass:secret -jdktrust anyExtendedKeyUsage -out t.p12");
        KeyStore store = KeyStore.getInstance(directory.resolve("t.p12").toFile(), "secret".toCharArray());

        assertThat(Collections.list(store.aliases()))
                .singleElement()
                .satisfies(alias -> assertThat(store.isCertificateEntry(alias)).isTrue());
    }

    @Test
    void a_salt_can_be_longer_where_pbkdf2_uses_it() throws Exception {
        Files.writeString(directory.resolve("text"), "text");
        does("enc -aes-128-cbc -pbkdf2 -saltlen 16 -k secret -in text -out long.enc");
        does("enc -aes-128-cbc -saltlen 16 -k secret -in text -out short.enc");

        assertThat(directory.resolve("long.enc")).hasSize(8 + 16 + 16);
        assertThat(directory.resolve("short.enc")).hasSize(8 + 8 + 16);
        assertThat(does("enc -d -aes-128-cbc -pbkdf2 -saltlen 16 -k secret -in long.enc")
                        .out())
                .isEqualTo("text");
    }

    @Test
    void a_signature_can_leave_out_its_time() throws Exception {
        Files.writeString(directory.resolve("text"), "text");
        does(MADE);
        does("cms -sign -in text -signer new.pem -inkey k.key -no_signing_time -outform DER -out s.der");

        assertThat(does("cms -cmsout -print -noout -inform DER -in s.der").out())
                .contains("messageDigest")
                .doesNotContain("signingTime");
    }

    @Test
    void a_digest_is_signed_in_place_of_what_it_is_of() throws Exception {
        Files.writeString(directory.resolve("text"), "text");
        does(MADE);
        String digest = does("dgst -sha256 -r text").out().substring(0, 64);
        does("cms -sign -digest " + digest + " -signer new.pem -inkey k.key -outform DER -out s.der");
        does("cms -verify -binary -inform DER -in s.der -content text -CAfile new.pem -purpose any -out out");

        assertThat(run("cms -sign -digest " + digest + " -in text -signer new.pem -inkey k.key")
                        .err())
                .startsWith("Cannot use -digest when -in, -nodetach or streaming is used\n");
        assertThat(run("cms -sign -digest zz -signer new.pem -inkey k.key").err())
                .startsWith("Invalid hex value after -digest\n");
        assertThat(run("cms -sign -digest aabb -signer new.pem -inkey k.key").exitCode())
                .isEqualTo(3);
        assertThat(run("cms -verify -digest aabb -in s.der").err())
                .startsWith("Cannot use -digest for non-signing operation\n");
    }
}
