package dev.signet.core.verify.openssl;

import dev.signet.core.text.CanonicalName;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.Shape;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The subtrees of one name constraints extension, and libcrypto's way to compare names with them: {@code nc_match}. */
final class NameConstraintRules {
    private static final String INTERNATIONAL_MAILBOX = "1.3.6.1.5.5.7.8.9";

    private final Decoded constraints;

    NameConstraintRules(Decoded constraints) {
        this.constraints = constraints;
    }

    /** Returns the number of subtrees. */
    int size() {
        return (constraints.has(0) ? constraints.get(0).size() : 0)
                + (constraints.has(1) ? constraints.get(1).size() : 0);
    }

    /** How a name lies to a subtree of its own form. */
    private interface Comparison {
        /** Returns OK for inside, PERMITTED_VIOLATION for outside, and anything else for what cannot be compared. */
        ChainError compare(Decoded base);
    }

    /** Returns what is wrong with a distinguished name, given in the form in which names are compared. */
    ChainError checkDirectory(byte[] name) {
        return match(NameForms.DIRECTORY, "", base -> {
            byte[] prefix = CanonicalName.encode(base.chosen());
            boolean inside =
                    prefix.length <= name.length && Arrays.equals(prefix, 0, prefix.length, name, 0, prefix.length);
            return inside ? ChainError.OK : ChainError.PERMITTED_VIOLATION;
        });
    }

    ChainError checkEmail(Decoded value) {
        return value.tag() == Shape.IA5_STRING_TAG ? checkEmail(value.latin1()) : ChainError.UNSUPPORTED_NAME_SYNTAX;
    }

    private ChainError checkEmail(String mailbox) {
        return match(NameForms.EMAIL, "", base -> email(mailbox, base.chosen().latin1()));
    }

    ChainError checkHost(byte[] name) {
        String host = new String(name, StandardCharsets.ISO_8859_1);
        return match(NameForms.DNS, "", base -> host(host, base.chosen().latin1()));
    }

    /** Returns what is wrong with a general name. */
    ChainError check(Decoded name) {
        Decoded value = name.chosen();
        return switch (name.alternative()) {
            case NameForms.DIRECTORY -> checkDirectory(CanonicalName.encode(value));
            case NameForms.EMAIL -> checkEmail(value.latin1());
            case NameForms.DNS -> checkHost(value.octets());
            case NameForms.URI ->
                match(
                        NameForms.URI,
                        "",
                        base -> uri(value.latin1(), base.chosen().latin1()));
            case NameForms.IP ->
                match(
                        NameForms.IP,
                        "",
                        base -> address(value.octets(), base.chosen().octets()));
            case NameForms.OTHER -> {
                String type = ExaminedCertificate.dotted(value.get(0));
                yield type.equals(INTERNATIONAL_MAILBOX)
                        ? match(NameForms.EMAIL, "", base -> internationalMailbox(value.get(1), base.chosen()))
                        : match(NameForms.OTHER, type, base -> ChainError.UNSUPPORTED_CONSTRAINT_TYPE);
            }
            default -> match(name.alternative(), "", base -> ChainError.UNSUPPORTED_CONSTRAINT_TYPE);
        };
    }

    private ChainError match(int form, String otherType, Comparison comparison) {
        boolean constrained = false;
        boolean inside = false;
        for (int i = 0; constraints.has(0) && i < constraints.get(0).size(); i++) {
            Decoded subtree = constraints.get(0).get(i);
            if (!isOf(subtree, form, otherType)) {
                continue;
            }
            if (!unbounded(subtree)) {
                return ChainError.SUBTREE_MINMAX;
            }
            constrained = true;
            ChainError result = inside ? ChainError.OK : comparison.compare(subtree.get(0));
            if (result != ChainError.OK && result != ChainError.PERMITTED_VIOLATION) {
                return result;
            }
            inside |= result == ChainError.OK;
        }
        if (constrained && !inside) {
            return ChainError.PERMITTED_VIOLATION;
        }
        for (int i = 0; constraints.has(1) && i < constraints.get(1).size(); i++) {
            Decoded subtree = constraints.get(1).get(i);
            if (!isOf(subtree, form, otherType)) {
                continue;
            }
            if (!unbounded(subtree)) {
                return ChainError.SUBTREE_MINMAX;
            }
            ChainError result = comparison.compare(subtree.get(0));
            if (result != ChainError.PERMITTED_VIOLATION) {
                return result == ChainError.OK ? ChainError.EXCLUDED_VIOLATION : result;
            }
        }
        return ChainError.OK;
    }

