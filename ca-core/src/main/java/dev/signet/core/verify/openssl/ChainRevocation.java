package dev.signet.core.verify.openssl;

import dev.signet.core.text.CertificateTraits;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.EncodedTime;
import dev.signet.core.text.PublicKeyText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether certificates of the chain are revoked, by the CRL that scores best for each: {@code check_revocation}. */
final class ChainRevocation {
    private static final int NO_CRITICAL = 0x100;
    private static final int IN_SCOPE = 0x080;
    private static final int IN_TIME = 0x040;
    private static final int ISSUER_NAME = 0x020;
    private static final int VALID = NO_CRITICAL | IN_TIME | IN_SCOPE;
    private static final int ISSUER_CERTIFICATE = 0x018;
    private static final int SAME_PATH = 0x008;
    private static final int AUTHORITY_KEY = 0x004;
    private static final int DELTA_IN_TIME = 0x002;

    private final ChainVerification verification;
    private final VerifyParameters parameters;
    private final List<ExaminedCertificate> chain;

    /** The reasons that the CRLs used so far tell of, and the score and signer of the last of them. */
    private int reasons;

    private int score;
    private @Nullable ExaminedCertificate issuer;

    ChainRevocation(ChainVerification verification) {
        this.verification = verification;
        this.parameters = verification.parameters();
        this.chain = verification.links();
    }

    boolean check() {
        if (!parameters.has(VerifyFlag.CRL_CHECK)) {
            return true;
        }
        boolean all = parameters.has(VerifyFlag.CRL_CHECK_ALL);
        if (!all && verification.isOfListIssuer()) {
            return true;
        }
        for (int i = 0; i < (all ? chain.size() : 1); i++) {
            verification.turnTo(i);
            if (!check(i)) {
                return false;
            }
        }
        return true;
    }

    /** Looks for CRLs until they tell of all reasons. */
    private boolean check(int index) {
        ExaminedCertificate certificate = chain.get(index);
        reasons = 0;
        score = 0;
        if (certificate.traits().proxy()) {
            return true;
        }
        while (reasons != ExaminedList.ALL_REASONS) {
            int before = reasons;
            Choice choice = new Choice(index);
            ExaminedList found = choice.list;
            ExaminedList change = choice.delta;
            if (found == null) {
                return verification.fail(ChainError.UNABLE_TO_GET_CRL);
            }
            reasons = choice.told;
            score = choice.value;
            issuer = choice.signer;
            if (!usable(found, index)) {
                return false;
            }
            boolean removed = false;
            if (change != null) {
                if (!usable(change, index)) {
                    return false;
                }
                ExaminedList.Answer answer = ask(change, certificate);
                if (answer == ExaminedList.Answer.REVOKED) {
                    return false;
                }
                removed = answer == ExaminedList.Answer.REMOVED;
            }
            if (!removed && ask(found, certificate) == ExaminedList.Answer.REVOKED) {
                return false;
            }
            if (before == reasons) {
                return verification.fail(ChainError.UNABLE_TO_GET_CRL);
            }
        }
        return true;
    }

    /** Returns what a CRL says; REVOKED if it says so, or cannot be understood, and that may not pass. */
    private ExaminedList.Answer ask(ExaminedList crl, ExaminedCertificate certificate) {
        if (!parameters.has(VerifyFlag.IGNORE_CRITICAL)
                && crl.hasUnknownCritical()
                && !verification.fail(ChainError.UNHANDLED_CRITICAL_CRL_EXTENSION)) {
            return ExaminedList.Answer.REVOKED;
        }
        ExaminedList.Answer answer = crl.answer(certificate);
        return answer == ExaminedList.Answer.REVOKED && verification.fail(ChainError.CERT_REVOKED)
                ? ExaminedList.Answer.NOTHING
                : answer;
    }

    /** The best CRL for a certificate, among those given and, unless one of them is perfect, among those of the store. */
    private final class Choice {
        private final ExaminedCertificate certificate;
        private final int index;
        private int value;
        private int told = reasons;
        private @Nullable ExaminedCertificate signer;
        private @Nullable ExaminedList list;
        private @Nullable ExaminedList delta;

