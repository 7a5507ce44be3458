package dev.signet.core.lint;

import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import java.util.Set;

/** Extensions about paths stand in certificates of CAs only. */
final class CaOnlyExtensionsRule implements Rule {
    @Override
    public String name() {
        return "ca-only-extensions";
    }

    @Override
    public String clause() {
        return "RFC 5280 sections 4.2.1.5, 4.2.1.11 and 4.2.1.14";
    }

    @Override
    public void check(Draft draft, Report report) {
        if (draft.isCa()) {
            return;
        }
        for (Extension extension : draft.certificate().extensions().list()) {
            if (CA_ONLY.contains(extension.oid())) {
                report.error("the extension " + extension.oid() + " stands in the certificate of what is no CA");
            }
        }
    }

    private static final Set<Oid> CA_ONLY =
            Set.of(ExtensionOids.POLICY_MAPPINGS, ExtensionOids.POLICY_CONSTRAINTS, ExtensionOids.INHIBIT_ANY_POLICY);
}
