package dev.signet.cli.openssl.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.cli.openssl.tls.TlsPeers.Running;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers authenticated by TLSA records (RFC 6698, RFC 7671): what s_client says of them is what the real one says. */
class DaneIT {
    private static final String CHAIN = "-cert rsa.pem -key rsa.key -cert_chain inter.pem";
    private static final String WHOLE = "-cert rsa.pem -key rsa.key -cert_chain whole.pem";

    @TempDir
    private static Path directory;

    private static TlsPeers peers;

    @BeforeAll
    static void certificates() throws IOException {
        assumeTrue(TlsPeers.available(), "OpenSSL 3.0 is not installed");
        peers = TlsPeers.in(directory);
        Files.writeString(
                directory.resolve("whole.pem"),
                Files.readString(directory.resolve("inter.pem")) + Files.readString(directory.resolve("root.pem")));
        peers.openssl(
                "x509",
                "-req",
                "-in",
                "ec.csr",
                "-CA",
                "root.pem",
                "-CAkey",
                "root.key",
                "-days",
                "-1",
                "-extfile",
                "ec.ext",
                "-out",
                "old.pem");
    }

    /**
     * Columns: the server's certificate and chain; the records, each three numbers and a file of a certificate, "x" before the name
     * for one that differs; what the client gets besides; and our exit code.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHAIN | 3 1 1 rsa | -dane_tlsa_domain localhost | 0",
                "CHAIN | 3 1 2 rsa | -dane_tlsa_domain localhost | 0",
                "CHAIN | 3 1 0 rsa | -dane_tlsa_domain localhost | 0",
                "CHAIN | 3 0 1 rsa | -dane_tlsa_domain localhost | 0",
                "CHAIN | 3 0 0 rsa | -dane_tlsa_domain localhost | 0",
                "CHAIN | 3 1 1 xrsa | -dane_tlsa_domain localhost | 1",
                "CHAIN | 3 1 1 rsa | -dane_tlsa_domain other.example | 1",
                "CHAIN | 3 1 1 rsa | -dane_tlsa_domain other.example -dane_ee_no_namechecks | 0",
                "CHAIN | 3 1 1 rsa, 3 1 2 xrsa | -dane_tlsa_domain localhost | 1",
                "CHAIN | 3 1 2 rsa, 3 1 1 xrsa | -dane_tlsa_domain localhost | 0",
                "CHAIN | 3 0 2 xrsa, 3 1 1 rsa | -dane_tlsa_domain localhost | 0",
                "CHAIN | 2 0 1 inter | -dane_tlsa_domain localhost | 0",
                "CHAIN | 2 1 2 inter | -dane_tlsa_domain localhost | 0",
                "CHAIN | 2 0 1 inter | -dane_tlsa_domain other.example | 1",
                "CHAIN | 2 0 1 xinter | -dane_tlsa_domain localhost | 1",
                "CHAIN | 2 0 1 root | -dane_tlsa_domain localhost | 1",
                "CHAIN | 2 0 1 root | -dane_tlsa_domain localhost -CAfile root.pem | 1",
                "CHAIN | 2 0 0 root | -dane_tlsa_domain localhost | 0",
                "CHAIN | 2 1 0 root | -dane_tlsa_domain localhost | 0",
                "CHAIN | 2 1 0 inter | -dane_tlsa_domain localhost | 0",
                "CHAIN | 2 1 0 ec | -dane_tlsa_domain localhost | 1",
                "WHOLE | 2 0 1 root | -dane_tlsa_domain localhost | 0",
                "WHOLE | 2 0 1 inter, 2 0 1 root | -dane_tlsa_domain localhost | 0",
                "WHOLE | 2 1 1 xroot, 3 1 1 rsa | -dane_tlsa_domain localhost | 0",
                "-cert rsa.pem -key rsa.key | 2 0 0 inter | -dane_tlsa_domain localhost | 0",
                "-cert rsa.pem -key rsa.key | 2 1 0 inter | -dane_tlsa_domain localhost | 0",
                "-cert rsa.pem -key rsa.key | 2 0 1 inter | -dane_tlsa_domain localhost | 1",
                "CHAIN | 1 1 1 rsa | -dane_tlsa_domain localhost -CAfile root.pem | 0",
                "CHAIN | 1 1 1 rsa | -dane_tlsa_domain localhost | 1",
                "CHAIN | 1 1 1 xrsa | -dane_tlsa_domain localhost -CAfile root.pem | 1",
                "CHAIN | 0 0 1 inter | -dane_tlsa_domain localhost -CAfile root.pem | 0",
                "CHAIN | 0 0 1 root | -dane_tlsa_domain localhost -CAfile root.pem | 0",
                "CHAIN | 0 0 1 root | -dane_tlsa_domain localhost | 1",
                "CHAIN | 0 0 1 xroot | -dane_tlsa_domain localhost -CAfile root.pem | 1",
                "CHAIN | 0 0 0 inter | -dane_tlsa_domain localhost -CAfile root.pem | 0",
                "WHOLE | 0 0 1 inter, 2 1 1 xroot | -dane_tlsa_domain localhost -CAfile root.pem | 0",
                "CHAIN | 1 1 1 xrsa, 2 0 1 inter | -dane_tlsa_domain localhost -CAfile root.pem | 0",
                "CHAIN | 1 1 1 rsa, 2 0 1 xinter | -dane_tlsa_domain localhost -CAfile root.pem | 0",
                "-cert old.pem -key ec.key | 3 1 1 ec | -dane_tlsa_domain ec.example | 0",
                "-cert old.pem -key ec.key | 2 0 0 root | -dane_tlsa_domain ec.example | 1",
                "-cert ec.pem -key ec.key | 3 1 1 ec, 4 1 1 ec, 3 1 3 ec | -dane_tlsa_domain ec.example -brief | 0",
                "-cert ec.pem -key ec.key | 2 1 0 root | -dane_tlsa_domain ec.example -verify_return_error | 0",
                "-cert ec.pem -key ec.key | 3 1 1 xec | -dane_tlsa_domain ec.example -verify_return_error | 1",
            })
    void what_is_said_of_a_server_is_what_openssl_says(String server, String records, String arguments, int exitCode)
            throws IOException {
        String serverArgs = server.replace("CHAIN", CHAIN).replace("WHOLE", WHOLE) + " -tls1_2 -no_ticket";
        List<String> all = new ArrayList<>(List.of("s_server", "-accept", "127.0.0.1:0"));
        all.addAll(List.of(serverArgs.split(" ", -1)));
        Running running = peers.start("openssl", all.toArray(new String[0]));
        try {
            String port = running.output().await("ACCEPT 127.0.0.1:");
            List<String> client = new ArrayList<>(List.of("-connect", "127.0.0.1:" + port));
            client.addAll(List.of(arguments.split(" ", -1)));
            for (String record : records.split(", ", -1)) {
                client.addAll(List.of("-dane_tlsa_rrdata", written(record)));
            }
            List<String> real = new ArrayList<>(List.of("s_client"));
            real.addAll(client);
            Running expected = peers.start("openssl", real.toArray(new String[0]));
            expected.type("Q\n");
            int expectedCode = expected.await();
            SignetRun ours = SignetRun.client(directory, client.toArray(new String[0]));
            ours.type("Q\n");
            int ourCode = ours.await();

            assertThat(withoutQueue(TlsPeers.masked(ours.err())))
                    .isEqualTo(withoutQueue(TlsPeers.masked(expected.err())));
            assertThat(told(ours.out())).isEqualTo(told(expected.out()));
            assertThat(ourCode).as(expected.err()).isEqualTo(exitCode);
            assertThat(expectedCode).isLessThanOrEqualTo(exitCode);
        } finally {
            running.kill();
        }
    }

    /** Returns what is about the verification: when the talk ends the rest depends on who is quicker. */
    private static List<String> told(String out) {
        return out.lines()
                .filter(line ->
                        line.startsWith("Verif") || line.startsWith("DANE") || line.startsWith("    Verify return"))
                .toList();
    }

