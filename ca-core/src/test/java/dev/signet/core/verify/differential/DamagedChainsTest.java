package dev.signet.core.verify.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Here and not under a fuzzer, whose instruments ask for memory themselves. */
final class DamagedChainsTest {
    private static final int CHAINS = Boolean.getBoolean("signet.full") ? 200_000 : 3_000;

    /** Three times what the first takes, which loads classes; of 200 000 others none took 1 MB. */
    private static final long MUCH = 32L << 20;

    @Test
    void whatever_is_wrong_with_a_chain_its_verification_takes_little_memory() {
        for (int seed = 0; seed < CHAINS; seed++) {
            Random random = new Random(seed);
            byte[] instructions = new byte[4 + random.nextInt(250)];
            random.nextBytes(instructions);
            assertThat(DamagedChains.verify(instructions)).as("seed %d", seed).isLessThan(MUCH);
        }
    }
}
