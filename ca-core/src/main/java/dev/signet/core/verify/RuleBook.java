package dev.signet.core.verify;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules a verification enforces: data, so that a page can list it and a user can choose.
 *
 * @param name what {@code --rules} calls it
 * @param description what it is for, in a sentence
 * @param scope the rules; a certificate that breaks another one is not refused
 * @param trustedLeaf whether a leaf that is itself among the anchors is trusted without an issuer
 * @param algorithms which keys and signatures are strong enough
 * @param revocation what is asked of OCSP responses
 * @param interpretation how rules are read that not all read alike
 * @param procedure who applies the rules
 */
public record RuleBook(
        String name,
        String description,
        Scope scope,
        boolean trustedLeaf,
        AlgorithmPolicy algorithms,
        RevocationRules revocation,
        Interpretation interpretation,
        Procedure procedure) {
    /** The rules of RFC 5280 section 6, as NIST's PKITS tests them. */
    private static final Set<Reason> PATH_RULES =
            Collections.unmodifiableSet(EnumSet.range(Reason.REVOKED, Reason.REVOCATION_UNKNOWN));

    /** What every current client refuses, too. */
    private static final Set<Reason> COMMON_RULES = union(
            PATH_RULES,
            EnumSet.range(Reason.ALGORITHM_MISMATCH, Reason.EMPTY_CA_SUBJECT),
            EnumSet.of(Reason.ANY_POLICY_MAPPED, Reason.BUDGET_EXHAUSTED));

    private static final Set<Reason> PROFILE_RULES = union(
            COMMON_RULES,
            EnumSet.range(Reason.SERIAL_NUMBER, Reason.ANY_POLICY_MAPPED),
            EnumSet.of(Reason.CRL_PROFILE));

    /** The default: RFC 5280, and what every current client enforces; internal names are welcome. */
    public static final RuleBook PRIVATE = new RuleBook(
            "private",
            "a private CA's certificates, as current clients check them",
            Scope.everywhere(union(
                    without(COMMON_RULES, Reason.NOT_DER), EnumSet.of(Reason.UNFIT_KEY_USAGE, Reason.STAPLE_MISSING))),
            true,
            AlgorithmPolicy.CURRENT,
            RevocationRules.CURRENT,
            Interpretation.STANDARD,
            Procedure.SIGNET);

    /** The whole profile of RFC 5280, section 4 as well as section 6. */
    public static final RuleBook RFC5280 = new RuleBook(
            "rfc5280",
            "the profile of RFC 5280 in full, fields and extensions included",
            Scope.everywhere(PROFILE_RULES),
            false,
            AlgorithmPolicy.CURRENT,
            RevocationRules.CURRENT,
            Interpretation.STANDARD,
            Procedure.SIGNET);

    /** Section 6 of RFC 5280 to the letter. */
    public static final RuleBook RFC5280_PATH = new RuleBook(
            "rfc5280-path",
            "path validation to the letter of RFC 5280 section 6, with an anchor that is a name and a key",
            Scope.belowAnchor(union(PATH_RULES, EnumSet.of(Reason.ANY_POLICY_MAPPED, Reason.BUDGET_EXHAUSTED))),
            false,
            AlgorithmPolicy.EVERYTHING,
            RevocationRules.EXACT,
            Interpretation.STANDARD,
            Procedure.SIGNET);

    /** What browsers expect of public TLS servers. */
    public static final RuleBook WEBPKI = new RuleBook(
            "webpki",
            "public TLS servers by the CA/Browser Forum's Baseline Requirements",
            Scope.everywhere(union(
                    without(PROFILE_RULES, Reason.NAME_CONSTRAINTS_NOT_CRITICAL),
                    EnumSet.of(Reason.UNFIT_KEY_USAGE, Reason.STAPLE_MISSING),
                    EnumSet.range(Reason.NOT_VERSION_3, Reason.ROOT_PURPOSE))),
            false,
            AlgorithmPolicy.BROWSERS,
            RevocationRules.BROWSERS,
            Interpretation.STANDARD,
            Procedure.SIGNET);

    /** What {@code openssl verify} checks unless told otherwise. */
    public static final RuleBook OPENSSL = new RuleBook(
            "openssl",
            "what openssl verify of OpenSSL 3.0 checks unless told otherwise, in its own way and words",
            LibcryptoReasons.SCOPE,
            false,
            AlgorithmPolicy.EVERYTHING,
            RevocationRules.EXACT,
            Interpretation.STANDARD,
            Procedure.OPENSSL_VERIFY);

    /** All books, the default first. */
    public static final List<RuleBook> ALL = List.of(PRIVATE, RFC5280, RFC5280_PATH, WEBPKI, OPENSSL);

    /** Returns the book with a name. */
    public static Optional<RuleBook> named(String name) {
        return ALL.stream().filter(book -> book.name.equalsIgnoreCase(name)).findFirst();
    }

    /** Returns whether a certificate is refused for a reason, wherever on the path it stands. */
    public boolean enforces(Reason reason) {
        return scope.leaf().contains(reason)
                || scope.intermediates().contains(reason)
                || scope.anchor().contains(reason);
    }

    /** Returns whether a certificate at some place is refused for a reason. */
    boolean enforces(Reason reason, Link.Place place) {
        return scope.at(place).contains(reason);
    }

    @SafeVarargs
    private static Set<Reason> union(Set<Reason>... sets) {
        EnumSet<Reason> union = EnumSet.noneOf(Reason.class);
        for (Set<Reason> set : sets) {
            union.addAll(set);
        }
        return union;
    }

    private static Set<Reason> without(Set<Reason> set, Reason reason) {
        EnumSet<Reason> rest = EnumSet.copyOf(set);
        rest.remove(reason);
        return rest;
    }

    @Override
    public String toString() {
        return name;
    }
}
