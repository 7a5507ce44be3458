package dev.signet.core.verify;

import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.name.GeneralName;
import dev.signet.core.name.IpAddress;
import java.util.List;
import java.util.Optional;

/** RFC 5280 section 4.2.1.6: how subject alternative names are written, and when they must be critical. */
final class AlternativeNameProfile {
    static void check(Link link, VerificationRequest request, Findings findings) {
        Facts facts = link.facts();
        if (facts.subject().isEmpty()) {
            if (facts.alternativeNames.isEmpty()) {
                findings.add(
                        facts,
                        Reason.SUBJECT_ALTERNATIVE_NAME_MISSING,
                        "neither a subject nor a subject alternative name",
                        "one of them",
                        "");
            } else if (!facts.critical(ExtensionOids.SUBJECT_ALTERNATIVE_NAME)) {
                findings.add(
                        facts,
                        Reason.SUBJECT_ALTERNATIVE_NAME_NOT_CRITICAL,
                        "an empty subject, and a subject alternative name that is not critical",
                        "a critical subject alternative name",
                        "");
            }
        }
        for (GeneralName name : facts.alternativeNames.orElse(List.of())) {
            defect(name)
                    .ifPresent(defect -> findings.add(
                            facts,
                            Reason.SUBJECT_ALTERNATIVE_NAME_SYNTAX,
                            name.text() + " is not well formed: " + defect,
                            "the syntax of RFC 5280 section 4.2.1.6",
                            "reissue it with the right name"));
        }
    }

    private static Optional<String> defect(GeneralName name) {
        if (name instanceof GeneralName.Dns dns) {
            String host = dns.value().startsWith("*.") ? dns.value().substring(2) : dns.value();
            return hostDefect(host);
        }
        if (name instanceof GeneralName.Ip ip) {
            return ip.address().isAddress() ? Optional.empty() : Optional.of("neither 4 nor 16 octets");
        }
        if (name instanceof GeneralName.Email email) {
            int at = email.value().lastIndexOf('@');
            return at <= 0
                    ? Optional.of("no mailbox")
                    : hostDefect(email.value().substring(at + 1));
        }
        if (name instanceof GeneralName.Uri uri) {
            return uriDefect(uri.value());
        }
        return Optional.empty();
    }

    /** RFC 1034 section 3.5, with digits in front as RFC 1123 section 2.1 has it. */
    private static Optional<String> hostDefect(String host) {
        if (host.isEmpty() || host.length() > 253) {
            return Optional.of("a host name has 1 to 253 characters");
        }
        if (IpAddress.parse(host).isPresent()) {
            return Optional.of("an IP address in place of a host name");
        }
        for (String label : host.split("\\.", -1)) {
            if (label.isEmpty() || label.length() > 63) {
                return Optional.of("a label has 1 to 63 characters");
            }
            if (label.startsWith("-") || label.endsWith("-")) {
                return Optional.of("a label with a hyphen at its end");
            }
            for (int i = 0; i < label.length(); i++) {
                char character = label.charAt(i);
                boolean letterOrDigit = character >= 'a' && character <= 'z'
                        || character >= 'A' && character <= 'Z'
                        || character >= '0' && character <= '9';
                if (!letterOrDigit && character != '-') {
                    return Optional.of("\"" + character + "\" cannot stand in a host name");
                }
            }
        }
        return Optional.empty();
    }

    /** The name must be absolute: a scheme, a colon, and something behind. */
    private static Optional<String> uriDefect(String uri) {
        int colon = uri.indexOf(':');
        if (colon <= 0 || colon == uri.length() - 1) {
            return Optional.of("not an absolute URI");
        }
        for (int i = 0; i < uri.length(); i++) {
            if (uri.charAt(i) <= ' ' || uri.charAt(i) >= 0x7f) {
                return Optional.of("a character that cannot stand in a URI");
            }
        }
        return Optional.empty();
    }

    private AlternativeNameProfile() {}
}
