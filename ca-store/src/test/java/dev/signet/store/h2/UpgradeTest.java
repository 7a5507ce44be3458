package dev.signet.store.h2;

import static dev.signet.core.issue.SampleRecord.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.core.issue.CertificateFilter;
import dev.signet.core.issue.CertificateSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store in the resources was filled by {@link EveryKindOfRow} when the newest version of the schema was 1. */
class UpgradeTest {
    @TempDir
    private Path home;

    private void oldStore() throws IOException {
        try (InputStream in = new GZIPInputStream(UpgradeTest.class.getResourceAsStream("store-version1.mv.db.gz"))) {
            Files.copy(in, home.resolve("store.mv.db"));
        }
    }

    private Connection connection() throws SQLException {
        return new Driver().connect("jdbc:h2:file:" + home.resolve("store") + ";ACCESS_MODE_DATA=rw", new Properties());
    }

    private void addCertificates(int count) throws SQLException {
        try (Connection direct = connection();
                Statement statement = direct.createStatement()) {
            int added = statement.executeUpdate("INSERT INTO certificates SELECT x + 100, 'issuing',"
                    + " RAWTOHEX(CAST(x + 100000 AS VARCHAR)), 'host-' || x, 'server', 'CN=host-' || x,"
                    + " 1000000 * x, 90000000 * x, 1000001 * x, x > 7 FROM SYSTEM_RANGE(1, " + count + ")");
            assertThat(added).isEqualTo(count);
        }
    }

    private static List<String> answersOfANewStore() throws IOException {
        Path other = Files.createTempDirectory("signet-store");
        try (H2Store store = H2Store.create(other, StoreAccess.writing("a test"))) {
            EveryKindOfRow.fill(store);
            return EveryKindOfRow.answers(store);
        } finally {
            FreshStore.delete(other);
        }
    }

    @Test
    void answersAfterTheUpgradeAsAStoreThatWasNew() throws IOException {
        oldStore();

        try (H2Store store = H2Store.open(home, StoreAccess.writing("a test"))) {
            assertThat(EveryKindOfRow.answers(store)).isEqualTo(answersOfANewStore());
        }
        assertThat(home.resolve("store.version1.mv.db")).exists();
    }

    @Test
    void upgradesForOneThatOnlyReads() throws IOException {
        oldStore();

        try (H2Store store = H2Store.open(home, StoreAccess.reading("a test"))) {
            assertThat(EveryKindOfRow.answers(store)).isEqualTo(answersOfANewStore());
        }
        try (H2Store store = H2Store.open(home, StoreAccess.reading("a test"))) {
            assertThat(EveryKindOfRow.answers(store)).hasSizeGreaterThan(30);
        }
    }

    @Test
    void waitsToUpgradeUntilNobodyReadsTheOldFile() throws Exception {
        oldStore();
        Path lock = home.resolve("store.lock");
        Process reader = new ProcessBuilder(
                        "python3",
                        "-c",
                        "import fcntl,sys\nf=open(sys.argv[1],'a+')\nfcntl.lockf(f,fcntl.LOCK_SH)\n"
                                + "print('reading',flush=True)\nsys.stdin.read()",
                        lock.toString())
                .start();
        try {
            assertThat(new String(reader.getInputStream().readNBytes(8), StandardCharsets.UTF_8))
                    .isEqualTo("reading\n");
            byte[] old = Files.readAllBytes(home.resolve("store.mv.db"));
            StoreAccess impatient = StoreAccess.reading("a test").waiting(Duration.ofMillis(1));

            assertThatThrownBy(() -> H2Store.open(home, impatient)).hasMessageContaining("is in use");

            assertThat(Files.readAllBytes(home.resolve("store.mv.db"))).isEqualTo(old);
        } finally {
            reader.getOutputStream().close();
            int unused = reader.waitFor();
        }
    }

    @Test
    void readsAnOldStoreAsItIsWhereItCannotBeReplaced() throws Exception {
        oldStore();
        Path readOnly = Files.createDirectory(home.resolve("read-only"));
        assumeTrue(
                run("mount", "--bind", home.toString(), readOnly.toString()) == 0
                        && run("mount", "-o", "remount,bind,ro", readOnly.toString()) == 0,
                "not run: only root can mount a directory");
        try (H2Store store = H2Store.open(readOnly, StoreAccess.reading("a test"))) {
            assertThat(EveryKindOfRow.answers(store)).isEqualTo(answersOfANewStore());
        } finally {
            assertThat(run("umount", readOnly.toString())).isZero();
        }
        assertThat(home.resolve("store.version1.mv.db")).doesNotExist();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void packsTheCertificatesOfAnOldStore() throws IOException, SQLException {
        oldStore();
        addCertificates(2500);

        try (H2Store store = H2Store.open(home, StoreAccess.reading("a test"))) {
            List<CertificateSummary> pages = new ArrayList<>();
            store.list(CertificateFilter.all(NOON), pages::add);
            List<CertificateSummary> rows = new ArrayList<>();
            store.list(
                    new CertificateFilter(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("issuing"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            NOON,
                            Optional.empty()),
                    rows::add);

            assertThat(pages).hasSizeGreaterThan(2500);
            assertThat(pages)
                    .filteredOn(summary -> summary.authority().equals("issuing"))
                    .isEqualTo(rows);
        }
        try (Connection direct = connection();
                Statement statement = direct.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM certificate_pages")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(3);
        }
    }
}
