package dev.signet.core.verify;

import java.util.List;

/** All rules, in the order in which they cost little. */
final class Checks {
    static final List<CertificateCheck> OF_CERTIFICATES = List.of(
            ValidityCheck::check,
            IssuerCheck::check,
            EncodingCheck::check,
            CriticalExtensionsCheck::check,
            PurposeCheck::check,
            ExpectedNameCheck::check,
            AlgorithmCheck::check,
            FieldProfile::check,
            KeyIdentifierProfile::check,
            ExtensionProfile::check,
            AlternativeNameProfile::check,
            BrowserProfile::check,
            LongestValidity::check);

    static final List<PathCheck> OF_PATHS = List.of(
            PathLengthCheck::check,
            KeyIdentifierMatchCheck::check,
            PathNameConstraintsCheck::check,
            PolicyCheck::check,
            SignatureCheck::check,
            StapleCheck::check,
            RevocationCheck::check);

    private Checks() {}
}
