package dev.signet.cli.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Checkout;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many processes on one home take turns and lose nothing. */
final class ParallelIssueIT {
    private static final int PROCESSES = 20;

    @Test
    void twenty_processes_at_once_make_twenty_certificates_with_twenty_serial_numbers_and_twenty_rows(
            @TempDir Path directory) throws IOException, InterruptedException {
        String signet = Checkout.ofThisBuild().launcher().toString();
        String home = directory.resolve("home").toString();
        byte[] init = Peer.mustRun(directory, signet, "init", "--home", home, "--name", "Parallel");
        assertThat(init).isNotEmpty();
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(new ProcessBuilder(signet, "issue", "host" + i + ".example", "--home", home)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("said" + i).toFile())
                    .start());
        }
        for (int i = 0; i < PROCESSES; i++) {
            int exitCode = processes.get(i).waitFor();
            assertThat(exitCode)
                    .as(Files.readString(directory.resolve("said" + i)))
                    .isZero();
        }
        Set<String> serials = new HashSet<>();
        for (int i = 0; i < PROCESSES; i++) {
            Path file = directory.resolve("home/certs/host" + i + ".example/cert.pem");
            Certificate certificate = CertificateFile.readAll(Files.readAllBytes(file), file.toString())
                    .get(0);
            serials.add(certificate.serialNumber().hex());
        }
        assertThat(serials).hasSize(PROCESSES);
        byte[] rows = Peer.mustRun(directory, signet, "list", "--home", home, "--profile", "server", "--csv");
        assertThat(new String(rows, StandardCharsets.UTF_8).lines().skip(1)).hasSize(PROCESSES);
        assertThat(new String(rows, StandardCharsets.UTF_8)).contains(serials);
    }
}
