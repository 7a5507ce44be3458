package dev.signet.core.ocsp;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.Extensions;
import java.time.Instant;
import java.util.Optional;

/**
 * The status of one certificate.
 *
 * @param certificate which
 * @param status what is said of it
 * @param thisUpdate since when this is known to be so
 * @param nextUpdate until when there will be newer word
 * @param extensions what else is said
 */
public record SingleResponse(
        CertificateId certificate,
        Status status,
        Instant thisUpdate,
        Optional<Instant> nextUpdate,
        Extensions extensions) {
    private static final byte[] ABSENT = {};

    /** What a responder knows of a certificate. */
    public sealed interface Status {}

    /** It is not revoked. */
    public record Good() implements Status {}

    /**
     * It is revoked.
     *
     * @param at since when
     * @param reason the number in the CRLReason enumeration (RFC 5280 section 5.3.1)
     */
    public record Revoked(Instant at, Optional<Integer> reason) implements Status {}

    /** The responder does not know it. */
    public record Unknown() implements Status {}

    static SingleResponse of(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "SingleResponse");
        CertificateId certificate = CertificateId.of(reader.next());
        Status status = status(reader.next());
        Instant thisUpdate = reader.next(Tag.GENERALIZED_TIME, "thisUpdate").time();
        Optional<Instant> nextUpdate = reader.nextIf(Tag.contextConstructed(0))
                .map(time ->
                        time.only().expect(Tag.GENERALIZED_TIME, "nextUpdate").time());
        Extensions extensions = reader.nextIf(Tag.contextConstructed(1))
                .map(list -> Extensions.parse(list.only()))
                .orElse(Extensions.NONE);
        reader.end();
        return new SingleResponse(certificate, status, thisUpdate, nextUpdate, extensions);
    }

    private static Status status(DerNode node) {
        if (node.is(Tag.context(0))) {
            return new Good();
        }
        if (node.is(Tag.context(2))) {
            return new Unknown();
        }
        if (!node.is(Tag.contextConstructed(1))) {
            throw new DerException(node.offset(), "an unknown status of a certificate");
        }
        DerReader reader = node.reader();
        Instant at = reader.next(Tag.GENERALIZED_TIME, "revocationTime").time();
        Optional<Integer> reason = reader.nextIf(Tag.contextConstructed(0))
                .map(code -> code.only().expect(Tag.ENUMERATED, "CRLReason").smallInteger());
        reader.end();
        return new Revoked(at, reason);
    }

    byte[] encoded() {
        return Der.sequence(
                certificate.encoded(),
                encodedStatus(),
                Der.generalizedTime(thisUpdate),
                nextUpdate
                        .map(time -> Der.explicit(0, Der.generalizedTime(time)))
                        .orElse(ABSENT),
                extensions.list().isEmpty() ? ABSENT : Der.explicit(1, extensions.encoded()));
    }

    private byte[] encodedStatus() {
        if (status instanceof Revoked revoked) {
            byte[] reason = revoked.reason()
                    .map(code -> Der.explicit(0, Der.enumerated(code)))
                    .orElse(ABSENT);
            return Der.element(Tag.contextConstructed(1), Der.generalizedTime(revoked.at()), reason);
        }
        return Der.element(Tag.context(status instanceof Good ? 0 : 2));
    }
}
