package dev.signet.core.verify;

import dev.signet.core.extension.BasicConstraints;
import java.util.List;
import java.util.OptionalInt;

/**
 * RFC 5280 sections 4.2.1.9 and 6.1.4 (l), (m): below a CA there are at most as many intermediate certificates as its path
 * length says. Self-issued ones do not count, nor does the last certificate of the path, even if it is a CA's.
 */
final class PathLengthCheck {
    static void check(Path path, Verification verification, Findings findings) {
        List<Facts> issuers =
                path.issuersUnder(Reason.PATH_TOO_LONG, verification.request().rules());
        int below = 0;
        for (Facts issuer : issuers) {
            OptionalInt limit =
                    issuer.basicConstraints.map(BasicConstraints::pathLength).orElse(OptionalInt.empty());
            if (limit.isPresent() && below > limit.getAsInt()) {
                findings.add(
                        issuer,
                        Reason.PATH_TOO_LONG,
                        below + " intermediate certificates follow it",
                        "at most " + limit.getAsInt() + ", as its path length says",
                        "");
            }
            below += issuer.selfIssued ? 0 : 1;
        }
        checkMaximum(path, verification, findings);
    }

    private static void checkMaximum(Path path, Verification verification, Findings findings) {
        OptionalInt maximum = verification.request().maximumIntermediates();
        if (maximum.isEmpty()
                || !verification.request().rules().interpretation().building().limitable()) {
            return;
        }
        long intermediates = path.certificates().stream()
                .skip(1)
                .filter(facts -> !facts.selfIssued)
                .count();
        if (intermediates > maximum.getAsInt()) {
            findings.add(
                    path.leaf(),
                    Reason.PATH_TOO_LONG,
                    intermediates + " intermediate certificates above it",
                    "at most " + maximum.getAsInt(),
                    "");
        }
    }

    private PathLengthCheck() {}
}
