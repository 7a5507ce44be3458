package dev.signet.store.h2;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.issue.CertificateCatalog;
import dev.signet.core.issue.CertificateFilter;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.issue.CertificateSummary;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.Event;
import dev.signet.core.issue.IssuanceLedger;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.revoke.CrlRecord;
import dev.signet.core.revoke.Revocation;
import dev.signet.core.revoke.RevocationLedger;
import dev.signet.store.jdbc.Connections;
import dev.signet.store.jdbc.GroupCommit;
import dev.signet.store.jdbc.JdbcCertificateCatalog;
import dev.signet.store.jdbc.JdbcIssuanceLedger;
import dev.signet.store.jdbc.JdbcRevocationLedger;
import dev.signet.store.migration.Schema;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The store of a home: the file {@code store.mv.db}, kept by H2 within this process.
 *
 * <p>Processes take turns: many may have it open for reading, or one for writing; the others wait. Within a process all methods
 * may be called from any thread, and those that write share commits.
 */
public final class H2Store implements IssuanceLedger, CertificateCatalog, RevocationLedger, AutoCloseable {
    private final StoreLock lock;
    private final StoreFile file;
    private final boolean writing;
    private final H2Dialect dialect;
    private final Connections connections;
    private final GroupCommit commits;
    private final IssuanceLedger issuance;
    private final CertificateCatalog catalog;
    private final RevocationLedger revocation;

    private H2Store(StoreLock lock, StoreFile file, H2Dialect dialect, StoreAccess.Mode mode, boolean paged) {
        this.lock = lock;
        this.file = file;
        this.writing = mode == StoreAccess.Mode.WRITE;
        this.dialect = dialect;
        this.connections = new Connections(() -> file.connect(mode), dialect);
        this.commits = new GroupCommit(connections, dialect);
        this.issuance = new JdbcIssuanceLedger(commits);
        this.catalog = new JdbcCertificateCatalog(connections, paged);
        this.revocation = new JdbcRevocationLedger(commits, connections);
    }

    /** Returns whether a home has a store. */
    public static boolean existsIn(Path home) {
        return new StoreFile(home).exists();
    }

    /**
     * Returns the size of the store of a home, in bytes.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code STORE} if it cannot be told
     */
    public static long sizeIn(Path home) {
        return new StoreFile(home).size();
    }

    /**
     * Makes the store of a new home and opens it for writing.
     *
     * @param home an existing directory
     * @throws dev.signet.core.problem.SignetException of kind {@code STORE} if there is a store, or it cannot be made
     */
    public static H2Store create(Path home, StoreAccess access) {
        StoreFile file = new StoreFile(home);
        return opened(file, access, dialect -> {
            if (file.exists()) {
                throw Problem.of(Kind.STORE, "there is a store already: " + file.path())
                        .fix("use it, or name another directory with --home")
                        .exception();
            }
            file.create(dialect);
        });
    }

    /**
     * Opens the store of a home, and upgrades it first if an older Signet has written it.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code STORE} if there is none, another process does not let go
     *     of it in time, or it cannot be read or written
     */
    public static H2Store open(Path home, StoreAccess access) {
        StoreFile file = new StoreFile(home);
        return opened(file, access, dialect -> {
            if (!file.exists()) {
                throw Problem.of(Kind.STORE, "there is no store in " + home.toAbsolutePath())
                        .because("the file " + file.path() + " does not exist")
                        .fix("restore the file from a backup, or name another home with --home")
                        .exception();
            }
            file.requireStore();
        });
    }

    private interface Preparation {
        void run(H2Dialect dialect) throws SQLException;
    }

    private static H2Store opened(StoreFile file, StoreAccess access, Preparation preparation) {
        H2Dialect dialect = new H2Dialect(file.path());
        StoreLock lock = StoreLock.acquire(file.home(), access);
        boolean open = false; // or closed by other means
        try {
            preparation.run(dialect);
            H2Store store = new H2Store(lock, file, dialect, access.mode(), true);
            int version = store.version(file);
            if (version < Schema.newestVersion()) {
                store.connections.close();
                if (!store.writing && file.canBeReplaced()) {
                    open = true;
                    lock.close();
                    return openedAfterUpgrade(file, access, preparation);
                }
                if (store.writing) {
                    file.upgrade(version, dialect);
                }
                // Who may not upgrade a store reads it as it is: there are no pages in it, and no other difference.
                store = new H2Store(lock, file, dialect, access.mode(), store.writing);
            }
            open = true;
            return store;
        } catch (SQLException failure) {
            throw dialect.problem(failure);
        } finally {
            if (!open) {
                lock.close();
            }
        }
    }

