package dev.signet.core.lint;

import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtensionOids;

/** Only a CA has a path length. */
final class BasicConstraintsRule implements Rule {
    @Override
    public String name() {
        return "basic-constraints";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.2.1.9";
    }

    @Override
    public void check(Draft draft, Report report) {
        if (draft.basicConstraints().isEmpty()) {
            return;
        }
        BasicConstraints constraints = draft.basicConstraints().get();
        if (constraints.pathLength().isPresent() && !constraints.ca()) {
            report.error("a path length stands where no CA is");
        }
        DerReader value = draft.certificate()
                .extensions()
                .find(ExtensionOids.BASIC_CONSTRAINTS)
                .orElseThrow()
                .node()
                .reader();
        if (!constraints.ca() && value.nextIs(Tag.BOOLEAN)) {
            report.warning("CA:FALSE is written out, and DER leaves out what is the default");
        }
    }
}