        Choice(int index) {
            this.index = index;
            certificate = chain.get(index);
            choose(verification.lists());
            if (value < VALID) {
                choose(verification.store().listsFor(certificate));
            }
        }

        private void choose(List<ExaminedList> candidates) {
            ExaminedList best = null;
            int known = told;
            for (ExaminedList candidate : candidates) {
                Score scored = new Score(candidate, certificate, index, known);
                boolean better = scored.value != 0
                        && scored.value >= value
                        && (scored.value != value || best == null || isNewer(candidate, best));
                if (better) {
                    best = candidate;
                    value = scored.value;
                    told = scored.told;
                    signer = scored.signer;
                }
            }
            if (best != null) {
                list = best;
                delta = findDelta(best, certificate, candidates);
                if (delta != null && isInTime(delta)) {
                    value |= DELTA_IN_TIME;
                }
            }
        }
    }

    private static boolean isNewer(ExaminedList candidate, ExaminedList best) {
        Long time = EncodedTime.lenient(candidate.document().lastUpdate());
        Long bestTime = EncodedTime.lenient(best.document().lastUpdate());
        return time != null && bestTime != null && time > bestTime;
    }

    /** How well a CRL suits a certificate, as a sum of what speaks for it; 0 if it does not suit at all. */
    private final class Score {
        private final ExaminedList crl;
        private int value;
        private int told;
        private @Nullable ExaminedCertificate signer;

        Score(ExaminedList crl, ExaminedCertificate certificate, int index, int known) {
            this.crl = crl;
            this.told = known;
            boolean extended = parameters.has(VerifyFlag.EXTENDED_CRL_SUPPORT);
            boolean beyond = !extended && (crl.isIndirect() || crl.isForSomeReasons());
            boolean nothingNew = extended && crl.isForSomeReasons() && (crl.reasons() & ~known) == 0;
            boolean sameIssuer = Arrays.equals(certificate.traits().issuer(), crl.issuer());
            if (crl.isContradictory() || crl.isDelta() || beyond || nothingNew || !sameIssuer && !crl.isIndirect()) {
                return;
            }
            int sum = (sameIssuer ? ISSUER_NAME : 0)
                    | (crl.hasUnknownCritical() ? 0 : NO_CRITICAL)
                    | (isInTime(crl) ? IN_TIME : 0);
            sum |= findSigner(index, sameIssuer, extended);
            if ((sum & AUTHORITY_KEY) == 0) {
                return;
            }
            int scope = ListScope.reasons(crl, certificate, sameIssuer);
            if (scope >= 0) {
                if ((scope & ~told) == 0) {
                    return;
                }
                told |= scope;
                sum |= IN_SCOPE;
            }
            value = sum;
        }

        private int findSigner(int index, boolean sameIssuer, boolean extended) {
            int at = Math.min(index + 1, chain.size() - 1);
            ExaminedCertificate candidate = chain.get(at);
            if (sameIssuer && candidate.traits().authorityKeyFits(crl.authorityKeyIdentifier())) {
                signer = candidate;
                return AUTHORITY_KEY | ISSUER_CERTIFICATE;
            }
            for (at++; at < chain.size(); at++) {
                if (isSigner(chain.get(at))) {
                    signer = chain.get(at);
                    return AUTHORITY_KEY | SAME_PATH;
                }
            }
            for (int i = 0; extended && i < verification.untrusted().size(); i++) {
                if (isSigner(verification.untrusted().get(i))) {
                    signer = verification.untrusted().get(i);
                    return AUTHORITY_KEY;
                }
            }
            return 0;
        }

        private boolean isSigner(ExaminedCertificate candidate) {
            return candidate.hasSubject(crl.issuer())
                    && candidate.traits().authorityKeyFits(crl.authorityKeyIdentifier());
        }
    }

