package dev.signet.cli.openssl.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SmimeTest {
    @TempDir
    private static Path directory;

    private static Workbench bench;

    @BeforeAll
    static void makeKeys() {
        Peer.assumeInstalled("openssl");
        bench = MailBench.at(directory);
        bench.opensslDoes("smime -sign -signer rsa.both -in text.txt -out signed.msg");
        bench.opensslDoes("smime -sign -signer rsa.both -in text.txt -nodetach -out opaque.msg");
        bench.opensslDoes("smime -encrypt -in text.txt -aes128 -out enveloped.msg rsa.pem");
        bench.write("changed.msg", bench.text("signed.msg").replace("Second line", "Second lime"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-signer rsa.pem -inkey rsa.key",
                "-signer rsa.both -nodetach",
                "-signer rsa.both -text",
                "-signer rsa.both -binary",
                "-signer rsa.both -nodetach -outform PEM",
                "-signer rsa.both -nodetach -outform DER -stream",
                "-signer rsa.both -noattr -nodetach",
                "-signer rsa.both -nosmimecap",
                "-signer rsa.both -md sha512 -nodetach",
                "-signer ec.pem -inkey ec.key -certfile ca.pem",
                "-signer rsa.both -signer ec.pem -inkey ec.key",
                "-signer rsa.both -crlfeol",
                "-signer rsa.both -to you -from me -subject test"
            })
    void signatures_are_verified_by_the_other_program(String options) {
        String form = options.contains("PEM") ? " -inform PEM" : options.contains("DER") ? " -inform DER" : "";
        String verify = "smime -verify -CAfile ca.pem -in %s.p7" + form + (options.contains("-text") ? " -text" : "");

        bench.signetDoes("smime -sign -in text.txt -out ours.p7 " + options);
        bench.opensslDoes("smime -sign -in text.txt -out theirs.p7 " + options);
        Ran wanted = bench.openssl(verify.formatted("theirs"));

        assertThat(words(bench.openssl(verify.formatted("ours")))).as(options).isEqualTo(words(wanted));
        assertThat(words(bench.signet(verify.formatted("theirs")))).as(options).isEqualTo(words(wanted));
    }

    private static String words(Ran ran) {
        return ran.exitCode() + ran.out() + ran.err().lines().findFirst().orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|-recip rsa.pem -inkey rsa.key",
                "-aes128|-inkey rsa.key",
                "-aes256 -outform PEM|-inform PEM -recip rsa.both",
                "-aes192 -outform DER -stream|-inform DER -recip rsa.both",
                "-camellia256|-recip rsa.both",
                "-aes128 -binary|-recip rsa.both",
                "-aes128 -text|-text -recip rsa.both"
            })
    void what_is_encrypted_is_decrypted_by_the_other_program(String options) {
        String encrypt = "smime -encrypt -in text.txt -out %s.enc " + options.substring(0, options.indexOf('|'));
        String decrypt = "smime -decrypt -in %s.enc " + options.substring(options.indexOf('|') + 1);

        bench.signetDoes((encrypt.strip() + " rsa.pem").formatted("ours"));
        bench.opensslDoes((encrypt.strip() + " rsa.pem").formatted("theirs"));
        Ran wanted = bench.openssl(decrypt.formatted("theirs"));

        assertThat(wanted.out()).contains("Second line");
        assertThat(bench.openssl(decrypt.formatted("ours"))).as(options).isEqualTo(wanted);
        assertThat(bench.signet(decrypt.formatted("theirs"))).as(options).isEqualTo(wanted);
    }

    @Test
    void signatures_are_added_to_those_there_are() {
        bench.signetDoes("smime -resign -signer ec.pem -inkey ec.key -in opaque.msg -out twice.msg");

        bench.opensslDoes("smime -verify -CAfile ca.pem -in twice.msg -signer found.pem");
        assertThat(bench.text("found.pem").split("BEGIN", -1)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smime -help",
                "smime -pk7out -in signed.msg",
                "smime -verify -in signed.msg",
                "smime -verify -in signed.msg -noverify",
                "smime -verify -in signed.msg -CAfile ca.pem",
                "smime -verify -in opaque.msg -CAfile ca.pem -signer out.pem",
                "smime -verify -in signed.msg -CAfile ca.pem -nointern",
                "smime -verify -in signed.msg -CAfile ca.pem -nochain",
                "smime -verify -in changed.msg -CAfile ca.pem",
                "smime -verify -in changed.msg -CAfile ca.pem -nosigs",
                "smime -verify -in text.txt",
                "smime -verify -in missing",
                "smime -decrypt -in enveloped.msg -inkey ec.key",
                "smime -decrypt -in enveloped.msg -recip ec.pem -inkey ec.key",
                "smime -decrypt -in enveloped.msg",
                "smime -encrypt -in text.txt",
                "smime -encrypt -in text.txt missing.pem",
                "smime -sign -in text.txt",
                "smime -sign -in text.txt -inkey rsa.key",
                "smime -sign -in text.txt -inkey rsa.key -inkey rsa.key",
                "smime -sign -in text.txt -signer missing",
                "smime -in text.txt",
                "smime -verify -nothing -in text.txt"
            })
    void prints_what_openssl_prints(String line) {
        bench.bothSay(line);
    }
}
