package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A content and signatures over it (RFC 5652 section 5.1, RFC 2315 section 9.1).
 *
 * @param digests what the content is hashed with, once for each function
 * @param content what is signed
 * @param certificates encoded certificates, or other alternatives of CertificateChoices
 * @param revocations encoded revocation lists, or other alternatives of RevocationInfoChoice
 * @param signers the signatures
 */
public record SignedData(
        List<AlgorithmIdentifier> digests,
        EncapsulatedContent content,
        List<byte[]> certificates,
        List<byte[]> revocations,
        List<SignerInfo> signers) {
    public SignedData {
        digests = List.copyOf(digests);
        certificates = List.copyOf(certificates);
        revocations = List.copyOf(revocations);
        signers = List.copyOf(signers);
    }

    /**
     * Reads the content of a message.
     *
     * @throws DerException if it is not of this type
     */
    public static SignedData parse(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "SignedData");
        DerNode ignored = reader.next(Tag.INTEGER, "version");
        List<AlgorithmIdentifier> digests = new ArrayList<>();
        for (DerNode digest : reader.next(Tag.SET, "digestAlgorithms").children()) {
            digests.add(AlgorithmIdentifier.parse(digest));
        }
        EncapsulatedContent content = EncapsulatedContent.parse(reader.next());
        List<byte[]> certificates = elements(reader, 0);
        List<byte[]> revocations = elements(reader, 1);
        List<SignerInfo> signers = new ArrayList<>();
        for (DerNode signer : reader.next(Tag.SET, "signerInfos").children()) {
            signers.add(SignerInfo.parse(signer));
        }
        reader.end();
        return new SignedData(digests, content, certificates, revocations, signers);
    }

    static List<byte[]> elements(DerReader reader, int tagNumber) {
        List<byte[]> elements = new ArrayList<>();
        if (reader.nextIs(Tag.contextConstructed(tagNumber))) {
            for (DerNode element : reader.next().children()) {
                elements.add(element.encoded());
            }
        }
        return elements;
    }

    /** Returns the certificates that are X.509 certificates and can be read. */
    public List<Certificate> readableCertificates() {
        List<Certificate> readable = new ArrayList<>();
        for (byte[] certificate : certificates) {
            if ((certificate[0] & 0xff) == Tag.SEQUENCE) {
                parse(certificate).ifPresent(readable::add);
            }
        }
        return readable;
    }

    /** One that cannot be read is as good as absent: it can have signed nothing. */
    private static Optional<Certificate> parse(byte[] certificate) {
        try {
            return Optional.of(Certificate.parse(certificate));
        } catch (DerException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns the same with other signatures, and with more certificates and digests if these need them. */
    public SignedData with(List<SignerInfo> newSigners, List<byte[]> newCertificates) {
        Map<String, AlgorithmIdentifier> allDigests = new LinkedHashMap<>();
        for (AlgorithmIdentifier digest : digests) {
            AlgorithmIdentifier ignored = allDigests.putIfAbsent(digest.oid().dotted(), digest);
        }
        for (SignerInfo signer : newSigners) {
            AlgorithmIdentifier ignored =
                    allDigests.putIfAbsent(signer.digest().oid().dotted(), signer.digest());
        }
        return new SignedData(List.copyOf(allDigests.values()), content, newCertificates, revocations, newSigners);
    }

    /**
     * Returns the message.
     *
     * @param streamed whether lengths are left open
     */
    public byte[] message(boolean streamed) {
        byte[] none = {};
        boolean open = streamed && content.octets() != null;
        byte[] element = Ber.element(
                open,
                Tag.SEQUENCE,
                Der.integer(version()),
                Der.setOf(digests.stream().map(AlgorithmIdentifier::encoded).toList()),
                content.encoded(open),
                certificates.isEmpty() ? none : Der.implicit(Tag.contextConstructed(0), Der.setOf(certificates)),
                revocations.isEmpty() ? none : Der.implicit(Tag.contextConstructed(1), Der.setOf(revocations)),
                Der.setOf(signers.stream().map(SignerInfo::encoded).toList()));
        return ContentInfo.encode(CmsOids.SIGNED_DATA, element, open);
    }

    /** RFC 5652 section 5.1. */
    private int version() {
        boolean otherCertificate = false;
        boolean newerCertificate = false;
        boolean newerSigner = false;
        for (byte[] certificate : certificates) {
            otherCertificate |= (certificate[0] & 0x1f) == 3 && (certificate[0] & 0xc0) == 0x80;
            newerCertificate |= (certificate[0] & 0x1f) == 2 && (certificate[0] & 0xc0) == 0x80;
        }
        for (SignerInfo signer : signers) {
            newerSigner |= signer.version() == 3;
        }
        if (otherCertificate) {
            return 5;
        }
        if (newerCertificate) {
            return 4;
        }
        return newerSigner || !content.type().equals(CmsOids.DATA) ? 3 : 1;
    }
}
