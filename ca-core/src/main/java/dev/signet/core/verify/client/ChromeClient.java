package dev.signet.core.verify.client;

import static java.util.Map.entry;

import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.name.NameKind;
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

/** Chrome's own verifier: BoringSSL's libpki, with what {@code net/cert} adds. */
final class ChromeClient {
    private static final Set<Reason> EVERYWHERE = Rules.union(
            Rules.OF_ALL,
            EnumSet.of(
                    Reason.NAME_NOT_PERMITTED,
                    Reason.WRONG_PURPOSE,
                    Reason.POLICY_NOT_MET,
                    Reason.ANY_POLICY_MAPPED,
                    Reason.DUPLICATE_EXTENSION,
                    Reason.NOT_DER,
                    Reason.EXTENSIONS_NEED_VERSION_3));

    private static final Set<Reason> OF_LEAF = Rules.union(
            EVERYWHERE,
            EnumSet.of(
                    Reason.NAME_MISMATCH,
                    Reason.WRONG_KEY_USAGE,
                    Reason.UNFIT_KEY_USAGE,
                    Reason.PATH_TOO_LONG,
                    Reason.VALIDITY_TOO_LONG));

    private static final Set<Reason> OF_CAS =
            Rules.union(EVERYWHERE, EnumSet.of(Reason.NOT_A_CA, Reason.CA_KEY_USAGE, Reason.PATH_TOO_LONG));

    static final Client CLIENT = new Client(
            "chrome",
            "Chrome",
            "since 112",
            List.of(
                    "https://chromium.googlesource.com/chromium/src/+/main/net/cert/cert_verify_proc.cc",
                    "https://boringssl.googlesource.com/boringssl/+/main/pki/verify_certificate_chain.cc",
                    "https://chromium.googlesource.com/chromium/src/+/main/net/data/ssl/chrome_root_store/faq.md",
                    "https://chromium.googlesource.com/chromium/src/+/main/net/docs/certificate_lifetimes.md"),
            book(false),
            book(true),
            Map.ofEntries(
                    entry(Reason.REVOKED, "ERR_CERT_REVOKED"),
                    entry(Reason.EXPIRED, "ERR_CERT_DATE_INVALID"),
                    entry(Reason.NOT_YET_VALID, "ERR_CERT_DATE_INVALID"),
                    entry(Reason.NAME_MISMATCH, "ERR_CERT_COMMON_NAME_INVALID"),
                    entry(Reason.MISSING_ISSUER, "ERR_CERT_AUTHORITY_INVALID"),
                    entry(Reason.UNTRUSTED_ROOT, "ERR_CERT_AUTHORITY_INVALID"),
                    entry(Reason.WEAK_SIGNATURE, "ERR_CERT_WEAK_SIGNATURE_ALGORITHM"),
                    entry(Reason.WEAK_KEY, "ERR_CERT_WEAK_KEY"),
                    entry(Reason.VALIDITY_TOO_LONG, "ERR_CERT_VALIDITY_TOO_LONG"),
                    entry(Reason.WRONG_KEY_USAGE, "ERR_SSL_KEY_USAGE_INCOMPATIBLE"),
                    entry(Reason.UNFIT_KEY_USAGE, "ERR_SSL_KEY_USAGE_INCOMPATIBLE")),
            "ERR_CERT_INVALID");

    /** Anchors that a user or an administrator has added are checked as certificates, those of Chrome's store are not. */
    private static RuleBook book(boolean publicAnchors) {
        return new RuleBook(
                "chrome",
                "Chrome with " + (publicAnchors ? "the roots of its own store" : "roots that were added to it"),
                new Scope(OF_LEAF, OF_CAS, publicAnchors ? Set.of() : OF_CAS),
                false,
                new AlgorithmPolicy(
                        1024,
                        false,
                        Set.of(NamedCurve.P_256, NamedCurve.P_384, NamedCurve.P_521),
                        false,
                        false,
                        Set.of(HashAlgorithm.SHA256, HashAlgorithm.SHA384, HashAlgorithm.SHA512)),
                RuleBook.PRIVATE.revocation(),
                new Interpretation(
                        new HostNameReading(
                                HostNameReading.CommonName.NEVER, HostNameReading.Wildcard.FIRST_LABEL, false, false),
                        new ConstraintReading(
                                EnumSet.of(NameKind.DNS, NameKind.IP, NameKind.DIRECTORY, NameKind.EMAIL),
                                ConstraintReading.Others.UNKNOWN_EXTENSION,
                                true,
                                ConstraintReading.Addresses.WITHOUT_ALTERNATIVE_NAMES,
                                ConstraintReading.CommonName.NEVER,
                                true),
                        new PurposeReading(true, false, Set.of(KeyUsage.DIGITAL_SIGNATURE), Set.of(), false),
                        PathBuilding.STANDARD,
                        Interpretation.STANDARD.processedExtensions(),
                        publicAnchors
                                ? Optional.of(new LongestValidity(398, Instant.parse("2020-09-01T00:00:00Z")))
                                : Optional.empty()),
                Procedure.SIGNET);
    }

    private ChromeClient() {}
}
