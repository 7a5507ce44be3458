package dev.signet.core.key;

import dev.signet.core.cipher.AlgorithmParameters;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The distinguishing identifier that goes into signatures of SM2 (GB/T 32918.2 section 5.5), as {@code -sigopt}, {@code -vfyopt} and
 * {@code -pkeyopt} give it. Without one it is empty in OpenSSL 3.0.
 */
public final class Sm2Identity {
    private static final byte[] NONE = {};

    /** Returns the identifier of a pair {@code distid:TEXT} or {@code hexdistid:DIGITS}, or null if the pair is neither. */
    public static byte @Nullable [] ofPair(String pair) {
        if (pair.startsWith("distid:")) {
            return pair.substring("distid:".length()).getBytes(StandardCharsets.UTF_8);
        }
        return pair.startsWith("hexdistid:") ? AlgorithmParameters.hex(pair.substring("hexdistid:".length())) : null;
    }

    /** Returns that nothing was agreed upon. */
    public static byte[] none() {
        return NONE;
    }

    private Sm2Identity() {}
}
