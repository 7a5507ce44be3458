package dev.signet.core.extension;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.math.BigInteger;
import java.util.OptionalInt;

/**
 * Whether the subject is a CA, and how many CAs may follow below it (RFC 5280 section 4.2.1.9).
 *
 * @param ca whether the key may sign certificates
 * @param pathLength how many intermediate certificates may follow on a path; empty for no limit
 */
public record BasicConstraints(boolean ca, OptionalInt pathLength) {
    /** Reads the value of the extension. */
    public static BasicConstraints parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "BasicConstraints");
        boolean ca = reader.nextIf(Tag.BOOLEAN).map(DerNode::bool).orElse(false);
        OptionalInt pathLength = OptionalInt.empty();
        if (reader.nextIs(Tag.INTEGER)) {
            DerNode number = reader.next();
            BigInteger length = number.integer();
            if (length.signum() < 0) {
                throw new DerException(number.offset(), "a negative path length");
            }
            // No path is as long, so that every larger number means the same.
            pathLength = OptionalInt.of(length.bitLength() > 31 ? Integer.MAX_VALUE : length.intValue());
        }
        reader.end();
        return new BasicConstraints(ca, pathLength);
    }

    /** Returns the extension; critical for a CA, as RFC 5280 demands, and for others as the usual practice is. */
    public Extension extension() {
        byte[] length = pathLength.isPresent() ? Der.integer(pathLength.getAsInt()) : new byte[0];
        byte[] value = Der.sequence(ca ? Der.bool(true) : new byte[0], length);
        return new Extension(ExtensionOids.BASIC_CONSTRAINTS, true, value);
    }
}
