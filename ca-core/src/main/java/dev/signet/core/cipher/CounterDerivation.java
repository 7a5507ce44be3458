package dev.signet.core.cipher;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The derivations of NIST SP 800-108 with a counter or feedback, over HMAC or CMAC. */
final class CounterDerivation {
    static byte[] derive(AlgorithmParameters given, int length) {
        DigestComputation code = code(given);
        boolean feedback = feedback(given);
        byte[] label = given.octets("salt");
        byte[] context = given.octets("info");
        byte[] seed = given.octets("seed");
        byte[] bits = number(8 * length);
        boolean separated = given.number("use-separator", 1) != 0;
        boolean withLength = given.number("use-l", 1) != 0;
        byte[] derived = new byte[length];
        byte[] block = feedback && seed != null ? seed : new byte[0];
        for (int at = 0, counter = 1; at < length; counter++) {
            if (feedback) {
                code.update(block);
            }
            code.update(number(counter));
            update(code, label);
            if (separated) {
                code.update(new byte[1]);
            }
            update(code, context);
            if (withLength) {
                code.update(bits);
            }
            block = code.finish();
            if (seed != null && seed.length > 0 && seed.length != block.length) {
                throw new CipherException("the seed has to be as long as a block");
            }
            System.arraycopy(block, 0, derived, at, Math.min(block.length, length - at));
            at += block.length;
        }
        return derived;
    }

    private static void update(DigestComputation code, byte @Nullable [] octets) {
        if (octets != null) {
            code.update(octets);
        }
    }

    private static DigestComputation code(AlgorithmParameters given) {
        byte[] key = KdfAlgorithm.required(given, "key");
        String mac = given.text("mac");
        MacAlgorithm algorithm = mac == null ? null : MacAlgorithm.find(mac);
        if (algorithm == MacAlgorithm.HMAC) {
            return new HmacComputation(KdfAlgorithm.requiredDigest(given), key);
        }
        if (algorithm != MacAlgorithm.CMAC) {
            throw new CipherException("the code is HMAC or CMAC");
        }
        AlgorithmParameters parameters = algorithm.newParameters();
        String hex = HexFormat.of().formatHex(key);
        boolean taken = parameters.take("hexkey:" + hex) == AlgorithmParameters.Outcome.TAKEN
                && parameters.take("cipher:" + Objects.requireNonNullElse(given.text("cipher"), ""))
                        == AlgorithmParameters.Outcome.TAKEN;
        if (!taken) {
            throw new CipherException("there is no cipher");
        }
        return algorithm.start(parameters);
    }

    private static boolean feedback(AlgorithmParameters given) {
        String mode = given.text("mode");
        return switch (mode == null ? "counter" : mode.toLowerCase(Locale.ROOT)) {
            case "counter" -> false;
            case "feedback" -> true;
            default -> throw new CipherException("there is no mode " + mode);
        };
    }

    private static byte[] number(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    private CounterDerivation() {}
}
