package dev.signet.core.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FiniteFieldTest {
    private static FiniteField parse(String hex) {
        return FiniteField.parse(HexFormat.of().parseHex(hex));
    }

    @Test
    void a_prime_without_the_octet_for_its_sign_is_no_negative_number() {
        assertThat(parse("3006020197020102").prime()).isEqualTo(BigInteger.valueOf(0x97));
    }

    @Test
    void any_length_of_private_keys_is_borne() {
        assertThat(parse("300c02010702010202047fffffff").privateBits()).isEqualTo(Integer.MAX_VALUE);
        assertThat(parse("3010020107020102020800ffffffffffffff").privateBits()).isEqualTo(Integer.MAX_VALUE);
        assertThat(parse("3006020107020102").privateBits()).isNull();
    }

    @Test
    void short_private_keys_are_weak_whatever_the_prime() {
        FiniteField field = new FiniteField(BigInteger.TWO.pow(2047).add(BigInteger.ONE), BigInteger.TWO, 100);

        assertThat(field.strength()).isZero();
        assertThat(new FiniteField(field.prime(), BigInteger.TWO, 225).strength())
                .isEqualTo(112);
        assertThat(new FiniteField(field.prime(), BigInteger.TWO, null).strength())
                .isEqualTo(112);
    }
}
