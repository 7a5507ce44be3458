package dev.signet.core.lint;

import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.ForeignText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Alternative names are well formed, or they match nothing or too much. */
final class AlternativeNamesRule implements Rule {
    @Override
    public String name() {
        return "alternative-names";
    }

    @Override
    public String clause() {
        return "RFC 5280 section 4.2.1.6";
    }

    @Override
    public void check(Draft draft, Report report) {
        if (draft.alternativeNames().isEmpty()) {
            return;
        }
        List<GeneralName> names = draft.alternativeNames().get();
        if (names.isEmpty()) {
            report.error("the list of alternative names is empty");
        }
        for (GeneralName name : names) {
            check(name, report);
        }
        if (names.size() > 1 && hasDuplicate(names)) {
            report.notice("an alternative name stands there twice");
        }
    }

    private static boolean hasDuplicate(List<GeneralName> names) {
        Set<String> seen = new HashSet<>();
        for (GeneralName name : names) {
            if (!seen.add(name.text())) {
                return true;
            }
        }
        return false;
    }

    private static void check(GeneralName name, Report report) {
        if (name instanceof GeneralName.Dns dns) {
            DnsSyntax.check(dns.value(), report);
        } else if (name instanceof GeneralName.Ip ip) {
            if (!ip.address().isAddress()) {
                report.error("the IP address " + name.value() + " has "
                        + ip.address().octets().length + " octets, and 4 or 16 are needed");
            }
        } else if (name instanceof GeneralName.Email email) {
            MailboxSyntax.defect(email.value())
                    .ifPresent(defect -> report.error(
                            "the e-mail address \"" + ForeignText.shown(email.value()) + "\" is malformed: " + defect));
        } else if (name instanceof GeneralName.Uri uri) {
            Optional<String> defect = UriSyntax.defect(uri.value());
            defect.ifPresent(
                    why -> report.error("the URI \"" + ForeignText.shown(uri.value()) + "\" is malformed: " + why));
        } else if (name instanceof GeneralName.Directory directory
                && directory.name().isEmpty()) {
            report.error("a directory name among the alternative names is empty");
        }
    }
}
