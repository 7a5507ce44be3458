package dev.signet.core.verify;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.AuthorityKeyIdentifier;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.CertificatePolicies;
import dev.signet.core.extension.DistributionPoint;
import dev.signet.core.extension.DistributionPoints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.extension.PolicyConstraints;
import dev.signet.core.extension.PolicyMappings;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * A certificate with everything in its extensions decoded once.
 *
 * <p>An extension that cannot be read counts as absent, and is listed in {@link #malformed}, which gets the certificate refused.
 */
final class Facts {
    private record Access(List<String> issuers, List<String> responders) {}

    private final Certificate certificate;
    private final Map<Oid, String> malformed = new LinkedHashMap<>();

    final Optional<BasicConstraints> basicConstraints;
    final Optional<Set<KeyUsage>> keyUsage;
    final Optional<List<Oid>> purposes;
    final Optional<List<GeneralName>> alternativeNames;
    final Optional<NameConstraints> nameConstraints;
    final Optional<byte[]> subjectKeyIdentifier;
    final Optional<AuthorityKeyIdentifier> authorityKeyIdentifier;
    final Optional<Set<Oid>> policies;
    final Optional<PolicyMappings> policyMappings;
    final Optional<PolicyConstraints> policyConstraints;
    final OptionalInt inhibitAnyPolicy;
    final List<DistributionPoint> distributionPoints;
    final List<DistributionPoint> freshestLists;
    final List<String> issuerUrls;
    final List<String> responderUrls;
    final boolean selfIssued;

    Facts(Certificate certificate) {
        this.certificate = certificate;
        basicConstraints = read(ExtensionOids.BASIC_CONSTRAINTS, BasicConstraints::parse);
        keyUsage = read(ExtensionOids.KEY_USAGE, KeyUsage::parse);
        purposes = read(ExtensionOids.EXTENDED_KEY_USAGE, ExtendedKeyUsage::parse);
        alternativeNames = read(ExtensionOids.SUBJECT_ALTERNATIVE_NAME, Facts::names);
        nameConstraints = read(ExtensionOids.NAME_CONSTRAINTS, NameConstraints::parse);
        subjectKeyIdentifier = read(ExtensionOids.SUBJECT_KEY_IDENTIFIER, KeyIdentifiers::parseSubject);
        authorityKeyIdentifier = read(ExtensionOids.AUTHORITY_KEY_IDENTIFIER, AuthorityKeyIdentifier::parse);
        policies = read(ExtensionOids.CERTIFICATE_POLICIES, CertificatePolicies::parse);
        policyMappings = read(ExtensionOids.POLICY_MAPPINGS, PolicyMappings::parse);
        policyConstraints = read(ExtensionOids.POLICY_CONSTRAINTS, PolicyConstraints::parse);
        Optional<Integer> skip = read(ExtensionOids.INHIBIT_ANY_POLICY, PolicyConstraints::parseInhibitAnyPolicy);
        inhibitAnyPolicy = skip.isPresent() ? OptionalInt.of(skip.get()) : OptionalInt.empty();
        distributionPoints = read(ExtensionOids.CRL_DISTRIBUTION_POINTS, DistributionPoint::parseAll)
                .orElse(List.of());
        freshestLists =
                read(ExtensionOids.FRESHEST_CRL, DistributionPoint::parseAll).orElse(List.of());
        Optional<Access> access = read(
                ExtensionOids.AUTHORITY_INFORMATION_ACCESS,
                node -> new Access(DistributionPoints.parseIssuers(node), DistributionPoints.parseOcsp(node)));
        issuerUrls = access.map(Access::issuers).orElse(List.of());
        responderUrls = access.map(Access::responders).orElse(List.of());
        // Nobody needs what these say, but malformed they are as bad as any other.
        expectWellFormed(ExtensionOids.ISSUER_ALTERNATIVE_NAME, Facts::names);
        expectWellFormed(ExtensionOids.SUBJECT_INFORMATION_ACCESS, DistributionPoints::parseIssuers);
        selfIssued = certificate.isSelfIssued();
    }

    private static List<GeneralName> names(DerNode node) {
        List<GeneralName> names = SubjectAlternativeName.parse(node);
        if (names.isEmpty()) {
            throw new DerException(node.offset(), "a list of names without a name");
        }
        return names;
    }

    private <T> Optional<T> read(Oid oid, Function<DerNode, T> parser) {
        Optional<Extension> extension = certificate.extensions().find(oid);
        if (extension.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(extension.get().node()));
        } catch (DerException damaged) {
            malformed.put(oid, String.valueOf(damaged.getMessage()));
            return Optional.empty();
        }
    }

    private void expectWellFormed(Oid oid, Function<DerNode, ?> parser) {
        Optional<?> unused = read(oid, parser);
    }

    Certificate certificate() {
        return certificate;
    }

    /** Returns the extensions that cannot be read, each with what is wrong with it. */
    Map<Oid, String> malformed() {
        return malformed;
    }

    boolean isCa() {
        return basicConstraints.map(BasicConstraints::ca).orElse(false);
    }

    /** Returns whether a critical mark stands on an extension, if it is there at all. */
    boolean critical(Oid oid) {
        return certificate.extensions().find(oid).map(Extension::critical).orElse(false);
    }

    /** Returns whether an extension is there without a critical mark. */
    boolean presentNotCritical(Oid oid) {
        return certificate
                .extensions()
                .find(oid)
                .map(extension -> !extension.critical())
                .orElse(false);
    }

    DistinguishedName subject() {
        return certificate.subject();
    }

    DistinguishedName issuer() {
        return certificate.issuer();
    }

    /** Returns what to call the certificate in front of people. */
    String title() {
        if (!subject().isEmpty()) {
            return subject().toString();
        }
        return alternativeNames.map(names -> names.get(0).value()).orElse("certificate " + certificate.serialNumber());
    }
}