    private @Nullable ExaminedList findDelta(
            ExaminedList base, ExaminedCertificate certificate, List<ExaminedList> candidates) {
        boolean asked = parameters.has(VerifyFlag.USE_DELTAS)
                && (certificate.traits().hasFreshestList() || base.hasFreshestList());
        for (int i = 0; asked && i < candidates.size(); i++) {
            ExaminedList candidate = candidates.get(i);
            if (isDelta(candidate, base)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean isDelta(ExaminedList candidate, ExaminedList base) {
        return candidate.baseNumber() != null
                && base.number() != null
                && Arrays.equals(base.issuer(), candidate.issuer())
                && candidate.sameExtension(base, ExaminedList.AUTHORITY_KEY_IDENTIFIER)
                && candidate.sameExtension(base, ExaminedList.ISSUING_DISTRIBUTION_POINT)
                && candidate.baseNumber().compareTo(base.number()) <= 0
                && candidate.number() != null
                && candidate.number().compareTo(base.number()) > 0;
    }

    /** Returns whether a CRL is current; that its time is over does not count where a delta CRL is current. */
    private boolean isInTime(ExaminedList crl) {
        Long time = verification.time();
        if (time == null) {
            return true;
        }
        Decoded nextUpdate = crl.document().nextUpdate();
        int next = nextUpdate == null ? 1 : ExaminedCertificate.order(nextUpdate, time);
        return ExaminedCertificate.order(crl.document().lastUpdate(), time) < 0
                && next != 0
                && (next > 0 || (score & DELTA_IN_TIME) != 0);
    }

    /** Tells why a CRL is not current; returns whether to go on. */
    private boolean checkTime(ExaminedList crl) {
        Long time = verification.time();
        if (time == null) {
            return true;
        }
        int last = ExaminedCertificate.order(crl.document().lastUpdate(), time);
        if (last == 0 && !verification.fail(ChainError.ERROR_IN_CRL_LAST_UPDATE_FIELD)
                || last > 0 && !verification.fail(ChainError.CRL_NOT_YET_VALID)) {
            return false;
        }
        Decoded nextUpdate = crl.document().nextUpdate();
        int next = nextUpdate == null ? 1 : ExaminedCertificate.order(nextUpdate, time);
        if (next == 0 && !verification.fail(ChainError.ERROR_IN_CRL_NEXT_UPDATE_FIELD)) {
            return false;
        }
        return next >= 0 || (score & DELTA_IN_TIME) != 0 || verification.fail(ChainError.CRL_HAS_EXPIRED);
    }

    /** Checks a CRL that was chosen, and its signature; returns whether to go on. */
    private boolean usable(ExaminedList crl, int index) {
        ExaminedCertificate signer = issuer != null ? issuer : chain.get(Math.min(index + 1, chain.size() - 1));
        if (!crl.isDelta() && !checkBase(crl, signer)) {
            return false;
        }
        if ((score & IN_TIME) == 0 && !checkTime(crl)) {
            return false;
        }
        PublicKeyText key = signer.key();
        if (key == null) {
            return verification.fail(ChainError.UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY);
        }
        ChainError suiteB = SuiteB.check(crl, key, parameters);
        if (suiteB != ChainError.OK && !verification.fail(suiteB)) {
            return false;
        }
        return crl.isSignedWith(key) || verification.fail(ChainError.CRL_SIGNATURE_FAILURE);
    }

    private boolean checkBase(ExaminedList crl, ExaminedCertificate signer) {
        if (!signer.traits().mayBeUsedFor(CertificateTraits.CRL_SIGN)
                && !verification.fail(ChainError.KEYUSAGE_NO_CRL_SIGN)) {
            return false;
        }
        if ((score & IN_SCOPE) == 0 && !verification.fail(ChainError.DIFFERENT_CRL_SCOPE)) {
            return false;
        }
        if ((score & SAME_PATH) == 0
                && !leadsToSameAnchor(signer)
                && !verification.fail(ChainError.CRL_PATH_VALIDATION_ERROR)) {
            return false;
        }
        return !crl.isContradictory() || verification.fail(ChainError.INVALID_EXTENSION);
    }

    private boolean leadsToSameAnchor(ExaminedCertificate signer) {
        ChainVerification ofSigner = verification.verifyListIssuer(signer);
        return ofSigner != null
                && ofSigner.links().get(ofSigner.links().size() - 1).equals(chain.get(chain.size() - 1));
    }
}
