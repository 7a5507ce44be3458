package dev.signet.core.timestamp;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cms.CmsException;
import dev.signet.core.cms.CmsOids;
import dev.signet.core.cms.ContentInfo;
import dev.signet.core.cms.SignedData;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an authority says in a token (RFC 3161 section 2.4.2), as far as a check needs it.
 *
 * @param serialNumber the number of the token, unique for the authority
 * @param time the moment that it certifies, as it is written; {@link #moment} reads it
 * @param nonce the number of the request; null if there is none
 * @param authority the encoded GeneralName of the authority; null if it is not named
 */
@SuppressWarnings("ArrayRecordComponent")
public record TimestampInfo(
        BigInteger version,
        Oid policy,
        MessageImprint imprint,
        BigInteger serialNumber,
        String time,
        @Nullable BigInteger nonce,
        byte @Nullable [] authority) {
    private static final int NANOSECOND_DIGITS = 9;

    private static TimestampInfo parse(byte[] encoded) {
        DerReader reader = DerNode.parse(encoded).reader(Tag.SEQUENCE, "TSTInfo");
        BigInteger version = reader.next(Tag.INTEGER, "version").integer();
        Oid policy = reader.next(Tag.OBJECT_IDENTIFIER, "policy").oid();
        MessageImprint imprint = MessageImprint.parse(reader.next());
        BigInteger serialNumber = reader.next(Tag.INTEGER, "serialNumber").integer();
        String time = reader.next(Tag.GENERALIZED_TIME, "genTime").latin1();
        BigInteger nonce = null;
        byte[] authority = null;
        while (reader.hasNext()) {
            DerNode field = reader.next();
            if (field.is(Tag.INTEGER)) {
                nonce = field.integer();
            } else if (field.is(Tag.contextConstructed(0))) {
                authority = field.only().encoded();
            }
        }
        return new TimestampInfo(version, policy, imprint, serialNumber, time, nonce, authority);
    }

    /**
     * Returns the moment that it certifies, which unlike those of certificates may have parts of a second.
     *
     * @throws DerException if it is malformed
     */
    public Instant moment() {
        int dot = time.indexOf('.');
        if (dot < 0) {
            return moment(time);
        }
        String parts = time.substring(dot + 1, Math.max(dot + 1, time.length() - 1));
        if (!time.endsWith("Z") || parts.isEmpty() || !parts.chars().allMatch(part -> part >= '0' && part <= '9')) {
            throw new DerException(0, "a malformed time");
        }
        long nanoseconds = Long.parseLong((parts + "0".repeat(NANOSECOND_DIGITS)).substring(0, NANOSECOND_DIGITS));
        return moment(time.substring(0, dot) + "Z").plusNanos(nanoseconds);
    }

    private static Instant moment(String whole) {
        return DerNode.parse(Der.element(Tag.GENERALIZED_TIME, whole.getBytes(StandardCharsets.ISO_8859_1)))
                .time();
    }

    /**
     * Returns what a token says.
     *
     * @throws CmsException if it is no token
     * @throws dev.signet.core.asn1.DerException if it is malformed
     */
    public static TimestampInfo of(SignedData token) {
        byte[] content = token.content().octets();
        if (content == null || !token.content().type().equals(CmsOids.TIMESTAMP_INFO)) {
            throw new CmsException("the message holds no timestamp");
        }
        return parse(content);
    }

    /** Returns the signed message that a token is. */
    public static SignedData signedData(byte[] token) {
        ContentInfo info = ContentInfo.parse(token);
        if (!info.type().equals(CmsOids.SIGNED_DATA)) {
            throw new CmsException("the message is not signed");
        }
        return SignedData.parse(info.required());
    }
}
