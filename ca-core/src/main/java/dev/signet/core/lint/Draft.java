package dev.signet.core.lint;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.CertificatePolicies;
import dev.signet.core.extension.DistributionPoints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.name.GeneralName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A certificate under the rules: what several of them ask for is decoded once.
 *
 * <p>An extension that cannot be decoded counts as absent here, so that each rule minds its own business;
 * {@link #malformed} has them for the one rule that reports them.
 */
final class Draft {
    /** Where the validity and the optional fields of a TBSCertificate stand, counted from the serial number. */
    private static final int VALIDITY = 3;

    private static final int OPTIONAL = 6;

    private final Certificate certificate;
    private final Optional<Certificate> issuer;
    private final DerNode serialNumber;
    private final DerNode notBefore;
    private final DerNode notAfter;
    private final boolean uniqueIdentifiers;
    private final List<String> malformed = new ArrayList<>();
    private final Optional<BasicConstraints> basicConstraints;
    private final Optional<Set<KeyUsage>> keyUsage;
    private final List<Oid> purposes;
    private final Optional<List<GeneralName>> alternativeNames;
    private final Optional<NameConstraints> nameConstraints;
    private final Optional<byte[]> subjectKeyIdentifier;
    private final Optional<byte[]> authorityKeyIdentifier;
    private final List<String> crlUrls;
    private final List<String> ocspUrls;
    private final List<String> issuerUrls;
    private final Set<Oid> policies;
    private final Optional<KeyAlgorithm> keyAlgorithm;

    Draft(Certificate certificate, Optional<Certificate> issuer) {
        this.certificate = certificate;
        this.issuer = issuer;
        List<DerNode> fields = DerNode.parse(certificate.tbs()).children();
        int serial = fields.get(0).identifier() == Tag.contextConstructed(0) ? 1 : 0;
        this.serialNumber = fields.get(serial);
        List<DerNode> dates = fields.get(serial + VALIDITY).children();
        this.notBefore = dates.get(0);
        this.notAfter = dates.get(1);
        int next = serial + OPTIONAL;
        this.uniqueIdentifiers = fields.size() > next && fields.get(next).identifier() != Tag.contextConstructed(3);
        this.basicConstraints = decode(ExtensionOids.BASIC_CONSTRAINTS, BasicConstraints::parse);
        this.keyUsage = decode(ExtensionOids.KEY_USAGE, KeyUsage::parse);
        this.purposes = decode(ExtensionOids.EXTENDED_KEY_USAGE, ExtendedKeyUsage::parse)
                .orElse(List.of());
        this.alternativeNames = decode(ExtensionOids.SUBJECT_ALTERNATIVE_NAME, SubjectAlternativeName::parse);
        this.nameConstraints = decode(ExtensionOids.NAME_CONSTRAINTS, NameConstraints::parse);
        this.subjectKeyIdentifier = decode(ExtensionOids.SUBJECT_KEY_IDENTIFIER, KeyIdentifiers::parseSubject);
        this.authorityKeyIdentifier = decode(ExtensionOids.AUTHORITY_KEY_IDENTIFIER, KeyIdentifiers::parseAuthority)
                .flatMap(Function.identity());
        this.crlUrls = decode(ExtensionOids.CRL_DISTRIBUTION_POINTS, DistributionPoints::parseCrl)
                .orElse(List.of());
        this.ocspUrls = decode(ExtensionOids.AUTHORITY_INFORMATION_ACCESS, DistributionPoints::parseOcsp)
                .orElse(List.of());
        this.issuerUrls = decode(ExtensionOids.AUTHORITY_INFORMATION_ACCESS, DistributionPoints::parseIssuers)
                .orElse(List.of());
        this.policies = decode(ExtensionOids.CERTIFICATE_POLICIES, CertificatePolicies::parse)
                .orElse(Set.of());
        this.keyAlgorithm = certificate.publicKey().algorithm();
    }

    private <T> Optional<T> decode(Oid oid, Function<DerNode, T> parser) {
        Optional<Extension> extension = certificate.extensions().find(oid);
        if (extension.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(extension.get().node()));
        } catch (DerException unreadable) {
            malformed.add("the extension " + oid + " is malformed: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    Certificate certificate() {
        return certificate;
    }

    Optional<Certificate> issuer() {
        return issuer;
    }

    /** Returns the INTEGER as it is encoded. */
    DerNode serialNumber() {
        return serialNumber;
    }

    /** Returns the time as it is encoded. */
    DerNode notBefore() {
        return notBefore;
    }

    /** Returns the time as it is encoded. */
    DerNode notAfter() {
        return notAfter;
    }

    boolean hasUniqueIdentifiers() {
        return uniqueIdentifiers;
    }

    List<String> malformed() {
        return malformed;
    }

    Optional<BasicConstraints> basicConstraints() {
        return basicConstraints;
    }

    boolean isCa() {
        return basicConstraints.isPresent() && basicConstraints.get().ca();
    }

    Optional<Set<KeyUsage>> keyUsage() {
        return keyUsage;
    }

    boolean hasUsage(KeyUsage usage) {
        return keyUsage.isPresent() && keyUsage.get().contains(usage);
    }

    List<Oid> purposes() {
        return purposes;
    }

    /** Returns whether this is the certificate of a TLS server, and not of a CA that may issue such. */
    boolean isServer() {
        return !isCa() && purposes.contains(ExtendedKeyUsage.SERVER_AUTH.oid());
    }

    /** Returns the alternative names, or nothing if there is no such extension. */
    Optional<List<GeneralName>> alternativeNames() {
        return alternativeNames;
    }

    Optional<NameConstraints> nameConstraints() {
        return nameConstraints;
    }

    Optional<byte[]> subjectKeyIdentifier() {
        return subjectKeyIdentifier;
    }

    Optional<byte[]> authorityKeyIdentifier() {
        return authorityKeyIdentifier;
    }

    List<String> crlUrls() {
        return crlUrls;
    }

    List<String> ocspUrls() {
        return ocspUrls;
    }

    List<String> issuerUrls() {
        return issuerUrls;
    }

    Set<Oid> policies() {
        return policies;
    }

    Optional<KeyAlgorithm> keyAlgorithm() {
        return keyAlgorithm;
    }
}
