package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PKCS #7 structure (RFC 2315) as OpenSSL sees it: for printing, and for taking out what it carries. */
public final class Pkcs7Document {
    private final Decoded content;

    private Pkcs7Document(Decoded content) {
        this.content = content;
    }

    /**
     * Reads a structure; what follows it is not looked at.
     *
     * @throws DerException if OpenSSL would not read it either
     */
    public static Pkcs7Document parse(byte[] encoded) {
        return new Pkcs7Document(ShapeDecoder.decode(encoded, Pkcs7Shape.CONTENT));
    }

    /**
     * Returns a structure that signs nothing and carries certificates and revocation lists, in DER.
     *
     * @param certificates null to leave the field out
     * @param lists null to leave the field out
     */
    public static byte[] carrierOf(@Nullable List<byte[]> certificates, @Nullable List<byte[]> lists) {
        byte[] none = {};
        byte[] signed = Der.sequence(
                Der.integer(1),
                Der.setOf(List.of()),
                Der.sequence(Der.oid(Oid.of(Pkcs7Shape.DATA))),
                certificates == null ? none : Der.implicit(0xa0, Der.sequence(certificates)),
                lists == null ? none : Der.implicit(0xa1, Der.setOf(lists)),
                Der.setOf(List.of()));
        return Der.sequence(Der.oid(Oid.of(Pkcs7Shape.SIGNED)), Der.explicit(0, signed));
    }

    /** Returns the structure in DER. */
    public byte[] encoded() {
        return ShapeEncoder.encode(content, Pkcs7Shape.CONTENT);
    }

    /** Appends all fields, a line or more for each. */
    public void append(StringBuilder out) {
        FieldText.append(out, "PKCS7", content, Pkcs7Shape.CONTENT);
    }

    /** Returns the certificates that it carries. */
    public List<CertificateDocument> certificates() {
        List<CertificateDocument> certificates = new ArrayList<>();
        Decoded list = part(Pkcs7Shape.CERTIFICATES_OF_SIGNED, Pkcs7Shape.CERTIFICATES_OF_SIGNED_AND_ENVELOPED);
        for (int i = 0; list != null && i < list.size(); i++) {
            certificates.add(CertificateDocument.of(list.get(i)));
        }
        return certificates;
    }

    /** Returns the revocation lists that it carries. */
    public List<CertificateListDocument> revocationLists() {
        List<CertificateListDocument> lists = new ArrayList<>();
        Decoded list = part(Pkcs7Shape.LISTS_OF_SIGNED, Pkcs7Shape.LISTS_OF_SIGNED_AND_ENVELOPED);
        for (int i = 0; list != null && i < list.size(); i++) {
            lists.add(CertificateListDocument.of(list.get(i)));
        }
        return lists;
    }

    private @Nullable Decoded part(int indexInSigned, int indexInSignedAndEnveloped) {
        String type = ObjectNames.dotted(content.get(0));
        int index = Pkcs7Shape.SIGNED.equals(type)
                ? indexInSigned
                : Pkcs7Shape.SIGNED_AND_ENVELOPED.equals(type) ? indexInSignedAndEnveloped : -1;
        if (index < 0 || !content.has(1) || !content.get(1).has(index)) {
            return null;
        }
        return content.get(1).get(index);
    }
}
