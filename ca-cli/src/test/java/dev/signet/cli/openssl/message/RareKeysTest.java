package dev.signet.cli.openssl.message;

import dev.signet.core.peer.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys on curves that they spell out, with lengths that are no multiple of eight, and parameters that look like keys. */
final class RareKeysTest {
    @TempDir
    private static Path directory;

    private static Workbench bench;

    @BeforeAll
    static void makeFiles() {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        for (String curve : new String[] {"prime256v1", "sect233r1"}) {
            bench.opensslDoes("ecparam -name " + curve + " -genkey -param_enc explicit -noout -out " + curve + ".key");
            bench.opensslDoes("req -x509 -new -key " + curve + ".key -subj /CN=spelled-out -out " + curve + ".pem");
            bench.opensslDoes("req -new -key " + curve + ".key -subj /CN=spelled-out -out " + curve + ".csr");
        }
        bench.opensslDoes("genrsa -out odd.key 1025");
        bench.opensslDoes("req -x509 -new -key odd.key -subj /CN=odd -out odd.pem");
        bench.opensslDoes("genpkey -genparam -algorithm DH -pkeyopt group:ffdhe2048 -out group.pem");
        bench.opensslDoes("genpkey -genparam -algorithm DH -pkeyopt dh_paramgen_prime_len:512 -out dh.pem");
        bench.opensslDoes("ecparam -name P-256 -outform DER -out curve.der");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify -partial_chain -x509_strict -check_ss_sig -trusted prime256v1.pem prime256v1.pem",
                "verify -partial_chain -check_ss_sig -trusted sect233r1.pem sect233r1.pem",
                "req -verify -noout -in prime256v1.csr",
                "req -verify -noout -in sect233r1.csr",
                "rsa -modulus -noout -in odd.key",
                "x509 -modulus -noout -in odd.pem",
                "pkey -pubin -noout -in dh.pem",
                "pkey -pubin -noout -in group.pem",
                "rsa -RSAPublicKey_in -noout -in dh.pem",
                "storeutl -noout curve.der",
                "storeutl -noout dh.pem",
            })
    void are_taken_as_openssl_takes_them(String line) {
        bench.bothSay(line);
    }
}
