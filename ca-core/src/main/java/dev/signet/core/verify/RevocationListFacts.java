package dev.signet.core.verify;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.crl.CertificateList;
import dev.signet.core.crl.RevokedCertificate;
import dev.signet.core.extension.AuthorityKeyIdentifier;
import dev.signet.core.extension.DistributionPoint;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.IssuingDistributionPoint;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A CRL with its extensions decoded once; its entries are gone through, but never held, for there may be millions. */
final class RevocationListFacts {
    private static final Set<Oid> PROCESSED = Set.of(
            ExtensionOids.AUTHORITY_KEY_IDENTIFIER,
            ExtensionOids.ISSUER_ALTERNATIVE_NAME,
            ExtensionOids.CRL_NUMBER,
            ExtensionOids.DELTA_CRL_INDICATOR,
            ExtensionOids.ISSUING_DISTRIBUTION_POINT,
            ExtensionOids.FRESHEST_CRL,
            ExtensionOids.AUTHORITY_INFORMATION_ACCESS);

    private static final Set<Oid> PROCESSED_IN_ENTRIES =
            Set.of(ExtensionOids.REASON_CODE, ExtensionOids.INVALIDITY_DATE, ExtensionOids.CERTIFICATE_ISSUER);

    /**
     * An entry and whose certificate it is of.
     *
     * @param reasonCode the CRLReason, 0 if none is given
     */
    record Entry(DistinguishedName issuer, RevokedCertificate revoked, int reasonCode) {
        private static final int REMOVE_FROM_CRL = 8;

        boolean removes() {
            return reasonCode == REMOVE_FROM_CRL;
        }
    }

    private final CertificateList list;
    private final List<String> headDefects = new ArrayList<>();
    private final Map<Certificate, Optional<Entry>> entries = new HashMap<>();
    private @Nullable List<String> allDefects;

    final Optional<IssuingDistributionPoint> issuingDistributionPoint;
    final Optional<AuthorityKeyIdentifier> authorityKeyIdentifier;
    final Optional<BigInteger> number;
    final Optional<BigInteger> baseNumber;
    final List<DistributionPoint> freshestLists;

    RevocationListFacts(CertificateList list) {
        this.list = list;
        issuingDistributionPoint = read(ExtensionOids.ISSUING_DISTRIBUTION_POINT, IssuingDistributionPoint::parse);
        authorityKeyIdentifier = read(ExtensionOids.AUTHORITY_KEY_IDENTIFIER, AuthorityKeyIdentifier::parse);
        number = read(
                ExtensionOids.CRL_NUMBER,
                node -> node.expect(Tag.INTEGER, "CRLNumber").integer());
        baseNumber = read(
                ExtensionOids.DELTA_CRL_INDICATOR,
                node -> node.expect(Tag.INTEGER, "BaseCRLNumber").integer());
        freshestLists =
                read(ExtensionOids.FRESHEST_CRL, DistributionPoint::parseAll).orElse(List.of());
        for (Extension extension : list.extensions().list()) {
            if (extension.critical() && !PROCESSED.contains(extension.oid())) {
                headDefects.add("has the critical extension " + extension.oid() + ", which is not understood");
            }
        }
        if (list.extensions().duplicate().isPresent()) {
            headDefects.add("has an extension twice");
        }
    }

    private <T> Optional<T> read(Oid oid, Function<DerNode, T> parser) {
        Optional<Extension> extension = list.extensions().find(oid);
        if (extension.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(extension.get().node()));
        } catch (DerException damaged) {
            headDefects.add("has a malformed extension " + oid + ": " + damaged.getMessage());
            return Optional.empty();
        }
    }

    /** RFC 5280 section 5.3.3: in an indirect CRL an entry is of the same issuer as the one before, unless it says otherwise. */
    private final class Entries {
        private final Iterator<RevokedCertificate> all = list.revoked().iterator();
        private DistinguishedName issuer = list.issuer();

        boolean hasNext() {
            return all.hasNext();
        }

        /** Moves on, and returns the entry. */
        RevokedCertificate next() {
            RevokedCertificate revoked = all.next();
            issuer = certificateIssuer(revoked).orElse(issuer);
            return revoked;
        }
    }

    private Optional<String> defectOfEntries() {
        try {
            for (Entries entries = new Entries(); entries.hasNext(); ) {
                RevokedCertificate revoked = entries.next();
                int unused = reasonCode(revoked);
                for (Extension extension : revoked.extensions().list()) {
                    if (extension.critical() && !PROCESSED_IN_ENTRIES.contains(extension.oid())) {
                        return Optional.of("has an entry with the critical extension " + extension.oid()
                                + ", which is not understood");
                    }
                }
            }
            return Optional.empty();
        } catch (DerException damaged) {
            return Optional.of("has a malformed entry: " + damaged.getMessage());
        }
    }

    private static Optional<DistinguishedName> certificateIssuer(RevokedCertificate revoked) {
        Optional<Extension> extension = revoked.extensions().find(ExtensionOids.CERTIFICATE_ISSUER);
        if (extension.isEmpty()) {
            return Optional.empty();
        }
        for (GeneralName name : SubjectAlternativeName.parse(extension.get().node())) {
            if (name instanceof GeneralName.Directory directory) {
                return Optional.of(directory.name());
            }
        }
        throw new DerException(0, "a certificate issuer without a distinguished name");
    }

    private static int reasonCode(RevokedCertificate revoked) {
        Optional<Extension> extension = revoked.extensions().find(ExtensionOids.REASON_CODE);
        return extension.isPresent()
                ? extension.get().node().expect(Tag.ENUMERATED, "CRLReason").smallInteger()
                : 0;
    }

    CertificateList list() {
        return list;
    }

    /** Returns why the list must not be used for any certificate by its own fields and extensions (RFC 5280 section 5.2). */
    List<String> defectsOfHead() {
        return headDefects;
    }

    /**
     * Returns why the list must not be used for any certificate, by its entries too (RFC 5280 sections 5.2 and 5.3); empty if it
     * may. All entries are gone through: who asks has seen that the list is signed by whom it has to be.
     */
    List<String> defects() {
        List<String> known = allDefects;
        if (known == null) {
            known = Stream.concat(headDefects.stream(), defectOfEntries().stream())
                    .toList();
            allDefects = known;
        }
        return known;
    }

    boolean isDelta() {
        return list.extensions().find(ExtensionOids.DELTA_CRL_INDICATOR).isPresent();
    }

    boolean isIndirect() {
        return issuingDistributionPoint.map(IssuingDistributionPoint::indirect).orElse(false);
    }

    Optional<Entry> entry(Certificate certificate) {
        return entries.computeIfAbsent(certificate, this::find);
    }

    private Optional<Entry> find(Certificate certificate) {
        if (!defects().isEmpty()) {
            return Optional.empty();
        }
        BigInteger serial = certificate.serialNumber().value();
        for (Entries all = new Entries(); all.hasNext(); ) {
            RevokedCertificate revoked = all.next();
            if (revoked.serialNumber().value().equals(serial) && all.issuer.matches(certificate.issuer())) {
                return Optional.of(new Entry(all.issuer, revoked, reasonCode(revoked)));
            }
        }
        return Optional.empty();
    }
}
