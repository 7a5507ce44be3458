package dev.signet.cli.openssl.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.openssl.message.Workbench;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MSBLOB and PVK, in turn with the real openssl. */
class MicrosoftFormatsTest {
    private static final String LEGACY = " -provider legacy -provider default";

    private static Workbench bench;

    @BeforeAll
    static void makeKeys(@TempDir Path directory) {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        bench.opensslDoes("genrsa -out rsa 2048");
        bench.opensslDoes(
                "genpkey -genparam -algorithm DSA -pkeyopt dsa_paramgen_bits:1024 -pkeyopt dsa_paramgen_q_bits:160 -out dp");
        bench.opensslDoes("gendsa -out dsa dp");
        bench.opensslDoes("genpkey -algorithm RSA-PSS -out pss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rsa -in rsa -outform MSBLOB",
                "rsa -in rsa -outform MSBLOB -pubout",
                "rsa -in rsa -outform PVK -pvk-none",
                "rsa -in rsa -outform PVK -pvk-none -pubout",
                "rsa -in rsa -outform PVK -passout pass:secret",
                "rsa -in rsa -RSAPublicKey_out -outform MSBLOB",
                "rsa -in pss -outform MSBLOB",
                "dsa -in dsa -outform MSBLOB",
                "dsa -in dsa -outform MSBLOB -pubout",
                "dsa -in dsa -outform PVK -pvk-none"
            })
    void keys_are_written_as_openssl_does(String line) {
        bench.bothSay(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-outform MSBLOB", "-outform MSBLOB -pubout", "-outform PVK -pvk-none"})
    void keys_are_read_by_every_command_that_openssl_reads_them_with(String form) {
        for (String type : new String[] {"rsa", "dsa"}) {
            bench.opensslDoes(type + " -in " + type + " -out foreign " + form);
            bench.bothSay(type + " -in foreign -text");
            bench.bothSay(type + " -in foreign -pubin -text");
            bench.bothSay(type + " -in foreign -inform DER -noout");
            bench.bothSay(type + " -in foreign -inform PVK -noout");
            bench.bothSay("pkey -in foreign -text");
            bench.bothSay("storeutl -noout foreign");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-pvk-strong", "-pvk-weak"})
    void encrypted_files_of_either_program_are_opened_by_the_other(String strength) {
        String writing = "rsa -in rsa -outform PVK -passout pass:secret " + strength + LEGACY;
        bench.signetDoes(writing + " -out ours");
        bench.opensslDoes(writing + " -out theirs");

        bench.opensslDoes("rsa -in ours -passin pass:secret -check" + LEGACY);
        bench.bothSay("rsa -in theirs -passin pass:secret -check" + LEGACY);
        bench.bothSay("rsa -in theirs -passin pass:wrong -check" + LEGACY);
    }

    @Test
    void the_first_of_several_keys_is_taken() throws IOException {
        bench.opensslDoes("rsa -in rsa -outform MSBLOB -pubout -out public");
        bench.opensslDoes("rsa -in rsa -outform PVK -pvk-none -out private");
        byte[] first = Files.readAllBytes(bench.file("public"));
        byte[] second = Files.readAllBytes(bench.file("private"));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        Files.write(bench.file("both"), both);

        bench.bothSay("rsa -in both -noout -modulus");
        bench.bothSay("storeutl -noout both");
    }

    /** Lengths in the header are a stranger's word: nothing is taken beyond the file, and no error escapes. */
    @Test
    void damaged_files_are_no_keys() throws IOException {
        bench.opensslDoes("rsa -in rsa -outform PVK -pvk-none -out whole");
        byte[] whole = Files.readAllBytes(bench.file("whole"));
        for (int length : new int[] {1, 4, 8, 16, 23, 24, 25, 40, 100, whole.length - 1}) {
            Files.write(bench.file("damaged"), Arrays.copyOf(whole, length));
            assertThat(bench.signet("rsa -in damaged -noout").err())
                    .isEqualTo("Could not read private key from damaged\n");
        }
        for (int position = 8; position < 44; position++) {
            byte[] damaged = whole.clone();
            damaged[position] = (byte) 0xff;
            Files.write(bench.file("damaged"), damaged);
            assertThat(bench.signet("rsa -in damaged -noout -passin pass:x").exitCode())
                    .isBetween(0, 1);
        }
    }
}
