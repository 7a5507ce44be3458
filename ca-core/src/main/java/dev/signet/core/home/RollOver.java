package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.issue.Authority;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.issue.IssuanceOrder;
import dev.signet.core.issue.IssuedCertificate;
import dev.signet.core.issue.PreparedCertificate;
import dev.signet.core.issue.SealedKey;
import dev.signet.core.issue.SigningGate;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import dev.signet.core.profile.Grant;
import dev.signet.core.profile.IssuanceWish;
import dev.signet.core.profile.ProfilePolicy;
import dev.signet.core.profile.Span;
import dev.signet.core.revoke.CrlRecord;
import dev.signet.core.revoke.CrlSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes a new issuing authority, with a key and a name of its own below the same root, that takes over from an old one.
 *
 * <p>The old one stays in the home: its certificates stay valid, it can revoke them, and its CRLs are signed until it ends. A new
 * name keeps the CRLs of the two apart for programs that look for them by the name of the issuer.
 *
 * <p>{@code signet.yaml} is written last and makes the change in one step: what breaks off before leaves the old authority in
 * place, and a certificate on record that nobody uses. Doing it again then takes the next free name.
 */
public final class RollOver {
    private final CertificationAuthority ca;
    private final Home home;

    public RollOver(CertificationAuthority ca) {
        this.ca = ca;
        this.home = ca.home();
    }

    /**
     * What the new authority is to be; what is missing is as the old one has it.
     *
     * @param predecessor the name of the old authority
     * @param subject its distinguished name; missing for that of the old one with a number
     * @param key the sort of its key
     * @param validity how long it is valid; missing for what the profile {@code intermediate} says
     * @param crlUrls where its CRL will be
     * @param issuerUrls where its certificate will be
     * @param ocspUrls where its OCSP responders will be
     * @param passphraseFile whether the passphrase was made up, and goes to a file that {@code signet.yaml} names
     */
    public record Order(
            String predecessor,
            Optional<DistinguishedName> subject,
            Optional<KeyAlgorithm> key,
            Optional<Duration> validity,
            List<String> crlUrls,
            List<String> issuerUrls,
            List<String> ocspUrls,
            boolean passphraseFile) {
        public Order {
            crlUrls = List.copyOf(crlUrls);
            issuerUrls = List.copyOf(issuerUrls);
            ocspUrls = List.copyOf(ocspUrls);
        }
    }

