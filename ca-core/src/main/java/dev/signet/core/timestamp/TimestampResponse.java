package dev.signet.core.timestamp;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request (RFC 3161 section 2.4.2).
 *
 * @param status 0 or 1 if there is a token
 * @param token the token, a signed message; null if there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record TimestampResponse(BigInteger status, byte @Nullable [] token) {
    private static final List<String> STATUSES = List.of(
            "granted", "grantedWithMods", "rejection", "waiting", "revocationWarning", "revocationNotification");

    /**
     * Reads a response; what follows it is not looked at.
     *
     * @throws DerException if it is none
     */
    public static TimestampResponse parse(byte[] encoded) {
        DerReader reader = DerNode.parseAt(encoded, 0, encoded.length).reader(Tag.SEQUENCE, "TimeStampResp");
        BigInteger status = reader.next(Tag.SEQUENCE, "status")
                .reader()
                .next(Tag.INTEGER, "status")
                .integer();
        byte[] token = reader.hasNext() ? reader.next().encoded() : null;
        reader.end();
        return new TimestampResponse(status, token);
    }

    /** Returns whether the request was granted. */
    public boolean granted() {
        return status.signum() >= 0 && status.compareTo(BigInteger.ONE) <= 0;
    }

    /** Returns the status by its name in RFC 3161 section 2.4.2, such as {@code granted}. */
    public String statusName() {
        return status.signum() >= 0 && status.compareTo(BigInteger.valueOf(STATUSES.size())) < 0
                ? STATUSES.get(status.intValue())
                : "status " + status;
    }

    /** Returns a response that grants the request. */
    public static byte[] granting(byte[] token) {
        return Der.sequence(Der.sequence(Der.integer(0)), token);
    }

    /** Why a request is refused: the numbers of RFC 3161's PKIFailureInfo. */
    public enum Failure {
        BAD_ALGORITHM(0, "Message digest algorithm is not supported."),
        SUPERFLUOUS_PARAMETER(0, "Superfluous message digest parameter."),
        BAD_REQUEST(2, "Bad request version."),
        BAD_FORMAT(5, "Bad message digest."),
        UNACCEPTED_POLICY(15, "Requested policy is not supported."),
        UNACCEPTED_EXTENSION(16, "Unsupported extension."),
        NO_SERIAL_NUMBER(17, "Error during serial number generation."),
        MALFORMED(5, "Bad request format or system error.");

        private final int bit;
        private final String text;

        Failure(int bit, String text) {
            this.bit = bit;
            this.text = text;
        }
    }

    /** Returns a response that refuses the request. */
    public static byte[] refusing(Failure failure) {
        byte[] bits = new byte[2 + failure.bit / 8];
        bits[0] = (byte) (7 - failure.bit % 8);
        bits[bits.length - 1] = (byte) (0x80 >> failure.bit % 8);
        return Der.sequence(Der.sequence(
                Der.integer(2), Der.sequence(Der.utf8String(failure.text)), Der.element(Tag.BIT_STRING, bits)));
    }
}
