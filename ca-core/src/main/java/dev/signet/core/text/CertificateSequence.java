package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import java.util.ArrayList;
import java.util.List;

/** Certificates in a row, as Netscape's programs wanted them. */
public final class CertificateSequence {
    /** What stands above such a sequence in PEM, as above a certificate. */
    public static final String LABEL = "CERTIFICATE";

    private static final String TYPE = "2.16.840.1.113730.2.5";
    private static final Shape SEQUENCE = Shape.sequence(
            Shape.OBJECT.field(),
            Shape.sequenceOf(CertificateDocument.CERTIFICATE).explicit(0).optional());

    /** Returns the DER of a sequence. */
    public static byte[] encode(List<byte[]> certificates) {
        return Der.sequence(Der.oid(Oid.of(TYPE)), Der.explicit(0, Der.sequence(certificates)));
    }

    /**
     * Reads a sequence.
     *
     * @throws DerException if OpenSSL would not read it either
     */
    public static List<CertificateDocument> parse(byte[] encoded) {
        Decoded sequence = ShapeDecoder.decode(encoded, SEQUENCE);
        List<CertificateDocument> certificates = new ArrayList<>();
        for (int i = 0; sequence.has(1) && i < sequence.get(1).size(); i++) {
            certificates.add(CertificateDocument.of(sequence.get(1).get(i)));
        }
        return certificates;
    }

    private CertificateSequence() {}
}
