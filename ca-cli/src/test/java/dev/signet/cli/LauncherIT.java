package dev.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code bin/signet} with the jar that the build has just made. Tests of the archive have a cache directory of their own. */
class LauncherIT {
    private static final String VERSION = "signet " + SignetVersion.NUMBER + "\n";
    private static final Ran ANSWER = new Ran(0, VERSION, "");
    private static final String NO_CACHE = "/dev/null/cache";
    private static final String LOADED_FROM_ARCHIVE = "dev.signet.cli.Main source: shared objects file";

    @TempDir
    private Path directory;

    private Checkout checkout;
    private Path cache;
    private Program signet;
    private Program caching;

    @BeforeEach
    void copy_what_is_installed() throws IOException {
        Checkout built = Checkout.ofThisBuild();
        checkout = new Checkout(directory.resolve("opt/signet"));
        for (Path file : List.of(built.launcher(), built.jar(), built.root().resolve("lib/signet.jar.sha256"))) {
            Path copy = checkout.root().resolve(built.root().relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        cache = directory.resolve("cache");
        signet = checkout.signet().with("XDG_CACHE_HOME", NO_CACHE);
        caching = signet.with("XDG_CACHE_HOME", cache);
    }

    static List<Jdk> jdks() {
        return Jdk.installed();
    }

    /** To openssl a passphrase is octets; Java puts the same character for all that are not UTF-8. */
    @Test
    void passphrases_that_are_not_utf_8_arrive_as_they_are() throws IOException {
        Path script = directory.resolve("passphrases.sh");
        Files.writeString(script, """
                set -e
                one=$(printf 'p\\344') other=$(printf 'p\\366')
                openssl ecparam -name prime256v1 -genkey -noout -out key
                openssl ec -in key -aes128 -out locked -passout "pass:$one"
                "$1" ec -in locked -noout -passin "pass:$one"
                PASSPHRASE=$one "$1" ec -in locked -noout -passin env:PASSPHRASE
                if PASSPHRASE=$other "$1" ec -in locked -noout -passin env:PASSPHRASE; then exit 3; fi
                if "$1" ec -in locked -noout -passin "pass:$other"; then exit 4; fi
                """);

        Ran ran = Program.of("sh")
                .with("XDG_CACHE_HOME", NO_CACHE)
                .in(directory)
                .run(script.toString(), checkout.launcher().toString());

        assertThat(ran.exitCode()).as(ran.err()).isZero();
    }

    @Test
    void it_works_from_any_directory() {
        assertThat(signet.in(Path.of("/")).run("--version")).isEqualTo(ANSWER);
    }

    @Test
    void it_works_by_a_relative_path_and_by_the_path_variable() {
        Program shell =
                Program.of("/bin/sh", "-c").with("XDG_CACHE_HOME", cache).in(checkout.root());

        assertThat(shell.run("bin/signet --version && ./bin/signet --version && cd bin && ./signet --version"
                        + " && ../bin/../bin/signet --version && sh signet --version && PATH=.:$PATH signet --version"))
                .isEqualTo(new Ran(0, VERSION.repeat(6), ""));
    }

    @Test
    void it_works_through_symbolic_links() throws IOException {
        Path links = Files.createDirectories(directory.resolve("usr/bin"));
        Files.createSymbolicLink(links.resolve("relative"), Path.of("../../opt/signet/bin/signet"));
        Files.createSymbolicLink(links.resolve("absolute"), checkout.launcher());
        Files.createSymbolicLink(links.resolve("twice"), Path.of("relative"));
        Files.createSymbolicLink(directory.resolve("directory"), checkout.root());

        for (Path link : List.of(
                links.resolve("relative"),
                links.resolve("absolute"),
                links.resolve("twice"),
                directory.resolve("directory/bin/signet"))) {
            assertThat(Program.of(link).with("XDG_CACHE_HOME", NO_CACHE).run("--version"))
                    .as("%s", link)
                    .isEqualTo(ANSWER);
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void arguments_and_file_names_are_utf_8_in_the_locale_c(Jdk jdk) {
        assertThat(on(jdk).with("LC_ALL", "C").run("Mü").err()).startsWith("Invalid command 'Mü'");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_trained_archive_is_used(Jdk jdk) {
        Program logging = caching(jdk).with("SIGNET_JAVA_OPTIONS", "-Xlog:class+load:stderr");

        assertThat(caching(jdk).run("__train", "reading")).isEqualTo(new Ran(0, "", ""));

        assertThat(archives()).hasSize(1);
        assertThat(logging.run("--version").err()).contains(LOADED_FROM_ARCHIVE);
    }

    @Test
    void commands_that_read_have_an_archive_of_their_own() {
        assertThat(caching.run("__train").exitCode()).isZero();

        assertThat(archives())
                .extracting(archive -> archive.getFileName().toString().replaceAll(".*-(\\w+)\\.\\w+", "$1"))
                .containsExactlyInAnyOrder("reading", "working");
        assertThat(caching.with("SIGNET_JAVA_OPTIONS", "-Xlog:class+load:stderr")
                        .run("list")
                        .err())
                .contains(LOADED_FROM_ARCHIVE);
    }

    @Test
    void the_archive_can_be_read_and_changed_by_its_owner_only() throws IOException {
        assertThat(caching.run("__train", "reading").exitCode()).isZero();

        try (Stream<Path> files = Files.walk(cache)) {
            assertThat(files.skip(1))
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as("%s", file)
                            .matches("r[w-][x-]------"));
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void six_first_starts_at_once_answer_and_leave_one_archive(Jdk jdk) throws IOException {
        List<Program.Running> running = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            running.add(caching(jdk).start("--version"));
        }

        assertThat(running).allSatisfy(one -> assertThat(one.await()).isEqualTo(ANSWER));
        awaitTraining();
        assertThat(archives()).hasSize(1);
    }

    @Test
    void nobody_waits_for_the_training() throws IOException {
        // A Java that trains until it is told to stop.
        Path stop = directory.resolve("stop");
        Jdk newest = Jdk.newest();
        Path slow = javaThat(newest, """
                case "$*" in *__train*) while [ ! -e '%s' ]; do sleep 0.1; done ;; esac
                exec '%s/bin/java' "$@"
                """.formatted(stop, newest.home()));

        // Returns only when nobody holds the command's output open.
        assertThat(caching.with("SIGNET_JAVA_HOME", slow).run("--version")).isEqualTo(ANSWER);

        assertThat(archives()).isEmpty();
        Files.createFile(stop);
        awaitTraining();
        assertThat(archives()).hasSize(1);
    }

    @Test
    void a_training_that_dies_leaves_no_archive() throws IOException {
        Path dying = javaThat(Jdk.newest(), """
                for argument; do
                    case $argument in -XX:A*=*) echo half >"${argument#*=}"; kill -9 $$ ;; esac
                done
                """);

        assertThat(caching.with("SIGNET_JAVA_HOME", dying)
                        .run("__train", "reading")
                        .out())
                .isEmpty();

        assertThat(archives()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_cache_that_cannot_be_written_goes_unnoticed(Jdk jdk) {
        assertThat(on(jdk).with("XDG_CACHE_HOME", "/dev/null/cache").run("--version"))
                .isEqualTo(ANSWER);
        assertThat(on(jdk).with("XDG_CACHE_HOME", "/proc/cache").run("--version"))
                .isEqualTo(ANSWER);
    }

    @Test
    void without_a_home_there_is_no_archive() {
        assertThat(checkout.signet().run("--version")).isEqualTo(ANSWER);
        assertThat(Path.of("/.cache")).doesNotExist();
    }

    @Test
    void a_relative_cache_directory_is_not_used() {
        assertThat(signet.with("XDG_CACHE_HOME", "cache").in(directory).run("__train", "reading"))
                .isEqualTo(new Ran(0, "", ""));
        assertThat(cache).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void a_spoilt_archive_goes_unnoticed(Jdk jdk) throws IOException {
        assertThat(caching(jdk).run("__train", "reading").exitCode()).isZero();
        Path archive = archives().get(0);
        byte[] good = Files.readAllBytes(archive);

        for (byte[] bad :
                List.of(new byte[0], "garbage".repeat(10_000).getBytes(StandardCharsets.US_ASCII), flipped(good))) {
            Files.delete(archive);
            Files.write(archive, bad);
            assertThat(caching(jdk).run("--version")).isEqualTo(ANSWER);
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void another_jar_gets_another_archive_and_the_old_one_goes(Jdk jdk) throws IOException {
        assertThat(caching(jdk).run("__train", "reading").exitCode()).isZero();
        Path old = archives().get(0);

        Files.setLastModifiedTime(checkout.jar(), FileTime.from(Instant.now()));
        Files.writeString(checkout.root().resolve("lib/signet.jar.sha256"), "another\n");
        assertThat(caching(jdk).run("__train", "reading").exitCode()).isZero();

        assertThat(archives()).hasSize(1).doesNotContain(old);
        assertThat(caching(jdk)
                        .with("SIGNET_JAVA_OPTIONS", "-Xlog:class+load:stderr")
                        .run("--version")
                        .err())
                .contains(LOADED_FROM_ARCHIVE);
    }

    @Test
    void the_newest_java_is_taken_unless_another_is_named() {
        Program quiet = signet.with("SIGNET_JAVA_OPTIONS", "-XshowSettings:properties");
        Jdk oldest = Jdk.installed().get(0);

        assertThat(quiet.run("version").err())
                .contains("java.specification.version = " + Jdk.newest().feature());
        assertThat(quiet.with("JAVA_HOME", oldest.home()).run("version").err())
                .contains("java.specification.version = " + oldest.feature());
        assertThat(quiet.with("JAVA_HOME", oldest.home())
                        .with("SIGNET_JAVA_HOME", Jdk.newest().home())
                        .run("version")
                        .err())
                .contains("java.specification.version = " + Jdk.newest().feature());
        assertThat(quiet.with("JAVA_HOME", "/nowhere").run("version").err())
                .contains("java.specification.version = " + Jdk.newest().feature());
    }

    @Test
    void a_java_that_does_not_serve_is_named() throws IOException {
        Path old = javaThat(new Jdk(directory, 11), "exit 1");

        for (Path home : List.of(old, Path.of("/nowhere"))) {
            Ran ran = signet.with("SIGNET_JAVA_HOME", home).run("version");
            assertThat(ran.exitCode()).isEqualTo(70);
            assertThat(ran.err())
                    .startsWith("signet: cannot use SIGNET_JAVA_HOME=" + home + "\n  why: ")
                    .contains("\n  try: ");
        }
    }

    @Test
    void the_variables_of_java_add_no_noise() {
        assertThat(signet.with("JAVA_TOOL_OPTIONS", "-Dx=y")
                        .with("JDK_JAVA_OPTIONS", "-Dx=y")
                        .with("_JAVA_OPTIONS", "-Dx=y")
                        .run("--version"))
                .isEqualTo(ANSWER);
    }

    @Test
    void the_exit_code_is_the_one_of_the_command() {
        assertThat(signet.run("nosuch").exitCode()).isEqualTo(1);
    }

    @Test
    void an_installation_without_its_jar_says_so() throws IOException {
        Files.delete(checkout.jar());

        Ran ran = signet.run("version");

        assertThat(ran.exitCode()).isEqualTo(70);
        assertThat(ran.err()).startsWith("signet: " + checkout.jar() + " is missing\n");
    }

    private Program caching(Jdk jdk) {
        return caching.with("SIGNET_JAVA_HOME", jdk.home());
    }

    private Program on(Jdk jdk) {
        return signet.with("SIGNET_JAVA_HOME", jdk.home());
    }

    private List<Path> archives() {
        return cached(".*\\.(jsa|aot)");
    }

    private List<Path> cached(String pattern) {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // A training was at work and moved something meanwhile.
            return cached(pattern);
        }
    }

    /** The training shows by its lock; the launcher offers nothing to wait for, as nobody should. */
    private void awaitTraining() {
        Instant deadline = Instant.now().plusSeconds(120);
        while (archives().isEmpty() || !cached(".*\\.lock").isEmpty()) {
            assertThat(Instant.now()).as("the training ends").isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private Path javaThat(Jdk jdk, String script) throws IOException {
        Path home = directory.resolve("java " + jdk.feature());
        Path java = home.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + jdk.feature() + ".0.1\"\n");
        Files.writeString(java, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < 4096; i++) {
            copy[i] ^= 0x5a;
        }
        return copy;
    }
}
