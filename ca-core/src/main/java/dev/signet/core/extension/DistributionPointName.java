package dev.signet.core.extension;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.util.List;
import java.util.Optional;

/**
 * Where a CRL is to be found, or which part of an issuer's CRLs it is (RFC 5280 section 4.2.1.13).
 *
 * @param fullName names of one and the same place; empty if the name is relative to its issuer's
 * @param relativeName the DER of the relative distinguished name that goes behind the name of the issuer of the CRL
 */
public record DistributionPointName(List<GeneralName> fullName, Optional<byte[]> relativeName) {
    public DistributionPointName {
        fullName = List.copyOf(fullName);
        relativeName = relativeName.map(byte[]::clone);
    }

    /** Returns the DER of the relative distinguished name that goes behind the name of the issuer of the CRL. */
    @Override
    public Optional<byte[]> relativeName() {
        return relativeName.map(byte[]::clone);
    }

    /** Reads the CHOICE inside the explicit tag. */
    static DistributionPointName parse(DerNode explicit) {
        DerNode choice = explicit.only();
        if (choice.is(Tag.contextConstructed(0))) {
            return new DistributionPointName(GeneralNames.parse(choice), Optional.empty());
        }
        if (choice.is(Tag.contextConstructed(1))) {
            return new DistributionPointName(List.of(), Optional.of(Der.implicit(Tag.SET, choice.encoded())));
        }
        throw new DerException(choice.offset(), "the name of a distribution point is neither full nor relative");
    }

    /**
     * Returns the names with a relative one made whole.
     *
     * @param issuer of the CRL
     */
    public List<GeneralName> names(DistinguishedName issuer) {
        if (relativeName.isEmpty()) {
            return fullName;
        }
        byte[] base = DerNode.parse(issuer.encoded()).content();
        DistinguishedName whole =
                DistinguishedName.parse(DerNode.parse(Der.element(Tag.SEQUENCE, base, relativeName.get())));
        return List.of(new GeneralName.Directory(whole));
    }
}
