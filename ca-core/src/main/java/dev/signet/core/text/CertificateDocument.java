package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as OpenSSL sees it: taken apart as far as OpenSSL insists on, its broken parts kept.
 *
 * <p>This is for commands in OpenSSL's place. Others use the strict view of {@code dev.signet.core.certificate}.
 */
public final class CertificateDocument {
    static final Shape ALGORITHM =
            Shape.sequence(Shape.OBJECT.field("algorithm"), Shape.ANY.optional().named("parameter"));
    static final Shape PUBLIC_KEY = Shape.sequence(ALGORITHM.field("algor"), Shape.BIT_STRING.field("public_key"))
            .titled("X509_PUBKEY");
    static final Shape EXTENSION = Shape.sequence(
            Shape.OBJECT.field("object"),
            Shape.BOOLEAN.optional().named("critical"),
            Shape.OCTET_STRING.field("value"));
    static final Shape VALIDITY = Shape.sequence(Shape.TIME.field("notBefore"), Shape.TIME.field("notAfter"));
    static final Shape TO_BE_SIGNED = Shape.sequence(
                    Shape.INTEGER.explicit(0).optional().named("version"),
                    Shape.INTEGER.field("serialNumber"),
                    ALGORITHM.field("signature"),
                    NameText.NAME.field("issuer"),
                    VALIDITY.field("validity"),
                    NameText.NAME.field("subject"),
                    PUBLIC_KEY.field("key"),
                    Shape.BIT_STRING.implicit(1).optional().named("issuerUID"),
                    Shape.BIT_STRING.implicit(2).optional().named("subjectUID"),
                    Shape.sequenceOf(EXTENSION).explicit(3).optional().named("extensions"))
            .kept();
    static final Shape CERTIFICATE = Shape.sequence(
            TO_BE_SIGNED.field("cert_info"), ALGORITHM.field("sig_alg"), Shape.BIT_STRING.field("signature"));
    private static final Shape TRUST = Shape.sequence(
            Shape.sequenceOf(Shape.OBJECT).optional(),
            Shape.sequenceOf(Shape.OBJECT).implicit(0).optional(),
            Shape.UTF8_STRING.optional(),
            Shape.OCTET_STRING.optional(),
            Shape.sequenceOf(ALGORITHM).implicit(1).optional());

    private final Decoded certificate;
    private final Decoded toBeSigned;
    private final @Nullable Decoded extensions;
    private final @Nullable Decoded trust;

    private CertificateDocument(Decoded certificate, @Nullable Decoded trust) {
        this(certificate, certificate.get(0).has(9) ? certificate.get(0).get(9) : null, trust);
    }

    private CertificateDocument(Decoded certificate, @Nullable Decoded extensions, @Nullable Decoded trust) {
        this.certificate = certificate;
        this.toBeSigned = certificate.get(0);
        this.extensions = extensions;
        this.trust = trust;
    }

    /**
     * Reads a certificate and, if it follows, OpenSSL's trust information; what else follows is ignored.
     *
     * @param encoded the content of a PEM block, or a DER file
     * @throws DerException if OpenSSL would not read it either
     */
    public static CertificateDocument parse(byte[] encoded) {
        Decoded certificate = ShapeDecoder.decode(encoded, CERTIFICATE);
        int end = certificate.node().end();
        if (end == encoded.length) {
            return new CertificateDocument(certificate, null);
        }
        try {
            return new CertificateDocument(certificate, ShapeDecoder.decode(encoded, end, encoded.length, TRUST));
        } catch (DerException unsound) {
            return new CertificateDocument(certificate, null);
        }
    }

    /** Returns a certificate that was read as part of a larger structure. */
    static CertificateDocument of(Decoded certificate) {
        return new CertificateDocument(certificate, null);
    }

    /**
     * Reads a certificate; what follows it is ignored.
     *
     * @throws DerException if OpenSSL would not read it either
     */
    public static CertificateDocument parseAlone(byte[] encoded) {
        return new CertificateDocument(ShapeDecoder.decode(encoded, CERTIFICATE), null);
    }

    /** Returns the certificate as OpenSSL writes it: what is signed as it was read, the frame around it in DER. */
    public byte[] encoded() {
        Decoded algorithm = signatureAlgorithm();
        byte[] parameters = algorithm.has(1) ? Encodings.der(algorithm.get(1)) : new byte[0];
        return Der.sequence(
                toBeSigned.node().encoded(),
                Der.sequence(Encodings.der(algorithm.get(0)), parameters),
                Encodings.der(signature()));
    }

