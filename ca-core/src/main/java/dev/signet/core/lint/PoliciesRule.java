package dev.signet.core.lint;

import dev.signet.core.extension.CertificatePolicies;

/** A leaf says under which policy it was issued; anyPolicy says nothing there. */
final class PoliciesRule implements Rule {
    @Override
    public String name() {
        return "policies";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.2.1.4";
    }

    @Override
    public void check(Draft draft, Report report) {
        if (!draft.isCa() && draft.policies().contains(CertificatePolicies.ANY_POLICY)) {
            report.warning("anyPolicy stands in the certificate of what is no CA, where it says nothing");
        }
    }
}
