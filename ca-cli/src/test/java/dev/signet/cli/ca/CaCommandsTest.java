package dev.signet.cli.ca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Ran;
import dev.signet.core.certificate.Certificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold of the CA's commands beyond their success, on one home; each test has names of its own. */
class CaCommandsTest {
    private static final Map<String, String> EXPORT = Map.of("SIGNET_EXPORT_PASSPHRASE", "for export");

    @TempDir
    private static Path directory;

    private static CommandHome home;

    @BeforeAll
    static void make_a_home() {
        home = CommandHome.create(directory);
    }

    private static String serial(String name) throws IOException {
        return home.certificate("home/certs/" + name + "/cert.pem")
                .serialNumber()
                .hex();
    }

    @Test
    void of_several_to_revoke_one_that_is_revoked_already_does_not_keep_the_others_from_it() {
        home.ok("issue", "twice.example");
        home.ok("issue", "once.example");
        home.ok("revoke", "twice.example");

        Ran both = home.run("revoke", "--json", "twice.example", "once.example");

        assertThat(both.exitCode()).isEqualTo(1);
        assertThat(both.err()).contains("is revoked already");
        assertThat(both.out()).contains("once.example").doesNotContain("twice.example");
        assertThat(home.run("show", "once.example").out()).contains("revoked");
    }

    @Test
    void who_revokes_a_name_is_told_of_its_older_certificates_that_are_still_valid() throws IOException {
        home.ok("issue", "older.example");
        String older = serial("older.example");
        home.ok("renew", "older.example");

        assertThat(home.ok("revoke", "older.example").err())
                .contains("note: one more certificate of older.example is still valid: signet revoke " + older);
        assertThat(home.ok("revoke", older).err()).doesNotContain("still valid");
    }

    @Test
    void a_key_that_was_encrypted_is_so_after_a_renewal() throws IOException {
        Path key = home.file("home/certs/locked.example/key.pem");
        assertThat(home.run(EXPORT, "issue", "locked.example", "--encrypt-key").exitCode())
                .isZero();
        byte[] before = Files.readAllBytes(key);

        Ran without = home.run("renew", "locked.example");
        assertThat(without.exitCode()).isEqualTo(6);
        assertThat(key).hasBinaryContent(before);
        assertThat(home.run("list", "--name", "locked.example", "--csv").out().lines())
                .hasSize(2);

        assertThat(home.run(EXPORT, "renew", "locked.example").exitCode()).isZero();
        assertThat(key).content().contains("ENCRYPTED PRIVATE KEY");
        assertThat(Files.readAllBytes(key)).isNotEqualTo(before);
    }

    @Test
    void without_the_passphrase_of_its_key_store_a_certificate_is_not_renewed_for_nothing() {
        assertThat(home.run(EXPORT, "issue", "store.example", "--p12").exitCode())
                .isZero();

        Ran renewed = home.run("renew", "store.example");

        assertThat(renewed.exitCode()).isEqualTo(6);
        assertThat(renewed.err()).contains("SIGNET_EXPORT_PASSPHRASE");
        assertThat(home.run("list", "--name", "store.example", "--csv").out().lines())
                .hasSize(2);
    }

    @Test
    void a_copy_that_is_exported_elsewhere_does_not_change_where_renewals_go() throws IOException {
        home.ok("issue", "copied.example", "--combined");
        home.ok("export", "copied.example", "--out", "elsewhere");
        Certificate before = home.certificate("home/certs/copied.example/cert.pem");
        byte[] combined = Files.readAllBytes(home.file("home/certs/copied.example/combined.pem"));

        home.ok("renew", "copied.example");

        assertThat(home.certificate("elsewhere/cert.pem")).isEqualTo(before);
        assertThat(home.certificate("home/certs/copied.example/cert.pem")).isNotEqualTo(before);
        assertThat(Files.readAllBytes(home.file("home/certs/copied.example/combined.pem")))
                .isNotEqualTo(combined);
    }

    @Test
    void another_format_in_the_same_place_is_renewed_with_the_ones_that_were_there() throws IOException {
        home.ok("issue", "formats.example", "--combined");
        assertThat(home.run(EXPORT, "export", "formats.example", "--p12").exitCode())
                .isZero();
        byte[] combined = Files.readAllBytes(home.file("home/certs/formats.example/combined.pem"));
        byte[] p12 = Files.readAllBytes(home.file("home/certs/formats.example/cert.p12"));

        assertThat(home.run(EXPORT, "renew", "formats.example").exitCode()).isZero();

        assertThat(Files.readAllBytes(home.file("home/certs/formats.example/combined.pem")))
                .isNotEqualTo(combined);
        assertThat(Files.readAllBytes(home.file("home/certs/formats.example/cert.p12")))
                .isNotEqualTo(p12);
    }

    @Test
    void the_key_of_a_renewal_is_not_exported_with_the_certificate_before_it() throws IOException {
        home.ok("issue", "replaced.example");
        String older = serial("replaced.example");
        home.ok("renew", "replaced.example");

        Ran exported = home.run(EXPORT, "export", older, "--p12", "--out", "old");

        assertThat(exported.exitCode()).isEqualTo(6);
        assertThat(exported.err()).contains("cannot write the key of replaced.example");
        home.ok("export", older, "--out", "old");
        assertThat(home.file("old/key.pem")).doesNotExist();
    }

