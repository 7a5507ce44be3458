package dev.signet.core.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mailboxes of RFC 5321 section 4.1.2, as RFC 5280 section 4.2.1.6 wants them in an rfc822Name. */
final class MailboxSyntax {
    private static final int MAX_LOCAL = 64;

    static Optional<String> defect(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return Optional.of("it has no part before an @");
        }
        if (at > MAX_LOCAL) {
            return Optional.of("the part before the @ has more than " + MAX_LOCAL + " characters");
        }
        for (int i = 0; i < address.length(); i++) {
            char character = address.charAt(i);
            if (character <= 0x20 || character >= 0x7f || "<>()[],;:\\".indexOf(character) >= 0) {
                return Optional.of("it has a character that no mailbox has");
            }
        }
        List<String> defects = new ArrayList<>();
        DnsSyntax.check(address.substring(at + 1), (severity, message) -> {
            if (severity == Severity.ERROR) {
                defects.add(message);
            }
        });
        return defects.stream().findFirst();
    }

    private MailboxSyntax() {}
}
