package dev.signet.core.lint;

import dev.signet.core.name.GeneralName;
import java.util.List;

/** A TLS server has its name among the alternative names, as clients look nowhere else. */
final class ServerNameRule implements Rule {
    @Override
    public String name() {
        return "server-name";
    }

    @Override
    public String clause() {
        return "RFC 9525 section 6.1";
    }

    @Override
    public void check(Draft draft, Report report) {
        if (!draft.isServer()) {
            return;
        }
        if (draft.alternativeNames().isEmpty()) {
            report.error(
                    "a certificate for TLS servers has no alternative names, and clients look for names nowhere else");
            return;
        }
        draft.certificate().subject().commonName().ifPresent(commonName -> {
            if (!stands(commonName, draft.alternativeNames().get())) {
                report.warning("the common name \"" + commonName
                        + "\" is not among the alternative names, so it counts for nothing");
            }
        });
    }

    private static boolean stands(String commonName, List<GeneralName> names) {
        for (GeneralName name : names) {
            if (name.value().equalsIgnoreCase(commonName)) {
                return true;
            }
        }
        return false;
    }
}
