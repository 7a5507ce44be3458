package dev.signet.core.verify.openssl;

import dev.signet.core.text.PublicKeyText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One verification of a certificate as libcrypto does it: {@code X509_STORE_CTX} and {@code X509_verify_cert} of OpenSSL 3.0.
 *
 * <p>First a chain is built, preferring trusted issuers, and never reconsidered; then come, each in its turn, extensions and
 * purpose, strength, the names asked for, revocation, Suite B, signatures and dates, name constraints, number resources and
 * policies. The first error ends it, unless the callback lets it pass; an error that passed stays the result.
 */
public final class ChainVerification {
    private final CertificateStore store;
    private final VerifyParameters parameters;
    private final long now;
    private final List<ExaminedCertificate> chain = new ArrayList<>();
    private List<ExaminedCertificate> untrusted = List.of();
    private @Nullable List<ExaminedCertificate> trusted;
    private List<ExaminedList> lists = List.of();
    private VerifyCallback callback = VerifyCallback.STRICT;
    private @Nullable TlsaMatch tlsa;
    private @Nullable ChainVerification parent;
    private int untrustedCount = 1;
    private ChainError error = ChainError.OK;
    private int depth;
    private @Nullable ExaminedCertificate certificate;
    private ValidPolicies policies = ValidPolicies.NONE;

    /**
     * Prepares a verification.
     *
     * @param store whom to trust
     * @param now what time it is, in seconds since 1970, for parameters that do not set one
     */
    public ChainVerification(CertificateStore store, VerifyParameters parameters, long now) {
        this.store = store;
        this.parameters = parameters;
        this.now = now;
    }

    /** Sets certificates that may be needed, in any order. */
    public void setUntrusted(List<ExaminedCertificate> certificates) {
        untrusted = List.copyOf(certificates);
    }

    /** Sets whom to trust instead of the store's certificates. */
    public void setTrusted(List<ExaminedCertificate> certificates) {
        trusted = List.copyOf(certificates);
    }

    /** Sets CRLs that go before those of the store. */
    public void setLists(List<ExaminedList> crls) {
        lists = List.copyOf(crls);
    }

    /** Sets who decides about errors. */
    public void setCallback(VerifyCallback decider) {
        callback = decider;
    }

    /** Sets the TLSA records of the server whose certificate is verified; without one that matches it is not trusted. */
    public void setTlsa(TlsaRecords records) {
        tlsa = new TlsaMatch(records);
    }

    /** Returns what matches the TLSA records, or null if there are none. */
    public @Nullable TlsaMatch tlsa() {
        return tlsa;
    }

    /**
     * Verifies a certificate; to be called once.
     *
     * @return whether a chain was found and no error ended the verification; some may have passed, see {@link #error}
     */
    public boolean verify(ExaminedCertificate leaf) {
        chain.add(leaf);
        boolean verified = (SecurityLevel.keyIsEnough(parameters.securityLevel(), leaf.key())
                        || fail(leaf, 0, ChainError.EE_KEY_TOO_SMALL))
                && (tlsa == null ? verifyChain() : verifyByTlsa(leaf, tlsa));
        if (!verified && error == ChainError.OK) {
            error = ChainError.UNSPECIFIED;
        }
        return verified;
    }

    /** A leaf that is itself among the records needs no chain, and may have ended: {@code dane_verify}. */
    private boolean verifyByTlsa(ExaminedCertificate leaf, TlsaMatch match) {
        if (match.matches(leaf, 0, false)) {
            return SuiteB.check(this) && (match.isNameless() || ExpectedIdentity.check(this)) && pass(leaf, 0);
        }
        if (!match.records().nameAuthorities() && !match.found()) {
            return SuiteB.check(this) && fail(leaf, 0, ChainError.DANE_NO_MATCH);
        }
        return verifyChain();
    }

    private boolean verifyChain() {
        if (!new ChainBuilder(this).build()
                || !ChainExtensions.check(this)
                || !SecurityLevel.check(this)
                || !ExpectedIdentity.check(this)) {
            return false;
        }
        PublicKeyText leafKey = chain.get(0).key();
        return leafKey != null
                && new ChainRevocation(this).check()
                && SuiteB.check(this)
                && ChainSignatures.check(this)
                && ChainNames.check(this)
                && NumberResources.check(this)
                && (!parameters.has(VerifyFlag.POLICY_CHECK) || checkPolicies());
    }

