package dev.signet.core.verify.client;

import static java.util.Map.entry;

import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.name.NameKind;
import dev.signet.core.verify.AlgorithmPolicy;
import dev.signet.core.verify.ConstraintReading;
import dev.signet.core.verify.HostNameReading;
import dev.signet.core.verify.HostNameReading.Wildcard;
import dev.signet.core.verify.Interpretation;
import dev.signet.core.verify.PathBuilding;
import dev.signet.core.verify.Procedure;
import dev.signet.core.verify.PurposeReading;
import dev.signet.core.verify.Reason;
import dev.signet.core.verify.RuleBook;
import dev.signet.core.verify.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The trust manager of the JDK in a TLS client, with the endpoint identification {@code HTTPS}. */
final class JdkClients {
    /** What the names of all these begin with. */
    static final String FAMILY = "jdk";

    /** What {@code PKIXMasterCertPathValidator} and the checkers before it take off the list of critical extensions. */
    private static final Set<Oid> PROCESSED = Set.of(
            ExtensionOids.BASIC_CONSTRAINTS,
            ExtensionOids.NAME_CONSTRAINTS,
            ExtensionOids.CERTIFICATE_POLICIES,
            ExtensionOids.POLICY_MAPPINGS,
            ExtensionOids.POLICY_CONSTRAINTS,
            ExtensionOids.INHIBIT_ANY_POLICY,
            ExtensionOids.SUBJECT_ALTERNATIVE_NAME,
            ExtensionOids.KEY_USAGE,
            ExtensionOids.EXTENDED_KEY_USAGE);

    private static final Set<HashAlgorithm> SHA_2 =
            Set.of(HashAlgorithm.SHA224, HashAlgorithm.SHA256, HashAlgorithm.SHA384, HashAlgorithm.SHA512);

    private static final Scope SCOPE = new Scope(
            Rules.union(
                    Rules.OF_ALL,
                    Rules.OF_LEAF,
                    EnumSet.of(
                            Reason.WRONG_KEY_USAGE,
                            Reason.UNFIT_KEY_USAGE,
                            Reason.POLICY_NOT_MET,
                            Reason.PATH_TOO_LONG,
                            Reason.DUPLICATE_EXTENSION)),
            Rules.union(
                    Rules.OF_ALL,
                    EnumSet.of(
                            Reason.NOT_A_CA,
                            Reason.CA_KEY_USAGE,
                            Reason.PATH_TOO_LONG,
                            Reason.NAME_NOT_PERMITTED,
                            Reason.POLICY_NOT_MET,
                            Reason.ANY_POLICY_MAPPED,
                            Reason.DUPLICATE_EXTENSION)),
            EnumSet.of(Reason.NOT_A_CA, Reason.CA_KEY_USAGE));

    private static final Map<Reason, String> WORDS = Map.ofEntries(
            entry(Reason.REVOKED, "CertPathValidatorException REVOKED"),
            entry(Reason.EXPIRED, "CertificateExpiredException"),
            entry(Reason.NOT_YET_VALID, "CertificateNotYetValidException"),
            entry(Reason.NAME_MISMATCH, "CertificateException of HostnameChecker"),
            entry(Reason.MISSING_ISSUER, "SunCertPathBuilderException"),
            entry(Reason.UNTRUSTED_ROOT, "SunCertPathBuilderException"),
            entry(Reason.BAD_SIGNATURE, "CertPathValidatorException INVALID_SIGNATURE"),
            entry(Reason.NOT_A_CA, "PKIXReason NOT_CA_CERT"),
            entry(Reason.CA_KEY_USAGE, "PKIXReason INVALID_KEY_USAGE"),
            entry(Reason.PATH_TOO_LONG, "PKIXReason PATH_TOO_LONG"),
            entry(Reason.NAME_NOT_PERMITTED, "PKIXReason INVALID_NAME"),
            entry(Reason.WRONG_PURPOSE, "ValidatorException T_EE_EXTENSIONS"),
            entry(Reason.WRONG_KEY_USAGE, "ValidatorException T_EE_EXTENSIONS"),
            entry(Reason.UNFIT_KEY_USAGE, "ValidatorException T_EE_EXTENSIONS"),
            entry(Reason.POLICY_NOT_MET, "PKIXReason INVALID_POLICY"),
            entry(Reason.UNKNOWN_CRITICAL_EXTENSION, "PKIXReason UNRECOGNIZED_CRIT_EXT"),
            entry(Reason.WEAK_SIGNATURE, "CertPathValidatorException ALGORITHM_CONSTRAINED"),
            entry(Reason.WEAK_KEY, "CertPathValidatorException ALGORITHM_CONSTRAINED"),
            entry(Reason.MALFORMED, "CertificateParsingException"));

    private static final List<String> SOURCES = List.of(
            "https://docs.oracle.com/en/java/javase/17/security/java-pki-programmers-guide.html",
            "jdk.certpath.disabledAlgorithms in conf/security/java.security",
            "sun.security.ssl.X509TrustManagerImpl, sun.security.validator, sun.security.util.HostnameChecker and "
                    + "sun.security.x509.NameConstraintsExtension of OpenJDK");

    static final Client JDK_17 = client("17", Wildcard.WITHIN_ANY_LABEL, "17 to 24");
    static final Client JDK_25 = client("25", Wildcard.WITHIN_FIRST_LABEL, "25");

    private static Client client(String release, Wildcard wildcard, String releases) {
        String id = FAMILY + release;
        return new Client(
                id,
                "JDK",
                releases,
                SOURCES,
                book(id, wildcard, false),
                book(id, wildcard, true),
                WORDS,
                "CertificateException");
    }

    private static RuleBook book(String id, Wildcard wildcard, boolean publicAnchors) {
        return new RuleBook(
                id,
                "a TLS client on the JDK with " + (publicAnchors ? "its own anchors" : "anchors of one's own"),
                SCOPE,
                true,
                new AlgorithmPolicy(
                        1024,
                        false,
                        Set.of(NamedCurve.P_256, NamedCurve.P_384, NamedCurve.P_521),
                        true,
                        true,
                        publicAnchors ? SHA_2 : withSha1()),
                RuleBook.PRIVATE.revocation(),
                new Interpretation(
                        new HostNameReading(
                                HostNameReading.CommonName.LAST_WITHOUT_DNS_NAME, wildcard, true, !publicAnchors),
                        new ConstraintReading(
                                EnumSet.allOf(NameKind.class),
                                ConstraintReading.Others.REFUSE_NAMES,
                                true,
                                ConstraintReading.Addresses.WITHOUT_ALTERNATIVE_NAMES,
                                ConstraintReading.CommonName.HOST_OR_ADDRESS,
                                false),
                        new PurposeReading(true, false, Set.of(KeyUsage.DIGITAL_SIGNATURE), Set.of(), false),
                        new PathBuilding(true, false, Integer.MAX_VALUE),
                        PROCESSED,
                        Optional.empty()),
                Procedure.SIGNET);
    }

    /** SHA-1 is disabled for TLS servers under the JDK's own anchors only. */
    private static Set<HashAlgorithm> withSha1() {
        EnumSet<HashAlgorithm> hashes = EnumSet.of(HashAlgorithm.SHA1);
        hashes.addAll(SHA_2);
        return hashes;
    }

    private JdkClients() {}
}
