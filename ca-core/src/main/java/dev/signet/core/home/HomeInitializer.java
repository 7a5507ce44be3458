package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.issue.Actor;
import dev.signet.core.issue.Authority;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.issue.Event;
import dev.signet.core.issue.IssuanceOrder;
import dev.signet.core.issue.SealedKey;
import dev.signet.core.issue.SigningGate;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import dev.signet.core.profile.CertificateProfile;
import dev.signet.core.profile.Grant;
import dev.signet.core.profile.IssuanceWish;
import dev.signet.core.profile.ProfileDirectory;
import dev.signet.core.profile.ProfilePolicy;
import dev.signet.core.profile.ShippedProfiles;
import dev.signet.core.profile.Span;
import dev.signet.core.revoke.CrlRecord;
import dev.signet.core.revoke.CrlSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes a home: directories, profiles, keys, the root's and the issuing authority's certificates, the root's first CRL.
 *
 * <p>{@code signet.yaml} is written last. A directory in which an earlier attempt broke off has none and is refused rather than
 * mended: its keys may be in use elsewhere.
 */
public final class HomeInitializer {
    static final String ROOT = "root";
    static final String ISSUING = "issuing";
    private static final List<String> PARTS =
            List.of("signet.yaml", "keys", "certs", "profiles", "store.mv.db", "store.lock", "secrets");

    private final Path directory;
    private final Function<Path, Ledgers> store;
    private final Clock clock;
    private final SecureRandom random;
    private final Actor actor;

    /**
     * @param directory the home to make; it may exist, without any part of a home in it
     * @param store opens the store of a directory, and creates it
     */
    public HomeInitializer(
            Path directory, Function<Path, Ledgers> store, Clock clock, SecureRandom random, Actor actor) {
        this.directory = directory;
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.actor = actor;
    }

    /**
     * Checks that the directory can become a home.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code NO} if there is a home, or part of one
     */
    public void requireFree() {
        for (String part : PARTS) {
            if (Files.exists(directory.resolve(part))) {
                throw occupied(part);
            }
        }
    }

    private SignetException occupied(String part) {
        Problem problem = Problem.of(Kind.NO, "will not make a certification authority in " + directory);
        return Home.isHome(directory)
                ? problem.because("there is one already")
                        .fix("see what is there: signet status --home " + directory)
                        .fix("or choose another directory with --home")
                        .exception()
                : problem.because(directory.resolve(part)
                                + " is there, and no signet.yaml: an attempt that broke off, or " + "something else")
                        .fix("choose another directory with --home, or move it away")
                        .exception();
    }

    /**
     * Creates the directories and profiles and lets the rest be made in them; if that fails, takes back everything.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code NO} if there is a home, or part of one
     */
    public <T> T claim(Supplier<T> rest) {
        requireFree();
        AtomicFile.createPrivateDirectory(directory);
        // Of two that try at once one makes this directory, and only that one may take anything back.
        if (!AtomicFile.claimPrivateDirectory(directory.resolve("keys"))) {
            throw occupied("keys");
        }
        boolean complete = false;
        try {
            AtomicFile.createPrivateDirectory(directory.resolve("certs"));
            AtomicFile.createPrivateDirectory(directory.resolve("profiles"));
            copyProfiles();
            T made = rest.get();
            complete = true;
            return made;
        } finally {
            if (!complete) {
                takeBack();
            }
        }
    }

    /** None of these parts existed before, so whatever is in them is from this attempt and has not left this process. */
    private void takeBack() {
        for (String part : PARTS) {
            Path root = directory.resolve(part);
            if (!Files.exists(root)) {
                continue;
            }
            try (Stream<Path> tree = Files.walk(root)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException left) {
                // What stays behind is named when somebody tries again; the first failure is the one to report.
                return;
            }
        }
    }

    private void copyProfiles() {
        ShippedProfiles.files()
                .forEach((name, content) ->
                        AtomicFile.create(directory.resolve("profiles").resolve(name), content, FileAccess.PUBLIC));
    }

