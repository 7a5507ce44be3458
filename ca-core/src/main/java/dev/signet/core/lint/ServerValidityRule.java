package dev.signet.core.lint;

import dev.signet.core.certificate.Validity;
import java.time.temporal.ChronoUnit;

/** Clients refuse certificates of TLS servers that are valid for too long. */
final class ServerValidityRule implements Rule {
    @Override
    public String name() {
        return "server-validity";
    }

    @Override
    public String clause() {
        return "Apple Support HT211025, CA/Browser Forum Baseline Requirements 6.3.2";
    }

    @Override
    public void check(Draft draft, Report report) {
        if (!draft.isServer()) {
            return;
        }
        Validity validity = draft.certificate().validity();
        long days = validity.notBefore().until(validity.notAfter(), ChronoUnit.DAYS);
        if (days > MOST_DAYS_FOR_APPLE) {
            report.warning("valid for " + days + " days; Apple's systems refuse servers with more than "
                    + MOST_DAYS_FOR_APPLE + ", from private CAs too");
        } else if (days > MOST_DAYS_FOR_PUBLIC) {
            report.notice("valid for " + days + " days; a public CA could give at most " + MOST_DAYS_FOR_PUBLIC);
        }
    }

    private static final long MOST_DAYS_FOR_APPLE = 825;
    private static final long MOST_DAYS_FOR_PUBLIC = 398;
}
