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

final class CmsTest {
    @TempDir
    private static Path directory;

    private static Workbench bench;

    @BeforeAll
    static void makeKeys() {
        Peer.assumeInstalled("openssl");
        bench = MailBench.at(directory);
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
                "-signer rsa.both -nosmimecap -nodetach -keyid",
                "-signer rsa.both -cades -md sha512 -nodetach",
                "-signer rsa.both -md sha1 -nodetach",
                "-signer rsa.both -keyopt rsa_padding_mode:pss -nodetach",
                "-signer rsa.both -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:-1 -md sha384 -nodetach",
                "-signer ec.pem -inkey ec.key -certfile ca.pem",
                "-signer rsa.both -signer ec.pem -inkey ec.key -nodetach",
                "-signer rsa.both -asciicrlf",
                "-signer rsa.both -crlfeol",
                "-signer rsa.both -nodetach -econtent_type 1.2.3.4",
                "-signer rsa.both -to you -from me -subject test"
            })
    void signatures_are_verified_by_the_other_program(String options) {
        String form = options.contains("PEM") ? " -inform PEM" : options.contains("DER") ? " -inform DER" : "";
        String more = (options.contains("-text") ? " -text" : "")
                + (options.contains("-binary") ? " -binary" : "")
                + (options.contains("-crlfeol") ? " -crlfeol" : "");
        String verify = "cms -verify -CAfile ca.pem -in %s.cms" + form + more;

        bench.signetDoes("cms -sign -in text.txt -out ours.cms " + options);
        bench.opensslDoes("cms -sign -in text.txt -out theirs.cms " + options);
        Ran wanted = bench.openssl(verify.formatted("theirs"));

        assertThat(wanted.exitCode()).isZero();
        assertThat(bench.openssl(verify.formatted("ours"))).as(options).isEqualTo(wanted);
        assertThat(bench.signet(verify.formatted("theirs"))).as(options).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-recip rsa.pem|-recip rsa.pem -inkey rsa.key",
                "-aes128 -recip rsa.pem|-inkey rsa.key",
                "-aes256 -outform PEM -recip rsa.pem|-inform PEM -recip rsa.both",
                "-aes-192-cbc -outform DER -stream -recip rsa.pem|-inform DER -recip rsa.both",
                "-aes128 -keyid -recip rsa.pem|-recip rsa.both",
                "-aes-128-gcm -recip rsa.pem|-recip rsa.both",
                "-camellia128 -recip rsa.pem|-recip rsa.both",
                "-aes128 -recip rsa.pem -keyopt rsa_padding_mode:oaep|-recip rsa.both",
                "-aes128 -recip rsa.pem -keyopt rsa_padding_mode:oaep -keyopt rsa_oaep_md:sha256|-recip rsa.both",
                "-aes128 -recip ec.pem|-recip ec.pem -inkey ec.key",
                "-aes256 -recip ec.pem -keyopt ecdh_kdf_md:sha256|-recip ec.pem -inkey ec.key",
                "-des3 -recip ec.pem|-inkey ec.key",
                "-aes128 -recip ec.pem -aes256-wrap|-recip ec.pem -inkey ec.key",
                "-aes128 -recip ec.pem -keyopt ecdh_cofactor_mode:1|-recip ec.pem -inkey ec.key",
                "-aes128 -recip rsa.pem -recip ec.pem|-recip ec.pem -inkey ec.key",
                "-aes128 -secretkey 000102030405060708090A0B0C0D0E0F -secretkeyid C0FEE0"
                        + "|-secretkey 000102030405060708090A0B0C0D0E0F -secretkeyid C0FEE0",
                "-aes256 -pwri_password secret|-pwri_password secret",
                "-des3 -pwri_password secret|-pwri_password secret",
                "-aes128 -binary -recip rsa.pem|-recip rsa.both",
                "-aes128 -text -recip rsa.pem|-text -recip rsa.both"
            })
    void what_is_encrypted_is_decrypted_by_the_other_program(String options) {
        String encrypt = "cms -encrypt -in text.txt -out %s.enc " + options.substring(0, options.indexOf('|'));
        String decrypt = "cms -decrypt -in %s.enc " + options.substring(options.indexOf('|') + 1);

        bench.signetDoes(encrypt.formatted("ours"));
        bench.opensslDoes(encrypt.formatted("theirs"));
        Ran wanted = bench.openssl(decrypt.formatted("theirs"));

        assertThat(wanted.out()).contains("Second line");
        assertThat(bench.openssl(decrypt.formatted("ours"))).as(options).isEqualTo(wanted);
        assertThat(bench.signet(decrypt.formatted("theirs"))).as(options).isEqualTo(wanted);
    }

    @Test
    void content_under_a_wrong_digest_is_shown_and_refused() {
        bench.opensslDoes("cms -digest_create -in text.txt -outform PEM -out digested.msg");
        bench.opensslDoes("rand -hex -out other.txt 8");
        String verify = "cms -digest_verify -inform PEM -in digested.msg -content other.txt";

        Ran wanted = bench.openssl(verify);

        assertThat(wanted.out()).isNotEmpty();
        Ran ours = bench.signet(verify);
        assertThat(ours.out()).isEqualTo(wanted.out());
        assertThat(ours.exitCode()).isEqualTo(wanted.exitCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data_create|data_out|",
                "digest_create|digest_verify|",
                "digest_create -md sha256 -outform PEM|digest_verify -inform PEM|",
                "EncryptedData_encrypt -aes128|EncryptedData_decrypt| -secretkey 000102030405060708090A0B0C0D0E0F"
            })
    void plain_messages_go_both_ways(String operations) {
        String[] parts = operations.split("\\|", -1);
        String making = "cms -" + parts[0] + parts[2] + " -in text.txt -out %s.msg";
        String opening = "cms -" + parts[1] + parts[2] + " -in %s.msg";

        bench.signetDoes(making.formatted("ours"));
        bench.opensslDoes(making.formatted("theirs"));
        Ran wanted = bench.openssl(opening.formatted("theirs"));

        assertThat(wanted.out()).contains("Second line");
        assertThat(bench.openssl(opening.formatted("ours"))).isEqualTo(wanted);
        assertThat(bench.signet(opening.formatted("theirs"))).isEqualTo(wanted);
    }

    @Test
    void compressed_messages_are_opened_again() {
        bench.signetDoes("cms -compress -in text.txt -out small.msg");

        assertThat(bench.signet("cms -uncompress -in small.msg").out()).contains("Second line");
    }

    @Test
    void receipts_go_both_ways() {
        bench.opensslDoes("cms -sign -signer rsa.both -in text.txt -nodetach -receipt_request_to a@b.example"
                + " -receipt_request_all -out request.msg");
        bench.signetDoes("cms -sign_receipt -signer ec.pem -inkey ec.key -in request.msg -out ours.rct");
        bench.opensslDoes("cms -sign_receipt -signer ec.pem -inkey ec.key -in request.msg -out theirs.rct");

        bench.opensslDoes("cms -verify_receipt ours.rct -CAfile ca.pem -in request.msg");
        bench.signetDoes("cms -verify_receipt theirs.rct -CAfile ca.pem -in request.msg");
        bench.bothSay("cms -verify -receipt_request_print -CAfile ca.pem -in request.msg");
    }

    @Test
    void signatures_are_added_to_those_there_are() {
        bench.opensslDoes("cms -sign -signer rsa.both -in text.txt -nodetach -out once.msg");
        bench.signetDoes("cms -resign -signer ec.pem -inkey ec.key -in once.msg -out twice.msg");

        bench.opensslDoes("cms -verify -CAfile ca.pem -in twice.msg -signer found.pem");
        assertThat(bench.text("found.pem").split("BEGIN", -1)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cms -help",
                "cms -cmsout -print -in signed.msg",
                "cms -cmsout -print -in signed.msg -nameopt RFC2253",
                "cms -cmsout -print -in enveloped.msg",
                "cms -cmsout -print -in sealed.msg",
                "cms -cmsout -outform PEM -in signed.msg",
                "cms -cmsout -in enveloped.msg",
                "cms -verify -in signed.msg",
                "cms -verify -in signed.msg -noverify",
                "cms -verify -in signed.msg -CAfile ca.pem -nointern",
                "cms -verify -in signed.msg -CAfile ca.pem -purpose timestampsign",
                "cms -verify -in changed.msg -CAfile ca.pem",
                "cms -verify -in changed.msg -CAfile ca.pem -no_content_verify",
                "cms -verify -in signed.msg -CAfile missing",
                "cms -verify -in signed.msg -verify_retcode",
                "cms -verify -in text.txt",
                "cms -verify -in signed.msg -inform PEM",
                "cms -verify -in missing",
                "cms -decrypt -in enveloped.msg -inkey ec.key",
                "cms -decrypt -in enveloped.msg",
                "cms -decrypt -in enveloped.msg -secretkey 00",
                "cms -decrypt -in signed.msg -inkey rsa.key",
                "cms -decrypt -in signed.msg -secretkey 000102030405060708090A0B0C0D0E0F",
                "cms -decrypt -in signed.msg -pwri_password x",
                "cms -digest_create -md sha256 -in text.txt",
                "cms -digest_create -md md5 -in text.txt",
                "cms -sign -noattr -nodetach -signer rsa.both -in text.txt",
                "cms -sign -noattr -nodetach -md md5 -signer rsa.both -in text.txt",
                "smime -sign -noattr -nodetach -signer rsa.both -in text.txt",
                "cms -encrypt -in text.txt",
                "cms -encrypt -in text.txt missing.pem",
                "cms -sign -in text.txt",
                "cms -sign -in text.txt -inkey rsa.key",
                "cms -sign -in text.txt -signer missing",
                "cms -sign -in text.txt -signer rsa.pem -inkey ec.key",
                "cms -in text.txt",
                "cms -data_out -in signed.msg",
                "cms -encrypt -nothing -in text.txt rsa.pem",
                "cms -sign -signer rsa.both -md nothing -in text.txt"
            })
    void prints_what_openssl_prints(String line) {
        if (!bench.file("changed.msg").toFile().exists()) {
            bench.opensslDoes("cms -sign -signer rsa.both -in text.txt -out signed.msg");
            bench.opensslDoes("cms -encrypt -in text.txt -aes128 -out enveloped.msg rsa.pem");
            bench.opensslDoes("cms -encrypt -in text.txt -aes-128-gcm -out sealed.msg -recip ec.pem"
                    + " -secretkey 000102030405060708090A0B0C0D0E0F -secretkeyid 01");
            bench.write("changed.msg", bench.text("signed.msg").replace("Second line", "Second lime"));
        }
        bench.bothSay(line);
    }
}
