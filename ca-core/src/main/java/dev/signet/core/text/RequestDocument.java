package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import org.jspecify.annotations.Nullable;

/**
 * A certification request as OpenSSL sees it: taken apart as far as OpenSSL insists on, its broken parts kept.
 *
 * <p>This is for printing. Whoever is to grant a request uses the strict view of {@code dev.signet.core.csr}.
 */
public final class RequestDocument {
    private static final String EXTENSION_REQUEST = "1.2.840.113549.1.9.14";
    private static final String MICROSOFT_EXTENSION_REQUEST = "1.3.6.1.4.1.311.2.1.14";
    private static final Shape ATTRIBUTE =
            Shape.sequence(Shape.OBJECT.field(), Shape.setOf(Shape.ANY).field());
    private static final Shape INFO = Shape.sequence(
            Shape.INTEGER.field(),
            NameText.NAME.field(),
            CertificateDocument.PUBLIC_KEY.field(),
            Shape.setOf(ATTRIBUTE).implicit(0).optional());
    private static final Shape REQUEST =
            Shape.sequence(INFO.field(), CertificateDocument.ALGORITHM.field(), Shape.BIT_STRING.field());

    private final Decoded request;
    private final Decoded info;

    private RequestDocument(Decoded request) {
        this.request = request;
        this.info = request.get(0);
    }

    /**
     * Reads a request; what follows it is ignored.
     *
     * @throws DerException if OpenSSL would not read it either
     */
    public static RequestDocument parse(byte[] encoded) {
        return new RequestDocument(ShapeDecoder.decode(encoded, REQUEST));
    }

    /** Returns the request as OpenSSL writes it: what is signed as it was read, the frame around it in DER. */
    public byte[] encoded() {
        return framed(info.node().encoded());
    }

    /** Returns the request with another subject, a Name in DER; its signature is no longer right. */
    public byte[] encodedWithSubject(byte[] subject) {
        byte[] attributes = info.has(3) ? info.get(3).node().encoded() : Der.element(0xa0);
        return framed(Der.sequence(
                Encodings.der(info.get(0)), subject, info.get(2).node().encoded(), attributes));
    }

    private byte[] framed(byte[] signed) {
        Decoded algorithm = signatureAlgorithm();
        byte[] parameters = algorithm.has(1) ? Encodings.der(algorithm.get(1)) : new byte[0];
        return Der.sequence(
                signed, Der.sequence(Encodings.der(algorithm.get(0)), parameters), Encodings.der(signature()));
    }

    /** Returns what is signed, as it was read. */
    public byte[] signedOctets() {
        return info.node().encoded();
    }

    /** Returns the DER of the algorithm that the signature is made with, as it was read. */
    public byte[] signatureAlgorithmOctets() {
        return signatureAlgorithm().node().encoded();
    }

    /** Returns the octets of the signature. */
    public byte[] signatureOctets() {
        return signature().octets();
    }

    /** Returns the public key as it was read. */
    public byte[] publicKeyOctets() {
        return publicKey().node().encoded();
    }

    /** Returns whether OpenSSL can load the public key. */
    public boolean publicKeyLoads() {
        return PublicKeyText.of(publicKey()) != null;
    }

    Decoded version() {
        return info.get(0);
    }

    Decoded subject() {
        return info.get(1);
    }

    Decoded publicKey() {
        return info.get(2);
    }

    /** Returns whether there is a set of attributes, even if nothing is in it. */
    boolean hasAttributes() {
        return info.has(3);
    }

    int attributeCount() {
        return info.has(3) ? info.get(3).size() : 0;
    }

    Decoded attribute(int index) {
        return info.get(3).get(index);
    }

    static boolean asksForExtensions(Decoded attribute) {
        String type = ObjectNames.dotted(attribute.get(0));
        return EXTENSION_REQUEST.equals(type) || MICROSOFT_EXTENSION_REQUEST.equals(type);
    }

    /** Returns the extensions that are asked for, or null if they cannot be decoded. */
    @Nullable Extensions extensions() {
        Decoded attribute = first(EXTENSION_REQUEST);
        attribute = attribute == null ? first(MICROSOFT_EXTENSION_REQUEST) : attribute;
        if (attribute == null || attribute.get(1).size() == 0) {
            return new Extensions(null);
        }
        try {
            Decoded value = attribute.get(1).get(0);
            if (value.tag() != Shape.SEQUENCE_TAG) {
                return null;
            }
            return new Extensions(
                    ShapeDecoder.decode(value.node().encoded(), Shape.sequenceOf(CertificateDocument.EXTENSION)));
        } catch (DerException malformed) {
            return null;
        }
    }

    private @Nullable Decoded first(String type) {
        for (int i = 0; i < attributeCount(); i++) {
            if (type.equals(ObjectNames.dotted(attribute(i).get(0)))) {
                return attribute(i);
            }
        }
        return null;
    }

    /** Extensions that a request asks for. */
    static final class Extensions {
        private final @Nullable Decoded list;

        private Extensions(@Nullable Decoded list) {
            this.list = list;
        }

        void append(StringBuilder out, CertificateFormat format) {
            if (list != null) {
                ExtensionText.appendAll(out, list, format, 16);
            }
        }
    }

    Decoded signatureAlgorithm() {
        return request.get(1);
    }

    Decoded signature() {
        return request.get(2);
    }
}
