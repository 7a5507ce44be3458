package dev.signet.core.cms;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.Signatures;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a signature in a message: that the attributes are signed, and that they speak of the content (RFC 5652 section 5.6). */
public final class SignatureCheck {
    private final SignerInfo signer;
    private final PublicKeyInfo key;

    /**
     * Prepares a check.
     *
     * @param key the key of the certificate that the signer names; one that spells out its curve fits no signature
     */
    public SignatureCheck(SignerInfo signer, PublicKeyInfo key) {
        this.signer = signer;
        this.key = key;
    }

    /** Returns whether the signature is right over the signed attributes, which must be there. */
    public boolean attributesAreSigned() {
        byte[] attributes = signer.signedAttributes();
        return attributes != null && signs(attributes);
    }

    /**
     * Returns whether the signature or, where there are signed attributes, their digest is right for a content.
     *
     * @param contentType what the attribute of that name, if it is there, has to say
     */
    public boolean covers(byte[] content, Oid contentType) {
        if (signer.signedAttributes() == null) {
            return signs(content);
        }
        try {
            List<Attribute> attributes = signer.attributes();
            DerNode type = Attribute.single(attributes, CmsOids.CONTENT_TYPE);
            DerNode digest = Attribute.single(attributes, CmsOids.MESSAGE_DIGEST);
            byte[] found = digest(content);
            return (type == null || type.oid().equals(contentType))
                    && digest != null
                    && found != null
                    && MessageDigest.isEqual(Ber.octets(digest), found);
        } catch (DerException malformed) {
            return false;
        }
    }

    /** Returns the hash that the signer took of a content; null if the function is not known. */
    public byte @Nullable [] digest(byte[] content) {
        NamedDigest digest = NamedDigest.find(signer.digest().oid().dotted());
        return digest == null ? null : digest.digest(content);
    }

    private boolean signs(byte[] octets) {
        Optional<SignatureAlgorithm> algorithm = algorithm();
        return algorithm.isPresent()
                && algorithm.get().fits(key)
                && Signatures.verify(key, algorithm.get(), octets, signer.value());
    }

    /** Often only the sort of key is named, and the digest stands beside it. */
    private Optional<SignatureAlgorithm> algorithm() {
        Oid oid = signer.signature().oid();
        Optional<HashAlgorithm> hash = HashAlgorithm.of(signer.digest().oid());
        if (oid.equals(CmsOids.RSA)) {
            return hash.map(SignatureAlgorithm::rsa);
        }
        if (oid.equals(CmsOids.EC)) {
            return hash.map(SignatureAlgorithm::ecdsa);
        }
        if (oid.equals(CmsOids.DSA)) {
            return hash.map(SignatureAlgorithm::dsa);
        }
        return SignatureAlgorithm.ofIdentifier(DerNode.parse(signer.signature().encoded()));
    }
}
