package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.home.Home;
import dev.signet.core.home.HomeInitializer;
import dev.signet.core.home.HomePlan;
import dev.signet.core.home.Ledgers;
import dev.signet.store.h2.H2Store;
import dev.signet.store.h2.StoreAccess;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes a home for {@code init} and {@code quickstart}: passphrases, store, and the use case between them. */
final class NewHome {
    private final Path directory;
    private final Session session;
    private final SecureRandom random = new SecureRandom();
    private final List<H2Store> opened = new ArrayList<>();

    NewHome(Path directory, Session session) {
        this.directory = directory;
        this.session = session;
    }

    /**
     * A home that was made.
     *
     * @param home the home
     * @param rootPassphrase the file that was made for the root's passphrase
     * @param issuingPassphrase the file that was made for the issuing authority's passphrase
     */
    record Made(Home home, Optional<Path> rootPassphrase, Optional<Path> issuingPassphrase) {}

    Path directory() {
        return directory;
    }

    /** Makes root and issuing authority; if that fails, the directory is as it was before. */
    Made make(PassphraseOptions options, Function<Optional<String>, HomePlan> planner, boolean mayAsk) {
        HomeInitializer initializer = initializer();
        initializer.requireFree();
        NewPassphrases passphrases = new NewPassphrases(directory, session, random);
        NewPassphrases.Chosen issuing = passphrases.issuing(options, mayAsk);
        NewPassphrases.Chosen root = passphrases.root(options, mayAsk);
        HomePlan plan = planner.apply(issuing.file());
        return initializer.claim(() -> {
            Optional<Path> issuingFile = passphrases.write(issuing);
            Optional<Path> rootFile = passphrases.write(root);
            return new Made(
                    closingStore(() -> initializer.create(plan, root.source(), issuing.source())),
                    rootFile,
                    issuingFile);
        });
    }

    /** Makes the issuing authority alone; if that fails, the directory is as it was before. */
    CertificateRequest makeBelowExternalRoot(PassphraseOptions options, Function<Optional<String>, HomePlan> planner) {
        HomeInitializer initializer = initializer();
        initializer.requireFree();
        NewPassphrases passphrases = new NewPassphrases(directory, session, random);
        NewPassphrases.Chosen issuing = passphrases.issuing(options, true);
        HomePlan plan = planner.apply(issuing.file());
        return initializer.claim(() -> {
            Optional<Path> unused = passphrases.write(issuing);
            return closingStore(() -> initializer.createBelowExternalRoot(plan, issuing.source()));
        });
    }

    private <T> T closingStore(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            opened.forEach(H2Store::close);
        }
    }

    private HomeInitializer initializer() {
        return new HomeInitializer(directory, this::store, Clock.systemUTC(), random, OpenHome.actor(session));
    }

    private Ledgers store(Path home) {
        H2Store store = H2Store.create(home, StoreAccess.writing("init"));
        opened.add(store);
        return Ledgers.of(store);
    }
}
