package dev.signet.cli.openssl.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Session;
import dev.signet.core.asn1.Der;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.config.IndexDatabase;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.csr.CertificateRequestBuilder;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.file.TurnLock;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaCommandTest {
    private static final PrivateKeyInfo KEY = KeyAlgorithm.ec(NamedCurve.P_256).generate(new SecureRandom());
    private static String certificate = "";
    private static String request = "";

    @TempDir
    private Path directory;

    private String said = "";

    @BeforeAll
    static void makeAuthority() {
        KeySigner signer = KeySigner.of(KEY);
        byte[] name = DistinguishedName.parse("CN=Root,O=Here,C=US").encoded();
        byte[] identifier = signer.algorithm().identifier();
        Instant now = Instant.now();
        CertificateDraft draft = new CertificateDraft();
        draft.version(2);
        draft.serialNumber(BigInteger.TEN);
        draft.issuer(name);
        draft.subject(name);
        draft.validity(Der.time(now.minusSeconds(60)), Der.time(now.plusSeconds(3600)));
        draft.publicKeyInfo(KEY.publicKey().encoded());
        draft.extensions()
                .add(new Extension(
                        ExtensionOids.SUBJECT_KEY_IDENTIFIER,
                        false,
                        Der.octetString(KEY.publicKey().keyIdentifier())));
        byte[] tbs = draft.toBeSigned(identifier);
        certificate = new PemBlock("CERTIFICATE", CertificateDraft.signed(tbs, identifier, signer.sign(tbs))).text();
        request = CertificateRequestBuilder.build(
                        DistinguishedName.parse("CN=leaf,O=Here,C=US"), Extensions.NONE, signer)
                .pem();
    }

    @BeforeEach
    void makeDirectory() throws IOException {
        write("ca.cnf", SharedDirectory.CONFIGURATION);
        write("index.txt", "");
        write("serial", "0A\n");
        write("crlnumber", "01\n");
        write("ca.pem", certificate);
        write("ca.key", new PemBlock("PRIVATE KEY", KEY.encoded()).text());
        write("leaf.csr", request);
        Path unused = Files.createDirectory(directory.resolve("newcerts"));
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(directory.resolve(file), content);
    }

    private String read(String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }

    private byte[] octets(String file) throws IOException {
        return Objects.requireNonNull(new PemScanner(Files.readAllBytes(directory.resolve(file))).next())
                .bytes();
    }

    private int ca(String arguments) {
        return ca(arguments, "");
    }

    private int ca(String arguments, String answers) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(output, true, UTF_8);
        Session session =
                Session.of(new ByteArrayInputStream(answers.getBytes(UTF_8)), printer, printer, Map.of(), directory);
        int exitCode = Main.run(("ca -config ca.cnf " + arguments).split(" ", -1), session);
        said = output.toString(UTF_8);
        return exitCode;
    }

    @Test
    void a_certificate_is_on_record_before_it_is_handed_out() throws IOException {
        assertThat(ca("-batch -notext -in leaf.csr -out leaf.pem")).as(said).isZero();
        assertThat(read("index.txt")).startsWith("V\t").endsWith("Z\t\t0A\tunknown\t/C=US/O=Here/CN=leaf\n");
        assertThat(read("serial")).isEqualTo("0B\n");
        assertThat(read("serial.old")).isEqualTo("0A\n");
        assertThat(read("newcerts/0A.pem")).isEqualTo(read("leaf.pem"));
        Certificate leaf = Certificate.parse(octets("leaf.pem"));
        assertThat(leaf.version()).isEqualTo(3);
        assertThat(leaf.issuer()).isEqualTo(DistinguishedName.parse("CN=Root,O=Here,C=US"));
    }

    @Test
    void nothing_is_on_record_if_the_answer_is_no() throws IOException {
        assertThat(ca("-notext -in leaf.csr -out leaf.pem", "n\n")).isZero();
        assertThat(said).endsWith("Sign the certificate? [y/n]:CERTIFICATE WILL NOT BE CERTIFIED\n");
        assertThat(ca("-notext -in leaf.csr -out leaf.pem", "y\nn\n")).isZero();
        assertThat(said).endsWith("1 out of 1 certificate requests certified, commit? [y/n]CERTIFICATION CANCELED\n");
        assertThat(ca("-notext -in leaf.csr -out leaf.pem", "")).isZero();
        assertThat(said).endsWith("CERTIFICATE WILL NOT BE CERTIFIED: I/O error\n");
        assertThat(read("index.txt")).isEmpty();
        assertThat(directory.resolve("leaf.pem")).doesNotExist();
        assertThat(ca("-notext -in leaf.csr -out leaf.pem", "y\ny\n")).isZero();
        assertThat(directory.resolve("leaf.pem")).exists();
    }

    @Test
    void the_subject_follows_the_policy() throws IOException {
        String wanted = "-batch -notext -in leaf.csr -preserveDN -out leaf.pem";
        assertThat(ca(wanted.replace(" -preserveDN", "") + " -subj /CN=x/L=nowhere/O=y"))
                .isZero();
        assertThat(read("index.txt")).endsWith("\t/O=y/CN=x\n");
        assertThat(ca(wanted + " -subj /CN=x/L=nowhere/O=y")).isZero();
        assertThat(read("index.txt")).endsWith("\t/CN=x/L=nowhere/O=y\n");
    }

    @Test
    void a_policy_that_is_not_met_is_told() throws IOException {
        write("ca.cnf", SharedDirectory.CONFIGURATION + "[strict]\norganizationName = match\ncommonName = supplied\n");
        assertThat(ca("-batch -policy strict -in leaf.csr -subj /CN=x")).isOne();
        assertThat(said).endsWith("The mandatory organizationName field was missing\n");
        assertThat(ca("-batch -policy strict -in leaf.csr -subj /O=There/CN=x")).isOne();
        assertThat(said).endsWith("""
                        The organizationName field is different between
                        CA certificate (Here) and the request (There)
                        """);
        assertThat(ca("-batch -policy strict -in leaf.csr -subj /O=Here")).isOne();
        assertThat(said).endsWith("The commonName field needed to be supplied and was missing\n");
        assertThat(read("index.txt")).isEmpty();
    }

    @Test
    void a_list_has_what_is_revoked_and_why() throws IOException {
        assertThat(ca("-batch -notext -in leaf.csr -out leaf.pem")).isZero();
        assertThat(ca("-revoke leaf.pem -crl_reason superseded")).isZero();
        assertThat(said).endsWith("Revoking Certificate 0A.\nDatabase updated\n");
        assertThat(ca("-revoke leaf.pem")).isOne();
        assertThat(said).endsWith("ERROR:Already revoked, serial number 0A\n");
        assertThat(ca("-gencrl -out list.pem")).isZero();
        CertificateList list = CertificateList.parse(octets("list.pem"));
        assertThat(list.revoked())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo(RevocationReason.SUPERSEDED));
        assertThat(list.isSignedBy(KEY.publicKey())).isTrue();
        assertThat(list.number()).hasValue(BigInteger.ONE);
        assertThat(read("crlnumber")).isEqualTo("02\n");
    }

    @Test
    void a_status_is_told_with_openssls_exit_code() {
        assertThat(ca("-batch -notext -in leaf.csr -out leaf.pem")).isZero();
        assertThat(ca("-status a")).isOne();
        assertThat(said).endsWith("0A=Valid (V)\n");
        assertThat(ca("-status b")).isOne();
        assertThat(said).endsWith("Serial 0B not present in db.\nError verifying serial b!\n");
    }

    @Test
    void a_command_waits_for_its_turn() throws IOException, InterruptedException {
        TurnLock turn = TurnLock.acquire(IndexDatabase.lockFile(directory.resolve("index.txt")), () -> {});
        Thread other = new Thread(() ->
                assertThat(ca("-batch -notext -in leaf.csr -out leaf.pem")).isZero());
        other.start();
        other.join(300);
        assertThat(other.isAlive()).isTrue();
        assertThat(read("index.txt")).isEmpty();
        turn.close();
        other.join();
        assertThat(read("index.txt")).startsWith("V\t");
    }

    @Test
    void a_key_inside_a_home_of_signet_is_refused() throws IOException {
        write("signet.yaml", "");
        assertThat(ca("-batch -notext -in leaf.csr -out leaf.pem")).isNotZero();
        assertThat(said).contains("belongs to the certification authority");
        assertThat(read("index.txt")).isEmpty();
    }

    @Test
    void mistakes_are_told_in_openssls_words() {
        for (List<String> mistake : List.of(
                List.of("-name nosuch -gencrl", "variable lookup failed for nosuch::private_key\n"),
                List.of(
                        "-batch -in leaf.csr -startdate soon",
                        "start date is invalid, it should be YYMMDDHHMMSSZ or YYYYMMDDHHMMSSZ\n"),
                List.of("-batch -in leaf.csr -policy nosuch", "unable to find 'section' for nosuch\n"),
                List.of(
                        "-batch -in leaf.csr -extensions nosuch",
                        "Error checking certificate extension config section nosuch\n"),
                List.of("-revoke leaf.pem", "Unable to load certificate to be revoked\n"),
                List.of("-days 0", "ca: Non-positive number \"0\" for option -days\nca: Use -help for summary.\n"))) {
            assertThat(ca(mistake.get(0))).isOne();
            assertThat(said).endsWith(mistake.get(1));
        }
    }
}
