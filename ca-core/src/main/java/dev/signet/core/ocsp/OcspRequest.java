package dev.signet.core.ocsp;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.Signer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A question for the status of certificates (RFC 6960 section 4.1). */
public final class OcspRequest {
    /** Requests beyond this size are refused unread; real ones have a hundred bytes. */
    public static final int MAX_LENGTH = 100 * 1024;

    /** Each question costs digests of an authority's name and key, and an answer; a client asks about a chain. */
    private static final int MAX_QUESTIONS = 250;

    private static final byte[] ABSENT = {};

    private final byte[] encoded;
    private final List<CertificateId> certificates;
    private final Extensions extensions;

    private OcspRequest(byte[] encoded, List<CertificateId> certificates, Extensions extensions) {
        this.encoded = encoded;
        this.certificates = List.copyOf(certificates);
        this.extensions = extensions;
    }

    /**
     * Reads a request from its DER; its signature, if there is one, is not looked at.
     *
     * @throws DerException if it is malformed, or out of all proportion
     */
    public static OcspRequest parse(byte[] der) {
        if (der.length > MAX_LENGTH) {
            throw new DerException(0, "a request of more than " + MAX_LENGTH + " bytes");
        }
        DerNode tbs = DerNode.parse(der).reader(Tag.SEQUENCE, "OCSPRequest").next(Tag.SEQUENCE, "tbsRequest");
        DerReader reader = tbs.reader();
        if (reader.nextIs(Tag.contextConstructed(0))) {
            int ignored = reader.next().only().expect(Tag.INTEGER, "version").smallInteger();
        }
        if (reader.nextIs(Tag.contextConstructed(1))) {
            DerNode ignored = reader.next().only();
        }
        List<CertificateId> certificates = new ArrayList<>();
        for (DerNode single : reader.next(Tag.SEQUENCE, "requestList").children()) {
            certificates.add(
                    CertificateId.of(single.reader(Tag.SEQUENCE, "Request").next()));
            if (certificates.size() > MAX_QUESTIONS) {
                throw new DerException(single.offset(), "more than " + MAX_QUESTIONS + " certificates");
            }
        }
        Extensions extensions = reader.nextIf(Tag.contextConstructed(2))
                .map(node -> Extensions.parse(node.only()))
                .orElse(Extensions.NONE);
        reader.end();
        return new OcspRequest(der.clone(), certificates, extensions);
    }

    /** Returns a request about some certificates. */
    public static OcspRequest of(List<CertificateId> certificates, Extensions extensions) {
        return new OcspRequest(encode(ABSENT, certificates, extensions, ABSENT), certificates, extensions);
    }

    /** Returns this request with another nonce, or its first. */
    public OcspRequest withNonce(byte[] nonce) {
        List<Extension> list = new ArrayList<>(extensions.list());
        boolean ignored = list.removeIf(extension -> extension.oid().equals(OcspOids.NONCE));
        list.add(new Extension(OcspOids.NONCE, false, Der.octetString(nonce)));
        return of(certificates, new Extensions(list));
    }

    /**
     * Returns this request signed.
     *
     * @param certificate whose it is that signs; its subject becomes the name of who asks
     * @param chain what else to send along; the signer's certificate is to be in it if it is to be sent
     */
    public OcspRequest signed(Certificate certificate, Signer signer, List<Certificate> chain) {
        byte[] requestor = Der.explicit(1, Der.explicit(4, certificate.subject().encoded()));
        byte[] tbs = encodeTbs(requestor, certificates, extensions);
        byte[] signature =
                Der.sequence(signer.algorithm().identifier(), Der.bitString(signer.sign(tbs)), certificates(chain));
        return new OcspRequest(Der.sequence(tbs, Der.explicit(0, signature)), certificates, extensions);
    }

    static byte[] certificates(List<Certificate> chain) {
        if (chain.isEmpty()) {
            return ABSENT;
        }
        List<byte[]> encoded = new ArrayList<>();
        for (Certificate certificate : chain) {
            encoded.add(certificate.encoded());
        }
        return Der.explicit(0, Der.sequence(encoded));
    }

    private static byte[] encode(
            byte[] requestor, List<CertificateId> certificates, Extensions extensions, byte[] signature) {
        return Der.sequence(encodeTbs(requestor, certificates, extensions), signature);
    }

    private static byte[] encodeTbs(byte[] requestor, List<CertificateId> certificates, Extensions extensions) {
        List<byte[]> questions = new ArrayList<>();
        for (CertificateId certificate : certificates) {
            questions.add(Der.sequence(certificate.encoded()));
        }
        return Der.sequence(
                requestor,
                Der.sequence(questions),
                extensions.list().isEmpty() ? ABSENT : Der.explicit(2, extensions.encoded()));
    }

    /** Returns the DER. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Returns what is asked about, in order. */
    public List<CertificateId> certificates() {
        return certificates;
    }

    /** Returns the extensions of the request as a whole. */
    public Extensions extensions() {
        return extensions;
    }

    /** Returns the extension with the nonce. */
    public Optional<Extension> nonce() {
        return extensions.find(OcspOids.NONCE);
    }
}
