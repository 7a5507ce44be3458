package dev.signet.core.key;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/** Makes new private keys: RSA with the JDK, which is faster at it, everything else from octets that are drawn here. */
final class KeyGeneration {
    private static final String SOURCE = "a new key";

    static PrivateKeyInfo generate(KeyAlgorithm algorithm, SecureRandom random) {
        if (algorithm instanceof KeyAlgorithm.Rsa rsa) {
            return rsa(rsa.bits(), random);
        }
        if (algorithm instanceof KeyAlgorithm.Ec ec) {
            return ec(ec.curve(), random);
        }
        return edwards((KeyAlgorithm.Edwards) algorithm, random);
    }

    private static PrivateKeyInfo rsa(int bits, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", JdkRsa.PROVIDER);
            generator.initialize(bits, random);
            byte[] pkcs8 = generator.generateKeyPair().getPrivate().getEncoded();
            try {
                return PrivateKeyInfo.parse(pkcs8, SOURCE);
            } finally {
                Arrays.fill(pkcs8, (byte) 0);
            }
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** FIPS 186-5 appendix A.2.2: numbers are drawn until one lies in the range, so that all are equally likely. */
    private static PrivateKeyInfo ec(NamedCurve curve, SecureRandom random) {
        BigInteger order = CurvePoints.domain(curve).getN();
        BigInteger number;
        do {
            number = new BigInteger(order.bitLength(), random);
        } while (number.signum() == 0 || number.compareTo(order) >= 0);
        return new PrivateKeyReader(SOURCE).ec(curve, number);
    }

    private static PrivateKeyInfo edwards(KeyAlgorithm.Edwards curve, SecureRandom random) {
        byte[] seed = new byte[curve.keyOctets()];
        random.nextBytes(seed);
        try {
            return new PrivateKeyReader(SOURCE).edwards(curve, seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    private KeyGeneration() {}
}
