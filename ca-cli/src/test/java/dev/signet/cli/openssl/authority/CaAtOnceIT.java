package dev.signet.cli.openssl.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Checkout;
import dev.signet.cli.Program;
import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ca} where openssl loses rows: many at once on one directory, and kills at any moment. */
final class CaAtOnceIT {
    private static final int PROCESSES = 20;
    private static final int KILLS = Integer.getInteger("signet.kills", 12);
    private static final long SEED = Long.getLong("signet.seed", System.nanoTime());

    @TempDir
    private static Path prepared;

    @TempDir
    private Path directory;

    @BeforeAll
    static void prepare() throws IOException {
        Peer.assumeInstalled("openssl");
        SharedDirectory.prepare(prepared);
    }

    private Program signet() {
        return Checkout.ofThisBuild().signet().in(directory).with("HOME", System.getProperty("user.home"));
    }

    private static String[] issue(int number) {
        return ("ca -config ca.cnf -batch -notext -in a.csr -subj /CN=n" + number + " -out n" + number + ".pem")
                .split(" ", -1);
    }

    @Test
    void twenty_at_once_get_twenty_serial_numbers_and_twenty_rows() throws IOException {
        SharedDirectory shared = SharedDirectory.copy(prepared, directory);
        List<Program.Running> running = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            running.add(signet().start(issue(i)));
        }
        for (Program.Running one : running) {
            Ran ran = one.await();
            assertThat(ran.exitCode()).as(ran.err()).isZero();
        }
        assertThat(checkedSerials(shared)).hasSize(PROCESSES);
        assertThat(shared.read("serial")).isEqualTo("1014\n");
        for (int i = 0; i < PROCESSES; i++) {
            assertThat(shared.read("n" + i + ".pem")).startsWith("-----BEGIN CERTIFICATE-----");
        }
    }

    @Test
    void a_directory_survives_kills_at_any_moment() throws IOException, InterruptedException {
        System.out.println("killing " + KILLS + " times, -Dsignet.seed=" + SEED);
        Random random = new Random(SEED);
        SharedDirectory shared = SharedDirectory.copy(prepared, directory);
        // How long one run takes, so that kills fall into all of it.
        long start = System.nanoTime();
        assertThat(signet().run(issue(1000)).exitCode()).isZero();
        int micros = (int) Math.max(1, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
        for (int i = 0; i < KILLS; i++) {
            Process process = new ProcessBuilder(command(i))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("killed.log").toFile())
                    .start();
            // Mostly into the second half, where files are written.
            boolean ended = process.waitFor(micros / 3 + random.nextInt(micros), TimeUnit.MICROSECONDS);
            // One that has ended in this moment is as good as one that ended before.
            int exitCode = (ended ? process : process.destroyForcibly()).waitFor();
            assertThat(exitCode).isIn(0, 137);
            Set<String> serials = checkedSerials(shared);
            Path handedOut = directory.resolve("n" + i + ".pem");
            if (Files.exists(handedOut)) {
                shared.play("openssl x509 -in n" + i + ".pem -noout -serial\n");
                assertThat(serials).contains(shared.said().strip().substring("serial=".length()));
            }
        }
        shared.play("""
                oca -in b.csr -notext -out b.pem
                ca -in c.csr -notext -out c.pem
                oca -gencrl -out list.pem
                """);
    }

    private static List<String> command(int number) {
        List<String> command =
                new ArrayList<>(List.of(Checkout.ofThisBuild().launcher().toString()));
        command.addAll(List.of(issue(number)));
        return command;
    }

    /** Returns the serial numbers of all rows, each of which is alone, read by both programs, and has its certificate. */
    private static Set<String> checkedSerials(SharedDirectory shared) {
        Set<String> serials = new HashSet<>();
        for (String row : shared.read("index.txt").lines().toList()) {
            String serial = row.split("\t", -1)[3];
            assertThat(serials.add(serial))
                    .as("serial number %s is there once", serial)
                    .isTrue();
            assertThat(shared.read("newcerts/" + serial + ".pem")).startsWith("-----BEGIN CERTIFICATE-----");
        }
        if (!serials.isEmpty()) {
            String one = serials.iterator().next();
            shared.play("! oca -status SERIAL\n> SERIAL=Valid (V)\n! ca -status SERIAL\n> SERIAL=Valid (V)\n"
                    .replace("SERIAL", one));
        }
        long next = Long.parseLong(shared.read("serial").strip(), 16);
        assertThat(serials).allMatch(serial -> Long.parseLong(serial, 16) < next);
        return serials;
    }
}