    /** At the top of the chain is an anchor, of which nothing is looked at; one that is a mere key has a stand-in. */
    private List<ExaminedCertificate> withAnchor() {
        if (tlsa == null || !tlsa.isSignedByKey()) {
            return chain;
        }
        List<ExaminedCertificate> whole = new ArrayList<>(chain);
        whole.add(chain.get(chain.size() - 1));
        return whole;
    }

    private boolean checkPolicies() {
        if (parent != null) {
            return true;
        }
        PolicyTree.Outcome outcome = PolicyTree.evaluate(withAnchor(), parameters);
        policies = outcome.policies();
        switch (outcome.result()) {
            case INVALID -> {
                for (int i = 0; i < chain.size(); i++) {
                    if (outcome.invalid().contains(i) && !fail(chain.get(i), i, ChainError.INVALID_POLICY_EXTENSION)) {
                        return false;
                    }
                }
                return true;
            }
            case FAILURE -> {
                certificate = null;
                error = ChainError.NO_EXPLICIT_POLICY;
                return callback.goOn(VerifyCallback.Event.ERROR, this);
            }
            case EXHAUSTED -> {
                error = ChainError.OUT_OF_MEM;
                return false;
            }
            default -> {
                if (!parameters.has(VerifyFlag.NOTIFY_POLICY)) {
                    return true;
                }
                certificate = null;
                return callback.goOn(VerifyCallback.Event.POLICIES_ARE_FINE, this);
            }
        }
    }

    /** Tells of an error; returns whether to go on. */
    boolean fail(@Nullable ExaminedCertificate culprit, int at, ChainError reason) {
        depth = at;
        certificate = culprit != null ? culprit : chain.get(at);
        error = reason;
        return callback.goOn(VerifyCallback.Event.ERROR, this);
    }

    /** Tells of an error of a CRL, for the certificate that is being looked at; returns whether to go on. */
    boolean fail(ChainError reason) {
        error = reason;
        return callback.goOn(VerifyCallback.Event.ERROR, this);
    }

    /** Tells that a certificate is fine; returns whether to go on. */
    boolean pass(ExaminedCertificate fine, int at) {
        certificate = fine;
        depth = at;
        return callback.goOn(VerifyCallback.Event.CERTIFICATE_IS_FINE, this);
    }

    /** Turns to the certificate at a depth, of which further errors are. */
    void turnTo(int at) {
        depth = at;
        certificate = chain.get(at);
    }

    /** Ends with an error of which nobody is told. */
    void setError(ChainError reason) {
        error = reason;
    }

    /** Verifies who signed a CRL; null if that fails, or this is such a verification itself. */
    @Nullable ChainVerification verifyListIssuer(ExaminedCertificate issuer) {
        if (parent != null) {
            return null;
        }
        ChainVerification inner = new ChainVerification(store, parameters, now);
        inner.untrusted = untrusted;
        inner.lists = lists;
        inner.callback = callback;
        inner.parent = this;
        return inner.verify(issuer) ? inner : null;
    }

    VerifyParameters parameters() {
        return parameters;
    }

    /** Returns the time to check against, or null if times do not matter. */
    @Nullable Long time() {
        return parameters.time(now);
    }

    CertificateStore store() {
        return store;
    }

    List<ExaminedCertificate> untrusted() {
        return untrusted;
    }

    @Nullable List<ExaminedCertificate> trusted() {
        return trusted;
    }

    List<ExaminedList> lists() {
        return lists;
    }

    List<ExaminedCertificate> links() {
        return chain;
    }

    void setUntrustedCount(int count) {
        untrustedCount = count;
    }

    /** Returns the chain, the leaf first. */
    public List<ExaminedCertificate> chain() {
        return List.copyOf(chain);
    }

    /** Returns how many of the chain's certificates, from the leaf on, did not come from the trust store. */
    public int untrustedCount() {
        return untrustedCount;
    }

    /** Returns the last error, passed or not. */
    public ChainError error() {
        return error;
    }

    /** Returns the place on the chain that the last event is about. */
    public int depth() {
        return depth;
    }

    /** Returns the certificate that the last event is about, or null if it is about the whole chain. */
    public @Nullable ExaminedCertificate certificate() {
        return certificate;
    }

    /** Returns whether this is the verification of who signed a CRL. */
    public boolean isOfListIssuer() {
        return parent != null;
    }

    /** Returns which policies are valid, once they have been evaluated. */
    public ValidPolicies policies() {
        return policies;
    }
}
