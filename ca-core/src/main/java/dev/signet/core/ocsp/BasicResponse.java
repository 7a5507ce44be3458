package dev.signet.core.ocsp;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.Signer;
import dev.signet.core.key.SigningProviders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A signed answer: the status of certificates, and who says so (RFC 6960 section 4.2.1). */
public final class BasicResponse {
    private final byte[] encoded;
    private final byte[] tbs;
    private final ResponderId responder;
    private final Instant producedAt;
    private final List<SingleResponse> responses;
    private final Extensions extensions;
    private final byte[] signatureAlgorithm;
    private final byte[] signature;
    private final List<Certificate> certificates;

    private BasicResponse(byte[] encoded) {
        this.encoded = encoded;
        DerReader outer = DerNode.parse(encoded).reader(Tag.SEQUENCE, "BasicOCSPResponse");
        DerNode tbsNode = outer.next(Tag.SEQUENCE, "tbsResponseData");
        this.tbs = tbsNode.encoded();
        this.signatureAlgorithm = outer.next(Tag.SEQUENCE, "signatureAlgorithm").encoded();
        this.signature = outer.next(Tag.BIT_STRING, "signature").wholeOctets();
        this.certificates = new ArrayList<>();
        Optional<DerNode> list = outer.nextIf(Tag.contextConstructed(0));
        if (list.isPresent()) {
            for (DerNode certificate : list.get().only().children()) {
                certificates.add(Certificate.parse(certificate.encoded()));
            }
        }
        outer.end();

        DerReader reader = tbsNode.reader();
        if (reader.nextIs(Tag.contextConstructed(0))) {
            int ignored = reader.next().only().expect(Tag.INTEGER, "version").smallInteger();
        }
        this.responder = ResponderId.of(reader.next());
        this.producedAt = reader.next(Tag.GENERALIZED_TIME, "producedAt").time();
        this.responses = new ArrayList<>();
        for (DerNode single : reader.next(Tag.SEQUENCE, "responses").children()) {
            responses.add(SingleResponse.of(single));
        }
        this.extensions = reader.nextIf(Tag.contextConstructed(1))
                .map(node -> Extensions.parse(node.only()))
                .orElse(Extensions.NONE);
        reader.end();
    }

    /**
     * Reads a basic response from its DER.
     *
     * @throws DerException if it is malformed
     */
    public static BasicResponse parse(byte[] der) {
        return new BasicResponse(der.clone());
    }

    /**
     * Makes a response.
     *
     * @param certificates what to send along for those who do not have the responder's certificate
     */
    public static BasicResponse sign(
            ResponderId responder,
            Instant producedAt,
            List<SingleResponse> responses,
            Extensions extensions,
            Signer signer,
            List<Certificate> certificates) {
        List<byte[]> list = new ArrayList<>();
        for (SingleResponse response : responses) {
            list.add(response.encoded());
        }
        byte[] tbs = Der.sequence(
                responder.encoded(),
                Der.generalizedTime(producedAt),
                Der.sequence(list),
                extensions.list().isEmpty() ? new byte[0] : Der.explicit(1, extensions.encoded()));
        return new BasicResponse(Der.sequence(
                tbs,
                signer.algorithm().identifier(),
                Der.bitString(signer.sign(tbs)),
                OcspRequest.certificates(certificates)));
    }

    /** Returns the DER. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Returns the DER with another last octet of the signature, to try what clients make of it. */
    public byte[] encodedWithBadSignature() {
        byte[] wrong = signature.clone();
        wrong[wrong.length - 1] ^= 1;
        return Der.sequence(tbs, signatureAlgorithm, Der.bitString(wrong), OcspRequest.certificates(certificates));
    }

    /** Returns who answers. */
    public ResponderId responder() {
        return responder;
    }

    /** Returns when the answer was signed. */
    public Instant producedAt() {
        return producedAt;
    }

    /** Returns the answers, one for each certificate. */
    public List<SingleResponse> responses() {
        return List.copyOf(responses);
    }

    /** Returns the extensions of the response as a whole. */
    public Extensions extensions() {
        return extensions;
    }

    /** Returns the extension with the nonce. */
    public Optional<Extension> nonce() {
        return extensions.find(OcspOids.NONCE);
    }

    /** Returns the certificates that were sent along. */
    public List<Certificate> certificates() {
        return List.copyOf(certificates);
    }

    /** Returns the DER of the AlgorithmIdentifier of the signature. */
    public byte[] signatureAlgorithm() {
        return signatureAlgorithm.clone();
    }

    /** Returns whether the signature was made with the private key of a public key. */
    public boolean isSignedBy(PublicKeyInfo key) {
        return isSignedBy(key, SigningProviders.standard());
    }

    /** Returns the same, as checked by the code of a choice of providers. */
    public boolean isSignedBy(PublicKeyInfo key, SigningProviders providers) {
        return SignatureAlgorithm.ofIdentifier(DerNode.parse(signatureAlgorithm))
                .map(algorithm -> providers.verifier(key, algorithm).verify(tbs, signature))
                .orElse(false);
    }
}
