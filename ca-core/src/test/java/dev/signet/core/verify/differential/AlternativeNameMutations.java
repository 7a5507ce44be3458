package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.ExtensionOids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes to subject alternative names, and to the host that is asked for. */
final class AlternativeNameMutations {
    private static final Oid NAMES = ExtensionOids.SUBJECT_ALTERNATIVE_NAME;

    private static final List<String> HOSTS = List.of(
            "www.example.com",
            "WWW.Example.COM",
            "example.com",
            "host.www.example.com",
            "other.example.com",
            "192.0.2.7",
            "192.0.2.8",
            "www.example.com.",
            "evil.test",
            "xn--bcher-kva.example.com",
            "2001:db8::1",
            "com");

    private static final List<String> PATTERNS = List.of(
            "*.example.com",
            "*.EXAMPLE.com",
            "w*.example.com",
            "*w.example.com",
            "www.*.com",
            "*.*.com",
            "*.com",
            "*",
            "**.example.com",
            "*www.example.com",
            ".example.com",
            "example.com",
            "www.example.com.",
            "www..example.com",
            "www.example.com\0.evil.test",
            "",
            " www.example.com",
            "www_1.example.com",
            "192.0.2.7",
            "xn--*.example.com",
            "-www.example.com",
            "x".repeat(64) + ".example.com");

    static final List<Mutation> ALL = List.of(
            Mutation.of(
                    "another DNS name",
                    scene -> names(scene, Names.dns(PATTERNS.get(scene.random.nextInt(PATTERNS.size()))))),
            Mutation.of(
                    "a DNS name in UTF-8",
                    scene -> names(scene, Der.implicit(Tag.context(2), Der.utf8String("bücher.example.com")))),
            Mutation.of(
                    "another host asked for",
                    scene -> scene.host = Optional.of(HOSTS.get(scene.random.nextInt(HOSTS.size())))),
            Mutation.of("another host asked for, by another DNS name", scene -> {
                names(scene, Names.dns(PATTERNS.get(scene.random.nextInt(PATTERNS.size()))));
                scene.host = Optional.of(HOSTS.get(scene.random.nextInt(HOSTS.size())));
            }),
            Mutation.of("an address asked for", scene -> {
                names(
                        scene,
                        scene.oneOf(
                                Names.ip(192, 0, 2, 7),
                                Names.ip(32, 1, 13, 184, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
                                Names.dns("192.0.2.7")));
                scene.host = Optional.of(scene.oneOf("192.0.2.7", "2001:db8::1"));
            }),
            Mutation.of(
                    "an address of a wrong length",
                    scene -> names(scene, Names.dns("www.example.com"), Names.ip(192, 0, 2, 7, 1))),
            Mutation.of(
                    "an address with a mask",
                    scene -> names(scene, Names.dns("www.example.com"), Names.ip(192, 0, 2, 7, 255, 255, 255, 255))),
            Mutation.of(
                    "another mail address",
                    scene -> names(
                            scene,
                            Names.dns("www.example.com"),
                            Names.email(scene.oneOf(
                                    "root",
                                    "@example.com",
                                    "a@b@example.com",
                                    "a@EXAMPLE.com",
                                    "a@example.org",
                                    "\"a@b\"@example.com",
                                    "")))),
            Mutation.of(
                    "a mail address in the subject",
                    scene -> scene.leaf().subject = Der.sequence(
                            Names.attribute(Names.COUNTRY, Der.printableString("DE")),
                            Names.attribute(Names.ORGANIZATION, Names.utf8("Example")),
                            Names.attribute(
                                    Names.EMAIL_ADDRESS,
                                    Der.ia5String(scene.oneOf("a@example.com", "a@example.org"))))),
            Mutation.of(
                    "another URI",
                    scene -> names(
                            scene,
                            Names.dns("www.example.com"),
                            Names.uri(scene.oneOf(
                                    "https://www.example.org/",
                                    "urn:x:y",
                                    "//www.example.com/x",
                                    "https:///x",
                                    "https://192.0.2.7/",
                                    "",
                                    "https://user@www.example.com:8443/x",
                                    "https://[2001:db8::1]/",
                                    "https://WWW.example.com",
                                    "https://www.example.com./")))),
            Mutation.of(
                    "another directory name",
                    scene -> names(
                            scene,
                            Names.dns("www.example.com"),
                            Names.directory(scene.oneOf(
                                    Names.of("Stranger", "alias"), Names.NONE, Names.of("example", "alias"))))),
            Mutation.of(
                    "a name that nobody knows",
                    scene -> names(
                            scene,
                            Names.dns("www.example.com"),
                            scene.oneOf(
                                    Names.registeredId("1.2.3"),
                                    Names.otherName("1.3.6.1.4.1.32473.9", Der.utf8String("x")),
                                    Der.element(Tag.contextConstructed(5), Der.explicit(1, Der.utf8String("x")))))),
            Mutation.of(
                    "an international mail address",
                    scene -> names(
                            scene,
                            Names.dns("www.example.com"),
                            Names.otherName(
                                    "1.3.6.1.5.5.7.8.9",
                                    Der.utf8String(scene.oneOf("ü@example.com", "ü@example.org"))))),
            Mutation.of(
                    "a name of a form that does not exist",
                    scene -> names(scene, Names.dns("www.example.com"), Der.element(Tag.context(9), new byte[] {1}))),
            Mutation.of(
                    "no names in the alternative names", scene -> scene.leaf().with(NAMES, false, Der.sequence())),
            Mutation.of("no alternative names", scene -> scene.leaf().without(NAMES)),
            Mutation.of(
                    "alternative names that are no list", scene -> scene.leaf().with(NAMES, false, Der.integer(5))),
            Mutation.of(
                    "critical alternative names",
                    scene -> scene.leaf()
                            .find(NAMES)
                            .ifPresent(names -> scene.leaf().with(NAMES, true, names.value()))),
            Mutation.of(
                    "a CA with alternative names",
                    scene -> scene.authority()
                            .with(NAMES, false, Der.sequence(Names.dns(scene.oneOf("www.example.com", "evil.test"))))),
            Mutation.of(
                    "one name outside",
                    scene -> scene.leaf()
                            .find(NAMES)
                            .ifPresent(names -> names(
                                    scene,
                                    Names.dns("www.example.com"),
                                    scene.oneOf(
                                            Names.dns("evil.test"),
                                            Names.dns("host.internal.example.com"),
                                            Names.ip(10, 0, 0, 1),
                                            Names.ip(192, 0, 3, 1),
                                            Names.email("a@evil.test"),
                                            Names.uri("https://evil.test/"),
                                            Names.dns("*.internal.example.com"))))),
            Mutation.of("many names", scene -> {
                List<byte[]> many = new ArrayList<>();
                for (int i = 0; i < 300; i++) {
                    many.add(Names.dns("host" + i + ".example.com"));
                }
                many.add(Names.dns("www.example.com"));
                scene.leaf().with(NAMES, false, Der.sequence(many));
            }));

    private static void names(Scene scene, byte[]... names) {
        scene.leaf().with(NAMES, false, Der.sequence(names));
    }

    private AlternativeNameMutations() {}
}
