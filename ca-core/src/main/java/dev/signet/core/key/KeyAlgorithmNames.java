package dev.signet.core.key;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;

/** What is said about key algorithms that cannot be had. */
final class KeyAlgorithmNames {
    private static final String OFFERED = "use rsa:2048 to rsa:8192, ec:P-256, ec:P-384, ec:P-521, ed25519 or ed448";

    static Problem unknown(String text) {
        return Problem.of(Kind.USAGE, "there is no key algorithm \"" + text + "\"")
                .fix(OFFERED);
    }

    static Problem notOffered(KeyAlgorithm algorithm) {
        return Problem.of(Kind.USAGE, "no new keys are made with " + algorithm)
                .because(reason(algorithm))
                .fix(OFFERED);
    }

    private static String reason(KeyAlgorithm algorithm) {
        if (!(algorithm instanceof KeyAlgorithm.Rsa rsa)) {
            return "few programs accept certificates on this curve";
        }
        if (rsa.bits() < KeyAlgorithm.Rsa.MIN_BITS) {
            return rsa.bits() + " bits can be broken; the least is " + KeyAlgorithm.Rsa.MIN_BITS;
        }
        if (rsa.bits() > KeyAlgorithm.Rsa.MAX_BITS) {
            return "many programs refuse more than " + KeyAlgorithm.Rsa.MAX_BITS + " bits";
        }
        return "the number of bits must be a multiple of 8";
    }

    /** Returns a number of at most six digits, or -1. */
    static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 6) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private KeyAlgorithmNames() {}
}
