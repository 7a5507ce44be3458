package dev.signet.core.cipher;

import java.util.HexFormat;

/** The single-step derivation of NIST SP 800-56C with a digest, HMAC or KMAC, and its older sister of ANSI X9.63. */
final class SingleStepDerivation {
    static byte[] derive(AlgorithmParameters given, int length) {
        String mac = given.text("mac");
        if (mac == null) {
            NamedDigest digest = KdfAlgorithm.requiredDigest(given);
            return blocks(digest.start(), secret(given), given.joined("info"), true, length);
        }
        MacAlgorithm algorithm = MacAlgorithm.find(mac);
        if (algorithm == null) {
            throw new CipherException("there is no code " + mac);
        }
        return switch (algorithm) {
            case HMAC -> {
                NamedDigest digest = KdfAlgorithm.requiredDigest(given);
                byte[] salt = given.octets("salt");
                HmacComputation hmac =
                        new HmacComputation(digest, salt == null ? new byte[digest.blockLength()] : salt);
                yield blocks(hmac, secret(given), given.joined("info"), true, length);
            }
            case KMAC128, KMAC256 -> kmac(algorithm, given, length);
            default -> throw new CipherException(mac + " is of no use here");
        };
    }

    private static byte[] kmac(MacAlgorithm algorithm, AlgorithmParameters given, int length) {
        byte[] salt = given.octets("salt");
        int usual = algorithm == MacAlgorithm.KMAC128 ? 164 : 132;
        int size = given.number("maclen", length);
        if (size != length && size != 20 && size != 28 && size != 32 && size != 48 && size != 64) {
            throw new CipherException("a code of " + size + " bytes is of no use here");
        }
        AlgorithmParameters parameters = algorithm.newParameters();
        boolean taken = parameters.take("hexkey:" + HexFormat.of().formatHex(salt == null ? new byte[usual] : salt))
                        == AlgorithmParameters.Outcome.TAKEN
                && parameters.take("custom:KDF") == AlgorithmParameters.Outcome.TAKEN
                && parameters.take("size:" + size) == AlgorithmParameters.Outcome.TAKEN;
        if (!taken) {
            throw new CipherException("the parameters cannot be used");
        }
        return blocks(algorithm.start(parameters), secret(given), given.joined("info"), true, length);
    }

    static byte[] deriveX963(AlgorithmParameters given, int length) {
        if (given.has("mac")) {
            throw new CipherException("X9.63 has a digest only");
        }
        NamedDigest digest = KdfAlgorithm.requiredDigest(given);
        return blocks(digest.start(), secret(given), given.joined("info"), false, length);
    }

    private static byte[] secret(AlgorithmParameters given) {
        byte[] secret = given.octets("secret");
        return secret == null ? KdfAlgorithm.required(given, "key") : secret;
    }

    private static byte[] blocks(
            DigestComputation computation, byte[] secret, byte[] info, boolean counterFirst, int length) {
        byte[] derived = new byte[length];
        for (int at = 0, counter = 1; at < length; counter++) {
            byte[] number = {(byte) (counter >> 24), (byte) (counter >> 16), (byte) (counter >> 8), (byte) counter};
            computation.update(counterFirst ? number : secret);
            computation.update(counterFirst ? secret : number);
            computation.update(info);
            byte[] block = computation.finish();
            System.arraycopy(block, 0, derived, at, Math.min(block.length, length - at));
            at += block.length;
        }
        return derived;
    }

    private SingleStepDerivation() {}
}
