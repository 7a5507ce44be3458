package dev.signet.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Ran;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.CertificateFile;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.home.CertificationAuthority;
import dev.signet.core.home.DeliveryFormat;
import dev.signet.core.home.ExportCertificate;
import dev.signet.core.home.Home;
import dev.signet.core.home.KeyProtection;
import dev.signet.core.home.Ledgers;
import dev.signet.core.home.PublishAuthorities;
import dev.signet.core.home.StepObserver;
import dev.signet.core.issue.Actor;
import dev.signet.core.issue.CertificateFilter;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.CertificateStatus;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyFile;
import dev.signet.store.h2.H2Store;
import dev.signet.store.h2.StoreAccess;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A home whose worker was ended, and what must hold of it. */
final class CrashedHome {
    private static final PassphraseSource PASSPHRASE = PassphraseSource.of(Worker.PASSPHRASE.toCharArray());

    private final Path home;
    private final Path deliveries;

    private CrashedHome(Path home, Path deliveries) {
        this.home = home;
        this.deliveries = deliveries;
    }

    /** Makes a home with a root and an issuing CA, for a worker to work on. */
    static CrashedHome create(Path directory) throws IOException {
        Path home = directory.resolve("home");
        Ran init = Ran.in(
                Map.of(
                        "SIGNET_PASSPHRASE", Worker.PASSPHRASE,
                        "SIGNET_ROOT_PASSPHRASE", Worker.PASSPHRASE),
                directory,
                session -> dev.signet.cli.Main.run(new String[] {"init", "--home", home.toString()}, session));
        assertThat(init.exitCode()).as(init.err()).isZero();
        return new CrashedHome(home, Files.createDirectories(directory.resolve("out")));
    }

    /** Copies a home that no worker has touched, which is much quicker than making one. */
    CrashedHome copiedTo(Path directory) throws IOException {
        Path copy = directory.resolve("home");
        try (Stream<Path> tree = Files.walk(home)) {
            for (Path file : tree.toList()) {
                Files.copy(file, copy.resolve(home.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new CrashedHome(copy, Files.createDirectories(directory.resolve("out")));
    }

    /** Returns the command of a worker on this home. */
    List<String> command(String... what) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                home.toString(),
                deliveries.toString()));
        command.addAll(List.of(what));
        return command;
    }

    /**
     * Checks the home after a crash: the store opens, all that was said is there, all that lies outside is on record, what is
     * undelivered can be delivered with its key, and the next CRL has every revocation and a greater number.
     *
     * @param said the lines of the worker
     */
    void check(List<String> said) throws IOException {
        try (H2Store store = H2Store.open(home, StoreAccess.writing("crash check"))) {
            CertificationAuthority ca = new CertificationAuthority(
                    Home.open(home),
                    Ledgers.of(store),
                    Clock.systemUTC(),
                    new SecureRandom(),
                    new Actor("tester", "localhost", "test"),
                    StepObserver.NONE);
            everyWordIsOnRecord(said, store);
            everyCertificateOutsideIsOnRecord(store);
            everyUndeliveredCertificateCanBeDelivered(ca, store);
            theNextCrlIsRight(said, ca);
        }
    }

    private static void everyWordIsOnRecord(List<String> said, H2Store store) {
        for (String line : said) {
            if (line.startsWith("issued ")) {
                assertThat(store.find("issuing", SerialNumber.parse(word(line))))
                        .as(line)
                        .isPresent();
            } else if (line.startsWith("revoked ")) {
                assertThat(store.findRevocation("issuing", SerialNumber.parse(word(line))))
                        .as(line)
                        .isPresent();
            }
        }
    }

    /** Returns the second of three words. */
    private static String word(String line) {
        return line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
    }

    private void everyCertificateOutsideIsOnRecord(H2Store store) throws IOException {
        for (Path file : files("cert.pem")) {
            Certificate certificate = CertificateFile.readAll(Files.readAllBytes(file), file.toString())
                    .get(0);
            assertThat(store.find(certificate)).as(file.toString()).isPresent();
        }
    }

    private static void everyUndeliveredCertificateCanBeDelivered(CertificationAuthority ca, H2Store store)
            throws IOException {
        List<CertificateRecord> undelivered = new ArrayList<>();
        store.list(CertificateFilter.all(Instant.now()), summary -> {
            if (summary.status(Instant.now()) == CertificateStatus.UNDELIVERED) {
                undelivered.add(
                        store.find(summary.authority(), summary.serialNumber()).orElseThrow());
            }
        });
        for (CertificateRecord record : undelivered) {
            Path directory = new ExportCertificate(ca)
                    .run(
                            record,
                            Optional.empty(),
                            List.<DeliveryFormat>of(),
                            new KeyProtection(false, PASSPHRASE),
                            true)
                    .directory();
            Path key = directory.resolve("key.pem");
            assertThat(PrivateKeyFile.read(Files.readAllBytes(key), key.toString(), PASSPHRASE)
                            .publicKey())
                    .as("the key of the undelivered certificate " + record.serialNumber())
                    .isEqualTo(record.certificate().publicKey());
        }
    }

    private void theNextCrlIsRight(List<String> said, CertificationAuthority ca) throws IOException {
        BigInteger greatest = said.stream()
                .filter(line -> line.startsWith("crl "))
                .map(line -> new BigInteger(word(line)))
                .max(BigInteger::compareTo)
                .orElse(BigInteger.ZERO);
        CertificateList next = new PublishAuthorities(ca, name -> PASSPHRASE)
                .run(List.of("issuing"), Optional.empty(), ca.home().publishDirectory()).crls().stream()
                        .filter(crl -> crl.authority().equals("issuing"))
                        .findFirst()
                        .orElseThrow()
                        .list();
        assertThat(next.number().orElseThrow()).isGreaterThan(greatest);
        said.stream()
                .filter(line -> line.startsWith("revoked "))
                .map(line -> SerialNumber.parse(word(line)))
                .forEach(serial ->
                        assertThat(next.find(serial)).as("revoked " + serial).isPresent());
        Path published = ca.home().publishDirectory().resolve("issuing.crl");
        assertThat(CertificateList.parse(Files.readAllBytes(published))).isEqualTo(next);
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> tree = Files.walk(deliveries)) {
            return tree.filter(path -> path.endsWith(name)).toList();
        }
    }
}
