package dev.signet.core.name;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;

/** Electronic mail addresses as certificates carry them: the Mailbox of RFC 5321 section 4.1.2, ASCII only. */
final class EmailAddresses {
    /**
     * Returns an address with its host in lower case.
     *
     * @throws dev.signet.core.problem.SignetException if it is no address
     */
    static String checked(String text) {
        int at = text.lastIndexOf('@');
        String local = at < 0 ? "" : text.substring(0, at);
        String host = text.substring(at + 1);
        boolean plain = !local.isEmpty()
                && local.length() <= 64
                && local.chars().allMatch(c -> c > 0x20 && c < 0x7f && "()<>[]:;@\\,\"".indexOf(c) < 0)
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..");
        if (!plain || host.startsWith("*")) {
            throw Problem.of(Kind.USAGE, "\"" + text + "\" is not an e-mail address")
                    .fix("write it as name@example.org")
                    .exception();
        }
        return local + "@" + DnsNames.canonical(host);
    }

    private EmailAddresses() {}
}
