package dev.signet.core.verify;

import dev.signet.core.name.GeneralName;
import dev.signet.core.name.Uris;

/**
 * One subtree of a name constraint, and how a name of the same form lies to it (RFC 5280 section 4.2.1.10).
 *
 * <p>A name with a wildcard stands for many names, so there are two questions: whether all of them lie inside, which a permitted
 * subtree asks, and whether one of them may, which an excluded one asks. What cannot be decided is answered so that the
 * certificate is refused.
 */
record Subtree(GeneralName base) {
    /** Returns whether a name is of the form that this subtree constrains. */
    boolean appliesTo(GeneralName name) {
        if (base.kind() != name.kind()) {
            return false;
        }
        return !(base instanceof GeneralName.Other constraint && name instanceof GeneralName.Other other)
                || constraint.hex().regionMatches(0, other.hex(), 0, 2);
    }

    /** Returns whether everything that a name of this form stands for is certain to lie in the subtree. */
    boolean contains(GeneralName name) {
        return wellFormed() && comparable(name) && inside(name);
    }

    /** Returns whether something that a name of this form stands for may lie in the subtree. */
    boolean touches(GeneralName name) {
        if (!wellFormed() || !comparable(name) || inside(name)) {
            return true;
        }
        return base instanceof GeneralName.Dns subtree
                && name instanceof GeneralName.Dns dns
                && wildcardMayBe(dns.value(), subtree.value());
    }

    private boolean inside(GeneralName name) {
        if (base instanceof GeneralName.Dns subtree && name instanceof GeneralName.Dns dns) {
            return nameInside(withoutFinalDot(dns.value()), subtree.value());
        }
        if (base instanceof GeneralName.Ip subtree && name instanceof GeneralName.Ip ip) {
            return ip.address().isWithin(subtree.address());
        }
        if (base instanceof GeneralName.Email subtree && name instanceof GeneralName.Email email) {
            return mailboxInside(email.value(), subtree.value());
        }
        if (base instanceof GeneralName.Uri subtree && name instanceof GeneralName.Uri uri) {
            return Uris.host(uri.value())
                    .map(host -> hostInside(host, subtree.value()))
                    .orElse(false);
        }
        return base instanceof GeneralName.Directory subtree
                && name instanceof GeneralName.Directory directory
                && directory.name().isWithin(subtree.name());
    }

    /** Adding labels in front keeps a name inside; with a dot in front of the subtree at least one has to be added. */
    private static boolean nameInside(String name, String subtree) {
        int added = name.length() - subtree.length();
        return added >= 0
                && name.regionMatches(true, added, subtree, 0, subtree.length())
                && (subtree.isEmpty()
                        || (subtree.startsWith(".") ? added > 0 : added == 0 || name.charAt(added - 1) == '.'));
    }

    /** A subtree with an at sign is one mailbox, with a dot in front all hosts of a domain, otherwise one host. */
    private static boolean mailboxInside(String mailbox, String subtree) {
        int at = mailbox.lastIndexOf('@');
        String host = mailbox.substring(at + 1);
        int subtreeAt = subtree.lastIndexOf('@');
        if (subtreeAt < 0) {
            return subtree.isEmpty() || hostInside(host, subtree);
        }
        boolean sameLocalPart = mailbox.substring(0, at).equals(subtree.substring(0, subtreeAt));
        return sameLocalPart && host.equalsIgnoreCase(subtree.substring(subtreeAt + 1));
    }

    /** Mail and URI constraints, unlike those of DNS names, include subdomains only with a dot in front. */
    private static boolean hostInside(String host, String subtree) {
        String plain = withoutFinalDot(host);
        return subtree.startsWith(".") ? nameInside(plain, subtree) : plain.equalsIgnoreCase(subtree);
    }

    /** Returns whether a subtree begins at one of the names that a wildcard stands for: bar.example and *.example. */
    private static boolean wildcardMayBe(String name, String subtree) {
        int firstDot = subtree.indexOf('.');
        return name.startsWith("*.")
                && firstDot > 0
                && withoutFinalDot(name.substring(1)).equalsIgnoreCase(subtree.substring(firstDot));
    }

    private static String withoutFinalDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** Returns whether this is a subtree that RFC 5280 gives a meaning to. */
    boolean wellFormed() {
        return switch (base.kind()) {
            case DNS -> isHostOrDomain(base.value());
            case EMAIL -> isMailboxOrHost(base.value());
            case URI -> !base.value().isEmpty() && isHostOrDomain(base.value());
            case IP -> base instanceof GeneralName.Ip ip && ip.address().isSubnet();
            case DIRECTORY -> true;
            case OTHER -> false;
        };
    }

    private static boolean isMailboxOrHost(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? isHostOrDomain(text)
                : at > 0 && at < text.length() - 1 && isHostOrDomain(text.substring(at + 1));
    }

    /** Empty for everything, or labels with a dot in front or none. */
    private static boolean isHostOrDomain(String text) {
        String labels = text.startsWith(".") ? text.substring(1) : text;
        if (labels.isEmpty()) {
            return text.isEmpty();
        }
        for (int i = 0; i < labels.length(); i++) {
            char character = labels.charAt(i);
            boolean emptyLabel =
                    character == '.' && (i == 0 || i == labels.length() - 1 || labels.charAt(i - 1) == '.');
            if (emptyLabel || character <= ' ' || character >= 0x7f || "*@:/\\\"".indexOf(character) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a name is so well formed that it can be said where it lies. */
    private static boolean comparable(GeneralName name) {
        if (name instanceof GeneralName.Email email) {
            int at = email.value().lastIndexOf('@');
            return at > 0 && at < email.value().length() - 1;
        }
        if (name instanceof GeneralName.Uri uri) {
            return Uris.host(uri.value()).isPresent();
        }
        return !(name instanceof GeneralName.Ip ip && !ip.address().isAddress())
                && !(name instanceof GeneralName.Other);
    }
}