    /** Upgrades as one that writes: those who read beside us would go on with the old file. */
    private static H2Store openedAfterUpgrade(StoreFile file, StoreAccess access, Preparation preparation) {
        opened(file, access.forWriting(), preparation).close();
        return opened(file, access, preparation);
    }

    private int version(StoreFile file) throws SQLException {
        boolean known = false;
        try {
            int version = connections.read(
                    connection -> new Schema(connection, file.path().toString()).version());
            known = true;
            return version;
        } finally {
            if (!known) {
                connections.close();
            }
        }
    }

    @Override
    public void record(CertificateRecord certificate, Event event) {
        issuance.record(certificate, event);
    }

    @Override
    public void recordDelivery(String authority, SerialNumber serialNumber, Delivery delivery, Event event) {
        issuance.recordDelivery(authority, serialNumber, delivery, event);
    }

    @Override
    public void recordEvent(Event event) {
        issuance.recordEvent(event);
    }

    @Override
    public void recordRefusal(byte[] request, String profile, String reason, Event event) {
        issuance.recordRefusal(request, profile, reason, event);
    }

    @Override
    public Optional<CertificateRecord> find(String authority, SerialNumber serialNumber) {
        return catalog.find(authority, serialNumber);
    }

    @Override
    public List<CertificateRecord> findBySerialNumber(SerialNumber serialNumber) {
        return catalog.findBySerialNumber(serialNumber);
    }

    @Override
    public List<CertificateRecord> findByName(String name) {
        return catalog.findByName(name);
    }

    @Override
    public Optional<CertificateSummary> summary(String authority, SerialNumber serialNumber) {
        return catalog.summary(authority, serialNumber);
    }

    @Override
    public void list(CertificateFilter filter, Consumer<CertificateSummary> consumer) {
        catalog.list(filter, consumer);
    }

    @Override
    public Map<CertificateStatus, Long> counts(Instant now) {
        return catalog.counts(now);
    }

    @Override
    public List<Event> events(String subject) {
        return catalog.events(subject);
    }

    @Override
    public void revoke(Revocation revocationOfOne, Event event) {
        revocation.revoke(revocationOfOne, event);
    }

    @Override
    public void release(String authority, SerialNumber serialNumber, Event event) {
        revocation.release(authority, serialNumber, event);
    }

    @Override
    public Optional<Revocation> findRevocation(String authority, SerialNumber serialNumber) {
        return revocation.findRevocation(authority, serialNumber);
    }

    @Override
    public List<Revocation> revocations(String authority, Instant expiringFrom) {
        return revocation.revocations(authority, expiringFrom);
    }

    @Override
    public BigInteger reserveCrlNumber(String authority) {
        return revocation.reserveCrlNumber(authority);
    }

    @Override
    public void recordCrl(CrlRecord crl, Event event) {
        revocation.recordCrl(crl, event);
    }

    @Override
    public Optional<CrlRecord> latestCrl(String authority) {
        return revocation.latestCrl(authority);
    }

    /** Closes the file, puts it in order if that is due, and passes the turn on. */
    @Override
    public void close() {
        try {
            boolean large = writing && file.isLarge();
            int use = large ? connections.read(H2Store::percentInUse) : 100;
            commits.close();
            connections.close();
            file.compactIfWorthwhile(use);
        } catch (SQLException failure) {
            throw dialect.problem(failure);
        } finally {
            lock.close();
        }
    }

    /** Returns how much of the file is not outdated: parts of the file that are in use, and how full these are. */
    private static int percentInUse(Connection connection) throws SQLException {
        int percent = 100;
        for (String rate : List.of("info.FILL_RATE", "info.CHUNKS_FILL_RATE")) {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = ?")) {
                query.setString(1, rate);
                try (ResultSet row = query.executeQuery()) {
                    percent = row.next() ? percent * row.getInt(1) / 100 : percent;
                }
            }
        }
        return percent;
    }
}
