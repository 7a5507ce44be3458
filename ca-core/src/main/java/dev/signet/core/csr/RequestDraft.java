package dev.signet.core.csr;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.SubjectDraft;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.Extensions;
import java.util.ArrayList;
import java.util.List;

/**
 * A certification request in the making, with any attributes: what commands in openssl's place make and sign with a key that the
 * user names (RFC 2986 section 4).
 */
public final class RequestDraft implements SubjectDraft {
    private static final Oid EXTENSION_REQUEST = Oid.of("1.2.840.113549.1.9.14");
    private static final Oid MICROSOFT_EXTENSION_REQUEST = Oid.of("1.3.6.1.4.1.311.2.1.14");
    private static final byte[] NOTHING = new byte[0];

    private byte[] subject = Der.sequence();
    private byte[] publicKeyInfo = NOTHING;
    private final List<byte[]> attributes = new ArrayList<>();

    /** Starts with an empty request. */
    public RequestDraft() {}

    /**
     * Starts with what stands in a request.
     *
     * @throws DerException if it is malformed
     */
    public static RequestDraft of(byte[] request) {
        RequestDraft draft = new RequestDraft();
        DerReader reader = DerNode.parseAt(request, 0, request.length)
                .reader(Tag.SEQUENCE, "CertificationRequest")
                .next(Tag.SEQUENCE, "certificationRequestInfo")
                .reader();
        DerNode ignored = reader.next(Tag.INTEGER, "version");
        draft.subject = reader.next(Tag.SEQUENCE, "subject").encoded();
        draft.publicKeyInfo = reader.next(Tag.SEQUENCE, "subjectPKInfo").encoded();
        if (reader.hasNext()) {
            for (DerReader attributes = reader.next(0xa0, "attributes").reader(); attributes.hasNext(); ) {
                draft.attributes.add(attributes.next().encoded());
            }
        }
        return draft;
    }

    @Override
    public byte[] subject() {
        return subject.clone();
    }

    @Override
    public void subject(byte[] name) {
        subject = name.clone();
    }

    @Override
    public byte[] publicKeyInfo() {
        return publicKeyInfo.clone();
    }

    /** Sets the DER of the SubjectPublicKeyInfo. */
    public void publicKeyInfo(byte[] encoded) {
        publicKeyInfo = encoded.clone();
    }

    /**
     * Adds an attribute with one value.
     *
     * @param value its DER
     */
    public void attribute(Oid type, byte[] value) {
        attributes.add(Der.sequence(Der.oid(type), Der.setOf(List.of(value))));
    }

    /**
     * Returns the extensions that are asked for; none if there are none or they are malformed.
     */
    public List<Extension> requestedExtensions() {
        for (Oid type : List.of(EXTENSION_REQUEST, MICROSOFT_EXTENSION_REQUEST)) {
            int index = indexOf(type);
            if (index >= 0) {
                try {
                    return Extensions.parse(values(index).only()).list();
                } catch (DerException malformed) {
                    return List.of();
                }
            }
        }
        return List.of();
    }

    /** Asks for extensions, in addition to those that are asked for. */
    public void requestExtensions(List<Extension> more) {
        List<Extension> all = new ArrayList<>(requestedExtensions());
        all.addAll(more);
        int index = indexOf(EXTENSION_REQUEST);
        if (index >= 0) {
            byte[] ignored = attributes.remove(index);
        }
        attribute(EXTENSION_REQUEST, new Extensions(all).encoded());
    }

    private int indexOf(Oid type) {
        for (int i = 0; i < attributes.size(); i++) {
            if (isOf(type, attributes.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOf(Oid type, byte[] attribute) {
        try {
            return DerNode.parse(attribute)
                    .reader()
                    .next(Tag.OBJECT_IDENTIFIER, "attribute type")
                    .oid()
                    .equals(type);
        } catch (DerException malformed) {
            return false;
        }
    }

    private DerNode values(int index) {
        DerReader reader = DerNode.parse(attributes.get(index)).reader();
        DerNode ignored = reader.next();
        return reader.next(Tag.SET, "attribute values");
    }

    /** Returns what is to be signed. */
    public byte[] toBeSigned() {
        return info(Der.implicit(0xa0, Der.setOf(attributes)));
    }

    /** Returns the same with the attributes in the order in which they were added, which is not DER. */
    public byte[] inOrder() {
        return info(Der.element(0xa0, attributes.toArray(new byte[0][])));
    }

    private byte[] info(byte[] encodedAttributes) {
        return Der.sequence(Der.integer(0), subject, publicKeyInfo, encodedAttributes);
    }

    /** Returns the request: what was signed, and its signature. */
    public static byte[] signed(byte[] toBeSigned, byte[] signatureAlgorithm, byte[] signature) {
        return Der.sequence(toBeSigned, signatureAlgorithm, Der.bitString(signature));
    }
}
