package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.HashAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * An algorithm and its parameters (RFC 5280 section 4.1.1.2).
 *
 * @param parameters one encoded element; null if there are none
 */
@SuppressWarnings("ArrayRecordComponent")
public record AlgorithmIdentifier(Oid oid, byte @Nullable [] parameters) {
    private static final byte[] NULL = {Tag.NULL, 0};
    private static final String SHA_2_AND_3 = "2.16.840.1.101.3.4.2.";

    /** Returns an algorithm without parameters. */
    public static AlgorithmIdentifier of(Oid oid) {
        return new AlgorithmIdentifier(oid, null);
    }

    /** Returns an algorithm with parameters that say NULL. */
    public static AlgorithmIdentifier withNull(Oid oid) {
        return new AlgorithmIdentifier(oid, NULL.clone());
    }

    /** Returns a hash function: without parameters if it is one of SHA (RFC 5754 section 2), with those that say NULL if it is older. */
    public static AlgorithmIdentifier ofDigest(Oid oid) {
        return oid.equals(HashAlgorithm.SHA1.oid()) || oid.dotted().startsWith(SHA_2_AND_3) ? of(oid) : withNull(oid);
    }

    /**
     * Reads the content of a SEQUENCE, whatever its tag.
     *
     * @throws dev.signet.core.asn1.DerException if it is not one
     */
    public static AlgorithmIdentifier parse(DerNode node) {
        DerReader reader = node.reader();
        Oid oid = reader.next(Tag.OBJECT_IDENTIFIER, "algorithm").oid();
        byte[] parameters = reader.hasNext() ? reader.next().encoded() : null;
        reader.end();
        return new AlgorithmIdentifier(oid, parameters);
    }

    /** Returns the DER. */
    public byte[] encoded() {
        return Der.sequence(Der.oid(oid), parameters == null ? new byte[0] : parameters);
    }

    /**
     * Returns the parameters, taken apart.
     *
     * @throws dev.signet.core.asn1.DerException if there are none
     */
    DerNode parsedParameters() {
        if (parameters == null) {
            throw new DerException(0, "the algorithm " + oid + " lacks its parameters");
        }
        return DerNode.parse(parameters);
    }

    boolean hasParameters() {
        return parameters != null && parameters[0] != Tag.NULL;
    }
}
