package dev.signet.core.home;

import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.issue.IssuanceOrder;
import dev.signet.core.issue.IssuedCertificate;
import dev.signet.core.issue.PreparedCertificate;
import dev.signet.core.issue.SigningGate;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import dev.signet.core.profile.CertificateProfile;
import dev.signet.core.profile.Grant;
import dev.signet.core.profile.IssuanceWish;
import dev.signet.core.profile.ProfilePolicy;
import dev.signet.core.profile.RequestedNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes a key and a certificate for it in one step, and delivers both.
 *
 * <p>The key lies in the home before the certificate is signed and until it is delivered, so a crash at any moment leaves
 * either nothing of the certificate, or all of it for {@link ExportCertificate} to deliver.
 */
public final class IssueCertificate {
    private final CertificationAuthority ca;

    public IssueCertificate(CertificationAuthority ca) {
        this.ca = ca;
    }

    /**
     * What to issue.
     *
     * @param authority the authority that signs
     * @param profile the profile to issue under
     * @param names as people write them, the primary one first
     * @param alternatives further alternative names
     * @param subject the whole subject, if the profile allows to give one
     * @param validity how long, if not as the profile says
     * @param key the sort of key to make
     * @param directory where the files go; missing for the home's own place for the primary name
     * @param formats which files
     * @param protection how the key is protected
     * @param force whether a private key in the directory may be replaced
     */
    public record Order(
            String authority,
            String profile,
            List<String> names,
            List<GeneralName> alternatives,
            Optional<DistinguishedName> subject,
            Optional<Duration> validity,
            KeyAlgorithm key,
            Optional<Path> directory,
            List<DeliveryFormat> formats,
            KeyProtection protection,
            boolean force) {
        public Order {
            names = List.copyOf(names);
            alternatives = List.copyOf(alternatives);
            formats = List.copyOf(formats);
        }
    }

    /**
     * Issues and delivers.
     *
     * @param passphrase of the authority's key
     * @throws SignetException of kind {@code POLICY} if profile, linter or authority forbid it; of kind {@code INPUT} if the
     *     files cannot be written, the certificate is then on record as undelivered
     */
    public Delivered run(Order order, PassphraseSource passphrase) {
        // Looked at before the key is opened, which takes longest.
        requirePlace(order, place(order, named(ca.home().profile(order.profile()), order)));
        try (SigningGate gate = ca.gate(order.authority(), passphrase)) {
            return run(order, gate);
        }
    }

    /** As {@link #run(Order, PassphraseSource)}, through an open gate, so that one opening of the key serves many. */
    public Delivered run(Order order, SigningGate gate) {
        CertificateProfile profile = ca.home().profile(order.profile());
        RequestedNames named = named(profile, order);
        Path directory = place(order, named);
        requirePlace(order, directory);
        PrivateKeyInfo key = order.key().generate(ca.random());
        try {
            Grant grant = ProfilePolicy.authorise(
                    profile, wish(order, key, named), ca.clock().instant());
            PreparedCertificate prepared = gate.prepare(grant);
            byte[] keyFile = DeliveryFiles.keyFile(key, order.protection(), ca.random());
            try {
                IssuedCertificate issued = issue(gate, prepared, keyFile, nameOf(named), directory, order);
                List<Path> files = new DeliverCertificate(ca)
                        .run(
                                issued.onRecord(),
                                issued.issuers(),
                                Optional.of(keyFile),
                                directory,
                                order.formats(),
                                order.protection(),
                                order.force());
                return new Delivered(issued.onRecord(), issued.notices(), directory, files);
            } finally {
                Arrays.fill(keyFile, (byte) 0);
            }
        } finally {
            key.destroy();
        }
    }

    private static String nameOf(RequestedNames named) {
        return named.primary().orElse("certificate");
    }

    private Path place(Order order, RequestedNames named) {
        return order.directory().orElseGet(() -> CertificateDirectory.of(ca.home(), nameOf(named)));
    }

    private static void requirePlace(Order order, Path directory) {
        DeliveryFiles.requireWritable(directory);
        if (!order.force()) {
            DeliveryFiles.requireNoKey(directory, order.formats());
        }
    }

    private static RequestedNames named(CertificateProfile profile, Order order) {
        RequestedNames read = RequestedNames.read(profile, order.names());
        List<GeneralName> alternatives = new ArrayList<>(read.alternatives());
        alternatives.addAll(order.alternatives());
        return new RequestedNames(
                read.primary(), alternatives.stream().distinct().toList());
    }

    private static IssuanceWish wish(Order order, PrivateKeyInfo key, RequestedNames named) {
        IssuanceWish wish = IssuanceWish.forKey(key.publicKey()).named(named);
        if (order.subject().isPresent()) {
            wish = wish.withSubject(order.subject().get());
        }
        return order.validity().isPresent() ? wish.validFor(order.validity().get()) : wish;
    }

    private IssuedCertificate issue(
            SigningGate gate, PreparedCertificate prepared, byte[] keyFile, String name, Path directory, Order order) {
        PendingKeys pending = new PendingKeys(ca.home().pendingKeys());
        pending.keep(prepared.serialNumber(), keyFile);
        ca.observer().reached(Step.KEY_KEPT);
        Delivery delivery = new Delivery(
                DeliveryState.UNDELIVERED,
                Optional.of(directory.toAbsolutePath().normalize().toString()),
                order.formats().stream().map(DeliveryFormat::word).toList());
        try {
            return gate.issue(
                    prepared, new IssuanceOrder(name, ca.actor(), Optional.empty(), Optional.empty(), delivery));
        } catch (SignetException failed) {
            // After a failure of the store nobody knows whether the certificate is on record; then the key stays.
            if (failed.problem().kind() != Kind.STORE) {
                pending.forget(prepared.serialNumber());
            }
            throw failed;
        }
    }
}
