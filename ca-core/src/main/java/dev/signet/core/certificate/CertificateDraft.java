package dev.signet.core.certificate;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.Extensions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in the making, every field of which can be set: what commands in openssl's place make and sign with a key that the
 * user names. An authority of Signet makes its certificates in its own, stricter way.
 */
public final class CertificateDraft implements SubjectDraft {
    private static final byte[] NOTHING = new byte[0];
    private static final byte[] EMPTY_NAME = Der.sequence();

    private int version;
    private BigInteger serialNumber = BigInteger.ZERO;
    private byte[] issuer = EMPTY_NAME;
    private byte[] notBefore = NOTHING;
    private byte[] notAfter = NOTHING;
    private byte[] subject = EMPTY_NAME;
    private byte[] publicKeyInfo = NOTHING;
    private byte[] uniqueIds = NOTHING;
    private final List<Extension> extensions = new ArrayList<>();

    /** Starts with a certificate of version 1 in which nothing is set. */
    public CertificateDraft() {}

    /**
     * Starts with what stands in a certificate.
     *
     * @throws DerException if it is malformed
     */
    public static CertificateDraft of(byte[] certificate) {
        CertificateDraft draft = new CertificateDraft();
        DerReader reader = DerNode.parseAt(certificate, 0, certificate.length)
                .reader(Tag.SEQUENCE, "Certificate")
                .next(Tag.SEQUENCE, "tbsCertificate")
                .reader();
        DerNode first = reader.next();
        if (first.identifier() == 0xa0) {
            draft.version = first.only().smallInteger();
            first = reader.next(Tag.INTEGER, "serialNumber");
        }
        draft.serialNumber = first.expect(Tag.INTEGER, "serialNumber").integer();
        DerNode ignored = reader.next(Tag.SEQUENCE, "signature");
        draft.issuer = reader.next(Tag.SEQUENCE, "issuer").encoded();
        DerReader validity = reader.next(Tag.SEQUENCE, "validity").reader();
        draft.notBefore = validity.next().encoded();
        draft.notAfter = validity.next().encoded();
        draft.subject = reader.next(Tag.SEQUENCE, "subject").encoded();
        draft.publicKeyInfo = reader.next(Tag.SEQUENCE, "subjectPublicKeyInfo").encoded();
        while (reader.hasNext()) {
            DerNode next = reader.next();
            if (next.identifier() == 0xa3) {
                draft.extensions.addAll(Extensions.parse(next.only()).list());
            } else {
                draft.uniqueIds = joined(draft.uniqueIds, next.encoded());
            }
        }
        return draft;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Returns the version as it is encoded: 0 for version 1. */
    public int version() {
        return version;
    }

    /** Sets the version as it is encoded: 2 for version 3. */
    public void version(int encoded) {
        version = encoded;
    }

    /** Returns the serial number. */
    public BigInteger serialNumber() {
        return serialNumber;
    }

    /** Sets the serial number. */
    public void serialNumber(BigInteger number) {
        serialNumber = number;
    }

    /** Returns the DER of the issuer's name. */
    public byte[] issuer() {
        return issuer.clone();
    }

    /** Sets the issuer to a Name in DER. */
    public void issuer(byte[] name) {
        issuer = name.clone();
    }

    /**
     * Sets when the certificate is valid.
     *
     * @param from the DER of a UTCTime or GeneralizedTime
     * @param until the DER of a UTCTime or GeneralizedTime
     */
    public void validity(byte[] from, byte[] until) {
        notBefore = from.clone();
        notAfter = until.clone();
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

    /** Returns the extensions, a list that can be changed. */
    public List<Extension> extensions() {
        return extensions;
    }

    /** Returns the first extension of a type, or null. */
    public @Nullable Extension extension(Oid oid) {
        for (Extension extension : extensions) {
            if (extension.oid().equals(oid)) {
                return extension;
            }
        }
        return null;
    }

    /**
     * Returns what is to be signed.
     *
     * @param signatureAlgorithm the DER of the AlgorithmIdentifier of the signature
     */
    public byte[] toBeSigned(byte[] signatureAlgorithm) {
        List<byte[]> encodedExtensions = new ArrayList<>();
        for (Extension extension : extensions) {
            encodedExtensions.add(extension.encoded());
        }
        return Der.sequence(
                version == 0 ? NOTHING : Der.explicit(0, Der.integer(version)),
                Der.integer(serialNumber),
                signatureAlgorithm,
                issuer,
                Der.sequence(notBefore, notAfter),
                subject,
                publicKeyInfo,
                uniqueIds,
                encodedExtensions.isEmpty() ? NOTHING : Der.explicit(3, Der.sequence(encodedExtensions)));
    }

    /** Returns the certificate: what was signed, and its signature. */
    public static byte[] signed(byte[] toBeSigned, byte[] signatureAlgorithm, byte[] signature) {
        return Der.sequence(toBeSigned, signatureAlgorithm, Der.bitString(signature));
    }
}