    /**
     * Two authorities, of which one has taken over.
     *
     * @param home the home as it is now
     * @param predecessor the name of the old one
     * @param successor the name of the new one
     * @param certificate of the new one
     * @param passphraseFile where the passphrase of the new one is, if it was made up
     * @param notices what the new one should know: what was shortened, and warnings of the linter
     */
    public record RolledOver(
            Home home,
            String predecessor,
            String successor,
            Certificate certificate,
            Optional<Path> passphraseFile,
            List<String> notices) {
        public RolledOver {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Makes the new authority, below a root whose key is in the home.
     *
     * @param issuerPassphrase opens the key of the authority above
     * @param passphrase is to open the new key
     * @throws SignetException of kind {@code USAGE} if the old authority is a root or was succeeded already, or the order does
     *     not say enough; of kind {@code KEY} if a passphrase is wrong; of kind {@code POLICY} if the one above may not do that
     */
    public RolledOver run(Order order, PassphraseSource issuerPassphrase, PassphraseSource passphrase) {
        Successor successor = successor(order);
        PrivateKeyInfo key = successor.algorithm().generate(ca.random());
        try (SigningGate gate = ca.gate(successor.issuer(), issuerPassphrase)) {
            PreparedCertificate prepared = gate.prepare(grant(order, successor, key));
            SealedKey sealed = keep(order, successor, key, passphrase);
            IssuedCertificate issued = issue(gate, prepared, successor);
            write(issued, successor);
            signFirstCrl(issued, sealed, successor);
            Home changed = install(order.predecessor(), successor.name(), successor.config(order, true));
            return new RolledOver(
                    changed,
                    order.predecessor(),
                    successor.name(),
                    issued.certificate(),
                    changed.passphraseFile(successor.name()),
                    issued.notices());
        } finally {
            key.destroy();
        }
    }

    /**
     * Makes the key of the new authority and its request, for a root that is held elsewhere; {@link #complete} takes in what the
     * root signs, and until then the old authority goes on.
     *
     * @param passphrase is to open the new key
     * @throws SignetException as {@link #run} does
     */
    public CertificateRequest request(Order order, PassphraseSource passphrase) {
        Successor successor = successor(order);
        PrivateKeyInfo key = successor.algorithm().generate(ca.random());
        try {
            SealedKey sealed = keep(order, successor, key, passphrase);
            assert sealed.encryption().isPresent();
            CertificateRequest request =
                    AuthorityRequest.build(successor.subject(), key, successor.pathLength(), successor.constraints());
            AtomicFile.create(
                    home.requestFile(successor.name()),
                    request.pem().getBytes(StandardCharsets.US_ASCII),
                    FileAccess.PUBLIC);
            ca.ledgers()
                    .issuance()
                    .recordEvent(ca.event(
                            "request",
                            successor.name(),
                            "a certificate from the root, to take over from " + order.predecessor()));
            Home changed =
                    Home.write(home.directory(), home.config().with(successor.name(), successor.config(order, false)));
            assert changed.pendingAuthority().isPresent();
            return request;
        } finally {
            key.destroy();
        }
    }

    /**
     * Takes in the certificate of an authority that waits for it, which then takes over.
     *
     * @param name the authority that waits
     * @param request its request
     * @throws SignetException of kind {@code INPUT}, with all reasons, if the certificate does not fit
     */
    public RolledOver complete(String name, CertificateRequest request, Certificate certificate) {
        String issuer = home.authorityConfig(name).issuer().orElseThrow();
        Certificate root = home.authority(issuer).certificate().orElseThrow();
        ExternalRoot external = new ExternalRoot(ca);
        external.requireFit(request.publicKey(), root, certificate);
        requireOwnName(certificate.subject(), "let the root sign the request with the subject that it asks for");
        external.take(issuer, name, "intermediate", certificate);
        // Homes of older versions do not say it; there it was the issuing authority that waited for its successor.
        String predecessor =
                home.authorityConfig(name).predecessor().orElse(home.config().issuingAuthority());
        AuthorityConfig config = home.authorityConfig(name).withCertificate("certs/" + name + ".pem");
        Home changed = install(predecessor, name, config);
        return new RolledOver(
                changed,
                predecessor,
                name,
                certificate,
                changed.passphraseFile(name),
                AuthorityRequest.differences(request, certificate));
    }

    private Successor successor(Order order) {
        AuthorityConfig old = home.authorityConfig(order.predecessor());
        if (old.successor().isPresent()) {
            throw Problem.of(Kind.USAGE, "\"" + order.predecessor() + "\" was succeeded already")
                    .because("\"" + old.successor().get() + "\" has taken over")
                    .fix("signet rollover --authority " + home.current(order.predecessor()))
                    .exception();
        }
        String issuer = old.issuer()
                .orElseThrow(() -> Problem.of(Kind.USAGE, "a root cannot be rolled over")
                        .because("programs trust this very certificate; a new root is a new CA to them")
                        .fix("make one with signet init in another home, and let both be trusted for a while")
                        .exception());
        Authority predecessor = home.authority(order.predecessor());
        Successor successor = Successor.of(home, order, issuer, predecessor);
        requireOwnName(successor.subject(), "give another name with --subject");
        return successor;
    }

    private void requireOwnName(DistinguishedName subject, String fix) {
        for (String other : home.config().authorities().keySet()) {
            if (home.authorityConfig(other).certificate().isPresent()
                    && home.authority(other).subject().equals(subject)) {
                throw Problem.of(Kind.USAGE, "the new authority cannot be called " + subject)
                        .because("\"" + other + "\" is, and programs would take the CRL of one for that of the other")
                        .fix(fix)
                        .exception();
            }
        }
    }

    private Grant grant(Order order, Successor successor, PrivateKeyInfo key) {
        IssuanceWish wish = IssuanceWish.forKey(key.publicKey()).withSubject(successor.subject());
        if (order.validity().isPresent()) {
            wish = wish.validFor(order.validity().get());
        }
        if (!successor.constraints().isEmpty()) {
            wish = wish.constrainedTo(successor.constraints());
        }
        if (successor.pathLength().isPresent()) {
            wish = wish.withPathLength(successor.pathLength().getAsInt());
        }
        return ProfilePolicy.authorise(
                home.profile("intermediate"), wish, ca.clock().instant());
    }

    private SealedKey keep(Order order, Successor successor, PrivateKeyInfo key, PassphraseSource passphrase) {
        if (order.passphraseFile()) {
            AtomicFile.createPrivateDirectory(home.secrets());
            PassphraseFile.create(home.directory().resolve(successor.passphraseFile()), passphrase);
        }
        SealedKey sealed =
                NewAuthorityKey.seal(successor.keyFile(home), successor.name(), key, passphrase, ca.random());
        ca.observer().reached(Step.KEY_KEPT);
        return sealed;
    }

    private IssuedCertificate issue(SigningGate gate, PreparedCertificate prepared, Successor successor) {
        Delivery delivery = new Delivery(
                DeliveryState.UNDELIVERED,
                Optional.of(successor.certificateFile(home).toString()),
                List.of("certificate"));
        IssuanceOrder order =
                new IssuanceOrder(successor.name(), ca.actor(), Optional.empty(), Optional.empty(), delivery);
        try {
            return gate.issue(prepared, order);
        } catch (SignetException failed) {
            // After a failure of the store nobody knows whether the certificate is on record; then the key stays.
            if (failed.problem().kind() != Kind.STORE) {
                forget(successor, failed);
            }
            throw failed;
        }
    }

    private void forget(Successor successor, SignetException failed) {
        try {
            Files.deleteIfExists(successor.keyFile(home));
            Files.deleteIfExists(home.directory().resolve(successor.passphraseFile()));
        } catch (IOException left) {
            failed.addSuppressed(left);
        }
    }

    private void write(IssuedCertificate issued, Successor successor) {
        Path file = successor.certificateFile(home);
        AtomicFile.write(file, issued.certificate().pem().getBytes(StandardCharsets.US_ASCII), FileAccess.PUBLIC);
        ca.observer().reached(Step.FILE_WRITTEN);
        Delivery delivery = new Delivery(DeliveryState.DELIVERED, Optional.of(file.toString()), List.of("certificate"));
        String serial = issued.certificate().serialNumber().hex();
        ca.ledgers()
                .issuance()
                .recordDelivery(
                        successor.issuer(),
                        issued.certificate().serialNumber(),
                        delivery,
                        ca.event("deliver", serial, file.toString()));
        ca.observer().reached(Step.DELIVERY_RECORDED);
    }

    private void signFirstCrl(IssuedCertificate issued, SealedKey sealed, Successor successor) {
        Authority authority = new Authority(
                successor.name(),
                issued.certificate().subject(),
                issued.certificate().publicKey(),
                issued.chain(),
                List.of(),
                List.of(),
                List.of());
        try (CrlSigner signer = CrlSigner.open(
                authority, sealed, PassphraseSource.none(), ca.ledgers().revocation(), ca.clock())) {
            CrlRecord first = signer.sign(Span.parse(successor.old().crlLifetime()), ca.actor());
            assert first.authority().equals(successor.name());
        }
        ca.observer().reached(Step.CRL_RECORDED);
    }

    /** The one step in which the new authority takes over. */
    private Home install(String predecessor, String name, AuthorityConfig config) {
        ca.ledgers().issuance().recordEvent(ca.event("roll-over", predecessor, name + " takes over"));
        HomeConfig changed = home.config()
                .with(predecessor, home.authorityConfig(predecessor).succeededBy(name))
                .with(name, config);
        return Home.write(
                home.directory(),
                home.config().issuingAuthority().equals(predecessor) ? changed.withIssuingAuthority(name) : changed);
    }

    /** The limits of an old authority, which the new one gets too. */
    static OptionalInt pathLength(Certificate old) {
        return old.basicConstraints().map(BasicConstraints::pathLength).orElse(OptionalInt.empty());
    }

    /** The name constraints of an old authority, which the new one gets too. */
    static NameConstraints constraints(Certificate old) {
        return old.nameConstraints().orElse(new NameConstraints(List.of(), List.of()));
    }
}
