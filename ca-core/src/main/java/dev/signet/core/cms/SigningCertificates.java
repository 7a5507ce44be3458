package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.NamedDigest;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes that tie a signature to one certificate by its hash (RFC 2634 section 5.4, RFC 5035). */
public final class SigningCertificates {
    private static final int DIRECTORY_NAME = 4;

    /** Returns the attribute for a certificate: the older form with SHA-1, the newer one with all other functions. */
    public static Attribute attribute(Certificate certificate, Oid digest) {
        return attribute(digest, Der.sequence(identifier(certificate, digest, true)));
    }

    /** Returns the attribute for the signer's certificate, of which the hash has to do, and others. */
    public static Attribute attribute(Certificate certificate, List<Certificate> others, Oid digest) {
        List<byte[]> identifiers = new ArrayList<>();
        identifiers.add(identifier(certificate, digest, false));
        others.forEach(other -> identifiers.add(identifier(other, digest, true)));
        return attribute(digest, Der.sequence(identifiers));
    }

    private static Attribute attribute(Oid digest, byte[] identifiers) {
        return Attribute.of(
                isOlder(digest) ? CmsOids.SIGNING_CERTIFICATE : CmsOids.SIGNING_CERTIFICATE_V2,
                Der.sequence(identifiers));
    }

    private static boolean isOlder(Oid digest) {
        return digest.equals(HashAlgorithm.SHA1.oid());
    }

    private static byte[] identifier(Certificate certificate, Oid digest, boolean issuerNamed) {
        byte[] none = {};
        byte[] issuerSerial = Der.sequence(
                Der.sequence(Der.explicit(DIRECTORY_NAME, certificate.issuer().encoded())),
                Der.integer(certificate.serialNumber().value()));
        boolean unnamed = isOlder(digest) || digest.equals(HashAlgorithm.SHA256.oid());
        return Der.sequence(
                unnamed ? none : AlgorithmIdentifier.of(digest).encoded(),
                Der.octetString(hash(certificate, digest)),
                issuerNamed ? issuerSerial : none);
    }

    private static byte[] hash(Certificate certificate, Oid digest) {
        NamedDigest named = NamedDigest.find(digest.dotted());
        if (named == null) {
            throw new CmsException("the digest " + digest + " is not known");
        }
        return named.digest(certificate.encoded());
    }

    /**
     * Returns whether the signed attributes name the signer's certificate, and no certificate that is not in the chain.
     *
     * @param chain the signer's certificate first
     */
    public static boolean name(List<Attribute> attributes, List<Certificate> chain) {
        DerNode older = Attribute.single(attributes, CmsOids.SIGNING_CERTIFICATE);
        DerNode newer = Attribute.single(attributes, CmsOids.SIGNING_CERTIFICATE_V2);
        if (older == null && newer == null) {
            return false;
        }
        try {
            return (older == null || name(older, HashAlgorithm.SHA1.oid(), chain))
                    && (newer == null || name(newer, null, chain));
        } catch (DerException | CmsException malformed) {
            return false;
        }
    }

    private static boolean name(DerNode attribute, @Nullable Oid fixedDigest, List<Certificate> chain) {
        List<DerNode> identifiers =
                attribute.reader(Tag.SEQUENCE, "SigningCertificate").next().children();
        for (int i = 0; i < identifiers.size(); i++) {
            Certificate found = find(identifiers.get(i), fixedDigest, chain);
            if (found == null || i == 0 && !found.equals(chain.get(0))) {
                return false;
            }
        }
        return !identifiers.isEmpty();
    }

    private static @Nullable Certificate find(DerNode identifier, @Nullable Oid fixedDigest, List<Certificate> chain) {
        DerReader reader = identifier.reader();
        Oid digest = fixedDigest == null ? HashAlgorithm.SHA256.oid() : fixedDigest;
        if (fixedDigest == null && reader.nextIs(Tag.SEQUENCE)) {
            digest = AlgorithmIdentifier.parse(reader.next()).oid();
        }
        byte[] hash = reader.next(Tag.OCTET_STRING, "certHash").content();
        DerNode issuerSerial = reader.hasNext() ? reader.next() : null;
        for (Certificate certificate : chain) {
            if (MessageDigest.isEqual(hash(certificate, digest), hash)
                    && (issuerSerial == null || names(issuerSerial, certificate))) {
                return certificate;
            }
        }
        return null;
    }

    private static boolean names(DerNode issuerSerial, Certificate certificate) {
        DerReader reader = issuerSerial.reader();
        List<DerNode> names = reader.next(Tag.SEQUENCE, "issuer").children();
        BigInteger serial = reader.next(Tag.INTEGER, "serialNumber").integer();
        return names.size() == 1
                && names.get(0).is(Tag.contextConstructed(DIRECTORY_NAME))
                && Arrays.equals(
                        names.get(0).only().encoded(), certificate.issuer().encoded())
                && serial.equals(certificate.serialNumber().value());
    }

    private SigningCertificates() {}
}
