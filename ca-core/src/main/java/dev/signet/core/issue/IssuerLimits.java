package dev.signet.core.issue;

import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.Validity;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.profile.Grant;
import dev.signet.core.verify.NameConstraintsCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an issuer is itself allowed, and may therefore not exceed in what it signs: a certificate beyond it would be refused by
 * every client, and a CA should not sign what nobody accepts (RFC 5280 sections 4.2.1.3, 4.2.1.9, 4.2.1.10, 4.2.1.12).
 *
 * <p>Read from the issuer's chain once; the decoded constraints are kept for all certificates that follow.
 */
final class IssuerLimits {
    private final String authority;
    private final Optional<Validity> validity;
    private final boolean mayIssue;
    private final OptionalInt pathLength;
    private final List<NameConstraints> nameConstraints;
    private final List<List<Oid>> purposes;

    private IssuerLimits(
            String authority,
            Optional<Validity> validity,
            boolean mayIssue,
            OptionalInt pathLength,
            List<NameConstraints> nameConstraints,
            List<List<Oid>> purposes) {
        this.authority = authority;
        this.validity = validity;
        this.mayIssue = mayIssue;
        this.pathLength = pathLength;
        this.nameConstraints = nameConstraints;
        this.purposes = purposes;
    }

    static IssuerLimits of(Authority authority) {
        OptionalInt pathLength = OptionalInt.empty();
        List<NameConstraints> nameConstraints = new ArrayList<>();
        List<List<Oid>> purposes = new ArrayList<>();
        // From the root down: each certificate takes one from what the ones above it left.
        for (int i = authority.chain().size() - 1; i >= 0; i--) {
            Certificate link = authority.chain().get(i);
            boolean top = i == authority.chain().size() - 1;
            OptionalInt above = top || link.isSelfIssued() || pathLength.isEmpty()
                    ? pathLength
                    : OptionalInt.of(pathLength.getAsInt() - 1);
            OptionalInt own =
                    link.basicConstraints().map(BasicConstraints::pathLength).orElse(OptionalInt.empty());
            pathLength = smaller(above, own);
            link.nameConstraints().ifPresent(nameConstraints::add);
            link.extendedKeyUsage()
                    .filter(list -> !list.contains(ExtendedKeyUsage.ANY.oid()))
                    .ifPresent(purposes::add);
        }
        Optional<Certificate> certificate = authority.certificate();
        boolean mayIssue = certificate
                .map(issuer -> issuer.isCa()
                        && issuer.keyUsage()
                                .map(usages -> usages.contains(KeyUsage.KEY_CERT_SIGN))
                                .orElse(true))
                .orElse(true);
        return new IssuerLimits(
                authority.name(),
                shortest(authority.chain()),
                mayIssue,
                pathLength,
                List.copyOf(nameConstraints),
                List.copyOf(purposes));
    }

    private static Optional<Validity> shortest(List<Certificate> chain) {
        Optional<Validity> shortest = Optional.empty();
        for (Certificate link : chain) {
            Validity own = link.validity();
            shortest = Optional.of(shortest.map(other -> new Validity(
                            later(own.notBefore(), other.notBefore()), earlier(own.notAfter(), other.notAfter())))
                    .orElse(own));
        }
        return shortest;
    }

    private static OptionalInt smaller(OptionalInt one, OptionalInt other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return OptionalInt.of(Math.min(one.getAsInt(), other.getAsInt()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Returns a grant within the issuer's own validity.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code POLICY} if an end that was asked for lies beyond the
     *     issuer's, or the issuer is not valid now
     */
    Grant limit(Grant grant, Instant now) {
        if (validity.isEmpty()) {
            return grant;
        }
        requireValidNow(validity.get(), now);
        return grant.within(validity.get());
    }

    private void requireValidNow(Validity own, Instant now) {
        if (now.isBefore(own.notBefore())) {
            throw Problem.of(Kind.POLICY, "the authority " + authority + " is not valid yet")
                    .because("it is valid from " + own.notBefore() + ", the clock of this machine says " + now)
                    .fix("set the clock")
                    .exception();
        }
        if (!own.contains(now)) {
            throw Problem.of(Kind.POLICY, "the authority " + authority + " has expired")
                    .because("it was valid until " + own.notAfter() + ", it is now " + now)
                    .fix("make its successor: signet rollover")
                    .exception();
        }
    }

    /**
     * Checks a certificate against the limits.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code POLICY} with all that is beyond them
     */
    void check(Certificate draft) {
        List<String> reasons = new ArrayList<>();
        if (!mayIssue) {
            reasons.add(authority + " is no CA, or its key usage lacks keyCertSign");
        }
        checkPathLength(draft, reasons);
        for (NameConstraints constraints : nameConstraints) {
            reasons.addAll(
                    NameConstraintsCheck.violations(constraints, draft.subject(), draft.subjectAlternativeNames()));
        }
        checkPurposes(draft, reasons);
        if (!reasons.isEmpty()) {
            Problem problem =
                    Problem.of(Kind.POLICY, "refused what the authority " + authority + " is itself not allowed");
            for (String reason : reasons.stream().distinct().toList()) {
                problem = problem.because(reason);
            }
            throw problem.fix("ask for less, or let an authority sign that is allowed it")
                    .exception();
        }
    }

    private void checkPathLength(Certificate draft, List<String> reasons) {
        if (!draft.isCa() || pathLength.isEmpty()) {
            return;
        }
        OptionalInt asked =
                draft.basicConstraints().map(BasicConstraints::pathLength).orElse(OptionalInt.empty());
        int allowed = pathLength.getAsInt() - 1;
        if (allowed < 0) {
            reasons.add("its path length " + pathLength.getAsInt() + " allows no CA below it");
        } else if (asked.isEmpty() || asked.getAsInt() > allowed) {
            reasons.add("its path length " + pathLength.getAsInt() + " allows a CA below it a path length of " + allowed
                    + " at most");
        }
    }

    private void checkPurposes(Certificate draft, List<String> reasons) {
        if (purposes.isEmpty()) {
            return;
        }
        List<Oid> asked = draft.extendedKeyUsage().orElse(List.of(ExtendedKeyUsage.ANY.oid()));
        for (List<Oid> allowed : purposes) {
            for (Oid purpose : asked) {
                if (!allowed.contains(purpose)) {
                    reasons.add("the purpose " + ExtendedKeyUsage.name(purpose) + " is not among "
                            + allowed.stream().map(ExtendedKeyUsage::name).toList() + " of a CA above it");
                }
            }
        }
    }
}
