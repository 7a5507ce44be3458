package dev.signet.core.verify.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes cases from seeds: a valid chain, with one change as a rule, sometimes none or several. */
final class ChainGenerator {
    private static final List<Mutation> MUTATIONS = Stream.of(
                    BagMutations.ALL,
                    DateMutations.ALL,
                    NameMutations.ALL,
                    UsageMutations.ALL,
                    ConstraintMutations.ALL,
                    PolicyMutations.ALL,
                    AlternativeNameMutations.ALL,
                    SignatureMutations.ALL,
                    EncodingMutations.ALL)
            .flatMap(List::stream)
            .toList();

    /**
     * A chain after its changes, not yet signed.
     *
     * @param mutations what was changed
     */
    record Changed(long seed, Scene scene, List<String> mutations) {
        ChainCase build() {
            return scene.build(seed, mutations);
        }
    }

    /** Returns the case of a seed: the same up to keys, whatever came before. */
    static ChainCase make(long seed) {
        return changed(seed).build();
    }

    /** Returns the chain of a seed, to be changed further. */
    static Changed changed(long seed) {
        Random random = random(seed);
        Scene scene = ValidChains.make(random);
        int dice = random.nextInt(100);
        int changes = dice < 6 ? 0 : dice < 70 ? 1 : dice < 92 ? 2 : 3;
        List<String> applied = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            Mutation mutation = MUTATIONS.get(random.nextInt(MUTATIONS.size()));
            mutation.change().accept(scene);
            applied.add(mutation.name());
        }
        return new Changed(seed, scene, applied);
    }

    /** Returns a valid chain, without any change. */
    static ChainCase valid(long seed) {
        return ValidChains.make(random(seed)).build(seed, List.of());
    }

    private static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    private ChainGenerator() {}
}
