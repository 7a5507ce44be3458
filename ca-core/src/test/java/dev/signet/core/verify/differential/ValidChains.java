package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.CertificatePolicies;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.key.PrivateKeyInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Makes chains of two to five certificates, with or without constraints and policies, that are valid in every rule book. */
final class ValidChains {
    static final Oid POLICY = Oid.of("1.3.6.1.4.1.32473.1");
    static final Oid OTHER_POLICY = Oid.of("1.3.6.1.4.1.32473.2");
    static final Oid THIRD_POLICY = Oid.of("1.3.6.1.4.1.32473.3");

    static Scene make(Random random) {
        Scene scene = new Scene(random);
        int length = 2 + Arrays.asList(0, 0, 1, 1, 1, 1, 1, 2, 2, 3).get(random.nextInt(10));
        List<PrivateKeyInfo> keys = KeyPool.some(random, length);
        for (int i = 0; i < length; i++) {
            boolean leaf = i == length - 1;
            byte[] subject =
                    Names.of(i == 0 ? "Trust" : "Example", leaf ? "www.example.com" : i == 0 ? "Root" : "CA " + i);
            Draft draft = new Draft(keys.get(i), subject, 1_000_000L + random.nextInt(1_000_000));
            scene.chain.add(draft);
            if (leaf) {
                leaf(scene, draft);
            } else {
                authority(scene, draft, length - 2 - i);
            }
            keyIdentifiers(draft, scene.parent(draft));
        }
        if (scene.chance(35)) {
            policies(scene);
        }
        if (scene.chance(25) && length > 2) {
            nameConstraints(scene);
        }
        if (scene.chance(80)) {
            scene.host = Optional.of("www.example.com");
        }
        return scene;
    }

    static void keyIdentifiers(Draft draft, Draft parent) {
        draft.with(KeyIdentifiers.subject(draft.key.publicKey().keyIdentifier()));
        if (draft != parent) {
            draft.with(KeyIdentifiers.authority(parent.key.publicKey().keyIdentifier()));
        }
    }

    private static void authority(Scene scene, Draft draft, int below) {
        OptionalInt pathLength =
                scene.chance(30) ? OptionalInt.of(below + scene.random.nextInt(2)) : OptionalInt.empty();
        draft.with(new BasicConstraints(true, pathLength).extension())
                .with(KeyUsage.extension(Set.of(KeyUsage.KEY_CERT_SIGN, KeyUsage.CRL_SIGN)));
        if (draft != scene.root() && scene.chance(20)) {
            draft.with(purposes(ExtendedKeyUsage.SERVER_AUTH, ExtendedKeyUsage.CLIENT_AUTH));
        }
    }

    static Extension purposes(ExtendedKeyUsage... purposes) {
        return ExtendedKeyUsage.extension(
                Stream.of(purposes).map(ExtendedKeyUsage::oid).toList());
    }

    private static void leaf(Scene scene, Draft draft) {
        if (scene.chance(50)) {
            draft.with(new BasicConstraints(false, OptionalInt.empty()).extension());
        }
        draft.with(KeyUsage.extension(Set.of(KeyUsage.DIGITAL_SIGNATURE)));
        if (scene.chance(85)) {
            draft.with(purposes(ExtendedKeyUsage.SERVER_AUTH));
        }
        List<byte[]> names = new ArrayList<>();
        names.add(Names.dns(scene.chance(20) ? "*.example.com" : "www.example.com"));
        addSometimes(scene, names, Names.ip(192, 0, 2, 7));
        addSometimes(scene, names, Names.email("host@example.com"));
        addSometimes(scene, names, Names.uri("https://www.example.com/path"));
        addSometimes(scene, names, Names.directory(Names.of("Example", "alias")));
        draft.with(ExtensionOids.SUBJECT_ALTERNATIVE_NAME, false, Der.sequence(names));
    }

    private static void addSometimes(Scene scene, List<byte[]> names, byte[] name) {
        if (scene.chance(20)) {
            names.add(name);
        }
    }

    private static void policies(Scene scene) {
        for (Draft draft : scene.chain) {
            if (draft != scene.root()) {
                boolean any = draft != scene.leaf() && scene.chance(20);
                draft.with(CertificatePolicies.extension(List.of(any ? CertificatePolicies.ANY_POLICY : POLICY)));
            }
        }
        if (scene.chance(40)) {
            scene.explicitPolicy = true;
        }
        if (scene.chance(40)) {
            scene.acceptable = Set.of(POLICY);
        }
    }

    private static void nameConstraints(Scene scene) {
        List<byte[]> permitted = List.of(
                Names.dns("example.com"),
                Names.email("example.com"),
                Names.uri("www.example.com"),
                Names.ip(192, 0, 2, 0, 255, 255, 255, 0),
                Names.directory(Der.sequence(
                        Names.attribute(Names.COUNTRY, Der.printableString("DE")),
                        Names.attribute(Names.ORGANIZATION, Names.utf8("Example")))));
        List<byte[]> excluded = List.of(Names.dns("host.internal.example.com"), Names.ip(10, 0, 0, 0, 255, 0, 0, 0));
        boolean only = scene.chance(20);
        scene.intermediate()
                .with(constraints(only ? List.of() : permitted, only || scene.chance(50) ? excluded : List.of()));
    }

    static Extension constraints(List<byte[]> permitted, List<byte[]> excluded) {
        return new Extension(
                ExtensionOids.NAME_CONSTRAINTS, true, Der.sequence(subtrees(0, permitted), subtrees(1, excluded)));
    }

    private static byte[] subtrees(int number, List<byte[]> bases) {
        return bases.isEmpty()
                ? new byte[0]
                : Der.element(
                        Tag.contextConstructed(number),
                        bases.stream().map(Der::sequence).toArray(byte[][]::new));
    }

    private ValidChains() {}
}
