package dev.signet.core.extension;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.util.Optional;

/**
 * Which certificates and reasons a CRL tells of (RFC 5280 section 5.2.5).
 *
 * @param name the distribution point that the CRL belongs to
 * @param contents which certificates it is limited to
 * @param onlySomeReasons the reasons it is limited to
 * @param indirect whether it tells of certificates of other issuers
 */
public record IssuingDistributionPoint(
        Optional<DistributionPointName> name,
        Contents contents,
        Optional<ReasonFlags> onlySomeReasons,
        boolean indirect) {
    /** Which certificates a CRL tells of. */
    public enum Contents {
        ALL,
        USER_CERTIFICATES,
        CA_CERTIFICATES,
        ATTRIBUTE_CERTIFICATES
    }

    /**
     * Reads the value of the extension.
     *
     * @throws DerException if it is malformed, or limited to two kinds of certificates at once
     */
    public static IssuingDistributionPoint parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "IssuingDistributionPoint");
        Optional<DistributionPointName> name =
                reader.nextIf(Tag.contextConstructed(0)).map(DistributionPointName::parse);
        boolean users = flag(reader, 1);
        boolean authorities = flag(reader, 2);
        Optional<ReasonFlags> reasons = reader.nextIf(Tag.context(3)).map(ReasonFlags::parse);
        boolean indirect = flag(reader, 4);
        boolean attributes = flag(reader, 5);
        reader.end();
        if (users && authorities || users && attributes || authorities && attributes) {
            throw new DerException(node.offset(), "a CRL that is limited to two kinds of certificates");
        }
        Contents contents = users
                ? Contents.USER_CERTIFICATES
                : authorities ? Contents.CA_CERTIFICATES : attributes ? Contents.ATTRIBUTE_CERTIFICATES : Contents.ALL;
        return new IssuingDistributionPoint(name, contents, reasons, indirect);
    }

    private static boolean flag(DerReader reader, int number) {
        return reader.nextIf(Tag.context(number)).map(DerNode::bool).orElse(false);
    }
}
