package dev.signet.cli.openssl.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ca} and the real openssl on the same directory in turn: what one did, the other goes on with. */
final class CaPeersIT {
    @TempDir
    private static Path prepared;

    @TempDir
    private Path directory;

    private SharedDirectory shared;

    @BeforeAll
    static void prepare() throws IOException {
        Peer.assumeInstalled("openssl");
        SharedDirectory.prepare(prepared);
    }

    @BeforeEach
    void copy() throws IOException {
        shared = SharedDirectory.copy(prepared, directory);
    }

    @Test
    void openssl_issues_signet_revokes_openssl_lists() {
        shared.play("""
                oca -in a.csr -out a.pem
                ca -revoke a.pem -crl_reason keyCompromise
                > Revoking Certificate 1000.
                oca -gencrl -out list.pem
                openssl crl -in list.pem -noout -text -CAfile ca.pem
                > verify OK
                > Serial Number: 1000
                > Key Compromise
                """);
    }

    @Test
    void signet_issues_openssl_revokes_signet_lists() {
        shared.play("""
                ca -in a.csr -out a.pem
                > Database updated
                openssl verify -CAfile ca.pem a.pem
                > a.pem: OK
                oca -revoke a.pem -crl_hold holdInstructionReject
                ca -gencrl -out list.pem
                openssl crl -in list.pem -noout -text -CAfile ca.pem
                > verify OK
                > Hold Instruction Reject
                > X509v3 CRL Number:
                > X509v3 Authority Key Identifier:
                """);
    }

    @Test
    void both_issue_in_turn_and_count_on() {
        shared.play("""
                oca -in a.csr -notext -out a.pem
                ca -in b.csr -notext -out b.pem
                oca -in c.csr -notext -out c.pem
                ca -in d.csr -notext -out d.pem
                openssl verify -CAfile ca.pem a.pem b.pem c.pem d.pem
                > d.pem: OK
                openssl x509 -in d.pem -noout -serial
                > serial=1003
                """);
        assertThat(shared.read("serial")).isEqualTo("1004\n");
        assertThat(shared.read("serial.old")).isEqualTo("1003\n");
        assertThat(shared.read("index.txt").lines()).hasSize(4);
        assertThat(shared.read("index.txt.old").lines()).hasSize(3);
        assertThat(shared.read("newcerts/1003.pem")).isEqualTo(shared.read("d.pem"));
    }

