package dev.signet.core.profile;

import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.ForeignText;

/**
 * Allows e-mail addresses: before the {@code @} a {@code *} stands for one or more characters, behind it the rules of
 * {@link DnsPattern} hold. The part before the {@code @} is compared with its case, as RFC 5321 section 2.4 has it.
 */
final class EmailPattern implements NamePattern {
    private static final String EXAMPLES =
            "write *@example.org, *@**.example.org, ops-*@example.org, or ** for any address";

    private final String text;
    private final Glob local;
    private final DnsPattern host;

    private EmailPattern(String text, Glob local, DnsPattern host) {
        this.text = text;
        this.local = local;
        this.host = host;
    }

    static EmailPattern parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.indexOf('@') < at || text.substring(0, at).contains(ANY)) {
            throw NamePattern.problem(text, "it needs a part before and a host behind one @")
                    .fix(at < 0 ? "write \"*@" + ForeignText.shown(text) + "\" for all addresses there" : EXAMPLES)
                    .exception();
        }
        return new EmailPattern(text, new Glob(text.substring(0, at), "@"), DnsPattern.parse(text.substring(at + 1)));
    }

    @Override
    public boolean matches(GeneralName name) {
        if (!(name instanceof GeneralName.Email email)) {
            return false;
        }
        int at = email.value().lastIndexOf('@');
        return at > 0
                && local.matches(email.value().substring(0, at))
                && host.matches(email.value().substring(at + 1));
    }

    @Override
    public String text() {
        return text;
    }
}
