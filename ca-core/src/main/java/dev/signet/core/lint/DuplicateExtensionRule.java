package dev.signet.core.lint;

/** Each extension stands there once. */
final class DuplicateExtensionRule implements Rule {
    @Override
    public String name() {
        return "duplicate-extension";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.2";
    }

    @Override
    public void check(Draft draft, Report report) {
        draft.certificate()
                .extensions()
                .duplicate()
                .ifPresent(oid -> report.error("the extension " + oid + " stands there twice"));
    }
}
