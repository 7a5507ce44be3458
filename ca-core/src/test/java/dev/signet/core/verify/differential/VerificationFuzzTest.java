package dev.signet.core.verify.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged chains and CRLs, verified whole, end with a verdict; how much memory they take {@link DamagedChainsTest} sees. */
final class VerificationFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(40).map(seed -> {
            byte[] instructions = new byte[4 + seed];
            new Random(seed).nextBytes(instructions);
            return instructions;
        });
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "15s")
    void a_chain_with_damage_gets_a_verdict(byte[] octets) {
        assertThat(DamagedChains.verify(octets)).isNotNegative();
    }
}
