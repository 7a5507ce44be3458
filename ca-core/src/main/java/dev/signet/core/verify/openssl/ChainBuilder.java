package dev.signet.core.verify.openssl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a chain from a certificate to a trusted one: {@code build_chain}. */
final class ChainBuilder {
    private enum Trust {
        UNTRUSTED,
        TRUSTED,
        REJECTED
    }

    private final ChainVerification verification;
    private final List<ExaminedCertificate> chain;
    private final int most;
    private final @Nullable TlsaMatch tlsa;

    ChainBuilder(ChainVerification verification) {
        this.verification = verification;
        this.chain = verification.links();
        this.tlsa = verification.tlsa();
        this.most = Math.min(verification.parameters().depth(), Integer.MAX_VALUE / 2) + 1;
    }

    /** Returns whether the chain is complete, or its faults may pass. */
    boolean build() {
        Trust trust = extend();
        if (trust == null) {
            verification.setError(ChainError.UNSPECIFIED);
            return false;
        }
        int size = chain.size();
        if (size <= most && trust == Trust.UNTRUSTED && signedByKey()) {
            trust = Trust.TRUSTED;
        }
        if (size <= most && trust == Trust.UNTRUSTED && size == verification.untrustedCount()) {
            trust = trust(size);
        }
        return switch (trust) {
            case TRUSTED -> true;
            case REJECTED -> false;
            case UNTRUSTED -> verification.error() == ChainError.OK ? incomplete(size) : failAgain(size);
        };
    }

    private boolean failAgain(int size) {
        return verification.fail(null, size - 1, verification.error());
    }

    private boolean incomplete(int size) {
        if (size > most && !verification.fail(null, size - 1, ChainError.CERT_CHAIN_TOO_LONG)) {
            return false;
        }
        boolean unmatched = tlsa != null && (!tlsa.records().askForAnchors() || tlsa.anchored());
        if (unmatched && !verification.fail(null, size - 1, ChainError.DANE_NO_MATCH)) {
            return false;
        }
        if (Boolean.TRUE.equals(chain.get(size - 1).selfSigned())) {
            return verification.fail(
                    null,
                    size - 1,
                    size == 1 ? ChainError.DEPTH_ZERO_SELF_SIGNED_CERT : ChainError.SELF_SIGNED_CERT_IN_CHAIN);
        }
        return verification.fail(
                null,
                size - 1,
                verification.untrustedCount() < size
                        ? ChainError.UNABLE_TO_GET_ISSUER_CERT
                        : ChainError.UNABLE_TO_GET_ISSUER_CERT_LOCALLY);
    }

    /** Adds issuers, trusted ones where there are some; null if the key of one of those cannot be read. */
    private @Nullable Trust extend() {
        List<ExaminedCertificate> candidates =
                new ArrayList<>(tlsa == null ? List.of() : tlsa.records().authorities());
        candidates.addAll(verification.untrusted());
        boolean amongTrusted = tlsa == null || tlsa.records().askForAnchors();
        boolean amongUntrusted = true;
        while (true) {
            int size = chain.size();
            ExaminedCertificate current = chain.get(size - 1);
            ExaminedCertificate issuer = size > most || !amongTrusted ? null : trustedIssuer(current);
            if (issuer != null) {
                Boolean selfSigned = current.selfSigned();
                if (selfSigned == null) {
                    return null;
                }
                boolean added = true;
                if (!selfSigned) {
                    chain.add(issuer);
                    selfSigned = issuer.selfSigned();
                    if (selfSigned == null) {
                        return null;
                    }
                } else if (current.equals(issuer)) {
                    chain.set(--size, issuer);
                    verification.setUntrustedCount(size);
                } else {
                    // It has but the name of a trusted one.
                    added = false;
                }
                if (added) {
                    amongUntrusted = false;
                    Trust trust = trust(size);
                    if (trust != Trust.UNTRUSTED) {
                        return trust;
                    }
                    if (!selfSigned) {
                        continue;
                    }
                }
            }
            if (!amongUntrusted) {
                return Trust.UNTRUSTED;
            }
            size = chain.size();
            current = chain.get(size - 1);
            boolean searched = !Boolean.TRUE.equals(current.selfSigned()) && size <= most;
            ExaminedCertificate next = searched ? best(candidates, current, true) : null;
            if (next == null) {
                // libcrypto looks into the trust store once more, in vain.
                amongUntrusted = false;
                return Trust.UNTRUSTED;
            }
            candidates.removeIf(next::equals);
            chain.add(next);
            verification.setUntrustedCount(verification.untrustedCount() + 1);
            if (isAuthority(chain.size() - 1)) {
                verification.setUntrustedCount(chain.size() - 2);
                return Trust.TRUSTED;
            }
        }
    }

