package dev.signet.core.keyfile;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Makes new keys of every type. */
public final class KeyGenerator {
    /** Returns a new key on a curve: numbers are drawn until one is in the range, so that all are equally likely. */
    public static EcKey onCurve(EcKey curve, SecureRandom random) {
        BigInteger order = curve.group().order();
        BigInteger number;
        do {
            number = new BigInteger(order.bitLength(), random);
        } while (number.signum() == 0 || number.compareTo(order) >= 0);
        return curve.generated(number);
    }

    private KeyGenerator() {}
}
