package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.issue.IssuanceOrder;
import dev.signet.core.issue.IssuedCertificate;
import dev.signet.core.issue.PreparedCertificate;
import dev.signet.core.issue.SigningGate;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import dev.signet.core.profile.CertificateProfile;
import dev.signet.core.profile.Grant;
import dev.signet.core.profile.IssuanceWish;
import dev.signet.core.profile.ProfilePolicy;
import dev.signet.core.profile.RequestedNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Issues a certificate anew, with the same names under the same profile, and puts it where the old one is. The old one stays
 * valid until it ends or is revoked.
 */
public final class RenewCertificate {
    private final CertificationAuthority ca;

    public RenewCertificate(CertificationAuthority ca) {
        this.ca = ca;
    }

    /**
     * How to renew.
     *
     * @param sameKey whether the certificate keeps its key; one that was made from a request always does
     * @param validity how long, if not as the profile says
     * @param protection how a new key is protected
     */
    public record Order(boolean sameKey, Optional<Duration> validity, KeyProtection protection) {}

    /**
     * Returns the name of the authority that renews a certificate: the one that issued it, or who has taken over from that. What
     * answers for an authority has to come from that very one (RFC 6960 section 4.2.2.2).
     */
    public String signer(CertificateRecord old) {
        boolean responder =
                old.certificate().extendedKeyUsage().orElse(List.of()).contains(ExtendedKeyUsage.OCSP_SIGNING.oid());
        return responder ? old.authority() : ca.home().current(old.authority());
    }

    /**
     * Returns whether a passphrase will be needed for the new key or for a key store, so that it can be asked for before anybody has
     * to wait.
     */
    public boolean needsPassphrase(CertificateRecord old, Order order) {
        return !old.isFromRequest()
                && SignedFile.of(old).isEmpty()
                && needsPassphrase(old, encrypts(order, directory(old, true)));
    }

    private static boolean needsPassphrase(CertificateRecord old, boolean encrypt) {
        return encrypt
                || old.delivery().formats().stream()
                        .flatMap(word -> DeliveryFormat.ofWord(word).stream())
                        .anyMatch(DeliveryFormat::needsPassphrase);
    }

    /** A key that was encrypted is so after a renewal too. */
    private static boolean encrypts(Order order, Path directory) {
        return order.protection().encryptKey() || !order.sameKey() && DeliveryFiles.isKeyEncrypted(directory);
    }

    /**
     * Renews through an open gate of the {@linkplain #signer authority that renews it}, so that many can be renewed with one opening
     * of the key.
     *
     * @throws SignetException of kind {@code POLICY} if the profile does not allow it any more
     */
    public Delivered run(CertificateRecord old, Order order, SigningGate gate) {
        boolean made = !old.isFromRequest();
        CertificateProfile profile = ca.home().profile(old.profile());
        Optional<SignedFile> file = SignedFile.of(old);
        if (file.isPresent()) {
            return inPlace(old, order, profile, gate, file.get());
        }
        Path directory = directory(old, made);
        DeliveryFiles.requireWritable(directory);
        Order complete = made ? ready(old, order, directory) : order;
        return made && !complete.sameKey()
                ? withNewKey(old, complete, profile, gate, directory)
                : withSameKey(old, complete, profile, gate, directory, made);
    }

    /**
     * Returns the order with all that the delivery will need, so that nothing is signed that cannot be delivered: a timer would
     * do that again and again.
     */
    private static Order ready(CertificateRecord old, Order order, Path directory) {
        boolean encrypt = encrypts(order, directory);
        PassphraseSource source = order.protection().passphrase();
        PassphraseSource ready = needsPassphrase(old, encrypt)
                ? PassphraseSource.of(source.passphrase("the key of " + old.name() + ", as before"))
                : source;
        return new Order(order.sameKey(), order.validity(), new KeyProtection(encrypt, ready));
    }

    private Path directory(CertificateRecord old, boolean made) {
        return old.delivery()
                .target()
                .filter(target -> made)
                .map(Path::of)
                .orElseGet(() -> CertificateDirectory.of(ca.home(), old.name()));
    }

