package dev.signet.cli.crash;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.RevocationReason;
import dev.signet.core.home.CertificationAuthority;
import dev.signet.core.home.Delivered;
import dev.signet.core.home.DeliveryFormat;
import dev.signet.core.home.Home;
import dev.signet.core.home.IssueCertificate;
import dev.signet.core.home.KeyProtection;
import dev.signet.core.home.Ledgers;
import dev.signet.core.home.PublishAuthorities;
import dev.signet.core.home.RenewCertificate;
import dev.signet.core.home.RevokeCertificate;
import dev.signet.core.home.Step;
import dev.signet.core.home.StepObserver;
import dev.signet.core.issue.Actor;
import dev.signet.core.issue.GateStep;
import dev.signet.core.issue.SigningGate;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PassphraseSource;
import dev.signet.store.h2.H2Store;
import dev.signet.store.h2.StoreAccess;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The process that is ended. It works on a home and says on standard output what it was told is done: {@code issued SERIAL .},
 * {@code revoked SERIAL .}, {@code crl NUMBER .}. What it said must survive.
 */
final class Worker {
    static final String PASSPHRASE = "a passphrase for tests";

    private final CertificationAuthority ca;
    private final Path out;

    private Worker(CertificationAuthority ca, Path out) {
        this.ca = ca;
        this.out = out;
    }

    /**
     * Works.
     *
     * @param args the home, the directory for deliveries, then {@code once N} to do one of everything and halt at the Nth step,
     *     or {@code stream SEED} to go on for ever
     */
    public static void main(String[] args) {
        Path home = Path.of(args[0]);
        boolean once = args[2].equals("once");
        StepObserver observer = once ? new HaltAt(Integer.parseInt(args[3])) : StepObserver.NONE;
        try (H2Store store = H2Store.open(home, StoreAccess.writing("crash test"))) {
            CertificationAuthority ca = new CertificationAuthority(
                    Home.open(home),
                    Ledgers.of(store),
                    Clock.systemUTC(),
                    new SecureRandom(),
                    new Actor("tester", "localhost", "test"),
                    observer);
            Worker worker = new Worker(ca, Path.of(args[1]));
            if (once) {
                worker.once();
            } else {
                worker.stream(new Random(Long.parseLong(args[3])));
            }
        }
    }

    /** Ends the process at a step, without any clean-up, as a power failure would. */
    private static final class HaltAt implements StepObserver {
        private int left;

        HaltAt(int step) {
            this.left = step;
        }

        @Override
        public void reached(GateStep step) {
            count();
        }

        @Override
        public void reached(Step step) {
            count();
        }

        private void count() {
            if (left-- == 0) {
                System.out.flush();
                Runtime.getRuntime().halt(137);
            }
        }
    }

    private void once() {
        Delivered first = issue("once", List.of(DeliveryFormat.PEM, DeliveryFormat.PKCS12));
        Delivered renewed = renew(first);
        revoke(renewed);
        publish();
        System.out.println("done");
    }

    private void stream(Random random) {
        try (SigningGate gate = ca.gate("issuing", passphrase())) {
            for (int i = 0; ; i++) {
                String name = "stream" + i + "-" + random.nextInt(1_000_000);
                Delivered issued = said(new IssueCertificate(ca).run(order(name, List.of(DeliveryFormat.PEM)), gate));
                if (random.nextInt(3) == 0) {
                    revoke(issued);
                }
                if (random.nextInt(20) == 0) {
                    publish();
                }
            }
        }
    }

    private Delivered issue(String name, List<DeliveryFormat> formats) {
        return said(new IssueCertificate(ca).run(order(name, formats), passphrase()));
    }

    private IssueCertificate.Order order(String name, List<DeliveryFormat> formats) {
        return new IssueCertificate.Order(
                "issuing",
                "client",
                List.of(name),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                KeyAlgorithm.parse("ec:P-256"),
                Optional.of(out.resolve(name)),
                formats,
                new KeyProtection(false, passphrase()),
                false);
    }

    private Delivered renew(Delivered old) {
        try (SigningGate gate = ca.gate("issuing", passphrase())) {
            return said(new RenewCertificate(ca)
                    .run(
                            old.issued(),
                            new RenewCertificate.Order(false, Optional.empty(), new KeyProtection(false, passphrase())),
                            gate));
        }
    }

    private static Delivered said(Delivered delivered) {
        Certificate certificate = delivered.issued().certificate();
        System.out.println("issued " + certificate.serialNumber() + " .");
        return delivered;
    }

    private void revoke(Delivered delivered) {
        String serial = new RevokeCertificate(ca)
                .revoke(delivered.issued(), RevocationReason.SUPERSEDED, Optional.empty())
                .serialNumber()
                .hex();
        System.out.println("revoked " + serial + " .");
    }

    private void publish() {
        PublishAuthorities.Published published = new PublishAuthorities(ca, name -> passphrase())
                .run(List.of("issuing"), Optional.empty(), ca.home().publishDirectory());
        published.crls().stream()
                .filter(crl -> crl.authority().equals("issuing"))
                .forEach(crl -> System.out.println("crl " + crl.number() + " ."));
    }

    private static PassphraseSource passphrase() {
        return PassphraseSource.of(PASSPHRASE.toCharArray());
    }
}
