package dev.signet.core.timestamp;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.cms.CmsOids;
import dev.signet.core.cms.EncapsulatedContent;
import dev.signet.core.cms.MessageSigner;
import dev.signet.core.cms.SignedData;
import dev.signet.core.cms.SignerInfo;
import dev.signet.core.cms.SigningCertificates;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for timestamps.
 *
 * @param signer who signs
 * @param others certificates that go with the signer's
 * @param rules what is granted, and how
 */
public record TimestampIssuer(MessageSigner signer, List<Certificate> others, Rules rules) {
    public TimestampIssuer {
        others = List.copyOf(others);
    }

    /**
     * What an authority grants, and how.
     *
     * @param defaultPolicy the policy of requests that name none
     * @param otherPolicies further policies that a request may name
     * @param digests the hash functions that are taken
     * @param accuracy seconds, milliseconds and microseconds; null where nothing is said
     * @param precision the digits of a fraction of a second, 0 to 6
     * @param ordering whether timestamps are in the order of their times
     * @param named whether the authority's name goes into them
     * @param certificateDigest what signed attributes hash the signer's certificate with
     * @param chainNamed whether they name the others too
     */
    public record Rules(
            Oid defaultPolicy,
            List<Oid> otherPolicies,
            List<NamedDigest> digests,
            @Nullable List<@Nullable BigInteger> accuracy,
            int precision,
            boolean ordering,
            boolean named,
            Oid certificateDigest,
            boolean chainNamed) {
        public Rules {
            otherPolicies = List.copyOf(otherPolicies);
            digests = List.copyOf(digests);
        }
    }

    /**
     * Returns the response to a request.
     *
     * @param serial gives the number of the next timestamp; null if there is none to be had
     */
    public byte[] answer(byte[] encodedRequest, Supplier<@Nullable BigInteger> serial, Instant now) {
        TimestampRequest request;
        try {
            request = TimestampRequest.parse(encodedRequest);
        } catch (DerException malformed) {
            return TimestampResponse.refusing(TimestampResponse.Failure.MALFORMED);
        }
        TimestampResponse.Failure failure = objection(request);
        if (failure != null) {
            return TimestampResponse.refusing(failure);
        }
        BigInteger number = serial.get();
        if (number == null) {
            return TimestampResponse.refusing(TimestampResponse.Failure.NO_SERIAL_NUMBER);
        }
        return TimestampResponse.granting(token(request, number, now));
    }

    private TimestampResponse.@Nullable Failure objection(TimestampRequest request) {
        if (!request.version().equals(BigInteger.ONE)) {
            return TimestampResponse.Failure.BAD_REQUEST;
        }
        NamedDigest digest = request.imprint().digest();
        if (digest == null || !rules.digests().contains(digest)) {
            return TimestampResponse.Failure.BAD_ALGORITHM;
        }
        byte[] parameters = request.imprint().algorithm().parameters();
        if (parameters != null && parameters[0] != Tag.NULL) {
            return TimestampResponse.Failure.SUPERFLUOUS_PARAMETER;
        }
        if (request.imprint().hash().length != digest.length()) {
            return TimestampResponse.Failure.BAD_FORMAT;
        }
        Oid policy = request.policy();
        boolean accepted = policy == null
                || policy.equals(rules.defaultPolicy())
                || rules.otherPolicies().contains(policy);
        if (!accepted) {
            return TimestampResponse.Failure.UNACCEPTED_POLICY;
        }
        return request.extended() ? TimestampResponse.Failure.UNACCEPTED_EXTENSION : null;
    }

    private byte[] token(TimestampRequest request, BigInteger serial, Instant now) {
        byte[] none = {};
        Oid policy = request.policy();
        BigInteger nonce = request.nonce();
        byte[] content = Der.sequence(
                Der.integer(1),
                Der.oid(policy == null ? rules.defaultPolicy() : policy),
                request.imprint().encoded(),
                Der.integer(serial),
                time(now),
                accuracy(),
                rules.ordering() ? Der.bool(true) : none,
                nonce == null ? none : Der.integer(nonce),
                rules.named()
                        ? Der.explicit(
                                0,
                                Der.explicit(4, signer.certificate().subject().encoded()))
                        : none);
        SignerInfo info = signer.sign(
                content,
                CmsOids.TIMESTAMP_INFO,
                now,
                List.of(SigningCertificates.attribute(
                        signer.certificate(), rules.chainNamed() ? others : List.of(), rules.certificateDigest())));
        List<byte[]> certificates = new ArrayList<>();
        if (request.certificateWanted()) {
            certificates.add(signer.certificate().encoded());
            others.forEach(other -> certificates.add(other.encoded()));
        }
        return new SignedData(
                        List.of(),
                        new EncapsulatedContent(CmsOids.TIMESTAMP_INFO, content),
                        List.of(),
                        List.of(),
                        List.of())
                .with(List.of(info), certificates)
                .message(false);
    }

    private byte[] accuracy() {
        List<@Nullable BigInteger> parts = rules.accuracy();
        if (parts == null) {
            return new byte[0];
        }
        byte[][] fields = new byte[3][];
        for (int i = 0; i < fields.length; i++) {
            BigInteger part = parts.get(i);
            byte[] number = part == null ? new byte[0] : Der.integer(part);
            fields[i] = part == null || i == 0 ? number : Der.implicit(Tag.context(i - 1), number);
        }
        return Der.sequence(fields);
    }

    /** A fraction has no zeros at its end (RFC 3161 section 2.4.2). */
    private byte[] time(Instant now) {
        ZonedDateTime utc = now.atZone(ZoneOffset.UTC);
        StringBuilder text = new StringBuilder();
        padded(text, utc.getYear(), 4);
        padded(text, utc.getMonthValue(), 2);
        padded(text, utc.getDayOfMonth(), 2);
        padded(text, utc.getHour(), 2);
        padded(text, utc.getMinute(), 2);
        padded(text, utc.getSecond(), 2);
        if (rules.precision() > 0) {
            StringBuilder fraction = new StringBuilder();
            padded(fraction, utc.getNano() / 1000, 6);
            fraction.setLength(rules.precision());
            while (fraction.length() > 0 && fraction.charAt(fraction.length() - 1) == '0') {
                fraction.setLength(fraction.length() - 1);
            }
            text.append(fraction.length() == 0 ? "" : ".").append(fraction);
        }
        text.append('Z');
        return Der.element(Tag.GENERALIZED_TIME, text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static void padded(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        text.append("0".repeat(width - digits.length())).append(digits);
    }
}