    private Delivered withNewKey(
            CertificateRecord old, Order order, CertificateProfile profile, SigningGate gate, Path directory) {
        KeyAlgorithm algorithm = old.certificate()
                .publicKey()
                .algorithm()
                .orElseThrow(() -> Problem.of(Kind.POLICY, "cannot make a new key for " + old.name())
                        .because("its key is of a sort that Signet does not make")
                        .fix("renew it with --same-key")
                        .exception());
        requireOwnKey(old, directory);
        PrivateKeyInfo key = algorithm.generate(ca.random());
        try {
            Grant grant = grant(old, key.publicKey(), order, profile);
            PreparedCertificate prepared = gate.prepare(grant);
            byte[] keyFile = DeliveryFiles.keyFile(key, order.protection(), ca.random());
            try {
                return deliver(old, order, gate, prepared, Optional.of(keyFile), directory);
            } finally {
                Arrays.fill(keyFile, (byte) 0);
            }
        } finally {
            key.destroy();
        }
    }

    /** A key that somebody put there since is not ours to replace. */
    private static void requireOwnKey(CertificateRecord old, Path directory) {
        Optional<Certificate> there = CertificateInPlace.of(directory);
        boolean own = there.isEmpty()
                ? DeliveryFiles.keyIn(directory).isEmpty()
                : there.get().publicKey().equals(old.certificate().publicKey());
        if (!own) {
            throw Problem.of(Kind.INPUT, "will not replace the private key in " + directory)
                    .because("the certificate there is not the one that is renewed, " + old.serialNumber())
                    .fix("renew the newest certificate of that name, or move the files away")
                    .exception();
        }
    }

    private Delivered withSameKey(
            CertificateRecord old,
            Order order,
            CertificateProfile profile,
            SigningGate gate,
            Path directory,
            boolean made) {
        if (made) {
            requireOwnKey(old, directory);
        }
        PreparedCertificate prepared = gate.prepare(grant(old, old.certificate().publicKey(), order, profile));
        Optional<byte[]> keyFile = made ? DeliveryFiles.keyIn(directory) : Optional.empty();
        return deliver(old, order, gate, prepared, keyFile, directory);
    }

    private Delivered inPlace(
            CertificateRecord old, Order order, CertificateProfile profile, SigningGate gate, SignedFile file) {
        PreparedCertificate prepared = gate.prepare(grant(old, old.certificate().publicKey(), order, profile));
        IssuedCertificate issued = issue(old, gate, prepared, file.path());
        new DeliverCertificate(ca).inPlace(issued, file);
        return new Delivered(issued.onRecord(), issued.notices(), file.directory(), List.of(file.path()));
    }

    private IssuedCertificate issue(
            CertificateRecord old, SigningGate gate, PreparedCertificate prepared, Path target) {
        Delivery delivery = new Delivery(
                DeliveryState.UNDELIVERED,
                Optional.of(target.toAbsolutePath().normalize().toString()),
                old.delivery().formats());
        return gate.issue(
                prepared,
                new IssuanceOrder(old.name(), ca.actor(), old.request(), Optional.of(old.serialNumber()), delivery));
    }

    private Grant grant(CertificateRecord old, PublicKeyInfo key, Order order, CertificateProfile profile) {
        List<GeneralName> names = old.certificate().subjectAlternativeNames();
        IssuanceWish wish;
        if (old.request().isPresent()) {
            CertificateRequest request = CertificateRequest.parse(old.request().get());
            wish = IssuanceWish.forRequest(request).named(new RequestedNames(Optional.empty(), names));
        } else {
            wish = IssuanceWish.forKey(key).named(new RequestedNames(Optional.of(old.name()), names));
            if (profile.subject().override()) {
                wish = wish.withSubject(old.certificate().subject());
            }
        }
        return ProfilePolicy.authorise(
                profile,
                order.validity().isPresent() ? wish.validFor(order.validity().get()) : wish,
                ca.clock().instant());
    }

    private Delivered deliver(
            CertificateRecord old,
            Order order,
            SigningGate gate,
            PreparedCertificate prepared,
            Optional<byte[]> keyFile,
            Path directory) {
        List<DeliveryFormat> formats = old.delivery().formats().stream()
                .flatMap(word -> DeliveryFormat.ofWord(word).stream())
                .toList();
        if (formats.isEmpty()) {
            formats = List.of(DeliveryFormat.PEM);
        }
        PendingKeys pending = new PendingKeys(ca.home().pendingKeys());
        if (keyFile.isPresent()) {
            pending.keep(prepared.serialNumber(), keyFile.get());
            ca.observer().reached(Step.KEY_KEPT);
        }
        IssuedCertificate issued = issue(old, gate, prepared, directory);
        List<Path> files = new DeliverCertificate(ca)
                .run(issued.onRecord(), issued.issuers(), keyFile, directory, formats, order.protection(), true);
        return new Delivered(issued.onRecord(), issued.notices(), directory, files);
    }
}
