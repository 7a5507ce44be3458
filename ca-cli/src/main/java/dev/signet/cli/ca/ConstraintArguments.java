package dev.signet.cli.ca;

import dev.signet.core.extension.NameConstraints;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.DnsNames;
import dev.signet.core.name.GeneralName;
import dev.signet.core.name.IpAddress;
import dev.signet.core.name.NameKind;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads name constraints as people write them (RFC 5280 section 4.2.1.10). */
final class ConstraintArguments {
    private static final Set<NameKind> CONSTRAINABLE =
            EnumSet.of(NameKind.DNS, NameKind.IP, NameKind.EMAIL, NameKind.URI);

    /**
     * A domain that is reserved never to exist (RFC 2606). To permit only it forbids a kind of names in a way that all
     * programs understand; an empty excluded subtree is not understood by all.
     */
    private static final String NOWHERE = "invalid";

    static NameConstraints read(List<String> permitted, List<String> permittedOnly, List<String> excluded) {
        List<GeneralName> allowed = new ArrayList<>();
        List<GeneralName> forbidden = new ArrayList<>();
        permitted.forEach(text -> allowed.add(subtree(text)));
        permittedOnly.forEach(text -> allowed.add(subtree(text)));
        excluded.forEach(text -> forbidden.add(subtree(text)));
        if (!permittedOnly.isEmpty()) {
            Set<NameKind> open = EnumSet.copyOf(CONSTRAINABLE);
            allowed.forEach(name -> open.remove(name.kind()));
            open.forEach(kind -> close(kind, allowed, forbidden));
            closeOtherAddressFamily(allowed, forbidden);
        }
        return new NameConstraints(allowed, forbidden);
    }

    private static void close(NameKind kind, List<GeneralName> allowed, List<GeneralName> forbidden) {
        switch (kind) {
            case DNS -> allowed.add(new GeneralName.Dns(NOWHERE));
            case EMAIL -> allowed.add(new GeneralName.Email(NOWHERE));
            case URI -> allowed.add(new GeneralName.Uri(NOWHERE));
            case IP -> {
                forbidden.add(subnet("0.0.0.0/0"));
                forbidden.add(subnet("::/0"));
            }
            default -> throw new IllegalStateException("not constrainable: " + kind);
        }
    }

    /** A permitted subnet of one version of IP says nothing to some programs about the other. */
    private static void closeOtherAddressFamily(List<GeneralName> allowed, List<GeneralName> forbidden) {
        boolean version4 = hasSubnet(allowed, 8);
        boolean version6 = hasSubnet(allowed, 32);
        if (version4 != version6) {
            forbidden.add(subnet(version4 ? "::/0" : "0.0.0.0/0"));
        }
    }

    private static boolean hasSubnet(List<GeneralName> names, int octets) {
        return names.stream()
                .anyMatch(name ->
                        name instanceof GeneralName.Ip ip && ip.address().octets().length == octets);
    }

    /** Returns the kinds of names that constraints leave free. */
    static List<String> unconstrainedKinds(NameConstraints constraints) {
        Set<NameKind> open = EnumSet.copyOf(CONSTRAINABLE);
        constraints.permitted().forEach(name -> open.remove(name.kind()));
        return open.stream().map(NameKind::prefix).toList();
    }

    private static GeneralName subtree(String text) {
        int colon = text.indexOf(':');
        String kind = text.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        return switch (kind) {
            case "dns" -> new GeneralName.Dns(domain(rest));
            case "ip" -> subnet(rest);
            case "email" -> new GeneralName.Email(mailTree(rest));
            case "uri" -> new GeneralName.Uri(domain(rest));
            case "dirname" -> new GeneralName.Directory(DistinguishedName.parse(rest));
            default -> throw problem(text, "it does not say of which kind it is");
        };
    }

    /** A leading full stop asks for the domains below alone. */
    private static String domain(String text) {
        return text.startsWith(".") ? "." + DnsNames.canonical(text.substring(1)) : DnsNames.canonical(text);
    }

    private static String mailTree(String text) {
        return text.contains("@") ? GeneralName.parse("email:" + text).value() : domain(text);
    }

    private static GeneralName subnet(String text) {
        return new GeneralName.Ip(
                IpAddress.parseSubnet(text).orElseThrow(() -> problem("ip:" + text, "it is no address and no subnet")));
    }

    private static SignetException problem(String text, String why) {
        return Problem.of(Kind.USAGE, "cannot read the name constraint \"" + text + "\"")
                .because(why)
                .fix(
                        "write dns:internal.example, ip:10.0.0.0/8, email:example.org, uri:.example.org or dirname:O=Example")
                .exception();
    }

    private ConstraintArguments() {}
}
