package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.ExtensionOids;
import java.util.ArrayList;
import java.util.List;

/** Changes to name constraints. */
final class ConstraintMutations {
    private static final byte[] TREE = Der.sequence(
            Names.attribute(Names.COUNTRY, Der.printableString("DE")),
            Names.attribute(Names.ORGANIZATION, Names.utf8("Example")));
    private static final byte[] OTHER_TREE = Der.sequence(
            Names.attribute(Names.COUNTRY, Der.printableString("DE")),
            Names.attribute(Names.ORGANIZATION, Names.utf8("Stranger")));
    private static final byte[] RESPELLED_TREE = Der.sequence(
            Names.attribute(Names.COUNTRY, Der.printableString("de")),
            Names.attribute(Names.ORGANIZATION, Der.printableString("  EXAMPLE")));

    static final List<Mutation> ALL = all();

    private static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        bases(
                all,
                "DNS",
                List.of(
                        Names.dns("example.com"),
                        Names.dns("EXAMPLE.com"),
                        Names.dns(".example.com"),
                        Names.dns("www.example.com"),
                        Names.dns("host.www.example.com"),
                        Names.dns("ample.com"),
                        Names.dns("com"),
                        Names.dns(""),
                        Names.dns("example.com."),
                        Names.dns("*.example.com"),
                        Names.dns("example.org"),
                        Names.dns("exa mple.com"),
                        Names.dns("xn--e1afmkfd.com")));
        bases(
                all,
                "IP",
                List.of(
                        Names.ip(192, 0, 2, 0, 255, 255, 255, 0),
                        Names.ip(192, 0, 3, 0, 255, 255, 255, 0),
                        Names.ip(192, 0, 2, 7, 255, 255, 255, 255),
                        Names.ip(0, 0, 0, 0, 0, 0, 0, 0),
                        Names.ip(192, 0, 2, 9, 255, 255, 255, 0),
                        Names.ip(192, 0, 2, 0, 255, 0, 255, 0),
                        Names.ip(192, 0, 2, 7),
                        Names.ip(),
                        Names.ip(
                                32, 1, 13, 184, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0, 0,
                                0, 0, 0, 0, 0, 0, 0)));
        bases(
                all,
                "e-mail",
                List.of(
                        Names.email("example.com"),
                        Names.email(".example.com"),
                        Names.email("host@example.com"),
                        Names.email("HOST@example.com"),
                        Names.email("other@example.com"),
                        Names.email("@example.com"),
                        Names.email("example.org"),
                        Names.email("")));
        bases(
                all,
                "URI",
                List.of(
                        Names.uri("www.example.com"),
                        Names.uri(".example.com"),
                        Names.uri("example.com"),
                        Names.uri("https://www.example.com"),
                        Names.uri("example.org"),
                        Names.uri(""),
                        Names.uri("192.0.2.7")));
        bases(
                all,
                "directory name",
                List.of(
                        Names.directory(TREE),
                        Names.directory(OTHER_TREE),
                        Names.directory(RESPELLED_TREE),
                        Names.directory(Names.NONE)));
        bases(
                all,
                "a form that nobody knows",
                List.of(
                        Names.registeredId("1.2.3"), Names.otherName("1.3.6.1.4.1.32473.9", Der.utf8String("x")),
                        Der.element(Tag.contextConstructed(3)),
                                Der.element(Tag.contextConstructed(5), Der.explicit(1, Der.utf8String("x")))));
        all.add(Mutation.of(
                "name constraints that constrain nothing",
                scene -> scene.authority().with(ExtensionOids.NAME_CONSTRAINTS, true, Der.sequence())));
        all.add(Mutation.of(
                "name constraints with an empty list",
                scene -> scene.authority()
                        .with(
                                ExtensionOids.NAME_CONSTRAINTS,
                                true,
                                Der.sequence(Der.element(Tag.contextConstructed(0))))));
        all.add(Mutation.of(
                "name constraints not critical",
                scene -> scene.authority()
                        .with(
                                ExtensionOids.NAME_CONSTRAINTS,
                                false,
                                ValidChains.constraints(
                                                List.of(Names.dns(scene.oneOf("example.com", "example.org"))),
                                                List.of())
                                        .value())));
        all.add(Mutation.of(
                "name constraints in the leaf",
                scene -> scene.leaf().with(ValidChains.constraints(List.of(Names.dns("example.org")), List.of()))));
        all.add(Mutation.of(
                "name constraints in the root",
                scene -> scene.root()
                        .with(ValidChains.constraints(
                                List.of(Names.dns(scene.oneOf("example.com", "example.org"))), List.of()))));
        all.add(Mutation.of(
                "a minimum in a subtree",
                scene -> scene.authority()
                        .with(
                                ExtensionOids.NAME_CONSTRAINTS,
                                true,
                                Der.sequence(Der.element(
                                        Tag.contextConstructed(0),
                                        Der.sequence(Names.dns("example.com"), Der.element(Tag.context(0), new byte[] {1
                                        })))))));
        all.add(Mutation.of(
                "a minimum of 0 written out",
                scene -> scene.authority()
                        .with(
                                ExtensionOids.NAME_CONSTRAINTS,
                                true,
                                Der.sequence(Der.element(
                                        Tag.contextConstructed(0),
                                        Der.sequence(Names.dns("example.com"), Der.element(Tag.context(0), new byte[] {0
                                        })))))));
        all.add(Mutation.of(
                "a maximum in a subtree",
                scene -> scene.authority()
                        .with(
                                ExtensionOids.NAME_CONSTRAINTS,
                                true,
                                Der.sequence(Der.element(
                                        Tag.contextConstructed(0),
                                        Der.sequence(Names.dns("example.com"), Der.element(Tag.context(1), new byte[] {1
                                        })))))));
        all.add(Mutation.of(
                "name constraints of a form with no such name",
                scene ->
                        scene.authority().with(ValidChains.constraints(List.of(Names.uri("example.org")), List.of()))));
        return List.copyOf(all);
    }

    private static void bases(List<Mutation> all, String form, List<byte[]> bases) {
        all.add(Mutation.of(
                form + " permitted",
                scene -> scene.authority().with(ValidChains.constraints(some(scene, bases), List.of()))));
        all.add(Mutation.of(
                form + " excluded",
                scene -> scene.authority().with(ValidChains.constraints(List.of(), some(scene, bases)))));
    }

    private static List<byte[]> some(Scene scene, List<byte[]> bases) {
        byte[] one = bases.get(scene.random.nextInt(bases.size()));
        return scene.chance(75) ? List.of(one) : List.of(one, bases.get(scene.random.nextInt(bases.size())));
    }

    private ConstraintMutations() {}
}
