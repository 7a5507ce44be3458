package dev.signet.core.verify;

import dev.signet.core.ocsp.CertificateId;
import java.time.Instant;
import java.util.Optional;

/**
 * Gets what certificates say is to be had elsewhere: certificates of issuers, CRLs and OCSP responses (RFC 5280 sections
 * 4.2.1.13, 4.2.1.15 and 4.2.2.1).
 *
 * <p>The core itself reaches for nothing: a {@link VerificationRequest} without a repository is answered from what it holds. The
 * URLs were written by whoever made the certificates; an implementation decides which of them it follows, how far and how long.
 * It never throws because of a URL or of what is behind it. One that keeps nothing and has no limits need only get and ask.
 */
public interface Repository {
    /** A kind of document, which decides how long it may be. */
    enum Kind {
        /** One certificate in DER, or a PKCS#7 structure of certificates (RFC 5280 section 4.2.2.1). */
        CERTIFICATES,
        /** A CRL in DER, full or delta (RFC 5280 section 4.2.1.13). */
        CRL
    }

    /** What was asked for. */
    sealed interface Question {
        /**
         * The document at a URL.
         *
         * @param kind what it should be
         */
        record Document(Kind kind, String url) implements Question {}

        /** What the OCSP responder at a URL says of a certificate. */
        record Status(String url, CertificateId certificate) implements Question {}
    }

    /** Returns the repository for one verification, with limits of its own on how much that can make it do. */
    default Repository forOneVerification() {
        return this;
    }

    /**
     * Returns the repository for certificates that another machine has sent, which may want to know or to use what this one can
     * reach and it cannot.
     */
    default Repository forAnotherMachine() {
        return this;
    }

    /** Returns the document at a URL, as it is there: nothing is known of it but that it is not too long. */
    Retrieval<byte[]> get(Kind kind, String url);

    /** Returns what the OCSP responder at a URL says of a certificate (RFC 6960 appendix A). */
    Retrieval<OcspEvidence> ask(String url, CertificateId certificate);

    /**
     * Says that what came was signed by whom it has to be signed by, is current and told what was to be known. Nothing else may be
     * kept for another verification: what anybody on the way can have put in its place would hide a revocation for as long as it
     * is kept.
     *
     * @param until when it ends; empty if it does not say
     */
    default void accepted(Question question, Optional<Instant> until) {}

    /**
     * Says that what came was of no use.
     *
     * @return whether it was what had been kept; it no longer is, and to ask again may bring something else
     */
    default boolean refused(Question question) {
        return false;
    }
}