    /** Returns the certificate followed by its trust information, as a TRUSTED CERTIFICATE holds them. */
    public byte[] encodedWithTrust() {
        byte[] encoded = encoded();
        if (trust == null) {
            return encoded;
        }
        byte[] information = trust.node().encoded();
        byte[] both = Arrays.copyOf(encoded, encoded.length + information.length);
        System.arraycopy(information, 0, both, encoded.length, information.length);
        return both;
    }

    /** Returns this certificate with the trust information of another one. */
    public CertificateDocument withTrustOf(CertificateDocument other) {
        return new CertificateDocument(certificate, extensions, other.trust);
    }

    /** Returns this certificate with other trust information. */
    public CertificateDocument with(TrustChange change) {
        byte[] information = change.apply(trust);
        Decoded changed = information.length == 0 ? null : ShapeDecoder.decode(information, TRUST);
        return new CertificateDocument(certificate, extensions, changed);
    }

    /** Returns this certificate with the alias and the key identifier that it has in a PKCS #12 file, as far as it has them. */
    CertificateDocument labelled(@Nullable String alias, byte @Nullable [] keyIdentifier) {
        if (alias == null && keyIdentifier == null) {
            return this;
        }
        byte[] absent = {};
        byte[] information = Der.sequence(
                alias == null ? absent : Der.utf8String(alias),
                keyIdentifier == null ? absent : Der.octetString(keyIdentifier));
        return new CertificateDocument(certificate, extensions, ShapeDecoder.decode(information, TRUST));
    }

    /**
     * Returns this certificate without the extensions that are not wanted; it is still encoded with all of them.
     *
     * @param names a text in which the short names of the wanted extensions occur
     */
    public CertificateDocument restrictedTo(String names) {
        if (extensions == null) {
            return this;
        }
        List<Decoded> wanted = new ArrayList<>();
        for (int i = 0; i < extensions.size(); i++) {
            String name = CertificateAnswers.shortName(extensions.get(i));
            if (names.contains(name == null ? "UNDEF" : name)) {
                wanted.add(extensions.get(i));
            }
        }
        return new CertificateDocument(certificate, Decoded.list(extensions, wanted), trust);
    }

    /** Returns whether the certificate looks self-signed to OpenSSL, which does not check the signature for that. */
    public boolean selfSigned() {
        return new CertificateTraits(this).selfSigned();
    }

    /** Returns the SubjectPublicKeyInfo as it was read. */
    public byte[] publicKeyOctets() {
        return publicKey().node().encoded();
    }

    /** Returns the DER of the algorithm that the signature is made with, as it was read. */
    public byte[] signatureAlgorithmOctets() {
        return signatureAlgorithm().node().encoded();
    }

    /** Returns the octets of the signature. */
    public byte[] signatureOctets() {
        return signature().octets();
    }

    public @Nullable Decoded version() {
        return toBeSigned.has(0) ? toBeSigned.get(0) : null;
    }

    public Decoded serialNumber() {
        return toBeSigned.get(1);
    }

    public Decoded innerSignatureAlgorithm() {
        return toBeSigned.get(2);
    }

    public Decoded issuer() {
        return toBeSigned.get(3);
    }

    public Decoded notBefore() {
        return toBeSigned.get(4).get(0);
    }

    public Decoded notAfter() {
        return toBeSigned.get(4).get(1);
    }

    public Decoded subject() {
        return toBeSigned.get(5);
    }

    public Decoded publicKey() {
        return toBeSigned.get(6);
    }

    /** Returns what is signed, as it was read. */
    public byte[] toBeSigned() {
        return toBeSigned.node().encoded();
    }

    /** Appends the subject on one line or, in a format that says so, on several. */
    public void appendSubject(StringBuilder out, NameFormat format) {
        boolean ignored = NameText.append(out, subject(), 0, format);
    }

    /** Appends the issuer on one line or, in a format that says so, on several. */
    public void appendIssuer(StringBuilder out, NameFormat format) {
        boolean ignored = NameText.append(out, issuer(), 0, format);
    }

    @Nullable Decoded issuerUniqueId() {
        return toBeSigned.has(7) ? toBeSigned.get(7) : null;
    }

    @Nullable Decoded subjectUniqueId() {
        return toBeSigned.has(8) ? toBeSigned.get(8) : null;
    }

    /** Returns the list of extensions, or null if there is none. */
    public @Nullable Decoded extensions() {
        return extensions;
    }

    public Decoded signatureAlgorithm() {
        return certificate.get(1);
    }

    public Decoded signature() {
        return certificate.get(2);
    }

    public @Nullable Decoded trust() {
        return trust;
    }
}