    /**
     * Makes root and issuing authority in a {@linkplain #claim claimed} directory.
     *
     * @param rootPassphrase encrypts the root's key
     * @param issuingPassphrase encrypts the issuing authority's key
     */
    public Home create(HomePlan plan, PassphraseSource rootPassphrase, PassphraseSource issuingPassphrase) {
        PrivateKeyInfo rootKey = plan.root().key().generate(random);
        PrivateKeyInfo issuingKey = plan.issuing().key().generate(random);
        try {
            SealedKey sealedRoot = seal(ROOT, rootKey, rootPassphrase);
            SealedKey sealedIssuing = seal(ISSUING, issuingKey, issuingPassphrase);
            sign(plan, rootKey.publicKey(), sealedRoot, issuingKey.publicKey(), sealedIssuing);
        } finally {
            rootKey.destroy();
            issuingKey.destroy();
        }
        Map<String, AuthorityConfig> authorities = new LinkedHashMap<>();
        authorities.put(ROOT, config(ROOT, plan.root(), Optional.empty(), Optional.empty()));
        authorities.put(ISSUING, config(ISSUING, plan.issuing(), Optional.of(ROOT), plan.issuingPassphraseFile()));
        return Home.write(directory, new HomeConfig(ISSUING, "public", authorities));
    }

    private void sign(
            HomePlan plan,
            PublicKeyInfo rootKey,
            SealedKey sealedRoot,
            PublicKeyInfo issuingKey,
            SealedKey sealedIssuing) {
        Ledgers ledgers = store.apply(directory);
        // One moment for both: an issuing authority that is to live as long as its root must not end a second after it.
        Instant now = clock.instant();
        Certificate rootCertificate = signRoot(plan, rootKey, sealedRoot, ledgers, now);
        Authority root = authority(ROOT, plan.root(), rootKey, List.of(rootCertificate));
        Certificate issuingCertificate = signIssuing(plan, issuingKey, root, sealedRoot, ledgers, now);
        Authority issuing =
                authority(ISSUING, plan.issuing(), issuingKey, List.of(issuingCertificate, rootCertificate));
        signFirstCrl(root, plan.root(), sealedRoot, ledgers);
        signFirstCrl(issuing, plan.issuing(), sealedIssuing, ledgers);
    }

    /**
     * Makes the issuing authority alone in a {@linkplain #claim claimed} directory, for a root whose key is held elsewhere.
     *
     * @return the request to be signed by that root; {@link ExternalRoot} takes in the result
     */
    public CertificateRequest createBelowExternalRoot(HomePlan plan, PassphraseSource issuingPassphrase) {
        PrivateKeyInfo key = plan.issuing().key().generate(random);
        try {
            SealedKey unusedSealed = seal(ISSUING, key, issuingPassphrase);
            CertificateRequest request = AuthorityRequest.build(
                    plan.issuing().subject(), key, plan.issuing().pathLength(), plan.constraints());
            Ledgers unusedLedgers = store.apply(directory);
            AtomicFile.create(
                    Home.requestFile(directory, ISSUING),
                    request.pem().getBytes(StandardCharsets.US_ASCII),
                    FileAccess.PUBLIC);
            writePendingConfig(plan);
            return request;
        } finally {
            key.destroy();
        }
    }

    private void writePendingConfig(HomePlan plan) {
        Map<String, AuthorityConfig> authorities = new LinkedHashMap<>();
        AuthorityConfig root = config(ROOT, plan.root(), Optional.empty(), Optional.empty());
        AuthorityConfig issuing = config(ISSUING, plan.issuing(), Optional.of(ROOT), plan.issuingPassphraseFile());
        authorities.put(ROOT, root.pending(false));
        authorities.put(ISSUING, issuing.pending(true));
        Home written = Home.write(directory, new HomeConfig(ISSUING, "public", authorities));
        assert written.directory().equals(directory);
    }

