package dev.signet.cli.openssl.certificate;

import dev.signet.cli.openssl.message.Workbench;
import dev.signet.core.peer.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Object identifiers that an {@code oid_section} has names for, beside the real openssl. */
class NamedObjectsTest {
    private static Workbench bench;

    @BeforeAll
    static void makeRequest(@TempDir Path directory) {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        bench.write("oid.cnf", """
                oid_section = objects
                [objects]
                mine = 1.2.3.4.5
                [req]
                distinguished_name = dn
                [dn]
                """);
        bench.opensslDoes("genpkey -algorithm ED25519 -out key");
        bench.opensslDoes("req -config oid.cnf -new -key key -subj /CN=x/mine=y -addext mine=ASN1:NULL -out csr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-in csr -noout -text",
                "-in csr -noout -subject",
                "-in csr -noout -subject -nameopt multiline",
                "-in csr -noout -text -nameopt RFC2253",
                "-new -key key -subj /CN=x/mine=y -addext mine=ASN1:UTF8String:z -text",
            })
    void are_printed_by_them(String options) {
        bench.bothSay("req -config oid.cnf " + options);
    }
}
