package dev.signet.core.csr;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.Signatures;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.pem.PemBlock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A PKCS#10 certification request: a public key, what its owner asks for, and a signature that proves possession of the
 * private key (RFC 2986). Everything in it but the proof is a wish; a profile decides what is granted.
 */
public final class CertificateRequest {
    /** Requests beyond this size are refused unread; real ones have a few kilobytes. */
    public static final int MAX_LENGTH = 1024 * 1024;

    private static final Oid EXTENSION_REQUEST = Oid.of("1.2.840.113549.1.9.14");
    private static final Oid MICROSOFT_EXTENSION_REQUEST = Oid.of("1.3.6.1.4.1.311.2.1.14");

    private final byte[] encoded;
    private final byte[] info;
    private final DistinguishedName subject;
    private final PublicKeyInfo publicKey;
    private final Extensions requestedExtensions;
    private final byte[] signatureAlgorithm;
    private final byte[] signature;

    private CertificateRequest(byte[] encoded) {
        if (encoded.length > MAX_LENGTH) {
            throw new DerException(0, "a certification request of more than " + MAX_LENGTH + " bytes");
        }
        this.encoded = encoded;
        DerReader outer = DerNode.parse(encoded).reader(Tag.SEQUENCE, "CertificationRequest");
        DerNode infoNode = outer.next(Tag.SEQUENCE, "certificationRequestInfo");
        this.info = infoNode.encoded();
        this.signatureAlgorithm = outer.next(Tag.SEQUENCE, "signatureAlgorithm").encoded();
        this.signature = outer.next(Tag.BIT_STRING, "signature").wholeOctets();
        outer.end();

        DerReader reader = infoNode.reader();
        int version = reader.next(Tag.INTEGER, "version").smallInteger();
        if (version != 0) {
            throw new DerException(infoNode.offset(), "version " + version + " where a request has version 0");
        }
        this.subject = DistinguishedName.parse(reader.next(Tag.SEQUENCE, "subject"));
        this.publicKey = PublicKeyInfo.of(reader.next(Tag.SEQUENCE, "subjectPKInfo"));
        // Strictly the attributes are mandatory, but some programs leave the empty set out.
        this.requestedExtensions =
                reader.nextIf(0xa0).map(CertificateRequest::requestedExtensions).orElse(Extensions.NONE);
        reader.end();
    }

    private static Extensions requestedExtensions(DerNode attributes) {
        Extensions found = Extensions.NONE;
        for (DerReader reader = attributes.reader(); reader.hasNext(); ) {
            DerReader attribute = reader.next(Tag.SEQUENCE, "Attribute").reader();
            Oid type = attribute.next(Tag.OBJECT_IDENTIFIER, "attribute type").oid();
            DerNode values = attribute.next(Tag.SET, "attribute values");
            attribute.end();
            if (type.equals(EXTENSION_REQUEST) || type.equals(MICROSOFT_EXTENSION_REQUEST)) {
                if (!found.list().isEmpty()) {
                    throw new DerException(values.offset(), "more than one request for extensions");
                }
                found = Extensions.parse(values.only());
            }
        }
        return found;
    }

    /**
     * Reads a request from its DER.
     *
     * @throws DerException if the bytes are not one whole request
     */
    public static CertificateRequest parse(byte[] der) {
        return new CertificateRequest(der.clone());
    }

    /** Returns the DER, the very bytes that were read. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Returns the request as text between BEGIN CERTIFICATE REQUEST and END CERTIFICATE REQUEST. */
    public String pem() {
        return new PemBlock("CERTIFICATE REQUEST", encoded).text();
    }

    /** Returns the subject asked for. */
    public DistinguishedName subject() {
        return subject;
    }

    /** Returns the public key. */
    public PublicKeyInfo publicKey() {
        return publicKey;
    }

    /** Returns the extensions asked for. */
    public Extensions requestedExtensions() {
        return requestedExtensions;
    }

    /**
     * Returns the subject alternative names asked for.
     *
     * @throws DerException if the extension is malformed
     */
    public List<GeneralName> subjectAlternativeNames() {
        return requestedExtensions
                .find(ExtensionOids.SUBJECT_ALTERNATIVE_NAME)
                .map(Extension::node)
                .map(SubjectAlternativeName::parse)
                .orElse(List.of());
    }

    /** Returns the algorithm of the signature, if Signet knows it. */
    public Optional<SignatureAlgorithm> signatureAlgorithm() {
        return SignatureAlgorithm.ofIdentifier(DerNode.parse(signatureAlgorithm));
    }

    /** Returns whether the signature was made with the private key of the public key inside. */
    public boolean provesPossession() {
        return signatureAlgorithm()
                .map(algorithm -> Signatures.verify(publicKey, algorithm, info, signature))
                .orElse(false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificateRequest request && Arrays.equals(encoded, request.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return "certification request of " + subject;
    }
}
