package dev.signet.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.file.TurnLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexDatabaseTest {
    @TempDir
    Path directory;

    private static IndexDatabase load(Path file) {
        return Objects.requireNonNull(IndexDatabase.load(file, true));
    }

    @Test
    void the_version_before_is_kept_beside() throws IOException {
        Path file = Files.writeString(directory.resolve("index.txt"), "V\t350101000000Z\t\t10\tunknown\t/CN=a\n");
        IndexDatabase database = load(file);
        database.index().add(IndexRow.valid("350101000000Z", "11", "/CN=b"));
        database.save();
        assertThat(Files.readString(file)).contains("/CN=b");
        assertThat(Files.readString(directory.resolve("index.txt.old"))).doesNotContain("/CN=b");
        assertThat(Files.readString(directory.resolve("index.txt.attr"))).isEqualTo("unique_subject = yes\n");
        assertThat(directory.toFile().list()).hasSize(3);
    }

    @Test
    void the_attributes_beside_the_file_decide() throws IOException {
        Path file = Files.writeString(directory.resolve("index.txt"), "");
        Path attributes = Files.writeString(directory.resolve("index.txt.attr"), "unique_subject = no # so be it\n");
        assertThat(load(file).uniqueSubjects()).isFalse();
        Files.delete(attributes);
        assertThat(load(file).uniqueSubjects()).isTrue();
    }

    @Test
    void a_file_that_is_not_there_is_no_database() {
        assertThat(IndexDatabase.load(directory.resolve("none"), true)).isNull();
    }

    @Test
    void those_who_take_turns_lose_no_row() throws IOException, InterruptedException, ExecutionException {
        Path file = Files.writeString(directory.resolve("index.txt"), "");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 16; i < 48; i++) {
                String serial = Integer.toHexString(i);
                done.add(threads.submit(() -> add(file, serial)));
            }
            for (Future<?> one : done) {
                assertThat(one.get()).isNull();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(load(file).index().rows()).hasSize(32);
    }

    private static void add(Path file, String serial) {
        try (TurnLock turn = TurnLock.acquire(IndexDatabase.lockFile(file), () -> {})) {
            IndexDatabase database = load(file);
            database.index().add(IndexRow.valid("350101000000Z", serial, "/CN=" + serial));
            database.save();
            assertThat(turn).isNotNull();
        }
    }
}
