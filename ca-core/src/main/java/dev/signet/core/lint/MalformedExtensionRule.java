package dev.signet.core.lint;

import dev.signet.core.asn1.DerException;
import dev.signet.core.extension.Extension;

/** What is inside an extension is what its type promises. */
final class MalformedExtensionRule implements Rule {
    @Override
    public String name() {
        return "malformed-extension";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.2";
    }

    @Override
    public void check(Draft draft, Report report) {
        draft.malformed().forEach(report::error);
        for (Extension extension : draft.certificate().extensions().list()) {
            if (!isDer(extension)) {
                report.warning("the extension " + extension.oid() + " does not hold DER");
            }
        }
    }

    private static boolean isDer(Extension extension) {
        try {
            return extension.node().end() > 0;
        } catch (DerException malformed) {
            return false;
        }
    }
}
