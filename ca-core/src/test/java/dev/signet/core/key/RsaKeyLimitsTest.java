package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.cipher.HashAlgorithm;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RsaKeyLimitsTest {
    @ParameterizedTest
    @CsvSource({
        "2048, 1",
        "2048, 2",
        "2048, 17",
        "504, 17",
        "505, 17",
        "511, 17",
        "512, 17",
        "3072, 256",
        "3072, 65",
        "3073, 64",
        "3073, 65",
        "16384, 17",
        "16385, 17",
        "1024, 1023",
        "1024, 1025"
    })
    void the_keys_that_are_taken_are_those_that_the_jdk_takes(int modulusBits, int exponentBits) throws Exception {
        Random random = new Random(8017);
        BigInteger modulus = number(modulusBits, random);
        BigInteger exponent = number(exponentBits, random);
        assertThat(RsaVerification.with(new PublicKeyInfo.RsaNumbers(modulus, exponent), HashAlgorithm.SHA256)
                        .isPresent())
                .isEqualTo(takenByTheJdk(modulus, exponent));
    }

    private static BigInteger number(int bits, Random random) {
        return new BigInteger(bits, random).setBit(bits - 1).setBit(0);
    }

    private static boolean takenByTheJdk(BigInteger modulus, BigInteger exponent) throws Exception {
        try {
            return KeyFactory.getInstance("RSA", "SunRsaSign").generatePublic(new RSAPublicKeySpec(modulus, exponent))
                    != null;
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }
}
