package dev.signet.core.lint;

import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.ExtensionOids;

/** The certificate of a time stamping authority has one purpose, and it is critical. */
final class TimeStampingRule implements Rule {
    @Override
    public String name() {
        return "time-stamping";
    }

    @Override
    public String clause() {
        return "RFC 3161 section 2.3";
    }

    @Override
    public void check(Draft draft, Report report) {
        if (!draft.isCa() && draft.purposes().contains(ExtendedKeyUsage.TIME_STAMPING.oid())) {
            boolean critical = draft.certificate()
                    .extensions()
                    .find(ExtensionOids.EXTENDED_KEY_USAGE)
                    .orElseThrow()
                    .critical();
            if (!critical || draft.purposes().size() > 1) {
                report.error("timeStamping must be the only purpose, and critical");
            }
        }
    }
}
