package dev.signet.core.verify.client;

import static java.util.Map.entry;

import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.name.NameKind;
import dev.signet.core.verify.AlgorithmPolicy;
import dev.signet.core.verify.ConstraintReading;
import dev.signet.core.verify.HostNameReading;
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

/** GnuTLS: {@code gnutls_x509_trust_list_verify_crt2} with a host name and a purpose, at the level of the priorities {@code NORMAL}. */
final class GnuTlsClient {
    /** {@code DEFAULT_MAX_VERIFY_DEPTH}: longer chains are refused before anything is looked at. */
    private static final int LONGEST_BAG = 16;

    /** {@code lib/x509/supported_exts.gperf}. */
    private static final Set<Oid> PROCESSED = Set.of(
            ExtensionOids.SUBJECT_KEY_IDENTIFIER,
            ExtensionOids.KEY_USAGE,
            ExtensionOids.SUBJECT_ALTERNATIVE_NAME,
            ExtensionOids.ISSUER_ALTERNATIVE_NAME,
            ExtensionOids.BASIC_CONSTRAINTS,
            ExtensionOids.NAME_CONSTRAINTS,
            ExtensionOids.CRL_DISTRIBUTION_POINTS,
            ExtensionOids.AUTHORITY_KEY_IDENTIFIER,
            ExtensionOids.EXTENDED_KEY_USAGE,
            ExtensionOids.AUTHORITY_INFORMATION_ACCESS,
            ExtensionOids.CERTIFICATE_POLICIES,
            ExtensionOids.INHIBIT_ANY_POLICY,
            Oid.of("1.3.6.1.5.5.7.1.14"),
            Oid.of("1.3.6.1.5.5.7.1.24"));

    private static final Set<Reason> OF_ISSUERS =
            EnumSet.of(Reason.NOT_A_CA, Reason.CA_KEY_USAGE, Reason.PATH_TOO_LONG);

    private static final RuleBook RULES = new RuleBook(
            "gnutls",
            "a TLS peer with GnuTLS and the priorities NORMAL",
            new Scope(
                    Rules.union(Rules.OF_ALL, Rules.OF_LEAF),
                    Rules.union(Rules.OF_ALL, OF_ISSUERS, EnumSet.of(Reason.WRONG_PURPOSE)),
                    Rules.union(
                            EnumSet.of(
                                    Reason.EXPIRED,
                                    Reason.NOT_YET_VALID,
                                    Reason.UNKNOWN_CRITICAL_EXTENSION,
                                    Reason.WEAK_KEY,
                                    Reason.NAME_NOT_PERMITTED),
                            OF_ISSUERS)),
            true,
            new AlgorithmPolicy(
                    1024,
                    false,
                    Set.of(NamedCurve.P_192, NamedCurve.P_224, NamedCurve.P_256, NamedCurve.P_384, NamedCurve.P_521),
                    true,
                    true,
                    Set.of(HashAlgorithm.SHA224, HashAlgorithm.SHA256, HashAlgorithm.SHA384, HashAlgorithm.SHA512)),
            RuleBook.PRIVATE.revocation(),
            new Interpretation(
                    new HostNameReading(
                            HostNameReading.CommonName.ONLY_WITHOUT_ALTERNATIVE,
                            HostNameReading.Wildcard.BEGINNING,
                            false,
                            true),
                    new ConstraintReading(
                            EnumSet.of(NameKind.DNS, NameKind.EMAIL, NameKind.IP),
                            ConstraintReading.Others.REFUSE_EXCLUDED,
                            false,
                            ConstraintReading.Addresses.WITHOUT_ALTERNATIVE_ADDRESS,
                            ConstraintReading.CommonName.NAME_OF_SERVER,
                            false),
                    new PurposeReading(false, true, Set.of(), Set.of(ExtensionOids.EXTENDED_KEY_USAGE), true),
                    new PathBuilding(false, false, LONGEST_BAG),
                    PROCESSED,
                    Optional.empty()),
            Procedure.SIGNET);

    static final Client CLIENT = new Client(
            "gnutls",
            "GnuTLS",
            "3.7",
            List.of(
                    "https://gnutls.org/manual/html_node/Verifying-X_002e509-certificate-paths.html",
                    "https://gnutls.org/manual/html_node/Advanced-certificate-verification.html",
                    "lib/x509/verify.c, verify-high.c, hostname-verify.c, name_constraints.c of GnuTLS 3.7.9"),
            RULES,
            RULES,
            Map.ofEntries(
                    entry(Reason.REVOKED, "GNUTLS_CERT_REVOKED"),
                    entry(Reason.EXPIRED, "GNUTLS_CERT_EXPIRED"),
                    entry(Reason.NOT_YET_VALID, "GNUTLS_CERT_NOT_ACTIVATED"),
                    entry(Reason.NAME_MISMATCH, "GNUTLS_CERT_UNEXPECTED_OWNER"),
                    entry(Reason.MISSING_ISSUER, "GNUTLS_CERT_SIGNER_NOT_FOUND"),
                    entry(Reason.UNTRUSTED_ROOT, "GNUTLS_CERT_SIGNER_NOT_FOUND"),
                    entry(Reason.BAD_SIGNATURE, "GNUTLS_CERT_SIGNATURE_FAILURE"),
                    entry(Reason.NOT_A_CA, "GNUTLS_CERT_SIGNER_NOT_CA"),
                    entry(Reason.CA_KEY_USAGE, "GNUTLS_CERT_SIGNER_CONSTRAINTS_FAILURE"),
                    entry(Reason.PATH_TOO_LONG, "GNUTLS_CERT_SIGNER_CONSTRAINTS_FAILURE"),
                    entry(Reason.NAME_NOT_PERMITTED, "GNUTLS_CERT_SIGNER_CONSTRAINTS_FAILURE"),
                    entry(Reason.WRONG_PURPOSE, "GNUTLS_CERT_PURPOSE_MISMATCH"),
                    entry(Reason.UNKNOWN_CRITICAL_EXTENSION, "GNUTLS_CERT_UNKNOWN_CRIT_EXTENSIONS"),
                    entry(Reason.WEAK_SIGNATURE, "GNUTLS_CERT_INSECURE_ALGORITHM"),
                    entry(Reason.WEAK_KEY, "GNUTLS_CERT_INSECURE_ALGORITHM"),
                    entry(Reason.UNSUPPORTED_ALGORITHM, "GNUTLS_CERT_INSECURE_ALGORITHM")),
            "GNUTLS_CERT_INVALID");

    private GnuTlsClient() {}
}
