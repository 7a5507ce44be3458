package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as OpenSSL sees it: taken apart as far as OpenSSL insists on, its broken parts kept.
 *
 * <p>This is for printing. Whoever is to trust a certificate uses the strict view of {@code dev.signet.core.certificate}.
 */
public final class CertificateDocument {
    static final Shape ALGORITHM = Shape.sequence(Shape.OBJECT.field(), Shape.ANY.optional());
    static final Shape PUBLIC_KEY = Shape.sequence(ALGORITHM.field(), Shape.BIT_STRING.field());
    static final Shape EXTENSION =
            Shape.sequence(Shape.OBJECT.field(), Shape.BOOLEAN.optional(), Shape.OCTET_STRING.field());
    private static final Shape VALIDITY = Shape.sequence(Shape.TIME.field(), Shape.TIME.field());
    private static final Shape TO_BE_SIGNED = Shape.sequence(
            Shape.INTEGER.explicit(0).optional(),
            Shape.INTEGER.field(),
            ALGORITHM.field(),
            NameText.NAME.field(),
            VALIDITY.field(),
            NameText.NAME.field(),
            PUBLIC_KEY.field(),
            Shape.BIT_STRING.implicit(1).optional(),
            Shape.BIT_STRING.implicit(2).optional(),
            Shape.sequenceOf(EXTENSION).explicit(3).optional());
    private static final Shape CERTIFICATE =
            Shape.sequence(TO_BE_SIGNED.field(), ALGORITHM.field(), Shape.BIT_STRING.field());
    private static final Shape TRUST = Shape.sequence(
            Shape.sequenceOf(Shape.OBJECT).optional(),
            Shape.sequenceOf(Shape.OBJECT).implicit(0).optional(),
            Shape.UTF8_STRING.optional(),
            Shape.OCTET_STRING.optional(),
            Shape.sequenceOf(ALGORITHM).implicit(1).optional());

    private final Decoded certificate;
    private final Decoded toBeSigned;
    private final @Nullable Decoded trust;

    private CertificateDocument(Decoded certificate, @Nullable Decoded trust) {
        this.certificate = certificate;
        this.toBeSigned = certificate.get(0);
        this.trust = trust;
    }

    /**
     * Reads a certificate and, if it follows, OpenSSL's trust information.
     *
     * @param encoded the content of a PEM block, or a DER file
     * @param trusted whether the PEM block was a TRUSTED CERTIFICATE, whose trust information has to be sound
     * @throws DerException if OpenSSL would not read it either
     */
    public static CertificateDocument parse(byte[] encoded, boolean trusted) {
        Decoded certificate = ShapeDecoder.decode(encoded, CERTIFICATE);
        int end = certificate.node().end();
        if (end == encoded.length) {
            return new CertificateDocument(certificate, null);
        }
        try {
            return new CertificateDocument(certificate, ShapeDecoder.decode(encoded, end, encoded.length, TRUST));
        } catch (DerException unsound) {
            if (trusted) {
                throw unsound;
            }
            return new CertificateDocument(certificate, null);
        }
    }

    /** Returns the certificate as it was read, without trust information. */
    public byte[] encoded() {
        return certificate.node().encoded();
    }

    /** Returns the encoded subject. */
    public byte[] subjectEncoded() {
        return subject().node().encoded();
    }

    /** Returns the encoded issuer. */
    public byte[] issuerEncoded() {
        return issuer().node().encoded();
    }

    @Nullable Decoded version() {
        return toBeSigned.has(0) ? toBeSigned.get(0) : null;
    }

    Decoded serialNumber() {
        return toBeSigned.get(1);
    }

    Decoded innerSignatureAlgorithm() {
        return toBeSigned.get(2);
    }

    Decoded issuer() {
        return toBeSigned.get(3);
    }

    Decoded notBefore() {
        return toBeSigned.get(4).get(0);
    }

    Decoded notAfter() {
        return toBeSigned.get(4).get(1);
    }

    Decoded subject() {
        return toBeSigned.get(5);
    }

    Decoded publicKey() {
        return toBeSigned.get(6);
    }

    @Nullable Decoded issuerUniqueId() {
        return toBeSigned.has(7) ? toBeSigned.get(7) : null;
    }

    @Nullable Decoded subjectUniqueId() {
        return toBeSigned.has(8) ? toBeSigned.get(8) : null;
    }

    /** Returns the list of extensions, or null if there is none. */
    @Nullable Decoded extensions() {
        return toBeSigned.has(9) ? toBeSigned.get(9) : null;
    }

    Decoded signatureAlgorithm() {
        return certificate.get(1);
    }

    Decoded signature() {
        return certificate.get(2);
    }

    @Nullable Decoded trust() {
        return trust;
    }
}
