package dev.signet.cli.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home on a file system of its own, which fills up or becomes read-only. Needs the right to mount one. */
class FullDiskIT {
    private static final int BLOCK = 4096;

    @TempDir
    private Path directory;

    private Path disk;
    private CommandHome home;

    @BeforeEach
    void make_a_home_on_a_small_disk() throws IOException, InterruptedException {
        disk = Files.createDirectory(directory.resolve("disk"));
        Peer.Answer mounted = Peer.run(directory, "mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString());
        assumeTrue(mounted.exitCode() == 0, "may not mount a file system: " + mounted.errors());
        home = CommandHome.create(disk);
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        int exitCode = Peer.run(directory, "umount", disk.toString()).exitCode();
        assertThat(exitCode).isBetween(0, 64);
    }

    @Test
    void a_full_disk_is_named_and_nothing_is_lost() throws IOException {
        home.ok("issue", "before.example");
        String[][] commands = {
            {"issue", "during.example"},
            {"issue", "during.example", "--out", directory.resolve("elsewhere").toString()},
            {"revoke", "before.example"},
            {"publish"},
            {"renew", "before.example"},
        };
        fill();
        for (String[] command : commands) {
            Ran failed = home.run(command);
            assertThat(failed.exitCode()).as(failed.err()).isIn(4, 5);
            assertThat(failed.err()).containsAnyOf("No space left on device", "the file system is full");
        }
        assertThat(home.run("check", "home/certs/before.example/cert.pem").exitCode())
                .isZero();

        Files.delete(disk.resolve("filler"));

        String list = home.ok("list", "--csv").out();
        for (Path issued : new Path[] {
            home.file("home/certs/before.example/cert.pem"),
            home.file("home/certs/during.example/cert.pem"),
            directory.resolve("elsewhere/cert.pem")
        }) {
            if (Files.exists(issued)) {
                assertThat(list)
                        .contains(home.certificate(issued.toString())
                                .serialNumber()
                                .hex());
            }
        }
        home.ok("issue", "after.example");
        home.ok("revoke", "before.example");
        assertThat(home.ok("publish").out()).contains("1 revoked");
    }

    /** Leaves no free octet. */
    private void fill() throws IOException {
        try (var out = Files.newOutputStream(
                disk.resolve("filler"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (true) {
                out.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    @Test
    void a_read_only_home_can_be_read_and_says_so_when_it_should_change() throws IOException, InterruptedException {
        home.ok("issue", "before.example");
        home.ok("publish");
        Peer.mustRun(directory, "mount", "-o", "remount,ro", disk.toString());

        assertThat(home.ok("list").out()).contains("before.example");
        assertThat(home.ok("show", "before.example").out()).contains("valid until");
        home.ok("status");
        home.ok("check", "home/certs/before.example/cert.pem");
        String[][] commands = {{"issue", "late.example"}, {"revoke", "before.example"}, {"publish"}, {"passphrase"}};
        for (String[] command : commands) {
            Ran refused = home.run(command);
            assertThat(refused.exitCode()).as(refused.err()).isEqualTo(5);
            assertThat(refused.err()).contains("Read-only file system").contains("try: ");
        }
        String elsewhere = directory.resolve("elsewhere").toString();
        assertThat(home.run("init", "--home", disk.resolve("second").toString()).exitCode())
                .isEqualTo(4);

        Peer.mustRun(directory, "mount", "-o", "remount,rw", disk.toString());
        home.ok("issue", "late.example", "--out", elsewhere);
    }
}
