package dev.signet.core.verify;

import dev.signet.core.ocsp.CertificateId;

/**
 * Gets what certificates say is to be had elsewhere: certificates of issuers, CRLs and OCSP responses (RFC 5280 sections
 * 4.2.1.13, 4.2.1.15 and 4.2.2.1).
 *
 * <p>The core itself reaches for nothing: a {@link VerificationRequest} without a repository is answered from what it holds. The
 * URLs were written by whoever made the certificates; an implementation decides which of them it follows, how far and how long.
 * It never throws because of a URL or of what is behind it.
 */
public interface Repository {
    /** A kind of document, which decides how long it may be. */
    enum Kind {
        /** One certificate in DER, or a PKCS#7 structure of certificates (RFC 5280 section 4.2.2.1). */
        CERTIFICATES,
        /** A CRL in DER, full or delta (RFC 5280 section 4.2.1.13). */
        CRL
    }

    /** Returns the document at a URL, as it is there: nothing is known of it but that it is not too long. */
    Retrieval<byte[]> get(Kind kind, String url);

    /** Returns what the OCSP responder at a URL says of a certificate (RFC 6960 appendix A). */
    Retrieval<OcspEvidence> ask(String url, CertificateId certificate);
}
