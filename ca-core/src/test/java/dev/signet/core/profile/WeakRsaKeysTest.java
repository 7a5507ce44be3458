package dev.signet.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.testing.Seeds;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class WeakRsaKeysTest {
    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

    @Test
    void a_key_made_well_is_not_weak() {
        PublicKeyInfo key = KeyAlgorithm.rsa(2048).generate(new SecureRandom()).publicKey();

        assertThat(WeakRsaKeys.weakness(key.rsa().orElseThrow())).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void neighbouring_primes_are_found(long seed) {
        BigInteger prime = BigInteger.probablePrime(512, new Random(seed));
        BigInteger neighbour = prime.nextProbablePrime();

        assertThat(WeakRsaKeys.weakness(numbers(prime.multiply(neighbour))))
                .contains("its prime factors are close together (Fermat's method finds them)");
        assertThat(WeakRsaKeys.weakness(numbers(prime.multiply(prime)))).isPresent();
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void the_hundredth_round_is_still_looked_at_and_no_other_after_it(long seed) {
        // With p = a + b and q = a - b the round that finds them is a less the root of pq, and about b²/2a.
        BigInteger a = new BigInteger(512, new Random(seed)).setBit(511).clearBit(0);

        assertThat(WeakRsaKeys.weakness(numbers(productFoundIn(99, a)))).isPresent();
        assertThat(WeakRsaKeys.weakness(numbers(productFoundIn(100, a)))).isEmpty();
    }

    private static BigInteger productFoundIn(int round, BigInteger a) {
        BigInteger b = a.multiply(BigInteger.valueOf(2L * round + 1)).sqrt().setBit(0);
        BigInteger product = a.multiply(a).subtract(b.multiply(b));
        BigInteger first = product.sqrt().add(BigInteger.ONE);
        assertThat(a.subtract(first)).as("the round that finds it").isEqualTo(round);
        return product;
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void the_pattern_of_the_faulty_library_is_found(long seed) {
        Random random = new Random(seed);
        BigInteger primorial = BigInteger.ONE;
        for (BigInteger prime = BigInteger.TWO; prime.intValue() <= 167; prime = prime.nextProbablePrime()) {
            primorial = primorial.multiply(prime);
        }
        BigInteger modulus = primorial
                .multiply(new BigInteger(700, random))
                .add(EXPONENT.modPow(new BigInteger(60, random), primorial));

        assertThat(WeakRsaKeys.weakness(numbers(modulus)))
                .contains("it was made by the faulty Infineon library (ROCA, CVE-2017-15361)");
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void the_fast_root_is_the_root(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            BigInteger number = new BigInteger(1 + random.nextInt(300), random).add(BigInteger.ONE);
            BigInteger square = number.multiply(number);

            assertThat(WeakRsaKeys.floorOfRoot(number)).isEqualTo(number.sqrt());
            assertThat(WeakRsaKeys.floorOfRoot(square)).isEqualTo(number);
            assertThat(WeakRsaKeys.floorOfRoot(square.add(BigInteger.ONE))).isEqualTo(number);
        }
    }

    private static PublicKeyInfo.RsaNumbers numbers(BigInteger modulus) {
        return new PublicKeyInfo.RsaNumbers(modulus, EXPONENT);
    }
}