    /** Returns whether a certificate above the leaf is an anchor by a TLSA record: {@code check_dane_issuer}. */
    private boolean isAuthority(int depth) {
        return tlsa != null
                && tlsa.records().nameAuthorities()
                && depth > 0
                && tlsa.matches(chain.get(depth), depth, depth >= verification.untrustedCount());
    }

    /** Returns whether the top of what the server has sent is signed with a key of a TLSA record: {@code check_dane_pkeys}. */
    private boolean signedByKey() {
        int depth = verification.untrustedCount() - 1;
        if (tlsa == null || !tlsa.records().nameAnchors() || depth < 0 || !tlsa.signed(chain.get(depth), depth)) {
            return false;
        }
        chain.subList(depth + 1, chain.size()).clear();
        return true;
    }

    private @Nullable ExaminedCertificate trustedIssuer(ExaminedCertificate certificate) {
        List<ExaminedCertificate> trusted = verification.trusted();
        return trusted != null
                ? best(trusted, certificate, false)
                : best(verification.store().named(certificate.traits().issuer()), certificate, false);
    }

    /**
     * Returns the first issuer that is valid now or, if there is none, the one that was valid last.
     *
     * @param once whether one that is on the chain already does not count, except above a self-issued leaf
     */
    private @Nullable ExaminedCertificate best(
            List<ExaminedCertificate> issuers, ExaminedCertificate certificate, boolean once) {
        Long time = verification.time();
        ExaminedCertificate best = null;
        for (ExaminedCertificate issuer : issuers) {
            boolean suits = issuer.traits().likelyIssued(certificate.traits())
                    && (!once || certificate.traits().selfIssued() && chain.size() == 1 || !chain.contains(issuer));
            if (!suits) {
                continue;
            }
            if (issuer.isValidAt(time)) {
                return issuer;
            }
            best = best == null || issuer.endsAfter(best) ? issuer : best;
        }
        return best;
    }

    /** Returns whether what is on the chain from an index on is trusted: {@code check_trust}. */
    private Trust trust(int first) {
        if (first > 0 && first < chain.size() && isAuthority(first)) {
            verification.setUntrustedCount(first - 1);
            return Trust.TRUSTED;
        }
        Trust trust = trustByStore(first);
        return trust == Trust.TRUSTED && tlsa != null && !tlsa.anchor() ? Trust.UNTRUSTED : trust;
    }

    private Trust trustByStore(int first) {
        for (int i = first; i < chain.size(); i++) {
            TrustSettings.Answer answer =
                    TrustSettings.of(chain.get(i), verification.parameters().trust(), true);
            if (answer == TrustSettings.Answer.TRUSTED) {
                return Trust.TRUSTED;
            }
            if (answer == TrustSettings.Answer.REJECTED) {
                return rejected(chain.get(i), i);
            }
        }
        boolean partial = verification.parameters().has(VerifyFlag.PARTIAL_CHAIN);
        if (first < chain.size()) {
            return partial ? Trust.TRUSTED : Trust.UNTRUSTED;
        }
        return partial ? trustedLeaf() : Trust.UNTRUSTED;
    }

    private Trust trustedLeaf() {
        ExaminedCertificate leaf = chain.get(0);
        List<ExaminedCertificate> trusted = verification.trusted();
        List<ExaminedCertificate> candidates = trusted != null
                ? trusted
                : verification.store().named(leaf.traits().subject());
        for (ExaminedCertificate candidate : candidates) {
            if (candidate.equals(leaf)) {
                if (TrustSettings.of(candidate, verification.parameters().trust(), true)
                        == TrustSettings.Answer.REJECTED) {
                    return rejected(leaf, 0);
                }
                chain.set(0, candidate);
                verification.setUntrustedCount(0);
                return Trust.TRUSTED;
            }
        }
        return Trust.UNTRUSTED;
    }

    private Trust rejected(ExaminedCertificate certificate, int depth) {
        return verification.fail(certificate, depth, ChainError.CERT_REJECTED) ? Trust.UNTRUSTED : Trust.REJECTED;
    }
}
