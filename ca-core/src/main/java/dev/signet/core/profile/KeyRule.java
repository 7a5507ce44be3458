package dev.signet.core.profile;

import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.problem.ForeignText;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.util.Optional;

/** One sort of key that a profile allows: {@code rsa:2048-8192}, {@code rsa:3072}, {@code ec:P-256}, {@code ed25519}. */
public sealed interface KeyRule {
    /** The smallest RSA key that any profile can allow; smaller ones are within reach of an attacker. */
    int LEAST_RSA_BITS = 2048;

    /** The largest RSA key that any profile can allow; larger ones make checking a signature a burden. */
    int MOST_RSA_BITS = 16_384;

    /** The smallest curve that any profile can allow, by the size of its field. */
    int LEAST_CURVE_BITS = 256;

    /** Returns whether keys of an algorithm are allowed. */
    boolean allows(KeyAlgorithm algorithm);

    /** Returns an algorithm that is allowed. */
    KeyAlgorithm example();

    /**
     * Reads a rule.
     *
     * @throws SignetException of kind {@code USAGE} if it is none, or names keys that no profile can allow
     */
    static KeyRule parse(String text) {
        if (text.equals("rsa") || text.startsWith("rsa:")) {
            return RsaSizes.parse(text);
        }
        if (text.startsWith("ec:")) {
            Optional<NamedCurve> curve = NamedCurve.named(text.substring(3));
            if (curve.isEmpty() || !curve.get().common() || curve.get().fieldBits() < LEAST_CURVE_BITS) {
                throw problem(text, "there is no such curve, or it is too small")
                        .exception();
            }
            return new OnCurve(curve.get());
        }
        for (KeyAlgorithm.Edwards edwards : KeyAlgorithm.Edwards.values()) {
            if (edwards.toString().equals(text)) {
                return new Edwards(edwards);
            }
        }
        throw problem(text, "there is no such key algorithm").exception();
    }

    private static Problem problem(String text, String why) {
        return Problem.of(Kind.USAGE, "\"" + ForeignText.shown(text) + "\" names no keys that a profile can allow")
                .because(why)
                .fix("write rsa:3072, rsa:2048-8192, ec:P-256, ec:P-384, ec:P-521, ed25519 or ed448");
    }

    /** RSA keys whose modulus has from {@code least} to {@code most} bits. */
    record RsaSizes(int least, int most) implements KeyRule {
        private static RsaSizes parse(String text) {
            if (text.equals("rsa")) {
                throw problem(text, "sizes are missing").exception();
            }
            int dash = text.indexOf('-');
            int least = number(text.substring(4, dash < 0 ? text.length() : dash));
            int most = dash < 0 ? least : number(text.substring(dash + 1));
            if (least < LEAST_RSA_BITS || most > MOST_RSA_BITS || least > most) {
                throw problem(
                                text,
                                "RSA keys have from " + LEAST_RSA_BITS + " to " + MOST_RSA_BITS
                                        + " bits, the smaller size first")
                        .exception();
            }
            return new RsaSizes(least, most);
        }

        private static int number(String digits) {
            boolean number = !digits.isEmpty() && digits.length() <= 5;
            for (int i = 0; i < digits.length(); i++) {
                number &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
            }
            return number ? Integer.parseInt(digits) : 0;
        }

        @Override
        public boolean allows(KeyAlgorithm algorithm) {
            return algorithm instanceof KeyAlgorithm.Rsa rsa && rsa.bits() >= least && rsa.bits() <= most;
        }

        @Override
        public KeyAlgorithm example() {
            return KeyAlgorithm.rsa(least);
        }

        @Override
        public String toString() {
            return "rsa:" + least + (most == least ? "" : "-" + most);
        }
    }

    /** Keys on one of the curves of ECDSA. */
    record OnCurve(NamedCurve curve) implements KeyRule {
        @Override
        public boolean allows(KeyAlgorithm algorithm) {
            return algorithm instanceof KeyAlgorithm.Ec ec && ec.curve() == curve;
        }

        @Override
        public KeyAlgorithm example() {
            return KeyAlgorithm.ec(curve);
        }

        @Override
        public String toString() {
            return "ec:" + curve;
        }
    }

    /** Ed25519 or Ed448 keys. */
    record Edwards(KeyAlgorithm.Edwards algorithm) implements KeyRule {
        @Override
        public boolean allows(KeyAlgorithm other) {
            return algorithm == other;
        }

        @Override
        public KeyAlgorithm example() {
            return algorithm;
        }

        @Override
        public String toString() {
            return algorithm.toString();
        }
    }
}
