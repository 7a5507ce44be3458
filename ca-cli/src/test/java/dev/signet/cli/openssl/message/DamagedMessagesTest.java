package dev.signet.cli.openssl.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a message, the commands end with one of openssl's codes and no report of a bug. */
final class DamagedMessagesTest {
    private static final int FLIPS = 24;
    private static final int CUTS = 8;
    private static final long SEED = 20_261_125;

    @TempDir
    private static Path directory;

    private static Workbench bench;

    @BeforeAll
    static void makeMessages() {
        Peer.assumeInstalled("openssl");
        bench = MailBench.at(directory);
        bench.opensslDoes("cms -sign -signer rsa.both -in text.txt -nodetach -outform DER -out signed");
        bench.opensslDoes("cms -sign -signer rsa.both -in text.txt -nodetach -stream -outform DER -out streamed");
        bench.opensslDoes("cms -encrypt -aes128 -recip rsa.pem -recip ec.pem -pwri_password x -secretkeyid 01"
                + " -secretkey 000102030405060708090A0B0C0D0E0F -in text.txt -outform DER -out enveloped");
        bench.opensslDoes("pkcs12 -export -in rsa.pem -inkey rsa.key -passout pass:x -iter 1 -out store");
        bench.opensslDoes("ts -query -data text.txt -cert -out query");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signed|cms -verify -inform DER -noverify -in damaged",
                "signed|cms -cmsout -print -inform DER -in damaged",
                "signed|pkcs7 -print -print_certs -text -inform DER -in damaged",
                "streamed|smime -verify -inform DER -CAfile ca.pem -in damaged",
                "enveloped|cms -decrypt -inform DER -recip rsa.both -in damaged",
                "enveloped|cms -decrypt -inform DER -recip ec.pem -inkey ec.key -in damaged",
                "enveloped|cms -decrypt -inform DER -secretkey 000102030405060708090A0B0C0D0E0F -in damaged",
                "store|pkcs12 -noenc -info -nomacver -passin pass:x -in damaged",
                "store|storeutl -passin pass:x damaged",
                "query|ts -query -text -in damaged"
            })
    void damaged_bytes_are_no_bug(String test) throws IOException {
        String[] parts = test.split("\\|", -1);
        byte[] whole = Files.readAllBytes(bench.file(parts[0]));
        Random random = new Random(SEED);
        for (int i = 0; i < FLIPS + CUTS; i++) {
            byte[] damaged = i < FLIPS ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length));
            if (i < FLIPS) {
                damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(bench.file("damaged"), damaged);
            Ran ran = bench.signet(parts[1]);
            assertThat(ran.exitCode())
                    .as(parts[1] + ", case " + i + "\n" + ran.err())
                    .isLessThan(10);
            assertThat(ran.err()).doesNotContain("bug in Signet");
        }
    }
}
