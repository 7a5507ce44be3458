package dev.signet.core.verify;

/**
 * Answers whether a certificate is to be trusted, and if not, why not: finds a path to a trust anchor and checks it by
 * RFC 5280 section 6, or as libcrypto does where the rule book says so.
 *
 * <p>Needs no network, no clock and no files, unless the request names a {@link Repository}, and never throws because of what stands in a certificate. Safe for use by
 * several threads at once.
 */
public final class Verifier {
    /** Returns the verdict; what it depends on is all in the request. */
    public Verdict verify(VerificationRequest request) {
        return request.rules().procedure() == Procedure.SIGNET
                ? new Verification(request).run()
                : new LibcryptoVerification(request).run();
    }
}
