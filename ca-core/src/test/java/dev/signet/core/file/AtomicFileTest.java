package dev.signet.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
    private static final byte[] OLD = "old".getBytes(UTF_8);
    private static final byte[] NEW = "new content".getBytes(UTF_8);

    @TempDir
    private Path directory;

    @Test
    void a_new_public_file_has_the_mode_that_the_umask_leaves_of_0644() throws IOException {
        Path file = directory.resolve("cert.pem");
        Path peer = directory.resolve("peer");
        Files.createFile(peer, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        AtomicFile.write(file, NEW, FileAccess.PUBLIC);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(mode(file)).isEqualTo(mode(peer));
        Files.delete(peer);
        assertNothingBut(file);
    }

    @Test
    void a_new_private_file_is_its_owners_alone() throws IOException {
        Path file = directory.resolve("key.pem");
        AtomicFile.create(file, NEW, FileAccess.PRIVATE);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(file).hasBinaryContent(NEW);
        assertNothingBut(file);
    }

    @Test
    void the_file_beside_is_its_owners_alone_before_it_takes_its_place() throws IOException {
        Path existing = directory.resolve("existing.pem");
        Files.write(existing, OLD);
        for (Replacement replacement : List.of(
                Replacement.of(directory.resolve("new-key.pem"), NEW, FileAccess.PRIVATE),
                Replacement.of(existing, NEW, FileAccess.PRIVATE),
                Replacement.of(existing, NEW, FileAccess.PUBLIC))) {
            replacement.writeTemporary();
            assertThat(mode(replacement.temporary())).isEqualTo("rw-------");
            assertThat(replacement.temporary()).hasBinaryContent(NEW).hasParent(directory);
        }
    }

    @Test
    void a_replaced_file_keeps_its_mode_unless_the_content_is_private() throws IOException {
        Path file = directory.resolve("file.pem");
        Files.write(file, OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
        AtomicFile.write(file, NEW, FileAccess.PUBLIC);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(mode(file)).isEqualTo("rw-rw-r-x");
        AtomicFile.write(file, OLD, FileAccess.PRIVATE);
        assertThat(file).hasBinaryContent(OLD);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertNothingBut(file);
    }

    @Test
    void a_replaced_file_keeps_its_owner_and_group() throws Exception {
        assumeTrue(isRoot(), "not run: only root can give a file to another");
        Path file = directory.resolve("file.pem");
        Files.write(file, OLD);
        run("chown", "12345:54321", file.toString());
        AtomicFile.write(file, NEW, FileAccess.PRIVATE);
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(12345);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(54321);
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void symbolic_links_are_followed_and_stay() throws IOException {
        Path real = Files.createDirectory(directory.resolve("real")).resolve("file.pem");
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("real/file.pem"));
        Path linkToLink = Files.createSymbolicLink(directory.resolve("link2"), link);
        AtomicFile.write(linkToLink, OLD, FileAccess.PUBLIC);
        assertThat(real).hasBinaryContent(OLD);
        AtomicFile.write(linkToLink, NEW, FileAccess.PUBLIC);
        assertThat(real).hasBinaryContent(NEW);
        assertThat(Files.isSymbolicLink(link) && Files.isSymbolicLink(linkToLink))
                .isTrue();
        assertThat(names(real.getParent())).containsExactly("file.pem");
    }

    @Test
    void a_circle_of_links_is_refused() throws IOException {
        Path one = directory.resolve("one");
        Path two = Files.createSymbolicLink(directory.resolve("two"), one);
        Files.createSymbolicLink(one, two);
        assertRefused(() -> AtomicFile.write(one, NEW, FileAccess.PUBLIC), "too many symbolic links");
    }

    @Test
    void a_file_that_exists_is_never_created_again() throws IOException {
        Path file = directory.resolve("key.pem");
        Files.write(file, OLD);
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        assertRefused(() -> AtomicFile.create(file, NEW, FileAccess.PRIVATE), "it exists already and would be lost");
        assertRefused(() -> AtomicFile.create(link, NEW, FileAccess.PRIVATE), "it exists already and would be lost");
        assertThat(file).hasBinaryContent(OLD);
        assertThat(names(directory)).containsExactlyInAnyOrder("key.pem", "link");
    }

    @Test
    void of_sixteen_that_create_a_file_one_succeeds() throws Exception {
        for (int round = 0; round < 20; round++) {
            Path file = directory.resolve("round" + round);
            List<Boolean> created = inParallel(16, number -> {
                try {
                    AtomicFile.create(file, content(number), FileAccess.PRIVATE);
                    return true;
                } catch (SignetException refused) {
                    assertThat(refused.problem().why()).containsExactly("it exists already and would be lost");
                    return false;
                }
            });
            assertThat(created).containsOnlyOnce(true);
            assertThat(file).hasBinaryContent(content(created.indexOf(true)));
        }
        assertThat(names(directory)).hasSize(20);
    }

    @Test
    void a_reader_sees_one_content_or_another() throws Exception {
        Path file = directory.resolve("file.pem");
        AtomicFile.write(file, content(0), FileAccess.PUBLIC);
        var unused = inParallel(6, number -> {
            for (int i = 0; i < 50; i++) {
                AtomicFile.write(file, content(number), FileAccess.PUBLIC);
                byte[] read = Files.readAllBytes(file);
                assertThat(read).isEqualTo(content(read[0]));
            }
            return true;
        });
        assertNothingBut(file);
    }

    private static byte[] content(int number) {
        byte[] content = new byte[10_000 + number];
        Arrays.fill(content, (byte) number);
        return content;
    }

    @Test
    void a_pipe_gets_the_content_and_stays_a_pipe() throws Exception {
        Path pipe = directory.resolve("pipe");
        run("mkfifo", pipe.toString());
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<byte[]> read = reader.submit(() -> Files.readAllBytes(pipe));
            AtomicFile.write(pipe, NEW, FileAccess.PUBLIC);
            assertThat(read.get()).isEqualTo(NEW);
            Future<byte[]> created = reader.submit(() -> Files.readAllBytes(pipe));
            AtomicFile.create(pipe, NEW, FileAccess.PRIVATE);
            assertThat(created.get()).isEqualTo(NEW);
        } finally {
            reader.shutdown();
        }
        assertThat(Files.readAttributes(pipe, "isOther").get("isOther")).isEqualTo(true);
    }

    @Test
    void a_file_that_is_named_by_its_descriptor_is_written_where_it_is() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "not run: no /proc/self/fd");
        Path file = directory.resolve("out.txt");
        Files.writeString(file, "longer than the new content");
        Object inode = Files.getAttribute(file, "unix:ino");
        try (OutputStream open = Files.newOutputStream(file)) {
            Path descriptor = descriptor(file.toRealPath().toString());
            AtomicFile.write(descriptor, NEW, FileAccess.PUBLIC);
            open.write('!');
        }
        assertThat(file).hasContent("!ew content");
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
    }

    @Test
    void standard_output_is_written_to_wherever_it_goes() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "not run: no /proc/self/fd");
        Set<String> before = openForWriting().keySet();
        Process cat = new ProcessBuilder("cat").start();
        Map<String, Path> opened = openForWriting();
        opened.keySet().removeAll(before);
        assertThat(opened).as("the pipe to the process").hasSize(1);
        Path link = Files.createSymbolicLink(
                directory.resolve("stdout"), opened.values().iterator().next());
        AtomicFile.write(link, NEW, FileAccess.PUBLIC);
        cat.getOutputStream().close();
        assertThat(cat.getInputStream().readAllBytes()).isEqualTo(NEW);
        assertThat(cat.waitFor()).isZero();
    }

    /** Returns the descriptors of this process that can be written to, by what they stand for. */
    private static Map<String, Path> openForWriting() throws IOException {
        Map<String, Path> descriptors = new HashMap<>();
        for (Path descriptor : list(Path.of("/proc/self/fd"))) {
            if (Files.isSymbolicLink(descriptor) && mode(descriptor).startsWith("-w")) {
                descriptors.put(Files.readSymbolicLink(descriptor).toString(), descriptor);
            }
        }
        return descriptors;
    }

    private static Path descriptor(String file) throws IOException {
        for (Path descriptor : list(Path.of("/proc/self/fd"))) {
            if (Files.isSymbolicLink(descriptor)
                    && Files.readSymbolicLink(descriptor).toString().equals(file)) {
                return descriptor;
            }
        }
        throw new AssertionError("no descriptor of " + file);
    }

    @Test
    void a_full_disk_leaves_the_old_content_and_nothing_else() throws Exception {
        Path mount = Files.createDirectory(directory.resolve("small"));
        assumeTrue(
                isRoot() && succeeds("mount", "-t", "tmpfs", "-o", "size=64k", "none", mount.toString()),
                "not run: only root can mount a small file system");
        try {
            Path file = mount.resolve("file.pem");
            AtomicFile.write(file, new byte[30_000], FileAccess.PUBLIC);
            assertRefused(() -> AtomicFile.write(file, new byte[50_000], FileAccess.PUBLIC), "No space left on device");
            assertThat(file).hasBinaryContent(new byte[30_000]);
            Path other = mount.resolve("other.pem");
            assertRefused(
                    () -> AtomicFile.create(other, new byte[50_000], FileAccess.PRIVATE), "No space left on device");
            assertThat(names(mount)).containsExactly("file.pem");
        } finally {
            run("umount", mount.toString());
        }
    }

    @Test
    void a_file_that_is_mounted_by_itself_is_written_where_it_is() throws Exception {
        Path file = directory.resolve("file.pem");
        Path mounted = Files.write(directory.resolve("mounted.pem"), OLD);
        Files.write(file, "much older content".getBytes(UTF_8));
        assumeTrue(
                isRoot() && succeeds("mount", "--bind", file.toString(), mounted.toString()),
                "not run: only root can mount a file");
        try {
            AtomicFile.write(mounted, NEW, FileAccess.PUBLIC);
            assertThat(file).hasBinaryContent(NEW);
            AtomicFile.write(mounted, OLD, FileAccess.PRIVATE);
            assertThat(file).hasBinaryContent(OLD);
            assertThat(mode(file)).isEqualTo("rw-------");
        } finally {
            run("umount", mounted.toString());
        }
        assertThat(names(directory)).containsExactlyInAnyOrder("file.pem", "mounted.pem");
    }

    @Test
    void a_directory_that_takes_no_new_file_is_told_and_an_existing_file_in_it_is_written_where_it_is()
            throws IOException {
        assumeFalse(isRoot(), "not run: root may write everywhere");
        Path file = Files.write(directory.resolve("file.pem"), OLD);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-x------"));
        try {
            assertRefused(
                    () -> AtomicFile.write(directory.resolve("other.pem"), NEW, FileAccess.PUBLIC),
                    "permission denied");
            AtomicFile.write(file, NEW, FileAccess.PUBLIC);
            assertThat(file).hasBinaryContent(NEW);
        } finally {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_missing_directory_or_one_that_is_none_is_told() throws IOException {
        Path file = Files.write(directory.resolve("file.pem"), OLD);
        assertRefused(
                () -> AtomicFile.write(directory.resolve("no/such/file.pem"), NEW, FileAccess.PUBLIC),
                "its directory does not exist");
        assertRefused(() -> AtomicFile.write(file.resolve("x.pem"), NEW, FileAccess.PUBLIC), "Not a directory");
        assertRefused(() -> AtomicFile.write(directory, NEW, FileAccess.PUBLIC), "Is a directory");
        assertRefused(() -> AtomicFile.create(directory, NEW, FileAccess.PUBLIC), "Is a directory");
        assertNothingBut(file);
    }

    @Test
    void a_path_needs_no_directory_in_front() throws IOException {
        Path file = Path.of("signet-atomic-file-test-" + ProcessHandle.current().pid() + ".tmp");
        try {
            AtomicFile.create(file, OLD, FileAccess.PRIVATE);
            AtomicFile.write(file, NEW, FileAccess.PRIVATE);
            assertThat(file).hasBinaryContent(NEW);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void names_may_be_as_long_as_the_file_system_allows() throws IOException {
        Path longest = directory.resolve("a".repeat(255));
        AtomicFile.create(longest, OLD, FileAccess.PUBLIC);
        AtomicFile.write(longest, NEW, FileAccess.PUBLIC);
        assertThat(longest).hasBinaryContent(NEW);
        assertRefused(
                () -> AtomicFile.write(directory.resolve("a".repeat(256)), NEW, FileAccess.PUBLIC),
                "File name too long");
        assertNothingBut(longest);
    }

    @Test
    void content_may_be_empty_or_large() throws IOException {
        Path file = directory.resolve("file.pem");
        byte[] large = new byte[5_000_000];
        AtomicFile.write(file, large, FileAccess.PUBLIC);
        assertThat(Files.size(file)).isEqualTo(large.length);
        AtomicFile.write(file, new byte[0], FileAccess.PUBLIC);
        assertThat(file).isEmptyFile();
    }

    @Test
    void a_private_directory_is_its_owners_alone_as_are_the_parents_it_needs() throws IOException {
        Path inner = directory.resolve("outer/inner");
        AtomicFile.createPrivateDirectory(inner);
        assertThat(mode(inner)).isEqualTo("rwx------");
        assertThat(mode(inner.getParent())).isEqualTo("rwx------");
    }

    @Test
    void a_directory_that_exists_is_left_as_it_is_also_behind_a_link() throws IOException {
        Path existing = Files.createDirectory(directory.resolve("existing"));
        Files.setPosixFilePermissions(existing, PosixFilePermissions.fromString("rwxr-xr-x"));
        AtomicFile.createPrivateDirectory(existing);
        AtomicFile.createPrivateDirectory(Files.createSymbolicLink(directory.resolve("link"), existing));
        assertThat(mode(existing)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void a_file_in_the_place_of_a_directory_is_told() throws IOException {
        Path file = Files.write(directory.resolve("file"), OLD);
        assertRefused(() -> AtomicFile.createPrivateDirectory(file), "there is a file of this name");
        assertRefused(() -> AtomicFile.createPrivateDirectory(file.resolve("inner")), "Not a directory");
    }

    private static void assertRefused(Runnable writing, String why) {
        assertThatThrownBy(writing::run).isInstanceOfSatisfying(SignetException.class, refused -> {
            assertThat(refused.problem().kind()).isEqualTo(Kind.INPUT);
            assertThat(refused.problem().why()).containsExactly(why);
            assertThat(refused.problem().fix()).isNotEmpty();
        });
    }

    private void assertNothingBut(Path file) throws IOException {
        assertThat(names(directory)).containsExactly(file.getFileName().toString());
    }

    private static List<String> names(Path directory) throws IOException {
        return list(directory).stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static void run(String... command) throws Exception {
        assertThat(succeeds(command)).as(String.join(" ", command)).isTrue();
    }

    private static boolean succeeds(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    private static <T> List<T> inParallel(int threads, Numbered<T> task) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                tasks.add(() -> {
                    start.await();
                    return task.run(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdown();
        }
    }

    private interface Numbered<T> {
        T run(int number) throws Exception;
    }
}
