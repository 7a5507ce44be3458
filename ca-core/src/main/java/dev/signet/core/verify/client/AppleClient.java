package dev.signet.core.verify.client;

import static java.util.Map.entry;

import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.verify.AlgorithmPolicy;
import dev.signet.core.verify.ConstraintReading;
import dev.signet.core.verify.HostNameReading;
import dev.signet.core.verify.Interpretation;
import dev.signet.core.verify.LongestValidity;
import dev.signet.core.verify.PathBuilding;
import dev.signet.core.verify.Procedure;
import dev.signet.core.verify.PurposeReading;
import dev.signet.core.verify.Reason;
import dev.signet.core.verify.RuleBook;
import dev.signet.core.verify.Scope;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Apple's systems, whose requirements on TLS servers are published. */
final class AppleClient {
    private static final Set<Reason> EVERYWHERE = Rules.union(
            Rules.OF_ALL,
            EnumSet.of(
                    Reason.NAME_NOT_PERMITTED,
                    Reason.WRONG_PURPOSE,
                    Reason.POLICY_NOT_MET,
                    Reason.DUPLICATE_EXTENSION,
                    Reason.NOT_DER));

    private static final Set<Reason> OF_CAS =
            Rules.union(EVERYWHERE, EnumSet.of(Reason.NOT_A_CA, Reason.CA_KEY_USAGE, Reason.PATH_TOO_LONG));

    private static final Set<Reason> OF_LEAF = Rules.union(
            EVERYWHERE,
            EnumSet.of(Reason.NAME_MISMATCH, Reason.PATH_TOO_LONG, Reason.PURPOSE_MISSING, Reason.VALIDITY_TOO_LONG));

    static final Client CLIENT = new Client(
            "apple",
            "Apple",
            "iOS 13, macOS 10.15 and later",
            List.of(
                    "https://support.apple.com/103769 (requirements for trusted certificates in iOS 13 and macOS 10.15)",
                    "https://support.apple.com/102028 (upcoming limits on trusted certificates: 398 days)"),
            book(false),
            book(true),
            Map.ofEntries(
                    entry(Reason.REVOKED, "errSecCertificateRevoked"),
                    entry(Reason.EXPIRED, "errSecCertificateExpired"),
                    entry(Reason.NOT_YET_VALID, "errSecCertificateNotValidYet"),
                    entry(Reason.NAME_MISMATCH, "errSecHostNameMismatch"),
                    entry(Reason.MISSING_ISSUER, "errSecCreateChainFailed"),
                    entry(Reason.UNTRUSTED_ROOT, "errSecNotTrusted"),
                    entry(Reason.NAME_NOT_PERMITTED, "errSecCertificateNameNotAllowed"),
                    entry(Reason.WRONG_PURPOSE, "errSecInvalidExtendedKeyUsage"),
                    entry(Reason.PURPOSE_MISSING, "errSecInvalidExtendedKeyUsage"),
                    entry(Reason.UNKNOWN_CRITICAL_EXTENSION, "errSecUnknownCriticalExtensionFlag"),
                    entry(Reason.WEAK_KEY, "errSecUnsupportedKeySize"),
                    entry(Reason.WEAK_SIGNATURE, "errSecInvalidDigestAlgorithm"),
                    entry(Reason.VALIDITY_TOO_LONG, "errSecCertificateValidityPeriodTooLong")),
            "errSecNotTrusted");

    private static RuleBook book(boolean publicAnchors) {
        return new RuleBook(
                "apple",
                "Apple's systems with "
                        + (publicAnchors ? "the roots of their own store" : "roots that were added to them"),
                new Scope(OF_LEAF, OF_CAS, OF_CAS),
                false,
                new AlgorithmPolicy(
                        2048,
                        false,
                        Set.of(NamedCurve.P_256, NamedCurve.P_384, NamedCurve.P_521),
                        false,
                        false,
                        Set.of(HashAlgorithm.SHA256, HashAlgorithm.SHA384, HashAlgorithm.SHA512)),
                RuleBook.PRIVATE.revocation(),
                new Interpretation(
                        HostNameReading.STANDARD,
                        ConstraintReading.STANDARD,
                        new PurposeReading(true, false, Set.of(), Set.of(), false),
                        PathBuilding.STANDARD,
                        Interpretation.STANDARD.processedExtensions(),
                        Optional.of(
                                publicAnchors
                                        ? new LongestValidity(398, Instant.parse("2020-09-01T00:00:00Z"))
                                        : new LongestValidity(825, Instant.parse("2019-07-01T00:00:00Z")))),
                Procedure.SIGNET);
    }

    private AppleClient() {}
}
