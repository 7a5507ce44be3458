package dev.signet.cli.peer;

import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.home.CertificationAuthority;
import dev.signet.core.home.Delivered;
import dev.signet.core.home.DeliveryFormat;
import dev.signet.core.home.Home;
import dev.signet.core.home.HomeInitializer;
import dev.signet.core.home.HomePlan;
import dev.signet.core.home.IssueCertificate;
import dev.signet.core.home.KeyProtection;
import dev.signet.core.home.Ledgers;
import dev.signet.core.home.PublishAuthorities;
import dev.signet.core.home.RevokeCertificate;
import dev.signet.core.home.StepObserver;
import dev.signet.core.issue.Actor;
import dev.signet.core.issue.SigningGate;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.name.DistinguishedName;
import dev.signet.store.h2.H2Store;
import dev.signet.store.h2.StoreAccess;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A CA for tests with other programs, made a month ago so that certificates of it can have expired by now. */
final class TestCa implements AutoCloseable {
    static final String PASSPHRASE = "changeit";

    private static final Actor ACTOR = new Actor("tester", "localhost", "test");

    private final Path directory;
    private final H2Store store;
    private final SecureRandom random = new SecureRandom();

    private TestCa(Path directory, H2Store store) {
        this.directory = directory;
        this.store = store;
    }

    /** Makes a CA whose keys are of a sort. */
    static TestCa create(Path directory, KeyAlgorithm key, String name) {
        H2Store[] opened = new H2Store[1];
        HomeInitializer initializer = new HomeInitializer(
                directory,
                home -> {
                    opened[0] = H2Store.create(home, StoreAccess.writing("test"));
                    return Ledgers.of(opened[0]);
                },
                clock(Duration.ofDays(30)),
                new SecureRandom(),
                ACTOR);
        Home home = initializer.claim(() -> initializer.create(plan(key, name), passphrase(), passphrase()));
        assert Home.isHome(home.directory());
        TestCa ca = new TestCa(directory, opened[0]);
        ca.publish();
        return ca;
    }

    private static HomePlan plan(KeyAlgorithm key, String name) {
        return new HomePlan(
                member("CN=" + name + " Root", key, Duration.ofDays(3650), Duration.ofDays(365)),
                member("CN=" + name + " Issuing", key, Duration.ofDays(1800), Duration.ofDays(7)),
                new NameConstraints(List.of(), List.of()),
                Optional.empty());
    }

    private static HomePlan.Member member(String subject, KeyAlgorithm key, Duration validity, Duration crlLifetime) {
        return new HomePlan.Member(
                DistinguishedName.parse(subject),
                key,
                validity,
                OptionalInt.empty(),
                crlLifetime,
                List.of(),
                List.of(),
                List.of());
    }

    private static Clock clock(Duration ago) {
        return Clock.fixed(Instant.now().minus(ago), ZoneOffset.UTC);
    }

    private static PassphraseSource passphrase() {
        return PassphraseSource.of(PASSPHRASE.toCharArray());
    }

    private CertificationAuthority at(Clock clock) {
        return new CertificationAuthority(
                Home.open(directory), Ledgers.of(store), clock, random, ACTOR, StepObserver.NONE);
    }

    /** Issues a certificate in all formats; its files are in the directory {@code certs/NAME}. */
    Delivered issue(String profile, KeyAlgorithm key, String... names) {
        return issue(at(Clock.systemUTC()), Duration.ofDays(30), profile, key, List.of(names));
    }

    /** Issues a certificate that expired a week ago. */
    Delivered issueExpired(String profile, KeyAlgorithm key, String... names) {
        return issue(at(clock(Duration.ofDays(14))), Duration.ofDays(7), profile, key, List.of(names));
    }

    private static Delivered issue(
            CertificationAuthority ca, Duration validity, String profile, KeyAlgorithm key, List<String> names) {
        try (SigningGate gate = ca.gate("issuing", passphrase())) {
            return new IssueCertificate(ca)
                    .run(
                            new IssueCertificate.Order(
                                    "issuing",
                                    profile,
                                    names,
                                    List.of(),
                                    Optional.empty(),
                                    Optional.of(validity),
                                    key,
                                    Optional.empty(),
                                    List.of(DeliveryFormat.values()),
                                    new KeyProtection(false, passphrase()),
                                    false),
                            gate);
        }
    }

    /** Revokes a certificate and publishes the CRLs. */
    void revoke(Delivered delivered) {
        CertificationAuthority ca = at(Clock.systemUTC());
        SerialNumber revoked = new RevokeCertificate(ca)
                .revoke(delivered.issued(), RevocationReason.KEY_COMPROMISE, Optional.empty())
                .serialNumber();
        assert revoked.equals(delivered.issued().serialNumber());
        publish();
    }

    private void publish() {
        CertificationAuthority ca = at(Clock.systemUTC());
        PublishAuthorities.Published published = new PublishAuthorities(ca, name -> passphrase())
                .run(List.of("root", "issuing"), Optional.empty(), ca.home().publishDirectory());
        assert published.missing().isEmpty();
    }

    /** Returns a published file. */
    Path published(String file) {
        return directory.resolve("public").resolve(file);
    }

    /** Returns the root's certificate, PEM. */
    Path root() {
        return directory.resolve("certs").resolve("root.pem");
    }

    @Override
    public void close() {
        store.close();
    }
}