    @Test
    void the_text_over_a_certificate_is_openssls() {
        shared.play("""
                ca -in a.csr -out a.pem
                openssl x509 -in a.pem -text -nameopt compat
                """);
        assertThat(shared.said()).isEqualTo(shared.read("a.pem"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unspecified",
                "keyCompromise",
                "CACompromise",
                "affiliationChanged",
                "superseded",
                "cessationOfOperation",
                "certificateHold",
                "removeFromCRL"
            })
    void openssl_reads_every_reason_that_signet_writes(String reason) {
        shared.play("""
                oca -in a.csr -notext -out a.pem
                ca -revoke a.pem -crl_reason REASON
                ! oca -status 1000
                > 1000=Revoked (R)
                oca -gencrl -out openssl.pem
                ca -gencrl -out signet.pem
                """.replace("REASON", reason));
        shared.play("openssl crl -in openssl.pem -noout -text\n");
        String theirs = revokedPart(shared.said());
        shared.play("openssl crl -in signet.pem -noout -text\n");
        assertThat(revokedPart(shared.said())).isEqualTo(theirs).contains("CRL Reason Code");
    }

    private static String revokedPart(String text) {
        return text.substring(text.indexOf("Revoked Certificates:"), text.indexOf("    Signature Algorithm", 90));
    }

    @Test
    void since_when_a_key_is_compromised_is_told_alike() {
        shared.play("""
                ca -in a.csr -notext -out a.pem
                ca -revoke a.pem -crl_compromise 20260101000000Z
                oca -gencrl -out list.pem
                openssl crl -in list.pem -noout -text
                > Invalidity Date:
                > Jan  1 00:00:00 2026 GMT
                """);
    }

    @Test
    void a_subject_that_openssl_gave_out_is_taken() {
        shared.play("""
                oca -in a.csr -notext -out a.pem
                ! ca -in a.csr -notext -out again.pem
                > ERROR:There is already a certificate for /C=US/O=Shared/CN=a
                oca -revoke a.pem
                ca -in a.csr -notext -out again.pem
                ! oca -in a.csr -notext -out third.pem
                > ERROR:There is already a certificate for /C=US/O=Shared/CN=a
                """);
    }

    @Test
    void whether_subjects_are_unique_is_read_from_the_attributes() throws IOException {
        shared.write("index.txt.attr", "unique_subject = no\n");
        shared.play("""
                ca -in a.csr -notext -out a.pem
                oca -in a.csr -notext -out b.pem
                ca -in a.csr -notext -out c.pem
                """);
        assertThat(shared.read("index.txt").lines()).hasSize(3);
        assertThat(shared.read("index.txt.attr")).isEqualTo("unique_subject = no\n");
    }

    @Test
    void what_has_ended_is_marked_alike() throws IOException {
        shared.write(
                "index.txt", "V\t250101000000Z\t\t10\tunknown\t/CN=old\nV\t20510101000000Z\t\t11\tunknown\t/CN=new\n");
        shared.play("""
                ca -updatedb
                > 10=Expired
                ! oca -status 10
                > 10=Expired (E)
                ! ca -status 11
                > 11=Valid (V)
                oca -updatedb
                !> Expired
                """);
    }

    @Test
    void the_rows_of_odd_subjects_are_openssls() throws IOException {
        shared.write("index.txt.attr", "unique_subject = no\n");
        for (String subject :
                new String[] {"/CN=a\\/b\\+c", "/O=M\u00fcller/CN=\u4e2d", "/C=US+O=x/CN=y", "/emailAddress=a@b.example"
                }) {
            shared.play("oca -in a.csr -notext -utf8 -preserveDN -subj " + subject + " -out a.pem\n"
                    + "ca -in a.csr -notext -utf8 -preserveDN -subj " + subject + " -out b.pem\n");
            String[] rows = shared.read("index.txt").lines().toArray(String[]::new);
            assertThat(subjectOf(rows[rows.length - 1])).isEqualTo(subjectOf(rows[rows.length - 2]));
        }
        shared.play("oca -gencrl -out list.pem\n");
    }

    private static String subjectOf(String row) {
        return row.substring(row.lastIndexOf('\t'));
    }

    @Test
    void years_from_2050_on_have_four_digits_for_both() {
        shared.play("""
                ca -in a.csr -notext -enddate 20600101000000Z -out a.pem
                ! oca -status 1000
                > 1000=Valid (V)
                oca -in b.csr -notext -enddate 20600101000000Z -out b.pem
                ca -updatedb
                """);
        assertThat(shared.read("index.txt").lines().map(row -> row.split("\t", -1)[1]))
                .containsExactly("20600101000000Z", "20600101000000Z");
    }

    @Test
    void extensions_are_copied_from_the_request_as_openssl_does() {
        shared.play("""
                ca -name copying -in a.csr -notext -out a.pem
                openssl x509 -in a.pem -noout -ext subjectAltName
                > DNS:a.example
                """);
    }

    @Test
    void numbers_of_lists_go_on() {
        shared.play("""
                oca -gencrl -out one.pem
                ca -gencrl -out two.pem
                oca -gencrl -out three.pem
                openssl crl -in two.pem -noout -crlnumber
                > crlNumber=0x02
                openssl crl -in three.pem -noout -crlnumber
                > crlNumber=0x03
                """);
        assertThat(shared.read("crlnumber")).isEqualTo("04\n");
        assertThat(shared.read("crlnumber.old")).isEqualTo("03\n");
    }

    @Test
    void random_serial_numbers_have_twenty_octets() {
        shared.play("""
                ca -rand_serial -in a.csr -notext -out a.pem
                oca -in b.csr -notext -out b.pem
                oca -rand_serial -in c.csr -notext -out c.pem
                ca -in d.csr -notext -out d.pem
                openssl verify -CAfile ca.pem a.pem b.pem c.pem d.pem
                """);
        assertThat(shared.read("index.txt").lines()).hasSize(4).allMatch(row -> row.split("\t", -1)[3].length() > 34);
    }

    @Test
    void a_missing_serial_number_is_made_up_if_that_is_wanted() throws IOException {
        assertThat(directory.resolve("serial").toFile().delete()).isTrue();
        shared.play("""
                ! ca -in a.csr -notext -out a.pem
                > serial: No such file or directory
                > error while loading serial number
                ca -create_serial -in a.csr -notext -out a.pem
                oca -in b.csr -notext -out b.pem
                openssl verify -CAfile ca.pem a.pem b.pem
                """);
    }

    @Test
    void a_netscape_key_is_certified() throws IOException {
        shared.play("openssl spkac -key leaf.key -challenge hello -digest sha256\n");
        shared.write("key.txt", "C=US\nO=Shared\nCN=spkac\n" + shared.said());
        shared.play("""
                ca -spkac key.txt -out key.der
                openssl verify -CAfile ca.pem key.der
                openssl x509 -in key.der -inform DER -noout -subject
                > subject=C = US, O = Shared, CN = spkac
                """);
    }

    @Test
    void a_self_signed_certificate_is_certified() {
        shared.play("""
                openssl req -x509 -new -key leaf.key -subj /C=US/O=Shared/CN=self -out self.pem
                ca -ss_cert self.pem -notext -out crossed.pem
                openssl verify -CAfile ca.pem crossed.pem
                > crossed.pem: OK
                """);
    }

    @Test
    void a_root_signs_itself() {
        shared.play("""
                openssl req -new -key ca.key -subj /C=US/O=Shared/CN=New -out root.csr
                ca -selfsign -in root.csr -notext -out root.pem
                openssl verify -CAfile root.pem root.pem
                > root.pem: OK
                """);
    }

    @Test
    void several_requests_go_into_one_run() {
        shared.play("""
                ca -notext -infiles a.csr b.csr c.csr
                > Write out database with 3 new entries
                oca -notext -infiles d.csr e.csr
                ! ca -status 1004
                > 1004=Valid (V)
                """);
        assertThat(shared.read("newcerts/1002.pem")).startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void an_encrypted_key_is_opened() {
        shared.play("""
                openssl pkey -in ca.key -aes256 -passout pass:secret -out locked.key
                ca -keyfile locked.key -passin pass:secret -in a.csr -notext -out a.pem
                openssl verify -CAfile ca.pem a.pem
                ! ca -keyfile locked.key -passin pass:wrong -in b.csr -notext -out b.pem
                > Could not read CA private key from locked.key
                """);
    }

    @Test
    void rsa_keys_sign_with_pss_if_that_is_wanted() {
        shared.play("""
                openssl req -x509 -newkey rsa:2048 -nodes -keyout rsa.key -out rsa.pem -subj /C=US/CN=RSA
                ca -cert rsa.pem -keyfile rsa.key -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 -in a.csr -notext -out a.pem
                openssl verify -CAfile rsa.pem a.pem
                openssl x509 -in a.pem -noout -text
                > Signature Algorithm: rsassaPss
                > Salt Length: 0x20
                """);
    }

    @Test
    void ed25519_keys_need_no_digest() {
        shared.play("""
                openssl req -x509 -newkey ed25519 -nodes -keyout ed.key -out ed.pem -subj /C=US/CN=Ed
                ca -cert ed.pem -keyfile ed.key -in a.csr -notext -out a.pem
                ca -cert ed.pem -keyfile ed.key -gencrl -out list.pem
                openssl verify -CAfile ed.pem a.pem
                openssl crl -in list.pem -noout -CAfile ed.pem
                > verify OK
                """);
    }

    @Test
    void a_request_in_der_is_read() {
        shared.play("""
                openssl req -in a.csr -outform DER -out a.der
                ca -inform DER -in a.der -notext -out a.pem
                openssl verify -CAfile ca.pem a.pem
                """);
    }

    @Test
    void a_request_whose_signature_is_wrong_is_turned_down() throws IOException {
        shared.play("openssl req -in a.csr -outform DER -out a.der\n");
        byte[] request = Files.readAllBytes(directory.resolve("a.der"));
        request[40] ^= 1;
        Path unused = Files.write(directory.resolve("a.der"), request);
        shared.play("""
                ca -inform DER -in a.der -notext -out a.pem
                > Signature did not match the certificate request
                """);
        assertThat(shared.read("index.txt")).isEmpty();
    }

    @Test
    void names_beyond_ascii_are_shown_as_their_octets() {
        shared.play("""
                ca -name copying -utf8 -subj /CN=M\u00fcller -in a.csr -notext -out a.pem
                > commonName            :ASN.1 12:'M\\0xC3\\0xBCller'
                """);
    }

    @Test
    void what_cannot_be_handed_out_is_not_put_on_record() {
        shared.play("""
                ! ca -in a.csr -notext -out nowhere/a.pem
                > Can't open "nowhere/a.pem" for writing, No such file or directory
                """);
        assertThat(shared.read("index.txt")).isEmpty();
        assertThat(shared.read("serial")).isEqualTo("1000\n");
    }
}
