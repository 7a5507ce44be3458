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

/** A TLS client written in Go: {@code Certificate.Verify} of crypto/x509 as crypto/tls calls it. */
final class GoClient {
    /** {@code processExtensions} of crypto/x509/parser.go. */
    private static final Set<Oid> PROCESSED = Set.of(
            ExtensionOids.KEY_USAGE,
            ExtensionOids.BASIC_CONSTRAINTS,
            ExtensionOids.SUBJECT_ALTERNATIVE_NAME,
            ExtensionOids.NAME_CONSTRAINTS,
            ExtensionOids.CRL_DISTRIBUTION_POINTS,
            ExtensionOids.AUTHORITY_KEY_IDENTIFIER,
            ExtensionOids.EXTENDED_KEY_USAGE,
            ExtensionOids.SUBJECT_KEY_IDENTIFIER,
            ExtensionOids.CERTIFICATE_POLICIES,
            ExtensionOids.AUTHORITY_INFORMATION_ACCESS);

    private static final RuleBook RULES = new RuleBook(
            "go",
            "a TLS client written in Go",
            new Scope(
                    Rules.union(Rules.OF_ALL, Rules.OF_LEAF, EnumSet.of(Reason.DUPLICATE_EXTENSION)),
                    Rules.union(
                            Rules.OF_ALL,
                            EnumSet.of(
                                    Reason.NOT_A_CA,
                                    Reason.CA_KEY_USAGE,
                                    Reason.PATH_TOO_LONG,
                                    Reason.WRONG_PURPOSE,
                                    Reason.DUPLICATE_EXTENSION)),
                    EnumSet.of(
                            Reason.EXPIRED,
                            Reason.NOT_YET_VALID,
                            Reason.UNKNOWN_CRITICAL_EXTENSION,
                            Reason.NOT_A_CA,
                            Reason.CA_KEY_USAGE,
                            Reason.PATH_TOO_LONG,
                            Reason.WRONG_PURPOSE,
                            Reason.NAME_NOT_PERMITTED)),
            true,
            new AlgorithmPolicy(
                    512,
                    false,
                    Set.of(NamedCurve.P_224, NamedCurve.P_256, NamedCurve.P_384, NamedCurve.P_521),
                    true,
                    false,
                    Set.of(HashAlgorithm.SHA256, HashAlgorithm.SHA384, HashAlgorithm.SHA512)),
            RuleBook.PRIVATE.revocation(),
            new Interpretation(
                    new HostNameReading(
                            HostNameReading.CommonName.NEVER, HostNameReading.Wildcard.FIRST_LABEL_OF_ANY, false, true),
                    new ConstraintReading(
                            EnumSet.of(NameKind.DNS, NameKind.EMAIL, NameKind.IP, NameKind.URI),
                            ConstraintReading.Others.UNKNOWN_EXTENSION,
                            false,
                            ConstraintReading.Addresses.NEVER,
                            ConstraintReading.CommonName.NEVER,
                            false),
                    new PurposeReading(
                            true,
                            false,
                            Set.of(),
                            Set.of(ExtensionOids.EXTENDED_KEY_USAGE, ExtensionOids.KEY_USAGE),
                            false),
                    new PathBuilding(true, false, Integer.MAX_VALUE),
                    PROCESSED,
                    Optional.empty()),
            Procedure.SIGNET);

    static final Client CLIENT = new Client(
            "go",
            "Go",
            "1.19 to 1.22",
            List.of(
                    "https://pkg.go.dev/crypto/x509#Certificate.Verify",
                    "src/crypto/x509/verify.go, parser.go of Go 1.19",
                    "https://go.dev/doc/go1.23#crypto/x509 (later releases refuse negative serial numbers too, from 1.24 RSA keys "
                            + "below 1024 bits, from 1.25.5 wildcards of which a host is excluded)"),
            RULES,
            RULES,
            Map.ofEntries(
                    entry(Reason.EXPIRED, "x509.CertificateInvalidError Expired"),
                    entry(Reason.NOT_YET_VALID, "x509.CertificateInvalidError Expired"),
                    entry(Reason.NAME_MISMATCH, "x509.HostnameError"),
                    entry(Reason.MISSING_ISSUER, "x509.UnknownAuthorityError"),
                    entry(Reason.UNTRUSTED_ROOT, "x509.UnknownAuthorityError"),
                    entry(Reason.BAD_SIGNATURE, "x509.UnknownAuthorityError"),
                    entry(Reason.NOT_A_CA, "x509.CertificateInvalidError NotAuthorizedToSign"),
                    entry(Reason.CA_KEY_USAGE, "x509.ConstraintSignatureError"),
                    entry(Reason.PATH_TOO_LONG, "x509.CertificateInvalidError TooManyIntermediates"),
                    entry(Reason.NAME_NOT_PERMITTED, "x509.CertificateInvalidError CANotAuthorizedForThisName"),
                    entry(Reason.WRONG_PURPOSE, "x509.CertificateInvalidError IncompatibleUsage"),
                    entry(Reason.UNKNOWN_CRITICAL_EXTENSION, "x509.UnhandledCriticalExtension"),
                    entry(Reason.WEAK_SIGNATURE, "x509.InsecureAlgorithmError"),
                    entry(Reason.UNSUPPORTED_ALGORITHM, "x509.ErrUnsupportedAlgorithm")),
            "x509: an error without a type");

    private GoClient() {}
}
