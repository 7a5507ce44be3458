package dev.signet.core.extension;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.name.GeneralName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One place where a certificate says its CRL is (RFC 5280 section 4.2.1.13); {@link DistributionPoints} has just the URLs.
 *
 * @param name the place
 * @param reasons what the CRL tells of; all reasons if it does not say
 * @param crlIssuer who signs the CRL if it is not the issuer of the certificate
 */
public record DistributionPoint(
        Optional<DistributionPointName> name, Optional<ReasonFlags> reasons, List<GeneralName> crlIssuer) {
    private static final int MAX_POINTS = 1_000;

    public DistributionPoint {
        crlIssuer = List.copyOf(crlIssuer);
    }

    /**
     * Reads the value of a cRLDistributionPoints or freshestCRL extension.
     *
     * @throws DerException if it is malformed
     */
    public static List<DistributionPoint> parseAll(DerNode node) {
        List<DistributionPoint> points = new ArrayList<>();
        for (DerReader reader = node.reader(Tag.SEQUENCE, "CRLDistributionPoints"); reader.hasNext(); ) {
            points.add(parse(reader.next(Tag.SEQUENCE, "DistributionPoint")));
            if (points.size() > MAX_POINTS) {
                throw new DerException(node.offset(), "more than " + MAX_POINTS + " distribution points");
            }
        }
        if (points.isEmpty()) {
            throw new DerException(node.offset(), "CRL distribution points without a point");
        }
        return List.copyOf(points);
    }

    private static DistributionPoint parse(DerNode node) {
        DerReader reader = node.reader();
        Optional<DistributionPointName> name =
                reader.nextIf(Tag.contextConstructed(0)).map(DistributionPointName::parse);
        Optional<ReasonFlags> reasons = reader.nextIf(Tag.context(1)).map(ReasonFlags::parse);
        List<GeneralName> crlIssuer = reader.nextIf(Tag.contextConstructed(2))
                .map(GeneralNames::parse)
                .orElse(List.of());
        reader.end();
        if (name.isEmpty() && crlIssuer.isEmpty()) {
            throw new DerException(node.offset(), "a distribution point with neither a name nor a CRL issuer");
        }
        return new DistributionPoint(name, reasons, crlIssuer);
    }
}
