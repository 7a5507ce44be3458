package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import org.jspecify.annotations.Nullable;

/**
 * A certificate revocation list as OpenSSL sees it: taken apart as far as OpenSSL insists on, its broken parts kept.
 *
 * <p>This is for commands in OpenSSL's place. Others use the strict view of {@code dev.signet.core.crl}.
 */
public final class CertificateListDocument {
    static final Shape ENTRY = Shape.sequence(
            Shape.INTEGER.field("serialNumber"),
            Shape.TIME.field("revocationDate"),
            Shape.sequenceOf(CertificateDocument.EXTENSION).optional().named("extensions"));
    static final Shape TO_BE_SIGNED = Shape.sequence(
                    Shape.INTEGER.optional().named("version"),
                    CertificateDocument.ALGORITHM.field("sig_alg"),
                    NameText.NAME.field("issuer"),
                    Shape.TIME.field("lastUpdate"),
                    Shape.TIME.optional().named("nextUpdate"),
                    Shape.sequenceOf(ENTRY).optional().named("revoked"),
                    Shape.sequenceOf(CertificateDocument.EXTENSION)
                            .explicit(0)
                            .optional()
                            .named("extensions"))
            .kept();
    static final Shape LIST = Shape.sequence(
            TO_BE_SIGNED.field("crl"),
            CertificateDocument.ALGORITHM.field("sig_alg"),
            Shape.BIT_STRING.field("signature"));

    private final Decoded list;
    private final Decoded toBeSigned;

    private CertificateListDocument(Decoded list) {
        this.list = list;
        this.toBeSigned = list.get(0);
    }

    /**
     * Reads a CRL; what follows it is ignored.
     *
     * @param encoded the content of a PEM block, or a DER file
     * @throws DerException if OpenSSL would not read it either
     */
    public static CertificateListDocument parse(byte[] encoded) {
        return new CertificateListDocument(ShapeDecoder.decode(encoded, LIST));
    }

    /** Returns a list that was read as part of a larger structure. */
    static CertificateListDocument of(Decoded list) {
        return new CertificateListDocument(list);
    }

    /** Returns the list as OpenSSL writes it: what is signed as it was read, the frame around it in DER. */
    public byte[] encoded() {
        return encoded(Encodings.der(signature()));
    }

    /** Returns the list as OpenSSL has it after {@code -badsig}: with another last octet of its signature. */
    public CertificateListDocument withBadSignature() {
        byte[] signature = Encodings.der(signature());
        if (signature().length() > 0) {
            signature[signature.length - 1] ^= 1;
        }
        return parse(encoded(signature));
    }

    private byte[] encoded(byte[] signature) {
        Decoded algorithm = signatureAlgorithm();
        byte[] parameters = algorithm.has(1) ? Encodings.der(algorithm.get(1)) : new byte[0];
        return Der.sequence(
                toBeSigned.node().encoded(), Der.sequence(Encodings.der(algorithm.get(0)), parameters), signature);
    }

    /** Returns what is signed. */
    public byte[] toBeSigned() {
        return toBeSigned.node().encoded();
    }

    @Nullable Decoded version() {
        return part(0);
    }

    public Decoded innerSignatureAlgorithm() {
        return toBeSigned.get(1);
    }

    public Decoded issuer() {
        return toBeSigned.get(2);
    }

    public Decoded lastUpdate() {
        return toBeSigned.get(3);
    }

    public @Nullable Decoded nextUpdate() {
        return part(4);
    }

    /** Returns the entries, each with serial number, time and, if it has some, extensions; null if there is no list. */
    public @Nullable Decoded entries() {
        return part(5);
    }

    public @Nullable Decoded extensions() {
        return part(6);
    }

    private @Nullable Decoded part(int index) {
        return toBeSigned.has(index) ? toBeSigned.get(index) : null;
    }

    public Decoded signatureAlgorithm() {
        return list.get(1);
    }

    public Decoded signature() {
        return list.get(2);
    }
}
