package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Der;
import dev.signet.core.extension.ExtensionOids;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Changes to the names of issuers and subjects. */
final class NameMutations {
    static final List<Mutation> ALL = List.of(
            issuerOf("another issuer", (scene, draft) -> draft.issuer = Optional.of(Names.of("Stranger", "CA"))),
            issuerOf("the issuer in capitals", (scene, draft) -> respell(scene, draft, "EXAMPLE", "CA 9")),
            issuerOf("the issuer with more blanks", (scene, draft) -> respell(scene, draft, " Example ", "CA  9")),
            issuerOf("no issuer", (scene, draft) -> draft.issuer = Optional.of(Names.NONE)),
            issuerOf(
                    "the issuer's attributes in another order",
                    (scene, draft) -> draft.issuer = Optional.of(Der.sequence(
                            Names.attribute(Names.COMMON_NAME, Names.utf8("CA 1")),
                            Names.attribute(Names.ORGANIZATION, Names.utf8("Example")),
                            Names.attribute(Names.COUNTRY, Der.printableString("DE"))))),
            issuerOf(
                    "the issuer as PrintableString",
                    (scene, draft) -> retype(scene, draft, Der.printableString("CA 9"))),
            issuerOf("the issuer as BMPString", (scene, draft) -> retype(scene, draft, Names.bmp("CA 9"))),
            issuerOf("the issuer as UniversalString", (scene, draft) -> retype(scene, draft, Names.universal("CA 9"))),
            issuerOf("the issuer as TeletexString", (scene, draft) -> retype(scene, draft, Names.teletex("CA 9"))),
            issuerOf("the issuer in another script", (scene, draft) -> {
                scene.parent(draft).subject = Names.of("Example", "Straße Ünïcode");
                draft.issuer = Optional.of(Names.of("EXAMPLE", "STRASSE ÜNÏCODE"));
            }),
            issuerOf("a null in the issuer", (scene, draft) -> {
                scene.parent(draft).subject = Names.of("Example", "CA 9");
                draft.issuer = Optional.of(Names.of("Example", "CA 9\0x"));
            }),
            Mutation.of("the leaf without subject", scene -> scene.leaf().subject = Names.NONE),
            Mutation.of("the leaf without subject, its names critical", scene -> {
                scene.leaf().subject = Names.NONE;
                scene.leaf()
                        .find(ExtensionOids.SUBJECT_ALTERNATIVE_NAME)
                        .ifPresent(names -> scene.leaf().with(names.oid(), true, names.value()));
            }),
            Mutation.of("a CA without subject", scene -> scene.authority().subject = Names.NONE),
            Mutation.of(
                    "a subject with two attributes in one",
                    scene -> scene.any().subject = Der.sequence(Der.setOf(List.of(
                            Der.sequence(Der.oid(Names.COMMON_NAME), Names.utf8("www.example.com")),
                            Der.sequence(Der.oid(Names.ORGANIZATION), Names.utf8("Example")))))),
            Mutation.of(
                    "an empty set in a subject",
                    scene -> scene.any().subject =
                            Der.sequence(Der.setOf(List.of()), Names.attribute(Names.COMMON_NAME, Names.utf8("x")))),
            Mutation.of("an empty value in a subject", scene -> scene.any().subject = Names.of("Example", "")),
            Mutation.of("a number in a subject", scene -> scene.any().subject = Names.of("Example", Der.integer(7))),
            Mutation.of(
                    "the leaf named as its issuer", scene -> scene.leaf().subject = scene.parent(scene.leaf()).subject),
            Mutation.of("a long subject", scene -> scene.any().subject = Names.of("Example", "x".repeat(300))),
            Mutation.of("a host in the common name", scene -> {
                scene.leaf().subject =
                        Names.of("Example", scene.oneOf("www.example.com", "other.example.com", "evil.test"));
                scene.leaf().without(ExtensionOids.SUBJECT_ALTERNATIVE_NAME);
            }),
            Mutation.of(
                    "another host in the common name",
                    scene -> scene.leaf().subject =
                            Names.of("Example", scene.oneOf("evil.test", "internal.example.com", "10.1.2.3"))));

    private static Mutation issuerOf(String name, BiConsumer<Scene, Draft> change) {
        return Mutation.of(name, scene -> change.accept(scene, scene.belowRoot()));
    }

    /** Gives the issuer a name, and writes it otherwise in what it issues. */
    private static void respell(Scene scene, Draft draft, String organization, String commonName) {
        scene.parent(draft).subject = Names.of("Example", "Ca 9");
        draft.issuer = Optional.of(Names.of(organization, commonName));
    }

    private static void retype(Scene scene, Draft draft, byte[] commonName) {
        scene.parent(draft).subject = Names.of("Example", "CA 9");
        draft.issuer = Optional.of(Names.of("Example", commonName));
    }

    private NameMutations() {}
}