    @Test
    void a_certificate_made_from_a_request_keeps_its_key_in_every_renewal() throws IOException {
        home.request("requested.csr", "requested.example");
        home.ok("sign", "requested.csr", "--out", "requested.pem");
        Certificate signed = home.certificate("requested.pem");

        Files.delete(home.file("requested.pem"));

        home.ok("renew", "requested.example");
        home.ok("renew", "requested.example");

        Certificate renewed = home.certificate("home/certs/requested.example/cert.pem");
        assertThat(renewed.publicKey()).isEqualTo(signed.publicKey());
        assertThat(renewed.serialNumber()).isNotEqualTo(signed.serialNumber());
        assertThat(home.file("home/certs/requested.example/key.pem")).doesNotExist();
    }

    @Test
    void a_renewal_takes_the_place_of_a_signed_certificate_in_its_form() throws IOException {
        home.request("placed.csr", "placed.example");
        home.ok("sign", "placed.csr", "--out", "placed.pem");
        home.request("leaf.csr", "leaf.example");
        home.ok("sign", "leaf.csr", "--leaf-only", "--out", "leaf.pem");
        Certificate signed = home.certificate("placed.pem");

        home.ok("renew", "placed.example");
        String renewed = home.ok("renew", "placed.example", "leaf.example").out();

        Certificate placed = home.certificate("placed.pem");
        assertThat(placed.publicKey()).isEqualTo(signed.publicKey());
        assertThat(placed.serialNumber()).isNotEqualTo(signed.serialNumber());
        assertThat(Files.readString(home.file("placed.pem")).split("BEGIN")).hasSize(3);
        assertThat(Files.readString(home.file("leaf.pem"))).containsOnlyOnce("BEGIN");
        assertThat(home.file("home/certs/placed.example")).doesNotExist();
        assertThat(renewed).contains("placed.pem", "leaf.pem");
        assertThat(home.ok("show", placed.serialNumber().hex()).out()).contains("placed.pem");
    }

    @Test
    void a_renewal_replaces_nothing_else_than_the_certificate_that_was_signed() throws IOException {
        home.request("mixed.csr", "mixed.example");
        home.ok("sign", "mixed.csr", "--out", "mixed.pem");
        String whole = Files.readString(home.file("mixed.pem"));
        home.ok("issue", "other-of-mixed.example", "--out", "mixed");
        Path file = home.file("mixed.pem");
        for (String other : List.of(
                whole + Files.readString(home.file("mixed/key.pem")),
                Files.readString(home.file("mixed/fullchain.pem")),
                "nothing that is a certificate\n")) {
            Files.writeString(file, other);

            Ran renewed = home.run("renew", "mixed.example");

            assertThat(renewed.exitCode()).isEqualTo(4);
            assertThat(renewed.err()).contains("mixed.pem");
            assertThat(file).hasContent(other);
        }
        assertThat(home.run("list", "--name", "mixed.example", "--csv").out().lines())
                .as("the header and the one that was signed")
                .hasSize(2);
    }

    @Test
    void a_signed_certificate_does_not_take_the_place_of_a_private_key() throws IOException {
        home.ok("issue", "precious.example", "--out", "precious");
        byte[] key = Files.readAllBytes(home.file("precious/key.pem"));
        home.request("precious.csr", "other.example");

        Ran signed = home.run("sign", "precious.csr", "--out", "precious/key.pem");

        assertThat(signed.exitCode()).isEqualTo(4);
        assertThat(signed.err()).contains("will not overwrite the private key in ");
        assertThat(home.file("precious/key.pem")).hasBinaryContent(key);
        assertThat(home.run("list", "--name", "other.example", "--csv").out().lines())
                .hasSize(1);
    }

    @Test
    void key_stores_and_combined_files_are_private_keys_too() throws IOException {
        Files.createDirectories(home.file("shared"));
        Files.writeString(home.file("shared/combined.pem"), "somebody's key\n");

        Ran issued = home.run("issue", "shared.example", "--combined", "--out", "shared");

        assertThat(issued.exitCode()).isEqualTo(4);
        assertThat(issued.err()).contains("will not overwrite the private key ").contains("combined.pem");
        assertThat(home.file("shared/combined.pem")).hasContent("somebody's key\n");
        home.ok("issue", "shared.example", "--combined", "--out", "shared", "--force");
        assertThat(Files.getPosixFilePermissions(home.file("shared/combined.pem")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_delivery_that_fails_says_how_to_complete_it() throws IOException {
        Path blocked = Files.createDirectories(home.file("blocked"));
        Files.createDirectories(blocked.resolve("cert.pem/in the way"));

        Ran issued = home.run("issue", "blocked.example", "--out", "blocked");

        assertThat(issued.exitCode()).isEqualTo(4);
        String command =
                issued.err().substring(issued.err().indexOf("signet export ")).strip();
        Files.delete(blocked.resolve("cert.pem/in the way"));
        Files.delete(blocked.resolve("cert.pem"));
        assertThat(home.run("status").exitCode()).isEqualTo(1);
        home.ok("export", command.substring("signet export ".length()));
        assertThat(home.certificate("blocked/cert.pem").subject().toString()).contains("blocked.example");
        assertThat(home.file("blocked/key.pem")).exists();
    }
}
