package dev.signet.core.lint;

import dev.signet.core.name.DistinguishedName;

/** The issuer field repeats the subject of the issuer to the byte; many programs compare just so. */
final class IssuerNameRule implements Rule {
    @Override
    public String name() {
        return "issuer-name";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.1.2.4";
    }

    @Override
    public void check(Draft draft, Report report) {
        DistinguishedName name = draft.certificate().issuer();
        if (name.isEmpty()) {
            report.error("the issuer is empty");
        }
        if (draft.issuer().isPresent() && !name.equals(draft.issuer().get().subject())) {
            report.error("the issuer is " + name + ", and the subject of the issuing certificate is "
                    + draft.issuer().get().subject()
                    + (name.toString().equals(draft.issuer().get().subject().toString())
                            ? " in another encoding"
                            : ""));
        }
    }
}
