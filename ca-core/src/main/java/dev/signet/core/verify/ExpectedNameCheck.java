package dev.signet.core.verify;

import dev.signet.core.name.AttributeType;
import dev.signet.core.name.GeneralName;
import java.util.List;
import java.util.stream.Collectors;

/** RFC 9525 section 6: each expected name is among the names of the leaf; the common name counts only where a book says so. */
final class ExpectedNameCheck {
    private static final int NAMES_SHOWN = 10;

    static void check(Link link, VerificationRequest request, Findings findings) {
        if (!link.isLeaf()) {
            return;
        }
        Facts leaf = link.facts();
        HostNameReading reading = request.rules().interpretation().hostNames();
        List<GeneralName> presented = PresentedNames.of(leaf, reading);
        for (GeneralName expected : request.names()) {
            if (presented.stream().noneMatch(name -> NameMatch.matches(name, expected, reading))) {
                findings.add(
                        leaf,
                        Reason.NAME_MISMATCH,
                        found(leaf, presented, expected),
                        expected.text() + " among the subject alternative names",
                        fix(presented, expected));
            }
        }
    }

    private static String found(Facts leaf, List<GeneralName> presented, GeneralName expected) {
        if (presented.isEmpty()) {
            boolean commonName =
                    leaf.subject().values(AttributeType.COMMON_NAME).contains(expected.value());
            return commonName
                    ? "name " + expected.value() + " is only the common name, which clients do not look at"
                    : "it has no subject alternative names, so name " + expected.value() + " is not among them";
        }
        String names =
                presented.stream().limit(NAMES_SHOWN).map(GeneralName::value).collect(Collectors.joining(", "));
        int more = presented.size() - NAMES_SHOWN;
        return "name " + expected.value() + " is not among " + names + (more > 0 ? " and " + more + " more" : "");
    }

    private static String fix(List<GeneralName> presented, GeneralName expected) {
        String issue = "issue a certificate that has " + expected.value();
        return presented.isEmpty() ? issue : issue + ", or use one of its names";
    }

    private ExpectedNameCheck() {}
}
