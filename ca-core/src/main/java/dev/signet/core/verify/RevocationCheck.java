package dev.signet.core.verify;

import dev.signet.core.crl.RevocationReason;
import dev.signet.core.extension.DistributionPoint;
import dev.signet.core.extension.DistributionPointName;
import dev.signet.core.name.GeneralName;
import java.util.List;
import java.util.stream.Stream;

/** RFC 5280 section 6.1.3 (a) (3): no certificate of the path, the anchor excepted, is revoked. */
final class RevocationCheck {
    static void check(Path path, Verification verification, Findings findings) {
        RevocationMode mode = verification.request().revocation();
        if (mode == RevocationMode.OFF || path.isTrustedLeaf()) {
            return;
        }
        for (int i = path.certificates().size() - 1; i >= 0; i--) {
            Facts facts = path.certificates().get(i);
            RevocationStatus status = verification.revocation().status(path, i);
            status.entry()
                    .ifPresent(entry -> findings.add(
                            facts,
                            Reason.REVOKED,
                            "revoked since " + entry.revoked().revokedAt() + ", reason " + reason(entry),
                            "a certificate that is not revoked",
                            "replace the certificate"));
            if (!status.known() && mode == RevocationMode.HARD) {
                findings.add(
                        facts,
                        Reason.REVOCATION_UNKNOWN,
                        "it is not known whether it is revoked: " + status.explanation(),
                        "a current CRL that tells of it",
                        fix(facts));
            }
        }
        verification.reportBudget(path.leaf(), findings);
    }

    private static String reason(RevocationListFacts.Entry entry) {
        return RevocationReason.of(entry.reasonCode())
                .map(RevocationReason::fieldName)
                .orElse("number " + entry.reasonCode());
    }

    private static String fix(Facts facts) {
        List<String> urls = facts.distributionPoints.stream()
                .map(DistributionPoint::name)
                .flatMap(name -> name.map(DistributionPointName::fullName).orElse(List.of()).stream())
                .flatMap(name -> name instanceof GeneralName.Uri uri ? Stream.of(uri.value()) : Stream.empty())
                .toList();
        return "give the CRL of " + facts.issuer() + (urls.isEmpty() ? "" : ", it is at " + urls.get(0));
    }

    private RevocationCheck() {}
}
