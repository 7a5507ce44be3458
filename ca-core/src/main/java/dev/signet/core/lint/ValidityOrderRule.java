package dev.signet.core.lint;

import dev.signet.core.certificate.Validity;

/** A validity has a beginning and an end, in this order, and within that of the issuer. */
final class ValidityOrderRule implements Rule {
    @Override
    public String name() {
        return "validity-order";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.1.2.5";
    }

    @Override
    public void check(Draft draft, Report report) {
        Validity validity = draft.certificate().validity();
        if (validity.notAfter().isBefore(validity.notBefore())) {
            report.error("the end of validity " + validity.notAfter() + " is before its start " + validity.notBefore());
        }
        if (draft.issuer().isPresent()
                && validity.notAfter().isAfter(draft.issuer().get().validity().notAfter())) {
            report.warning("valid until " + validity.notAfter() + ", and the issuer only until "
                    + draft.issuer().get().validity().notAfter());
        }
    }
}
