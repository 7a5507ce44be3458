package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Constraints that are added to a chain; none takes one away that is there already. */
final class Tightening {
    static final List<Consumer<Scene>> ALL = List.of(
            scene -> addIfAbsent(scene.authority(), constraints(scene, true)),
            scene -> addIfAbsent(scene.authority(), constraints(scene, false)),
            Tightening::shorterPath,
            scene -> addIfAbsent(
                    scene.any(),
                    ValidChains.purposes(scene.oneOf(
                            ExtendedKeyUsage.SERVER_AUTH, ExtendedKeyUsage.CLIENT_AUTH, ExtendedKeyUsage.ANY))),
            scene -> addIfAbsent(
                    scene.authority(),
                    new Extension(ExtensionOids.INHIBIT_ANY_POLICY, true, Der.integer(scene.random.nextInt(2)))),
            scene -> addIfAbsent(
                    scene.authority(),
                    new Extension(
                            ExtensionOids.POLICY_CONSTRAINTS,
                            true,
                            Der.sequence(Der.element(
                                    Tag.context(scene.random.nextInt(2)),
                                    new byte[] {(byte) scene.random.nextInt(3)})))),
            scene -> scene.explicitPolicy = true,
            scene -> scene.inhibitMapping = true,
            scene -> scene.inhibitAnyPolicy = true);

    private static Extension constraints(Scene scene, boolean permit) {
        List<byte[]> bases = List.of(scene.oneOf(
                Names.dns("example.com"),
                Names.dns("example.org"),
                Names.ip(192, 0, 2, 0, 255, 255, 255, 0),
                Names.email("example.com"),
                Names.uri(".example.com"),
                Names.directory(Names.NONE)));
        return permit ? ValidChains.constraints(bases, List.of()) : ValidChains.constraints(List.of(), bases);
    }

    private static void addIfAbsent(Draft draft, Extension extension) {
        if (draft.find(extension.oid()).isEmpty()) {
            draft.with(extension);
        }
    }

    private static void shorterPath(Scene scene) {
        Draft authority = scene.authority();
        byte[] unlimited =
                new BasicConstraints(true, OptionalInt.empty()).extension().value();
        authority
                .find(ExtensionOids.BASIC_CONSTRAINTS)
                .filter(extension -> Arrays.equals(extension.value(), unlimited))
                .ifPresent(extension -> authority.with(
                        new BasicConstraints(true, OptionalInt.of(scene.random.nextInt(2))).extension()));
    }

    private Tightening() {}
}