    private static String written(String record) throws IOException {
        String[] fields = record.split(" ", -1);
        boolean other = fields[3].startsWith("x");
        byte[] pem = Files.readAllBytes(directory.resolve(fields[3].substring(other ? 1 : 0) + ".pem"));
        PemBlock block = PemReader.readAll(pem).get(0);
        byte[] data = fields[1].equals("0")
                ? block.bytes()
                : Certificate.parse(block.bytes()).publicKey().encoded();
        data = switch (fields[2]) {
            case "1" -> HashAlgorithm.SHA256.digest(data);
            case "2" -> HashAlgorithm.SHA512.digest(data);
            default -> data;
        };
        if (other) {
            data[data.length - 1] ^= 1;
        }
        return fields[0] + " " + fields[1] + " " + fields[2] + " "
                + HexFormat.of().formatHex(data);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-dane_tlsa_domain,a.example",
                "-dane_tlsa_rrdata,3 1 1 00",
                "-dane_tlsa_domain,a.example,-noservername",
                "-dane_tlsa_domain,a.example,-dane_tlsa_rrdata,3 1 1 00",
                "-dane_tlsa_domain,a.example,-dane_tlsa_rrdata,x 1 1 00",
                "-dane_tlsa_domain,a.example,-dane_tlsa_rrdata,3 256 1 00",
                "-dane_tlsa_domain,a.example,-dane_tlsa_rrdata,3 1",
                "-dane_tlsa_domain,a.example,-dane_tlsa_rrdata,3 1 1 000",
                "-dane_tlsa_domain,a.example,-dane_tlsa_rrdata,3 1 1 0g",
                "-dane_tlsa_domain,a.example,-dane_tlsa_rrdata,3 0 0 3000",
            })
    void records_that_are_none_are_named_as_openssl_names_them(String arguments) throws IOException {
        List<String> client = new ArrayList<>(List.of("-connect", "127.0.0.1:1"));
        client.addAll(List.of(arguments.split(",", -1)));
        List<String> real = new ArrayList<>(List.of("s_client"));
        real.addAll(client);
        Running expected = peers.start("openssl", real.toArray(new String[0]));
        expected.type("");
        int expectedCode = expected.await();
        SignetRun ours = SignetRun.client(directory, client.toArray(new String[0]));
        ours.type("");

        assertThat(ours.await()).isEqualTo(expectedCode);
        assertThat(withoutQueue(TlsPeers.masked(ours.err()))).isEqualTo(withoutQueue(TlsPeers.masked(expected.err())));
    }

    private static String withoutQueue(String err) {
        return err.replaceAll("(?m)^:error:.*\n", "");
    }
}
