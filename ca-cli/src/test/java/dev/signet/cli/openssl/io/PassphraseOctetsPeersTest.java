package dev.signet.cli.openssl.io;

import dev.signet.cli.openssl.message.Workbench;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passphrases that are not UTF-8, in turn with the real openssl. */
class PassphraseOctetsPeersTest {
    private static Workbench bench;

    @BeforeAll
    static void makeFiles(@TempDir Path directory) throws IOException {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        bench.write("empty.cnf", "[req]\ndistinguished_name=dn\n[dn]\n");
        Files.write(directory.resolve("latin"), "p\u00e4ss\n".getBytes(StandardCharsets.ISO_8859_1));
        bench.opensslDoes("ecparam -name prime256v1 -genkey -noout -out key");
        bench.opensslDoes("req -config empty.cnf -x509 -new -key key -subj /CN=x -out crt");
    }

    @ParameterizedTest
    @CsvSource({
        "pkcs8 -topk8 -in key -out made -passout file:latin, pkey -in made -passin file:latin -noout",
        "ec -in key -aes128 -out made -passout file:latin, ec -in made -passin file:latin -noout",
        "pkcs12 -export -inkey key -in crt -out made -passout file:latin, pkcs12 -in made -passin file:latin -noout",
        "pkcs8 -topk8 -v1 PBE-SHA1-3DES -in key -out made -passout file:latin, pkey -in made -passin file:latin -noout",
        "enc -aes-128-cbc -pbkdf2 -in crt -out made -pass file:latin, enc -d -aes-128-cbc -pbkdf2 -in made -pass file:latin -out back",
        "enc -aes-128-cbc -pbkdf2 -in crt -out made -kfile latin, enc -d -aes-128-cbc -pbkdf2 -in made -kfile latin -out back"
    })
    void what_either_program_locks_the_other_opens(String locking, String opening) {
        bench.signetDoes(locking);
        bench.opensslDoes(opening);

        bench.opensslDoes(locking);
        bench.signetDoes(opening);
    }
}
