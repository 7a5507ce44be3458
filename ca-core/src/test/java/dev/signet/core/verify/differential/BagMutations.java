package dev.signet.core.verify.differential;

import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.key.PrivateKeyInfo;
import java.util.List;
import java.util.Optional;

/** Changes to which certificates are at hand. */
final class BagMutations {
    static final List<Mutation> ALL = List.of(
            Mutation.of("a CA is missing", scene -> scene.withhold(scene.authority())),
            Mutation.of("a certificate twice", scene -> {
                Draft twice = scene.intermediate();
                scene.add(twice, scene.parent(twice));
            }),
            Mutation.of("the root in the bag too", scene -> scene.add(scene.root(), scene.root())),
            Mutation.of("the leaf in the bag too", scene -> scene.add(scene.leaf(), scene.parent(scene.leaf()))),
            Mutation.of("an unrelated CA", scene -> {
                Draft stranger = copy(scene, scene.authority(), true);
                stranger.subject = Names.of("Stranger", "Other CA");
                scene.add(stranger, scene.root());
            }),
            Mutation.of("a CA of the same name with another key", scene -> {
                Draft model = scene.intermediate();
                scene.add(copy(scene, model, true), scene.parent(model));
            }),
            Mutation.of("a CA of the same name and key identifier with another key", scene -> {
                Draft model = scene.intermediate();
                Draft twin = copy(scene, model, true);
                model.find(ExtensionOids.SUBJECT_KEY_IDENTIFIER).ifPresent(twin::with);
                scene.add(twin, scene.parent(model));
            }),
            Mutation.of("an expired twin of a CA", scene -> {
                Draft model = scene.intermediate();
                Draft twin = copy(scene, model, false);
                twin.notAfter = Times.utc("260101000000Z");
                scene.add(twin, scene.parent(model));
            }),
            Mutation.of("a good twin of a CA that is expired", scene -> {
                Draft model = scene.intermediate();
                Draft twin = copy(scene, model, false);
                model.notAfter = Times.utc("260101000000Z");
                scene.add(twin, scene.parent(model));
            }),
            Mutation.of("a cross-certificate by a root that is not trusted", scene -> {
                Draft other = otherRoot(scene);
                scene.add(copy(scene, scene.authority(), false), other);
                scene.add(other, other);
            }),
            Mutation.of("a cross-certificate by the only root that is trusted", scene -> {
                Draft other = otherRoot(scene);
                Draft crossed = scene.authority();
                scene.add(copy(scene, crossed, false), other);
                scene.add(other, other);
                scene.trust(other);
                scene.withhold(scene.root());
            }),
            Mutation.of("a loop of cross-certificates", scene -> {
                Draft root = scene.root();
                Draft other = otherRoot(scene);
                scene.add(copy(scene, root, false), other);
                Draft back = copy(scene, other, false);
                scene.add(back, root);
                scene.add(other, other);
            }),
            Mutation.of("a second trusted root of the same name", scene -> {
                Draft twin = copy(scene, scene.root(), true);
                scene.add(twin, twin);
                scene.trust(twin);
            }),
            Mutation.of("an intermediate trusted as well", scene -> {
                Draft also = scene.intermediate();
                scene.add(also, scene.parent(also));
                scene.trust(also);
            }),
            Mutation.of("only an intermediate trusted", scene -> {
                Draft only = scene.intermediate();
                scene.add(only, scene.parent(only));
                scene.trust(only);
                scene.withhold(scene.root());
            }),
            Mutation.of("the leaf trusted as well", scene -> {
                scene.add(scene.leaf(), scene.parent(scene.leaf()));
                scene.trust(scene.leaf());
            }),
            Mutation.of("the chain upside down", scene -> {
                Draft upper = scene.authority();
                Draft lower = scene.belowRoot();
                upper.issuer = Optional.of(lower.subject);
            }),
            Mutation.of("a self-issued CA in between", scene -> {
                Draft model = scene.authority();
                int at = scene.chain.indexOf(model);
                Draft between = copy(scene, model, true);
                Draft below = scene.chain.get(at + 1);
                ValidChains.keyIdentifiers(below, between);
                ValidChains.keyIdentifiers(between, model);
                scene.chain.add(at + 1, between);
            }));

    private static Draft otherRoot(Scene scene) {
        Draft other = copy(scene, scene.root(), true);
        other.subject = Names.of("Trust", "Other Root");
        return other;
    }

    /** Returns a copy of a CA, with its key or another one. */
    static Draft copy(Scene scene, Draft model, boolean otherKey) {
        PrivateKeyInfo key = model.key;
        while (otherKey && scene.chain.stream().map(draft -> draft.key).toList().contains(key)) {
            key = KeyPool.some(scene.random, 1).get(0);
        }
        Draft copy = new Draft(key, model.subject, 2_000_000L + scene.random.nextInt(1_000_000));
        copy.extensions.addAll(model.extensions);
        copy.without(ExtensionOids.AUTHORITY_KEY_IDENTIFIER);
        if (otherKey) {
            ValidChains.keyIdentifiers(copy, copy);
        }
        return copy;
    }

    private BagMutations() {}
}
