package dev.signet.core.keyfile;

import dev.signet.core.key.PostQuantumAlgorithm;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What sort of key {@code genpkey} is to make, put together from an algorithm or from parameters, and from its options. */
public abstract class KeyRecipe {
    KeyRecipe() {}

    /** Returns the recipe of an algorithm, in any case; null if OpenSSL has none of the name. */
    public static @Nullable KeyRecipe of(String algorithm) {
        return switch (algorithm.toUpperCase(Locale.ROOT)) {
            case "RSA", "RSAENCRYPTION" -> new RsaRecipe(false);
            case "RSA-PSS", "RSASSA-PSS", "RSASSAPSS" -> new RsaRecipe(true);
            case "EC", "ID-ECPUBLICKEY" -> new EcRecipe(null);
            case "SM2" -> new EcRecipe("SM2");
            case "DSA", "DSAENCRYPTION" -> new DsaRecipe();
            case "DH", "DHKEYAGREEMENT" -> new DhRecipe(false);
            case "DHX", "X9.42 DH", "DHPUBLICNUMBER" -> new DhRecipe(true);
            case "X25519" -> new OctetsRecipe(KeyType.X25519);
            case "X448" -> new OctetsRecipe(KeyType.X448);
            case "ED25519" -> new OctetsRecipe(KeyType.ED25519);
            case "ED448" -> new OctetsRecipe(KeyType.ED448);
            default -> {
                PostQuantumAlgorithm newer = PostQuantumAlgorithm.named(algorithm);
                yield newer == null ? null : new PostQuantumRecipe(newer);
            }
        };
    }

    /** Returns the recipe for keys with the parameters of a file. */
    public static KeyRecipe with(KeyDocument parameters) {
        return new ParametersRecipe(parameters);
    }

    /** Takes an option, the {@code name:value} of {@code -pkeyopt}; false if there is no such option or value. */
    public abstract boolean set(String name, String value);

    /** Returns whether there are parameters to be made without a key. */
    public boolean hasParameters() {
        return false;
    }

    /** Makes parameters; null if that is not possible. */
    public @Nullable KeyDocument parameters(SecureRandom random, KeyProgress progress) {
        return null;
    }

    /** Makes a key; null if that is not possible. */
    public abstract @Nullable KeyDocument key(SecureRandom random, KeyProgress progress);

    /** Returns a number, or -1 if it is none. */
    static int number(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > 100_000_000) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return text.isEmpty() ? -1 : number;
    }
}
