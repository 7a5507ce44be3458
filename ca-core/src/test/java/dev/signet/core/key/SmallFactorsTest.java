package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallFactorsTest {
    private static final BigInteger PRODUCT = product();

    private static BigInteger product() {
        BigInteger product = BigInteger.ONE;
        for (int number = 3; number < 752; number += 2) {
            BigInteger odd = BigInteger.valueOf(number);
            product = odd.isProbablePrime(50) ? product.multiply(odd) : product;
        }
        return product;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 33, 63, 64, 512, 1024, 2047, 2048, 2049, 4096, 16383, 16384})
    void numbers_of_any_length_have_a_factor_where_their_gcd_with_all_of_them_is_not_one(int bits) {
        Random random = new Random(bits);
        for (int i = 0; i < 200; i++) {
            BigInteger number = new BigInteger(bits, random).setBit(bits - 1);
            assertThat(SmallFactors.in(number))
                    .as(number.toString(16))
                    .isEqualTo(!number.gcd(PRODUCT).equals(BigInteger.ONE));
        }
    }

    @Test
    void each_prime_below_752_is_found_and_the_next_is_not() {
        BigInteger large = BigInteger.ONE.shiftLeft(2203).subtract(BigInteger.ONE); // a prime of Mersenne
        assertThat(SmallFactors.in(large)).isFalse();
        for (int prime = 3; prime < 752; prime += 2) {
            if (BigInteger.valueOf(prime).isProbablePrime(50)) {
                assertThat(SmallFactors.in(large.multiply(BigInteger.valueOf(prime))))
                        .as("%d", prime)
                        .isTrue();
            }
        }
        assertThat(SmallFactors.in(large.multiply(BigInteger.valueOf(757)))).isFalse();
    }
}
