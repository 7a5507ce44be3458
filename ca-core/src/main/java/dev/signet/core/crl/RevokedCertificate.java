package dev.signet.core.crl;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import java.time.Instant;
import java.util.List;

/**
 * One entry of a CRL (RFC 5280 section 5.1.2.6).
 *
 * @param serialNumber which certificate
 * @param revokedAt since when
 * @param extensions why, and what else is said of it
 */
public record RevokedCertificate(SerialNumber serialNumber, Instant revokedAt, Extensions extensions) {
    /** Creates an entry; the reason "unspecified" is left out, as RFC 5280 section 5.3.1 asks. */
    public static RevokedCertificate of(SerialNumber serialNumber, Instant revokedAt, RevocationReason reason) {
        Extensions extensions = reason == RevocationReason.UNSPECIFIED
                ? Extensions.NONE
                : new Extensions(
                        List.of(new Extension(ExtensionOids.REASON_CODE, false, Der.enumerated(reason.code()))));
        return new RevokedCertificate(serialNumber, revokedAt, extensions);
    }

    static RevokedCertificate parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "revokedCertificate");
        SerialNumber serialNumber =
                new SerialNumber(reader.next(Tag.INTEGER, "userCertificate").integer());
        Instant revokedAt = reader.next().time();
        Extensions extensions =
                reader.nextIf(Tag.SEQUENCE).map(Extensions::parse).orElse(Extensions.NONE);
        reader.end();
        return new RevokedCertificate(serialNumber, revokedAt, extensions);
    }

    /**
     * Returns why; an entry that does not say is "unspecified".
     *
     * @throws dev.signet.core.asn1.DerException if the extension is malformed
     */
    public RevocationReason reason() {
        return extensions
                .find(ExtensionOids.REASON_CODE)
                .map(extension ->
                        extension.node().expect(Tag.ENUMERATED, "CRLReason").smallInteger())
                .flatMap(RevocationReason::of)
                .orElse(RevocationReason.UNSPECIFIED);
    }

    /** Returns the DER of the entry. */
    public byte[] encoded() {
        byte[] entryExtensions = extensions.list().isEmpty() ? new byte[0] : extensions.encoded();
        return Der.sequence(Der.integer(serialNumber.value()), Der.time(revokedAt), entryExtensions);
    }
}
