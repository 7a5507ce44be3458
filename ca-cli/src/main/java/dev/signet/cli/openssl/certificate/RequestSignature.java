package dev.signet.cli.openssl.certificate;

import dev.signet.core.asn1.DerException;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.Signatures;
import dev.signet.core.text.PublicKeyText;
import dev.signet.core.text.RequestDocument;
import org.jspecify.annotations.Nullable;

/** Checks the signature of a request, which proves that its maker has the private key. */
final class RequestSignature {
    /**
     * Returns whether the signature is right, or null if that cannot be told.
     *
     * @param key what to check it with; null for the request's own key
     * @param identity the distinguishing identifier of SM2; may be empty
     */
    static @Nullable Boolean verify(RequestDocument request, @Nullable PublicKeyInfo key, byte[] identity) {
        if (!request.publicKeyLoads() && key == null) {
            return null;
        }
        return verify(
                key == null ? request.publicKeyOctets() : key.encoded(),
                request.signatureAlgorithmOctets(),
                request.signedOctets(),
                request.signatureOctets(),
                identity);
    }

    /**
     * Returns whether a signature is right, or null if that cannot be told.
     *
     * @param publicKey the DER of the SubjectPublicKeyInfo
     * @param algorithm the DER of the AlgorithmIdentifier of the signature
     * @param identity the distinguishing identifier of SM2; may be empty
     */
    static @Nullable Boolean verify(
            byte[] publicKey, byte[] algorithm, byte[] signed, byte[] signature, byte[] identity) {
        try {
            return Signatures.verify(PublicKeyText.onNamedCurve(publicKey), algorithm, signed, signature, identity);
        } catch (DerException malformed) {
            return null;
        }
    }

    private RequestSignature() {}
}
