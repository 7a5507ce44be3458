package dev.signet.cli.openssl.message;

import dev.signet.core.peer.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoreTest {
    @TempDir
    private static Path directory;

    private static Workbench bench;

    @BeforeAll
    static void makeFiles() {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        bench.opensslDoes("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=one -days 9"
                + " -keyout one.key -out one.pem");
        bench.opensslDoes("pkey -in one.key -pubout -out one.pub");
        bench.opensslDoes("x509 -in one.pem -outform DER -out one.der");
        bench.opensslDoes("pkcs12 -export -in one.pem -inkey one.key -certfile one.pem -passout pass:x -out one.p12");
        bench.opensslDoes("pkcs12 -export -in one.pem -inkey one.key -certfile one.pem -name mine -caname theirs"
                + " -passout pass:x -out named.p12");
        bench.write("all.pem", bench.text("one.key") + bench.text("one.pem") + bench.text("one.pub"));
        bench.opensslDoes("ec -in one.key -aes128 -passout pass:x -out locked.key");
        bench.write("text.txt", "Nothing\n");
        bench.opensslDoes("nseq -toseq -in one.pem -out one.seq");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "storeutl -help",
                "storeutl one.pem",
                "storeutl -noout all.pem",
                "storeutl -certs all.pem",
                "storeutl -keys all.pem",
                "storeutl -crls all.pem",
                "storeutl -text -noout all.pem",
                "storeutl one.der",
                "storeutl -passin pass:x one.p12",
                "storeutl -passin pass:x -certs -noout one.p12",
                "storeutl -passin pass:x -noout -text locked.key",
                "storeutl -passin pass:x -noout -text named.p12",
                "x509 -passin pass:x -noout -text -in named.p12",
                "storeutl file:one.pem",
                "storeutl missing",
                "storeutl -certs -keys one.pem",
                "storeutl one.pem one.pem",
                "storeutl -noout -alias x one.pem",
                "nseq -help",
                "nseq -in one.seq",
                "nseq -toseq -in all.pem",
                "nseq -toseq -in one.key",
                "nseq -in one.pem",
                "nseq -in missing"
            })
    void prints_what_openssl_prints(String line) {
        bench.bothSay(line);
    }
}
