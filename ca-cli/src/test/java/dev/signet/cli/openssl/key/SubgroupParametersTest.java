package dev.signet.cli.openssl.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Program;
import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters of DSA and Diffie-Hellman that {@code genpkey} makes, against the real openssl. */
final class SubgroupParametersTest {
    private static final String SEED = "000000000000000000000000000000000000001a";

    @TempDir
    private Path directory;

    @BeforeAll
    static void needOpenssl() {
        Peer.assumeInstalled("openssl");
    }

    private Ran signet(String line) {
        return Ran.in(Map.of(), directory, session -> Main.run(line.split(" "), session));
    }

    private Ran openssl(String line) {
        return Program.of("openssl").in(directory).run(line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-algorithm DSA -pkeyopt type:fips186_2 -pkeyopt pbits:512 -pkeyopt qbits:160 -pkeyopt hexseed:" + SEED,
                "-algorithm DSA -pkeyopt dsa_paramgen_bits:512 -pkeyopt dsa_paramgen_q_bits:160 -pkeyopt hexseed:"
                        + SEED,
                "-algorithm DHX -pkeyopt pbits:520 -pkeyopt gindex:3 -pkeyopt qbits:160 -pkeyopt hexseed:" + SEED,
                "-algorithm DHX -pkeyopt dh_paramgen_type:1 -pkeyopt dh_paramgen_prime_len:512"
                        + " -pkeyopt dh_paramgen_subprime_len:160 -pkeyopt hexseed:" + SEED,
                "-algorithm DSA -pkeyopt type:fips186_4 -pkeyopt pbits:1024 -pkeyopt qbits:160"
                        + " -pkeyopt hexseed:000000000000000000000000000000000000000000000004",
                "-algorithm DHX -pkeyopt type:fips186_4 -pkeyopt pbits:1024 -pkeyopt qbits:160 -pkeyopt gindex:1"
                        + " -pkeyopt hexseed:000000000000000000000000000000000000000000000004",
                "-algorithm DHX -pkeyopt type:group -pkeyopt pbits:2048",
                "-algorithm DH -pkeyopt type:default -pkeyopt group:ffdhe2048"
            })
    void the_same_seed_leads_to_the_parameters_that_openssl_makes_of_it(String options) {
        String line = "genpkey -genparam -text " + options;

        assertThat(signet(line).out()).isNotEmpty().isEqualTo(openssl(line).out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-genparam -algorithm DSA -pkeyopt type:group",
                "-genparam -algorithm DSA -pkeyopt digest:nothing",
                "-genparam -algorithm DH -pkeyopt type:fips186_4",
                "-genparam -algorithm DH -pkeyopt gindex:1",
                "-genparam -algorithm DHX -pkeyopt type:generator",
                "-genparam -algorithm DHX -pkeyopt safeprime-generator:5",
                "-genparam -algorithm DHX -pkeyopt type:fips186_4 -pkeyopt pbits:1024",
                "-algorithm DHX",
                "-algorithm DH -pkeyopt type:group -pkeyopt pbits:1024",
                "-algorithm DH -pkeyopt group:ffdhe2048 -pkeyopt priv_len:223",
                "-algorithm DH -pkeyopt group:ffdhe2048 -pkeyopt priv_len:2048"
            })
    void what_openssl_refuses_is_refused_in_its_words(String options) {
        Ran refused = signet("genpkey " + options);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(openssl("genpkey " + options).err()).startsWith(refused.err());
    }

    @Test
    void a_private_key_is_as_short_as_its_strength_allows_if_that_is_asked_for() {
        Ran made = signet("genpkey -algorithm DH -pkeyopt group:ffdhe2048 -pkeyopt priv_len:224 -text");

        assertThat(made.out()).endsWith("GROUP: ffdhe2048\nrecommended-private-length: 224 bits\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genpkey -out made.pem -genparam -algorithm DHX -pkeyopt pbits:512 -pkeyopt qbits:160",
                "dhparam -out made.pem -dsaparam 512"
            })
    void parameters_of_x942_are_told_from_others_in_der_too(String making) {
        assertThat(openssl(making).exitCode()).isZero();
        assertThat(openssl("dhparam -in made.pem -outform DER -out made.der").exitCode())
                .isZero();
        String line = "dhparam -in made.der -inform DER -noout -text";

        assertThat(signet(line).out()).contains("Q: ").isEqualTo(openssl(line).out());
    }
}
