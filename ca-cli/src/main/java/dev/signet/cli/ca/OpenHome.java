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

    /** Opens a home for a command that changes something. */
    static OpenHome forChange(Path directory, Session session) {
        Home home = Home.open(directory);
        return of(home, H2Store.open(directory, StoreAccess.writing("a command")), session);
    }

    /** Opens a home for a command that only looks. */
    static OpenHome forReading(Path directory, Session session) {
        Home home = Home.open(directory);
        return of(home, H2Store.open(directory, StoreAccess.reading("a command")), session);
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
