package dev.signet.core.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds public keys that no honest program makes, or that cost too much to use. */
final class PublicKeyDefects {
    /** What the JDK and OpenSSL put as the limit, so that a foreign key cannot make verification slow. */
    private static final int MAX_RSA_BITS = 16384;

    /** FIPS 186-5 appendix A.1.1. */
    private static final int MAX_RSA_EXPONENT_BITS = 256;

    /** With a modulus above {@link #LARGE_RSA_BITS} the JDK and OpenSSL verify only with so short an exponent. */
    private static final int MAX_EXPONENT_BITS_OF_LARGE_RSA = 64;

    private static final int LARGE_RSA_BITS = 3072;

    static List<String> of(PublicKeyInfo key) {
        if (key.algorithmOid().equals(KeyOids.RSA) || key.pssOnly()) {
            return key.rsa().map(numbers -> ofRsa(key, numbers)).orElse(List.of("the RSA numbers cannot be read"));
        }
        Optional<KeyAlgorithm> algorithm = key.algorithm();
        if (algorithm.isEmpty()) {
            return List.of(
                    key.algorithmOid().equals(KeyOids.EC)
                            ? "the curve is not a named curve that is known"
                            : "the key algorithm " + key.algorithmOid()
                                    + " is not known, or the key has a wrong length");
        }
        return CurvePoints.valid(algorithm.get(), key.keyBits())
                ? List.of()
                : List.of("the public point is not on the curve " + algorithm.get());
    }

    private static List<String> ofRsa(PublicKeyInfo key, PublicKeyInfo.RsaNumbers numbers) {
        List<String> defects = new ArrayList<>();
        if (key.pssOnly()
                && key.parameters().isPresent()
                && key.pssRestriction().isEmpty()) {
            defects.add("its parameters for RSASSA-PSS cannot be read or ask for what is not known");
        }
        BigInteger modulus = numbers.modulus();
        BigInteger exponent = numbers.exponent();
        if (modulus.bitLength() > MAX_RSA_BITS) {
            defects.add("the modulus has " + modulus.bitLength() + " bits, more than " + MAX_RSA_BITS);
        } else if (SmallFactors.in(modulus)) {
            defects.add("the modulus has a small factor");
        }
        if (!modulus.testBit(0)) {
            defects.add("the modulus is even");
        }
        if (!exponent.testBit(0)) {
            defects.add("the exponent is even");
        }
        if (exponent.equals(BigInteger.ONE)) {
            defects.add("the exponent is 1");
        }
        int maxExponentBits =
                modulus.bitLength() > LARGE_RSA_BITS ? MAX_EXPONENT_BITS_OF_LARGE_RSA : MAX_RSA_EXPONENT_BITS;
        if (exponent.bitLength() > maxExponentBits) {
            defects.add("the exponent has " + exponent.bitLength() + " bits, more than " + maxExponentBits);
        }
        return List.copyOf(defects);
    }

    private PublicKeyDefects() {}
}
