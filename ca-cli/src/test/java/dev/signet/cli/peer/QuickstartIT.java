package dev.signet.cli.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Checkout;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README, and the commands that it prints, run as they are printed. */
final class QuickstartIT {
    private static final String STATUS = " -s -o /dev/null -w '%{http_code}'";

    @Test
    void the_commands_that_quickstart_prints_do_what_it_says(@TempDir Path directory)
            throws IOException, InterruptedException {
        Peer.assumeInstalled("openssl");
        Peer.assumeInstalled("curl");
        Path signet = Checkout.ofThisBuild().launcher();
        int port = TlsServer.freePort();
        Path home = directory.resolve("a home");
        String said = text(
                directory, signet + " quickstart --home '" + home + "' --port " + port + " 2>" + directory + "/errors");
        assertThat(Files.readString(directory.resolve("errors"))).isEmpty();
        List<String> commands = said.lines().map(String::strip).toList();
        String server = line(commands, command -> command.startsWith("openssl s_server"));
        String admitted = line(commands, command -> command.startsWith("curl") && command.contains("--cert "));
        String refused = line(commands, command -> command.startsWith("curl") && !command.contains("--cert "));
        String revoke = line(commands, command -> command.contains(" revoke client "));
        try (TlsServer running = start(port, directory, server)) {
            assertThat(running.port()).isEqualTo(port);
            assertThat(text(directory, admitted + STATUS)).isEqualTo("200");
            assertThat(Peer.run(directory, "sh", "-c", refused + STATUS).text()).isEqualTo("000");
        }
        assertThat(text(directory, revoke)).contains("revoked client");
        try (TlsServer running = start(port, directory, server)) {
            assertThat(running.port()).isEqualTo(port);
            assertThat(Peer.run(directory, "sh", "-c", admitted + STATUS).text())
                    .isEqualTo("000");
        }
    }

    @Test
    void a_second_quickstart_changes_nothing(@TempDir Path directory) throws IOException, InterruptedException {
        String quickstart = Checkout.ofThisBuild().launcher() + " quickstart --home " + directory + "/home";
        assertThat(text(directory, quickstart)).contains("Made a certification authority");
        List<String> before = tree(directory.resolve("home"));
        assertThat(text(directory, quickstart)).contains("already; nothing was changed");
        assertThat(tree(directory.resolve("home"))).isEqualTo(before);
    }

    private static TlsServer start(int port, Path directory, String command) throws IOException, InterruptedException {
        return TlsServer.start(port, directory.resolve("server.log"), List.of("sh", "-c", "exec " + command));
    }

    private static String text(Path directory, String command) throws IOException, InterruptedException {
        return new String(Peer.mustRun(directory, "sh", "-c", command), StandardCharsets.UTF_8);
    }

    private static String line(List<String> lines, Predicate<String> wanted) {
        return lines.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Returns every file with the moment of its last change. */
    private static List<String> tree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> sorted = files.sorted().toList();
            StringBuilder list = new StringBuilder();
            for (Path file : sorted) {
                list.append(file)
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
            return list.toString().lines().toList();
        }
    }
}