    private SealedKey seal(String name, PrivateKeyInfo key, PassphraseSource passphrase) {
        return NewAuthorityKey.seal(keyFile(name), name, key, passphrase, random);
    }

    private Certificate signRoot(HomePlan plan, PublicKeyInfo key, SealedKey sealed, Ledgers ledgers, Instant now) {
        Authority unsigned = authority(ROOT, plan.root(), key, List.of());
        IssuanceWish wish = wish(plan.root(), key, plan);
        return certify(unsigned, ROOT, ProfilePolicy.authorise(ShippedProfiles.root(), wish, now), sealed, ledgers);
    }

    private Certificate signIssuing(
            HomePlan plan, PublicKeyInfo key, Authority root, SealedKey sealed, Ledgers ledgers, Instant now) {
        CertificateProfile profile = new ProfileDirectory(directory.resolve("profiles")).profile("intermediate");
        IssuanceWish wish = wish(plan.issuing(), key, plan);
        return certify(root, ISSUING, ProfilePolicy.authorise(profile, wish, now), sealed, ledgers);
    }

    private static IssuanceWish wish(HomePlan.Member member, PublicKeyInfo key, HomePlan plan) {
        IssuanceWish wish =
                IssuanceWish.forKey(key).withSubject(member.subject()).validFor(member.validity());
        if (!plan.constraints().isEmpty()) {
            wish = wish.constrainedTo(plan.constraints());
        }
        return member.pathLength().isPresent()
                ? wish.withPathLength(member.pathLength().getAsInt())
                : wish;
    }

    private Certificate certify(Authority signer, String name, Grant grant, SealedKey sealed, Ledgers ledgers) {
        Path target = certificateFile(name);
        Delivery delivery =
                new Delivery(DeliveryState.UNDELIVERED, Optional.of(target.toString()), List.of("certificate"));
        IssuanceOrder order = new IssuanceOrder(name, actor, Optional.empty(), Optional.empty(), delivery);
        Certificate certificate;
        try (SigningGate gate =
                SigningGate.open(signer, sealed, PassphraseSource.none(), ledgers.issuance(), clock, random)) {
            certificate = gate.issue(gate.prepare(grant), order).certificate();
        }
        AtomicFile.create(target, certificate.pem().getBytes(StandardCharsets.US_ASCII), FileAccess.PUBLIC);
        ledgers.issuance()
                .recordDelivery(
                        ROOT,
                        certificate.serialNumber(),
                        new Delivery(DeliveryState.DELIVERED, delivery.target(), delivery.formats()),
                        new Event(
                                clock.instant(),
                                actor,
                                "deliver",
                                certificate.serialNumber().hex(),
                                target.toString()));
        return certificate;
    }

    private void signFirstCrl(Authority authority, HomePlan.Member member, SealedKey sealed, Ledgers ledgers) {
        try (CrlSigner signer =
                CrlSigner.open(authority, sealed, PassphraseSource.none(), ledgers.revocation(), clock)) {
            CrlRecord unused = signer.sign(member.crlLifetime(), actor);
        }
    }

    private Path keyFile(String name) {
        return directory.resolve("keys").resolve(name + ".pem");
    }

    private Path certificateFile(String name) {
        return directory.resolve("certs").resolve(name + ".pem");
    }

    private static Authority authority(
            String name, HomePlan.Member member, PublicKeyInfo key, List<Certificate> chain) {
        return new Authority(
                name, member.subject(), key, chain, member.crlUrls(), member.issuerUrls(), member.ocspUrls());
    }

    private static AuthorityConfig config(
            String name, HomePlan.Member member, Optional<String> issuer, Optional<String> passphraseFile) {
        return new AuthorityConfig(
                Optional.of("certs/" + name + ".pem"),
                Optional.of("keys/" + name + ".pem"),
                issuer,
                passphraseFile,
                Span.written(member.crlLifetime()),
                member.crlUrls(),
                member.issuerUrls(),
                member.ocspUrls(),
                Optional.empty(),
                Optional.empty());
    }
}
