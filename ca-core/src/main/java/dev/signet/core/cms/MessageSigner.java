package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.Signer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes signatures of one signer over contents.
 *
 * @param certificate the certificate of the signer
 * @param signer the key
 * @param digest what the content is hashed with
 * @param choices what goes into the signature
 */
public record MessageSigner(Certificate certificate, Signer signer, Oid digest, Choices choices) {

    /**
     * What goes into a signature.
     *
     * @param attributes whether attributes are signed in place of the content
     * @param capabilities whether they tell which ciphers the signer reads
     * @param signingCertificate whether they name the certificate by its hash (RFC 5035)
     * @param byKeyIdentifier whether the certificate is named by its subject key identifier
     * @param signingTime whether they tell when it was signed
     * @param oldDigest whether the hash function has parameters that say NULL whatever it is, as in PKCS #7
     */
    public record Choices(
            boolean attributes,
            boolean capabilities,
            boolean signingCertificate,
            boolean byKeyIdentifier,
            boolean signingTime,
            boolean oldDigest) {}

    /**
     * Returns a signature over a content.
     *
     * @param more further attributes to sign
     */
    public SignerInfo sign(byte[] content, Oid contentType, Instant now, List<Attribute> more) {
        if (!choices.attributes()) {
            return info(null, signer.sign(content));
        }
        return signDigest(digest(content), contentType, now, more);
    }

    /** Returns a signature over a content of which only the hash is at hand. */
    public SignerInfo signDigest(byte[] hash, Oid contentType, Instant now, List<Attribute> more) {
        List<Attribute> attributes = new ArrayList<>();
        if (choices.capabilities()) {
            attributes.add(Attribute.of(CmsOids.SMIME_CAPABILITIES, Capabilities.encoded()));
        }
        if (choices.signingCertificate()) {
            attributes.add(SigningCertificates.attribute(certificate, digest));
        }
        attributes.addAll(more);
        attributes.add(Attribute.of(CmsOids.CONTENT_TYPE, Der.oid(contentType)));
        if (choices.signingTime()) {
            attributes.add(Attribute.of(CmsOids.SIGNING_TIME, Der.time(now)));
        }
        attributes.add(Attribute.of(CmsOids.MESSAGE_DIGEST, Der.octetString(hash)));
        byte[] encoded = Attribute.encodeSet(attributes);
        return info(encoded, signer.sign(encoded));
    }

    /** Returns the hash of a content. */
    public byte[] digest(byte[] content) {
        NamedDigest named = NamedDigest.find(digest.dotted());
        if (named == null) {
            throw new CmsException("the digest " + digest + " is not known");
        }
        return named.digest(content);
    }

    private SignerInfo info(byte @Nullable [] attributes, byte[] value) {
        PartyIdentifier identifier = choices.byKeyIdentifier()
                ? PartyIdentifier.byKey(certificate)
                        .orElseThrow(() -> new CmsException("the certificate has no key identifier"))
                : PartyIdentifier.of(certificate);
        AlgorithmIdentifier hash =
                choices.oldDigest() ? AlgorithmIdentifier.withNull(digest) : AlgorithmIdentifier.ofDigest(digest);
        return new SignerInfo(identifier, hash, attributes, signatureAlgorithm(), value, List.of());
    }

    /** The digest stands elsewhere, so plain RSA names only itself (RFC 3370 section 3.2). */
    private AlgorithmIdentifier signatureAlgorithm() {
        return signer.algorithm().scheme() == SignatureAlgorithm.Scheme.RSA
                ? AlgorithmIdentifier.withNull(CmsOids.RSA)
                : AlgorithmIdentifier.parse(DerNode.parse(signer.algorithm().identifier()));
    }
}
