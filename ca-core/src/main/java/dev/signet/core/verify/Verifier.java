package dev.signet.core.verify;

import dev.signet.core.key.SigningProviders;

/**
 * Answers whether a certificate is to be trusted, and if not, why not: finds a path to a trust anchor and checks it by
 * RFC 5280 section 6, or as libcrypto does where the rule book says so.
 *
 * <p>Needs no network, no clock and no files, unless the request names a {@link Repository}, and never throws because of what stands in a certificate. Safe for use by
 * several threads at once.
 */
public final class Verifier {
    private final SigningProviders providers;

    /** Makes one that checks signatures with what every Java has. */
    public Verifier() {
        this(SigningProviders.standard());
    }

    /**
     * Makes one that checks signatures as it is told to.
     *
     * @param providers whose code checks signatures, save where the rule book has libcrypto's procedure
     */
    public Verifier(SigningProviders providers) {
        this.providers = providers;
    }

    /** Returns the verdict; what it depends on is all in the request. */
    public Verdict verify(VerificationRequest request) {
        return request.rules().procedure() == Procedure.SIGNET
                ? new Verification(request, providers).run()
                : new LibcryptoVerification(request).run();
    }
}
