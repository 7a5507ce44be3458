package dev.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.peer.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command leaves of its standard input to the next one. */
class StandardInputIT {
    @TempDir
    private Path directory;

    @BeforeAll
    static void assumeInstalled() {
        Peer.assumeInstalled("openssl");
    }

    @BeforeEach
    void makeFiles() {
        Ran made = shell("openssl", """
            for name in a b c; do
                PROGRAM req -x509 -newkey rsa:2048 -nodes -keyout $name.key -subj /CN=$name -out $name.pem
                PROGRAM req -new -key $name.key -subj /CN=$name -out $name.csr
                PROGRAM rsa -in $name.key -pubout -out $name.pub
                PROGRAM x509 -in $name.pem -outform DER -out $name.der
            done
            PROGRAM crl2pkcs7 -nocrl -certfile a.pem -out a.p7
            (cat a.key a.pem; echo words; cat b.pem c.pem; echo words) >bundle.pem
            cat a.key b.key >keys.pem
            cat a.pub b.pub >public.pem
            cat a.csr b.csr >requests.pem
            cat a.p7 a.p7 >messages.pem
            cat a.der b.der >both.der
            """);
        assertThat(made.exitCode()).as(made.err()).isZero();
    }

    private Ran shell(String program, String script) {
        return Program.of("/bin/sh", "-ec").in(directory).run(script.replace("PROGRAM", program));
    }

    private Ran signet(String script) {
        return shell(Checkout.ofThisBuild().launcher().toString(), script);
    }

    @Test
    void a_loop_over_one_file_shows_each_certificate_of_a_bundle() {
        Ran ran = signet("while PROGRAM x509 -noout -subject 2>/dev/null; do :; done <bundle.pem");

        assertThat(ran.out()).isEqualTo("subject=CN = a\nsubject=CN = b\nsubject=CN = c\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x509 -noout -subject <bundle.pem",
                "x509 -noout -subject -inform PEM <bundle.pem",
                "x509 -noout -subject <both.der",
                "x509 -noout -subject -inform DER <both.der",
                "x509 -noout -subject -inform DER <bundle.pem",
                "req -noout -subject <requests.pem",
                "pkey -pubout <keys.pem",
                "rsa -noout -modulus -inform PEM <keys.pem",
                "pkcs8 -topk8 -nocrypt <keys.pem",
                "pkey -pubin -noout -text <public.pem",
                "pkcs7 -noout -print_certs <messages.pem",
                "crl -noout -hash <bundle.pem",
                "dgst -sha256 <bundle.pem",
            })
    void what_follows_the_object_that_was_read_is_there_for_the_next_command(String line) {
        String file = line.substring(line.indexOf('<') + 1);
        String script = "(PROGRAM " + line.substring(0, line.indexOf('<')) + " 2>/dev/null || true; cat) <" + file;

        assertThat(signet(script).out()).isEqualTo(shell("openssl", script).out());
    }

    @Test
    void an_answer_does_not_wait_for_the_end_of_the_input() {
        // The writer ends only after it has the answer.
        Ran ran = signet("mkfifo pipe; (cat a.pem; read answer <pipe) | PROGRAM x509 -noout -subject >pipe");

        assertThat(ran.exitCode()).isZero();
    }
}
