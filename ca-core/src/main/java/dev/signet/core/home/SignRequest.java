package dev.signet.core.home;

import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.issue.Delivery;
import dev.signet.core.issue.DeliveryState;
import dev.signet.core.issue.IssuanceOrder;
import dev.signet.core.issue.IssuedCertificate;
import dev.signet.core.issue.SigningGate;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.name.DistinguishedName;
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
import java.util.List;
import java.util.Optional;

/**
 * Signs a PKCS#10 request that somebody else made. The request proves possession of the key, or is refused; what it asks for
 * beyond that is the profile's to grant. Refusals are recorded too.
 */
public final class SignRequest {
    private final CertificationAuthority ca;

    public SignRequest(CertificationAuthority ca) {
        this.ca = ca;
    }

    /**
     * What to sign.
     *
     * @param authority the authority that signs
     * @param profile the profile to issue under
     * @param request the request
     * @param source where it came from, for messages
     * @param names names that the issuing side adds
     * @param subject the whole subject, if the issuing side gives one
     * @param validity how long, if not as the profile says
     * @param target where the certificate goes; missing for standard output
     */
    public record Order(
            String authority,
            String profile,
            CertificateRequest request,
            String source,
            List<GeneralName> names,
            Optional<DistinguishedName> subject,
            Optional<Duration> validity,
            Optional<Path> target) {
        public Order {
            names = List.copyOf(names);
        }
    }

    /**
     * Signs. The certificate is on record as undelivered until {@link #delivered} is told that it arrived.
     *
     * @throws SignetException of kind {@code INPUT} if the request does not prove possession; of kind {@code POLICY} if
     *     profile, linter or authority forbid it
     */
    public IssuedCertificate run(Order order, PassphraseSource passphrase) {
        CertificateProfile profile = ca.home().profile(order.profile());
        try (SigningGate gate = ca.gate(order.authority(), passphrase)) {
            return sign(order, profile, gate);
        }
    }

    private IssuedCertificate sign(Order order, CertificateProfile profile, SigningGate gate) {
        try {
            requirePossession(order);
            Grant grant =
                    ProfilePolicy.authorise(profile, wish(order), ca.clock().instant());
            Delivery delivery = delivery(order, DeliveryState.UNDELIVERED);
            IssuanceOrder issuance = new IssuanceOrder(
                    nameOf(grant), ca.actor(), Optional.of(order.request().encoded()), Optional.empty(), delivery);
            return gate.issue(gate.prepare(grant), issuance);
        } catch (SignetException refused) {
            recordRefusal(order, refused);
            throw refused;
        }
    }

    private static void requirePossession(Order order) {
        if (!order.request().provesPossession()) {
            throw Problem.of(Kind.INPUT, "refused the request in " + order.source())
                    .because(
                            "its signature does not verify with the key inside, so it does not prove possession of the key")
                    .fix("make the request anew; it was damaged, altered, or signed with another key")
                    .exception();
        }
    }

    private static IssuanceWish wish(Order order) {
        IssuanceWish wish = IssuanceWish.forRequest(order.request());
        if (!order.names().isEmpty()) {
            Optional<String> primary = Optional.of(order.names().get(0).value());
            wish = wish.named(new RequestedNames(primary, order.names()));
        }
        if (order.subject().isPresent()) {
            wish = wish.withSubject(order.subject().get());
        }
        return order.validity().isPresent() ? wish.validFor(order.validity().get()) : wish;
    }

    private static String nameOf(Grant grant) {
        if (!grant.names().isEmpty()) {
            return grant.names().get(0).value();
        }
        return grant.subject().commonName().orElseGet(() -> grant.subject().toString());
    }

    private static Delivery delivery(Order order, DeliveryState state) {
        return new Delivery(
                state,
                order.target().map(path -> path.toAbsolutePath().normalize().toString()),
                List.of("certificate"));
    }

    /** The reason for the refusal counts more for who asked than a store that cannot take it down. */
    private void recordRefusal(Order order, SignetException refused) {
        Kind kind = refused.problem().kind();
        if (kind != Kind.POLICY && kind != Kind.INPUT) {
            return;
        }
        try {
            ca.ledgers()
                    .issuance()
                    .recordRefusal(
                            order.request().encoded(),
                            order.profile(),
                            String.valueOf(refused.getMessage()),
                            ca.event("refuse", order.source(), String.valueOf(refused.getMessage())));
        } catch (SignetException unrecorded) {
            refused.addSuppressed(unrecorded);
        }
    }

    /** Records that the certificate arrived where it was asked for. */
    public void delivered(Order order, IssuedCertificate issued) {
        String serial = issued.certificate().serialNumber().hex();
        Delivery delivery = delivery(order, DeliveryState.DELIVERED);
        ca.ledgers()
                .issuance()
                .recordDelivery(
                        order.authority(),
                        issued.certificate().serialNumber(),
                        delivery,
                        ca.event("deliver", serial, delivery.target().orElse("standard output")));
        ca.observer().reached(Step.DELIVERY_RECORDED);
    }
}
