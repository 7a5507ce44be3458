package dev.signet.core.profile;

import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Validity;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.CertificatePolicies;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.StatusExtensions;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.SignetException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Decides what a profile grants of a wish. It is the first step of issuance, and the only source of a {@link Grant}.
 *
 * <p>A certification request is taken for hostile: nothing of it but its key is granted unless the profile says so.
 */
public final class ProfilePolicy {
    /**
     * Grants what the profile allows.
     *
     * @param now the moment of issuance
     * @return the grant, with a notice for each thing that was asked for and left out
     * @throws SignetException of kind {@code POLICY} that lists all that the profile does not allow
     */
    public static Grant authorise(CertificateProfile profile, IssuanceWish wish, Instant now) {
        Objections objections = new Objections();
        List<GeneralName> names = new NameSelection(profile, wish, objections).select();
        DistinguishedName subject = new SubjectSelection(profile, wish, names, objections).select();
        KeySoundness.check(profile, wish.publicKey(), objections);
        Validity validity = validity(profile, wish, now, objections);
        List<Extension> extensions = extensions(profile, wish, subject, names, objections);
        extensions.addAll(new RequestedExtensions(profile, wish, extensions, objections).copied());
        objections.settle(profile);
        return new Grant(
                profile,
                wish.publicKey(),
                subject,
                names,
                validity,
                wish.validity().isPresent(),
                extensions,
                objections.notices());
    }

    private static Validity validity(
            CertificateProfile profile, IssuanceWish wish, Instant now, Objections objections) {
        ValidityRules rules = profile.validity();
        Duration wanted = wish.validity().orElse(rules.usual());
        if (wanted.compareTo(rules.maximum()) > 0) {
            objections.refuse(
                    "a validity of " + Span.text(wanted) + " is asked for, and the most is "
                            + Span.text(rules.maximum()),
                    "ask for " + Span.text(rules.maximum()) + " or less");
        } else if (wanted.compareTo(Duration.ofSeconds(1)) < 0) {
            objections.refuse("the certificate would never be valid", "ask for a validity such as 90d");
        }
        Instant start = now.truncatedTo(ChronoUnit.SECONDS);
        return new Validity(start.minus(rules.backdate()), start.plusSeconds(wanted.toSeconds()));
    }

    private static List<Extension> extensions(
            CertificateProfile profile,
            IssuanceWish wish,
            DistinguishedName subject,
            List<GeneralName> names,
            Objections objections) {
        List<Extension> extensions = new ArrayList<>();
        extensions.add(basicConstraints(profile.ca(), wish, objections).extension());
        Set<KeyUsage> keyUsages = keyUsages(profile, wish.publicKey());
        if (!keyUsages.isEmpty()) {
            extensions.add(KeyUsage.extension(keyUsages));
        }
        if (!profile.extendedKeyUsages().isEmpty()) {
            extensions.add(extendedKeyUsage(profile.extendedKeyUsages()));
        }
        if (!names.isEmpty()) {
            extensions.add(SubjectAlternativeName.extension(names, subject.isEmpty()));
        }
        wish.nameConstraints().filter(constraints -> !constraints.isEmpty()).ifPresent(constraints -> {
            if (!profile.ca().ca()) {
                objections.refuse(
                        "name constraints are asked for, and the certificate is not for a CA",
                        "ask for no name constraints");
            }
            extensions.add(constraints.extension());
        });
        ExtensionRules rules = profile.extensions();
        if (!rules.policies().isEmpty()) {
            extensions.add(CertificatePolicies.extension(rules.policies()));
        }
        if (rules.mustStaple()) {
            extensions.add(StatusExtensions.mustStaple());
        }
        if (rules.ocspNoCheck()) {
            extensions.add(StatusExtensions.ocspNoCheck());
        }
        return extensions;
    }

    private static BasicConstraints basicConstraints(CaRules rules, IssuanceWish wish, Objections objections) {
        if (wish.pathLength().isEmpty()) {
            return new BasicConstraints(rules.ca(), rules.pathLength());
        }
        int wanted = wish.pathLength().getAsInt();
        if (!rules.ca()) {
            objections.refuse(
                    "a path length is asked for, and the certificate is not for a CA", "ask for no path length");
        } else if (!rules.allows(wanted)) {
            int most = rules.maximumPathLength().orElseThrow();
            objections.refuse(
                    "a path length of " + wanted + " is asked for, and the most is " + most,
                    "ask for " + most + " or less");
        }
        return new BasicConstraints(rules.ca(), wish.pathLength());
    }

    private static Set<KeyUsage> keyUsages(CertificateProfile profile, PublicKeyInfo key) {
        Set<KeyUsage> usages = EnumSet.noneOf(KeyUsage.class);
        key.algorithm().map(profile.keyUsages()::of).ifPresent(usages::addAll);
        if (key.pssOnly()) {
            // RFC 4055 section 1.2: such a key signs and does nothing else.
            usages.remove(KeyUsage.KEY_ENCIPHERMENT);
            usages.remove(KeyUsage.DATA_ENCIPHERMENT);
        }
        return usages;
    }

    /** RFC 3161 section 2.3 wants the purpose of a time stamping key to be critical, all other uses do without. */
    private static Extension extendedKeyUsage(List<Oid> purposes) {
        Extension extension = ExtendedKeyUsage.extension(purposes);
        boolean timeStamping = purposes.equals(List.of(ExtendedKeyUsage.TIME_STAMPING.oid()));
        return timeStamping ? new Extension(extension.oid(), true, extension.value()) : extension;
    }

    private ProfilePolicy() {}
}