    private static boolean isOf(Decoded subtree, int form, String otherType) {
        Decoded base = subtree.get(0);
        return base.alternative() == form
                && (form != NameForms.OTHER
                        || ExaminedCertificate.dotted(base.chosen().get(0)).equals(otherType));
    }

    private static boolean unbounded(Decoded subtree) {
        return !subtree.has(2) && (!subtree.has(1) || subtree.get(1).integer().signum() == 0);
    }

    private static ChainError inside(boolean inside) {
        return inside ? ChainError.OK : ChainError.PERMITTED_VIOLATION;
    }

    /** Adding labels on the left keeps a name inside. */
    private static ChainError host(String host, String base) {
        int added = host.length() - base.length();
        return inside(base.isEmpty()
                || added >= 0
                        && (added == 0 || base.charAt(0) == '.' || host.charAt(added - 1) == '.')
                        && sameTail(host, base));
    }

    private static boolean sameTail(String text, String tail) {
        return lower(text.substring(text.length() - tail.length())).equals(lower(tail));
    }

    /** Only ASCII, so that no locale matters and no other character changes. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char character = lower.charAt(i);
            if (character >= 'A' && character <= 'Z') {
                lower.setCharAt(i, (char) (character - 'A' + 'a'));
            }
        }
        return lower.toString();
    }

    private static ChainError email(String mailbox, String base) {
        int at = mailbox.lastIndexOf('@');
        int baseAt = base.lastIndexOf('@');
        if (at < 0) {
            return ChainError.UNSUPPORTED_NAME_SYNTAX;
        }
        if (baseAt < 0 && base.startsWith(".")) {
            return inside(mailbox.length() > base.length() && sameTail(mailbox, base));
        }
        if (baseAt > 0) {
            String local = mailbox.substring(0, at);
            String baseLocal = base.substring(0, baseAt);
            if (local.length() != baseLocal.length()) {
                return ChainError.PERMITTED_VIOLATION;
            }
            if (local.indexOf(0) >= 0 || baseLocal.indexOf(0) >= 0) {
                return ChainError.UNSUPPORTED_NAME_SYNTAX;
            }
            if (!local.equals(baseLocal)) {
                return ChainError.PERMITTED_VIOLATION;
            }
        }
        return inside(lower(mailbox.substring(at + 1)).equals(lower(base.substring(baseAt + 1))));
    }

    /** RFC 8398 section 6: the host of the constraint is in A-labels, that of the mailbox in U-labels. */
    private static ChainError internationalMailbox(Decoded value, Decoded baseValue) {
        String base = baseValue.latin1();
        if (base.indexOf(0) >= 0 || value.tag() != Shape.UTF8_STRING_TAG) {
            return ChainError.UNSUPPORTED_NAME_SYNTAX;
        }
        String mailbox = new String(value.octets(), StandardCharsets.UTF_8);
        int at = mailbox.lastIndexOf('@');
        if (at < 0) {
            return ChainError.UNSUPPORTED_NAME_SYNTAX;
        }
        boolean subdomains = base.startsWith(".");
        String domain;
        try {
            domain = IDN.toUnicode(subdomains ? base.substring(1) : base, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException malformed) {
            return ChainError.UNSPECIFIED;
        }
        if (subdomains) {
            String tail = "." + domain;
            return inside(mailbox.length() > tail.length() && sameTail(mailbox, tail));
        }
        return inside(lower(mailbox.substring(at + 1)).equals(lower(domain)));
    }

    private static ChainError uri(String uri, String base) {
        int colon = uri.indexOf(':');
        if (colon < 0 || !uri.startsWith("://", colon)) {
            return ChainError.UNSUPPORTED_NAME_SYNTAX;
        }
        int start = colon + 3;
        int end = uri.indexOf(':', start);
        end = end < 0 ? uri.indexOf('/', start) : end;
        String host = end < 0 ? uri.substring(start) : uri.substring(start, end);
        if (host.isEmpty()) {
            return ChainError.UNSUPPORTED_NAME_SYNTAX;
        }
        return base.startsWith(".")
                ? inside(host.length() > base.length() && sameTail(host, base))
                : inside(lower(host).equals(lower(base)));
    }

    private static ChainError address(byte[] address, byte[] base) {
        if (address.length != 4 && address.length != 16 || base.length != 8 && base.length != 32) {
            return ChainError.UNSUPPORTED_NAME_SYNTAX;
        }
        if (address.length * 2 != base.length) {
            return ChainError.PERMITTED_VIOLATION;
        }
        for (int i = 0; i < address.length; i++) {
            if (((address[i] ^ base[i]) & base[address.length + i]) != 0) {
                return ChainError.PERMITTED_VIOLATION;
            }
        }
        return ChainError.OK;
    }
}
