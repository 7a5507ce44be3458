package dev.signet.core.testing;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Seeds for property tests, which show them in their names: {@code @ParameterizedTest(name = "seed {0}")}.
 *
 * <p>The same few each time, so that a build does not fail by chance; {@code -Dsignet.seeds=1000} takes more,
 * {@code -Dsignet.seed=42} that one alone.
 */
public final class Seeds implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Long only = Long.getLong("signet.seed");
        LongStream seeds =
                only != null ? LongStream.of(only) : LongStream.rangeClosed(1, Long.getLong("signet.seeds", 5));
        return seeds.mapToObj(Arguments::of);
    }
}
