package dev.signet.cli.openssl.certificate;

import dev.signet.cli.openssl.message.Workbench;
import dev.signet.core.peer.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code -copy_extensions} takes from a request, beside the real openssl. */
class CopiedExtensionsTest {
    private static Workbench bench;

    @BeforeAll
    static void makeRequest(@TempDir Path directory) {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        bench.write("req.cnf", """
                [req]
                distinguished_name = dn
                [dn]
                [own]
                subjectAltName = DNS:own
                """);
        bench.opensslDoes("genpkey -algorithm ED25519 -out key");
        bench.opensslDoes("req -config req.cnf -new -key key -subj /CN=x -addext subjectAltName=DNS:asked"
                + " -addext keyUsage=keyAgreement -out csr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "copy", "copyall", "Copy", "COPYALL", "NONE", "all"})
    void depends_on_a_word_in_capitals_or_not_for_x509(String word) {
        bench.bothSay("x509 -req -in csr -signkey key -extfile req.cnf -extensions own -noout"
                + " -ext subjectAltName,keyUsage -copy_extensions " + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "copy", "copyall", "Copy", "COPYALL", "NONE", "all"})
    void depends_on_a_word_in_capitals_or_not_for_req(String word) {
        bench.bothSay("req -config req.cnf -x509 -in csr -key key -extensions own -noout -subject -set_serial 1"
                + " -copy_extensions " + word);
    }
}
