package dev.signet.cli.openssl.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import dev.signet.core.asn1.Der;
import dev.signet.core.pem.PemBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.interfaces.DSAParams;
import java.security.interfaces.DSAPublicKey;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCommandsTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void make_a_key() {
        run("ecparam -name prime256v1 -genkey -noout -out ec.pem");
    }

    @CanIgnoreReturnValue
    private Ran run(String line) {
        return Ran.in(
                Map.of("SECRET", "from the environment"), directory, session -> Main.run(line.split(" "), session));
    }

    private String text(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    @Test
    void a_key_is_told_apart_from_its_public_part() {
        assertThat(run("pkey -in ec.pem -pubout -out public.pem").exitCode()).isZero();

        assertThat(run("pkey -in public.pem").err()).isEqualTo("Could not read key from public.pem\n");
        assertThat(run("pkey -pubin -in ec.pem").err()).isEqualTo("Could not read key of Public Key from ec.pem\n");
        assertThat(run("pkey -pubin -in public.pem -noout -text").out()).startsWith("Public-Key: (256 bit)\npub:\n");
    }

    @Test
    void a_public_key_is_known_by_its_structure_whatever_its_label() throws IOException {
        run("genrsa -out rsa.pem 1024");
        run("rsa -in rsa.pem -pubout -out info.pem");
        run("rsa -in rsa.pem -RSAPublicKey_out -out numbers.pem");
        Files.writeString(directory.resolve("a.pem"), text("info.pem").replace(" PUBLIC", " RSA PUBLIC"));
        Files.writeString(directory.resolve("b.pem"), text("numbers.pem").replace(" RSA PUBLIC", " PUBLIC"));

        assertThat(run("pkey -pubin -in a.pem").out()).isEqualTo(text("info.pem"));
        assertThat(run("pkey -pubin -in b.pem").out()).isEqualTo(text("info.pem"));
    }

    @Test
    void of_two_forms_of_a_public_key_the_last_that_was_asked_for_counts() throws IOException {
        run("genrsa -out rsa.pem 1024");
        run("rsa -in rsa.pem -pubout -out info.pem");
        run("rsa -in rsa.pem -RSAPublicKey_out -out numbers.pem");

        assertThat(run("rsa -in rsa.pem -RSAPublicKey_out -pubout").out()).isEqualTo(text("info.pem"));
        assertThat(run("rsa -in rsa.pem -pubout -RSAPublicKey_out").out()).isEqualTo(text("numbers.pem"));
        assertThat(run("rsa -in rsa.pem -pubout -RSAPublicKey_out -pubout").out())
                .isEqualTo(text("info.pem"));
    }

    @Test
    void a_dsa_key_in_the_traditional_form_is_read() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
        generator.initialize(1024);
        DSAPublicKey key = (DSAPublicKey) generator.generateKeyPair().getPublic();
        DSAParams domain = key.getParams();
        byte[] numbers = Der.sequence(
                Der.integer(key.getY()),
                Der.integer(domain.getP()),
                Der.integer(domain.getQ()),
                Der.integer(domain.getG()));
        Files.writeString(directory.resolve("dsa.pem"), new PemBlock("DSA PUBLIC KEY", numbers).text());

        assertThat(run("pkey -pubin -in dsa.pem").out()).isEqualTo(new PemBlock("PUBLIC KEY", key.getEncoded()).text());
    }

    @Test
    void an_encrypted_key_opens_with_its_pass_phrase_alone() throws IOException {
        assertThat(run("pkey -in ec.pem -aes256 -passout env:SECRET -out closed.pem")
                        .exitCode())
                .isZero();

        assertThat(text("closed.pem")).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
        assertThat(run("pkey -in closed.pem -passin env:SECRET -check -noout").out())
                .isEqualTo("Key is valid\n");
        Ran wrong = run("pkey -in closed.pem -passin pass:wrong -noout");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).isEqualTo("Could not read key from closed.pem\n");
    }

    @Test
    void both_pass_phrases_come_from_one_file_a_line_for_each() throws IOException {
        run("pkey -in ec.pem -aes256 -passout pass:old -out old.pem");
        Files.writeString(directory.resolve("phrases"), "old\nnew\n");

        assertThat(run("pkey -in old.pem -passin file:phrases -passout file:phrases -aes128 -out new.pem")
                        .exitCode())
                .isZero();
        assertThat(run("pkey -in new.pem -passin pass:new -noout").exitCode()).isZero();
    }

    @Test
    void a_file_that_cannot_be_replaced_by_a_whole_one_stays_as_it_is() throws IOException {
        Files.writeString(directory.resolve("target"), "what was there");

        assertThat(run("pkey -in ec.pem -aes-128-ctr -passout pass:secret -out target")
                        .exitCode())
                .isEqualTo(1);
        assertThat(run("rsa -in ec.pem -out target").err()).isEqualTo("Not an RSA key\n");
        assertThat(text("target")).isEqualTo("what was there");
    }

    @Test
    void files_with_private_keys_are_for_their_owner_alone() throws IOException {
        assertThat(permissions("ec.pem")).isEqualTo("rw-------");
        run("genpkey -algorithm ED25519 -out ed.pem");
        assertThat(permissions("ed.pem")).isEqualTo("rw-------");
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name)));
    }

    @Test
    void a_key_whose_parts_do_not_belong_together_is_found_invalid() throws IOException {
        run("ecparam -name prime256v1 -genkey -noout -outform DER -out one.der");
        run("ecparam -name prime256v1 -genkey -noout -outform DER -out other.der");
        byte[] one = Files.readAllBytes(directory.resolve("one.der"));
        byte[] other = Files.readAllBytes(directory.resolve("other.der"));
        System.arraycopy(other, 7, one, 7, 32); // the number; the point behind it stays
        Files.write(directory.resolve("mixed.der"), one);

        Ran checked = run("pkey -in mixed.der -check -noout");

        assertThat(checked.err()).isEqualTo("Key is invalid\n");
        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(run("pkey -in mixed.der -pubcheck -noout").out()).isEqualTo("Key is valid\n");
    }

    @Test
    void a_curve_that_is_spelled_out_keeps_its_numbers() {
        Ran text = run("ecparam -name secp224r1 -param_enc explicit -conv_form compressed -text -noout");

        assertThat(text.out())
                .startsWith("EC-Parameters: (224 bit)\nField Type: prime-field\n")
                .contains("Generator (compressed):\n", "Cofactor:  1 (0x1)\n", "Seed:\n")
                .doesNotContain("ASN1 OID");
    }

    @Test
    void a_key_goes_through_every_form_and_comes_back_the_same() throws IOException {
        run("pkcs8 -topk8 -in ec.pem -scrypt -passout pass:secret -outform DER -out closed.der");
        run("pkcs8 -in closed.der -inform DER -passin pass:secret -traditional -out back.pem");

        assertThat(text("back.pem")).isEqualTo(text("ec.pem"));
    }

    @Test
    void rsa_keys_are_made_as_asked_for() {
        run("genrsa -3 -primes 3 -traditional -out rsa.pem 1024");

        assertThat(run("rsa -in rsa.pem -check -noout").out()).isEqualTo("RSA key ok\n");
        assertThat(run("rsa -in rsa.pem -noout -text").out())
                .startsWith("Private-Key: (1024 bit, 3 primes)\n")
                .contains("publicExponent: 3 (0x3)\n", "coefficient3:\n");
    }

    @Test
    void what_is_wrong_with_a_command_line_is_said_in_openssls_words() {
        assertThat(run("genrsa -bogus").err()).isEqualTo("genrsa: Unknown cipher: bogus\n");
        assertThat(run("pkey -bogus").err()).isEqualTo("pkey: Unknown cipher: bogus\npkey: Use -help for summary.\n");
        assertThat(run("genrsa 1 2").err()).isEqualTo("Extra arguments given.\ngenrsa: Use -help for summary.\n");
        assertThat(run("ec -in ec.pem -conv_form nope").err()).isEqualTo("""
                        ec: Value must be one of:
                        \tuncompressed
                        \tcompressed
                        \thybrid
                        ec: Use -help for summary.
                        """);
        assertThat(run("pkey -in ec.pem -passin nowhere").err()).isEqualTo("""
                        Invalid password argument, missing ':' within the first 5 chars
                        Error getting passwords
                        """);
    }

    @Test
    void an_encrypted_key_without_a_terminal_asks_on_standard_error_and_gives_up() {
        run("ec -in ec.pem -aes128 -passout pass:secret -out closed.pem");

        assertThat(run("ec -in closed.pem -noout").err()).isEqualTo("""
                        read EC key
                        Enter pass phrase for closed.pem:
                        Could not read private key from closed.pem
                        unable to load Key
                        """);
    }

    @Test
    void a_curve_whose_numbers_are_no_field_is_called_unsound() throws IOException {
        Files.writeString(directory.resolve("nofield.pem"), """
                -----BEGIN EC PARAMETERS-----
                MHICAQEwIAYHKoZIzj0BAQIVAP////////////////+//////ICPMAYEAQAEAQME
                KQQAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAACAhUBAAAA
                AAAAAAAAAc3JiuDi3ldKvzMCAQE=
                -----END EC PARAMETERS-----
                """);

        assertThat(run("ecparam -noout -check -in nofield.pem").err())
                .isEqualTo("checking elliptic curve parameters: failed\n");
        assertThat(run("pkeyparam -noout -check -in nofield.pem").err()).isEqualTo("Parameters are invalid\n");
        assertThat(run("ecparam -noout -genkey -in nofield.pem").err()).isEqualTo("unable to generate key\n");
        assertThat(run("genpkey -paramfile nofield.pem").exitCode()).isEqualTo(1);
    }

    @Test
    void a_private_number_longer_than_its_order_is_neither_printed_nor_written() throws IOException {
        Files.writeString(directory.resolve("long.pem"), """
                -----BEGIN PRIVATE KEY-----
                MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQMEJzAlAgEBBCD/////AAAAAP//////
                ////vOb6racXnoTzucrC/GMlUQ==
                -----END PRIVATE KEY-----
                """);

        assertThat(run("pkey -noout -text -in long.pem").exitCode()).isEqualTo(1);
        assertThat(run("ec -noout -text -in long.pem").err()).isEqualTo("read EC key\nunable to print EC key\n");
        assertThat(run("pkcs8 -topk8 -nocrypt -in long.pem").exitCode()).isEqualTo(1);
        assertThat(run("ec -in long.pem").err()).isEqualTo("read EC key\nwriting EC key\nunable to write EC key\n");
    }
}
