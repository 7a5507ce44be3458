package dev.signet.core.lint;

/** Unique identifiers are a thing of the past. */
final class UniqueIdentifiersRule implements Rule {
    @Override
    public String name() {
        return "unique-identifiers";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.1.2.8";
    }

    @Override
    public void check(Draft draft, Report report) {
        if (draft.hasUniqueIdentifiers()) {
            report.error("the certificate has unique identifiers, which CAs must not generate");
        }
    }
}
