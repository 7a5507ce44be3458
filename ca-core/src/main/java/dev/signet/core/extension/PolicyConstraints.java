package dev.signet.core.extension;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.math.BigInteger;
import java.util.OptionalInt;

/**
 * After how many certificates a policy must be named, and mapping ends (RFC 5280 section 4.2.1.11).
 *
 * @param requireExplicitPolicy certificates that may still follow before an acceptable policy is needed
 * @param inhibitPolicyMapping certificates that may still follow before policies are no longer mapped
 */
public record PolicyConstraints(OptionalInt requireExplicitPolicy, OptionalInt inhibitPolicyMapping) {
    /**
     * Reads the value of the extension.
     *
     * @throws DerException if it is malformed, or empty, which RFC 5280 forbids
     */
    public static PolicyConstraints parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "PolicyConstraints");
        OptionalInt explicitPolicy = skipCertificates(reader, Tag.context(0));
        OptionalInt mapping = skipCertificates(reader, Tag.context(1));
        reader.end();
        if (explicitPolicy.isEmpty() && mapping.isEmpty()) {
            throw new DerException(node.offset(), "policy constraints that constrain nothing");
        }
        return new PolicyConstraints(explicitPolicy, mapping);
    }

    /** Reads the value of an inhibitAnyPolicy extension (RFC 5280 section 4.2.1.14). */
    public static int parseInhibitAnyPolicy(DerNode node) {
        return skipCertificates(node.expect(Tag.INTEGER, "InhibitAnyPolicy"));
    }

    private static OptionalInt skipCertificates(DerReader reader, int tag) {
        return reader.nextIs(tag) ? OptionalInt.of(skipCertificates(reader.next())) : OptionalInt.empty();
    }

    private static int skipCertificates(DerNode node) {
        BigInteger value = node.integer();
        if (value.signum() < 0) {
            throw new DerException(node.offset(), "a negative number of certificates");
        }
        // No path is as long, so that every larger number means the same.
        return value.bitLength() > 31 ? Integer.MAX_VALUE : value.intValue();
    }
}
