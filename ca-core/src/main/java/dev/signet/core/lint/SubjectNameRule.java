package dev.signet.core.lint;

import dev.signet.core.extension.ExtensionOids;

/** Who has no name in the subject has one in the alternative names, and then they are critical. */
final class SubjectNameRule implements Rule {
    @Override
    public String name() {
        return "subject-name";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.1.2.6";
    }

    @Override
    public void check(Draft draft, Report report) {
        boolean named = draft.alternativeNames().isPresent();
        if (!draft.certificate().subject().isEmpty()) {
            return;
        }
        if (draft.isCa()) {
            report.error("the subject of a CA is empty");
        } else if (!named) {
            report.error("the subject is empty, and there are no alternative names");
        } else if (!draft.certificate()
                .extensions()
                .find(ExtensionOids.SUBJECT_ALTERNATIVE_NAME)
                .orElseThrow()
                .critical()) {
            report.error("the subject is empty, and the alternative names are not critical");
        }
    }
}
