package dev.signet.core.timestamp;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A request for a timestamp (RFC 3161 section 2.4.1).
 *
 * @param version 1 in all that are well
 * @param imprint what is to be given a timestamp
 * @param policy the policy that is wanted; null for any
 * @param nonce a number that comes back in the answer; null for none
 * @param certificateWanted whether the answer is to hold the authority's certificate
 * @param extended whether there are extensions
 */
public record TimestampRequest(
        BigInteger version,
        MessageImprint imprint,
        @Nullable Oid policy,
        @Nullable BigInteger nonce,
        boolean certificateWanted,
        boolean extended) {
    /** Returns a request. */
    public static TimestampRequest of(
            MessageImprint imprint, @Nullable Oid policy, @Nullable BigInteger nonce, boolean certificateWanted) {
        return new TimestampRequest(BigInteger.ONE, imprint, policy, nonce, certificateWanted, false);
    }

    /**
     * Reads a request; what follows it is not looked at.
     *
     * @throws DerException if it is none
     */
    public static TimestampRequest parse(byte[] encoded) {
        DerReader reader = DerNode.parseAt(encoded, 0, encoded.length).reader(Tag.SEQUENCE, "TimeStampReq");
        BigInteger version = reader.next(Tag.INTEGER, "version").integer();
        MessageImprint imprint = MessageImprint.parse(reader.next());
        Oid policy = reader.nextIs(Tag.OBJECT_IDENTIFIER) ? reader.next().oid() : null;
        BigInteger nonce = reader.nextIs(Tag.INTEGER) ? reader.next().integer() : null;
        boolean wanted = reader.nextIs(Tag.BOOLEAN) && reader.next().bool();
        boolean extended = reader.hasNext()
                && reader.next(Tag.contextConstructed(0), "extensions").reader().hasNext();
        reader.end();
        return new TimestampRequest(version, imprint, policy, nonce, wanted, extended);
    }

    /** Returns the DER. */
    public byte[] encoded() {
        byte[] none = {};
        return Der.sequence(
                Der.integer(version),
                imprint.encoded(),
                policy == null ? none : Der.oid(policy),
                nonce == null ? none : Der.integer(nonce),
                certificateWanted ? Der.bool(true) : none);
    }
}
