package dev.signet.core.home;

import dev.signet.core.extension.NameConstraints;
import dev.signet.core.issue.Actor;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.revoke.InMemoryLedger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A home on a store in memory, as use cases see it. */
final class TestHome {
    static final Actor ACTOR = new Actor("tester", "here", "test");
    static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;
    private final Clock clock;
    private final InMemoryLedger ledger = new InMemoryLedger();

    TestHome(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    static TestHome create(Path directory, Clock clock) {
        TestHome home = new TestHome(directory, clock);
        HomeInitializer initializer = home.initializer();
        Home made = initializer.claim(() -> initializer.create(plan(), passphrase(), passphrase()));
        assert made.directory().equals(directory);
        return home;
    }

    HomeInitializer initializer() {
        return new HomeInitializer(directory, path -> Ledgers.of(ledger), clock, RANDOM, ACTOR);
    }

    InMemoryLedger ledger() {
        return ledger;
    }

    CertificationAuthority at(Clock now, StepObserver observer) {
        return new CertificationAuthority(Home.open(directory), Ledgers.of(ledger), now, RANDOM, ACTOR, observer);
    }

    /** Returns the same authorities, with another ledger. */
    CertificationAuthority at(InMemoryLedger other) {
        return new CertificationAuthority(
                Home.open(directory), Ledgers.of(other), clock, RANDOM, ACTOR, StepObserver.NONE);
    }

    CertificationAuthority authority() {
        return at(clock, StepObserver.NONE);
    }

    static PassphraseSource passphrase() {
        return PassphraseSource.of("a passphrase".toCharArray());
    }

    static HomePlan plan() {
        return new HomePlan(
                member("Root", Duration.ofDays(3650)),
                member("Issuing", Duration.ofDays(1800)),
                new NameConstraints(List.of(), List.of()),
                Optional.empty());
    }

    private static HomePlan.Member member(String name, Duration validity) {
        return new HomePlan.Member(
                DistinguishedName.parse("CN=" + name),
                KeyAlgorithm.parse("ec:P-256"),
                validity,
                OptionalInt.empty(),
                Duration.ofDays(7),
                List.of("http://pki.example/" + name.toLowerCase(java.util.Locale.ROOT) + ".crl"),
                List.of(),
                List.of());
    }
}
