package dev.signet.cli.openssl.authority;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.config.TimeArgument;
import java.math.BigInteger;

/**
 * What the row of a certificate says of it.
 *
 * @param notAfter until when it is valid, as it is written there
 */
@SuppressWarnings("ArrayRecordComponent")
record IssuedFields(BigInteger serialNumber, byte[] subject, String notAfter) {

    /**
     * Reads a certificate.
     *
     * @throws dev.signet.core.asn1.DerException if it is malformed
     */
    static IssuedFields of(byte[] certificate) {
        CertificateDraft draft = CertificateDraft.of(certificate);
        return new IssuedFields(draft.serialNumber(), draft.subject(), notAfter(certificate));
    }

    /** Returns whether the end of the validity is a time, as the database needs it. */
    boolean hasReadableEnd() {
        return TimeArgument.parse(notAfter) != null;
    }

    private static String notAfter(byte[] certificate) {
        DerReader reader = DerNode.parse(certificate)
                .reader(Tag.SEQUENCE, "Certificate")
                .next(Tag.SEQUENCE, "tbsCertificate")
                .reader();
        if (reader.nextIs(Tag.contextConstructed(0))) {
            DerNode ignored = reader.next();
        }
        DerNode ignored = reader.next(Tag.INTEGER, "serialNumber");
        ignored = reader.next(Tag.SEQUENCE, "signature");
        ignored = reader.next(Tag.SEQUENCE, "issuer");
        DerReader validity = reader.next(Tag.SEQUENCE, "validity").reader();
        ignored = validity.next();
        return validity.next().latin1();
    }
}
