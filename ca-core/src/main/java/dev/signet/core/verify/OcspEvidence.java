package dev.signet.core.verify;

import java.util.Optional;

/**
 * An OCSP response that is at hand, whatever it is worth.
 *
 * @param source where it comes from, for people: a file, a URL, a server that stapled it
 * @param encoded the DER of an OCSPResponse, as it came: it may be damaged, an error, or about other certificates
 * @param nonce the value of the nonce that was sent with the question and has to come back (RFC 9654 section 2.1); empty if any
 *     current response will do
 */
public record OcspEvidence(String source, byte[] encoded, Optional<byte[]> nonce) {
    public OcspEvidence {
        encoded = encoded.clone();
        nonce = nonce.map(byte[]::clone);
    }

    /** Returns a response that nobody asked for with a nonce. */
    public static OcspEvidence of(String source, byte[] encoded) {
        return new OcspEvidence(source, encoded, Optional.empty());
    }

    /** Returns the DER. */
    @Override
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Returns the nonce that has to come back. */
    @Override
    public Optional<byte[]> nonce() {
        return nonce.map(byte[]::clone);
    }
}
