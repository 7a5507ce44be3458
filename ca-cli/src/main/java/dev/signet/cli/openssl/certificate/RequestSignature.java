package dev.signet.cli.openssl.certificate;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.Signatures;
import dev.signet.core.text.RequestDocument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the signature of a request, which proves that its maker has the private key. */
final class RequestSignature {
    /**
     * Returns whether the signature is right, or null if that cannot be told.
     *
     * @param key what to check it with; null for the request's own key
     */
    static @Nullable Boolean verify(RequestDocument request, @Nullable PublicKeyInfo key) {
        if (!request.publicKeyLoads() && key == null) {
            return null;
        }
        return verify(
                key == null ? request.publicKeyOctets() : key.encoded(),
                request.signatureAlgorithmOctets(),
                request.signedOctets(),
                request.signatureOctets());
    }

    /**
     * Returns whether a signature is right, or null if that cannot be told.
     *
     * @param publicKey the DER of the SubjectPublicKeyInfo
     * @param algorithm the DER of the AlgorithmIdentifier of the signature
     */
    static @Nullable Boolean verify(byte[] publicKey, byte[] algorithm, byte[] signed, byte[] signature) {
        try {
            Optional<SignatureAlgorithm> known = SignatureAlgorithm.ofIdentifier(DerNode.parse(algorithm));
            PublicKeyInfo signer = PublicKeyInfo.parse(publicKey);
            if (known.isEmpty() || !known.get().fits(signer)) {
                return null;
            }
            return Signatures.verify(signer, known.get(), signed, signature);
        } catch (DerException malformed) {
            return null;
        }
    }

    private RequestSignature() {}
}
