package dev.signet.core.verify;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.name.AttributeType;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the names of a certificate with the name constraints of a CA above it (RFC 5280 sections 4.2.1.10, 6.1.3 (b), (c)).
 *
 * <p>The constraints of several CAs on a path are checked one after the other; a name must satisfy all of them.
 */
public final class NameConstraintsCheck {
    /** RFC 9598 section 3: the name form for addresses whose local part is not ASCII. */
    private static final Oid SMTP_UTF8_MAILBOX = Oid.of("1.3.6.1.5.5.7.8.9");

    /**
     * Returns what is wrong with the names under the constraints, in words; nothing if they may be certified.
     *
     * <p>The subject counts as a directory name, its e-mail addresses count as such even beside alternative names, and an
     * internationalised address (RFC 9598) counts as an e-mail address. A constrained name of a form that is not understood is
     * a violation, and so is a name under a malformed constraint of its form.
     *
     * @param constraints those of the issuer
     * @param subject of the certificate, perhaps empty
     * @param names its subject alternative names
     */
    public static List<String> violations(
            NameConstraints constraints, DistinguishedName subject, List<GeneralName> names) {
        return violations(constraints, constrainedNames(subject, names), new Budget(Limits.STANDARD));
    }

    /** As above; nothing is compared if it takes more than is left of the budget, and the caller has to ask it. */
    static List<String> violations(NameConstraints constraints, List<GeneralName> names, Budget budget) {
        long comparisons = (long) names.size()
                * (constraints.permitted().size() + constraints.excluded().size());
        if (!budget.nameComparisons(comparisons)) {
            return List.of("comparing the names with the constraints takes more work than is allowed");
        }
        List<Subtree> permitted =
                constraints.permitted().stream().map(Subtree::new).toList();
        List<Subtree> excluded =
                constraints.excluded().stream().map(Subtree::new).toList();
        List<String> violations = new ArrayList<>();
        for (GeneralName name : names) {
            notPermitted(name, permitted).or(() -> excluded(name, excluded)).ifPresent(violations::add);
        }
        return violations;
    }

    private static Optional<String> notPermitted(GeneralName name, List<Subtree> permitted) {
        List<String> allowed = new ArrayList<>();
        for (Subtree subtree : permitted) {
            if (subtree.appliesTo(name)) {
                if (subtree.contains(name)) {
                    return Optional.empty();
                }
                allowed.add(subtree.base().text());
            }
        }
        return allowed.isEmpty()
                ? Optional.empty()
                : Optional.of(name.text() + " is not within the permitted " + abridged(allowed));
    }

    private static Optional<String> excluded(GeneralName name, List<Subtree> excluded) {
        for (Subtree subtree : excluded) {
            if (subtree.appliesTo(name) && subtree.touches(name)) {
                return Optional.of(name.text() + " is within the excluded "
                        + subtree.base().text());
            }
        }
        return Optional.empty();
    }

    private static String abridged(List<String> subtrees) {
        int shown = Math.min(subtrees.size(), 5);
        String text = String.join(", ", subtrees.subList(0, shown));
        return subtrees.size() > shown ? text + " and " + (subtrees.size() - shown) + " more" : text;
    }

    /** Returns the names that constraints apply to: of the subject and the alternative ones. */
    static List<GeneralName> constrainedNames(DistinguishedName subject, List<GeneralName> names) {
        List<GeneralName> all = new ArrayList<>();
        if (!subject.isEmpty()) {
            all.add(new GeneralName.Directory(subject));
        }
        for (String address : subject.values(AttributeType.EMAIL_ADDRESS)) {
            all.add(new GeneralName.Email(address));
        }
        for (GeneralName name : names) {
            all.add(name);
            if (name instanceof GeneralName.Other other) {
                internationalAddress(other).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Reads {@code otherName [0] { type-id OBJECT IDENTIFIER, value [0] EXPLICIT UTF8String }}. */
    private static Optional<GeneralName> internationalAddress(GeneralName.Other name) {
        DerNode node = DerNode.parse(name.encoded());
        if (!node.is(Tag.contextConstructed(0))) {
            return Optional.empty();
        }
        try {
            DerReader reader = node.reader();
            Oid type = reader.next(Tag.OBJECT_IDENTIFIER, "type-id").oid();
            if (!type.equals(SMTP_UTF8_MAILBOX)) {
                return Optional.empty();
            }
            DerNode address =
                    reader.next(Tag.contextConstructed(0), "value").only().expect(Tag.UTF8_STRING, "address");
            return Optional.of(new GeneralName.Email(new String(address.content(), StandardCharsets.UTF_8)));
        } catch (DerException malformed) {
            // An address without an at sign is comparable with nothing, so any constraint on addresses refuses it.
            return Optional.of(new GeneralName.Email(name.hex()));
        }
    }
}
