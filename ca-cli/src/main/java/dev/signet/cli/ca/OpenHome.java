package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.core.home.CertificationAuthority;
import dev.signet.core.home.Home;
import dev.signet.core.home.Ledgers;
import dev.signet.core.home.StepObserver;
import dev.signet.core.issue.Actor;
import dev.signet.store.h2.H2Store;
import dev.signet.store.h2.StoreAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** A home with its store open for one command. Commands of other processes on the same home wait until it is closed. */
final class OpenHome implements AutoCloseable {
    private final CertificationAuthority authority;
    private final H2Store store;

    private OpenHome(CertificationAuthority authority, H2Store store) {
        this.authority = authority;
        this.store = store;
    }

    /**
     * Opens a home for a command that changes something.
     *
     * @param command its name, for those who wait until it is done
     */
    static OpenHome forChange(Path directory, String command, Session session) {
        return of(directory, StoreAccess.writing("signet " + command), session);
    }

    /**
     * Opens a home for a command that only looks.
     *
     * @param command its name
     */
    static OpenHome forReading(Path directory, String command, Session session) {
        return of(directory, StoreAccess.reading("signet " + command), session);
    }

    /** The configuration is read when the store is ours: whoever had it before may have changed that too. */
    private static OpenHome of(Path directory, StoreAccess access, Session session) {
        Home.require(directory);
        H2Store store = H2Store.open(directory, access);
        boolean opened = false;
        try {
            OpenHome open = of(Home.open(directory), store, session);
            opened = true;
            return open;
        } finally {
            if (!opened) {
                store.close();
            }
        }
    }

    private static OpenHome of(Home home, H2Store store, Session session) {
        CertificationAuthority authority = new CertificationAuthority(
                home, Ledgers.of(store), Clock.systemUTC(), new SecureRandom(), actor(session), StepObserver.NONE);
        return new OpenHome(authority, store);
    }

    /** Returns who works here: the account, behind sudo the one that called it. */
    static Actor actor(Session session) {
        String sudoUser = session.environment("SUDO_USER");
        String user = sudoUser == null || sudoUser.isEmpty() ? System.getProperty("user.name", "unknown") : sudoUser;
        return new Actor(user, hostName(), "cli");
    }

    /** Asks the kernel; asking the network would wait for DNS. */
    private static String hostName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException noProc) {
            String variable = System.getenv("HOSTNAME");
            return variable == null ? "unknown" : variable;
        }
    }

    CertificationAuthority authority() {
        return authority;
    }

    Home home() {
        return authority.home();
    }

    Ledgers ledgers() {
        return authority.ledgers();
    }

    @Override
    public void close() {
        store.close();
    }
}
