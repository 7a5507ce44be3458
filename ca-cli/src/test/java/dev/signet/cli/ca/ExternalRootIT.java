package dev.signet.cli.ca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A root that real openssl made and holds: requests go out to it, certificates and CRLs come in. */
class ExternalRootIT {
    private static final String CONFIGURATION = """
            [ca]
            default_ca = root
            [root]
            database = index.txt
            crlnumber = crlnumber
            default_md = sha256
            default_crl_days = 30
            certificate = root.pem
            private_key = root.key
            """;

    @TempDir
    private Path directory;

    private CommandHome home;

    @BeforeEach
    void make_a_root_with_openssl() throws IOException, InterruptedException {
        home = CommandHome.in(directory);
        openssl("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout root.key -out root.pem"
                + " -subj /O=Elsewhere/CN=Root -days 3650 -addext keyUsage=critical,keyCertSign,cRLSign");
        Files.writeString(home.file("ca.cnf"), CONFIGURATION);
        Files.writeString(home.file("index.txt"), "");
        Files.writeString(home.file("crlnumber"), "01\n");
    }

    @Test
    void it_signs_the_issuing_authority_and_later_its_successor() throws IOException, InterruptedException {
        home.ok("init", "--name", "Below", "--permit", "dns:example.org", "--intermediate-csr", "issuing.csr");
        assertThat(home.run("issue", "early.example.org").err()).contains("has no certificate yet");
        home.ok("init", "--intermediate-csr", "again.csr");
        assertThat(home.file("again.csr")).hasSameBinaryContentAs(home.file("issuing.csr"));

        openssl("x509 -req -in issuing.csr -CA root.pem -CAkey root.key -CAcreateserial -days 1000"
                + " -copy_extensions copy -out issuing.pem");
        Ran installed = home.ok("init", "--intermediate-cert", "issuing.pem", "--root-cert", "root.pem");
        assertThat(installed.out()).contains("the issuing CA O=Below, CN=Below Issuing CA is ready");
        assertThat(installed.err()).doesNotContain("name constraints");

        home.ok("issue", "old.example.org");
        assertThat(home.ok("publish").err()).contains("there is no CRL of root");
        openssl("ca -config ca.cnf -gencrl -out root.crl");
        home.ok("import-crl", "root.crl");
        home.ok("import-crl", "root.crl");

        assertThat(home.run("rollover").err()).contains("the key of \"root\" is not in this home");
        home.ok("rollover", "--intermediate-csr", "issuing-2.csr");
        home.ok("issue", "between.example.org");
        openssl("x509 -req -in issuing-2.csr -CA root.pem -CAkey root.key -CAcreateserial -days 1000"
                + " -copy_extensions copy -out issuing-2.pem");
        assertThat(home.run("rollover", "--intermediate-cert", "issuing.pem").err())
                .contains("is for another key than this home's authority has");
        home.ok("rollover", "--intermediate-cert", "issuing-2.pem");
        home.ok("issue", "new.example.org");
        home.ok("publish");

        for (String name : new String[] {"old", "between", "new"}) {
            openssl("verify -x509_strict -crl_check_all -CAfile home/public/ca-crl-bundle.pem home/certs/" + name
                    + ".example.org/cert.pem");
        }
        assertThat(home.certificate("home/certs/between.example.org/cert.pem").issuer())
                .isEqualTo(home.certificate("issuing.pem").subject());
        assertThat(home.certificate("home/certs/new.example.org/cert.pem").issuer())
                .isEqualTo(home.certificate("issuing-2.pem").subject());
    }

    @Test
    void what_it_dropped_from_the_request_is_told() throws IOException, InterruptedException {
        home.ok("init", "--name", "Below", "--permit", "dns:example.org", "--intermediate-csr", "issuing.csr");
        Files.writeString(
                home.file("ext.cnf"), "basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\n");
        openssl("x509 -req -in issuing.csr -CA root.pem -CAkey root.key -CAcreateserial -days 1000"
                + " -extfile ext.cnf -out issuing.pem");

        assertThat(home.ok("init", "--intermediate-cert", "issuing.pem", "--root-cert", "root.pem")
                        .err())
                .contains("note: the name constraints that were asked for are missing")
                .contains("note: the path length is unlimited, asked for was 0");
    }

    @Test
    void a_certificate_that_is_none_of_a_ca_is_refused_and_leaves_the_home_waiting()
            throws IOException, InterruptedException {
        home.ok("init", "--intermediate-csr", "issuing.csr");
        openssl("x509 -req -in issuing.csr -CA root.pem -CAkey root.key -CAcreateserial -days 10 -out leaf.pem");

        Ran refused = home.run("init", "--intermediate-cert", "leaf.pem", "--root-cert", "root.pem");

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.err()).contains("the intermediate certificate is not that of a CA");
        assertThat(home.ok("status").out()).contains("waits for its certificate");
    }

    @Test
    void an_authority_that_it_revoked_signs_nothing_more() throws IOException, InterruptedException {
        home.ok("init", "--intermediate-csr", "issuing.csr");
        openssl("x509 -req -in issuing.csr -CA root.pem -CAkey root.key -CAcreateserial -days 1000"
                + " -copy_extensions copy -out issuing.pem");
        home.ok("init", "--intermediate-cert", "issuing.pem", "--root-cert", "root.pem");
        home.ok("issue", "before.example");
        openssl("ca -config ca.cnf -revoke issuing.pem");
        openssl("ca -config ca.cnf -gencrl -out root.crl");

        home.ok("import-crl", "root.crl");

        Ran refused = home.run("issue", "after.example");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("the authority \"issuing\" is revoked");
    }

    private void openssl(String arguments) throws IOException, InterruptedException {
        Peer.mustRun(directory, ("openssl " + arguments).split(" ", -1));
    }
}
