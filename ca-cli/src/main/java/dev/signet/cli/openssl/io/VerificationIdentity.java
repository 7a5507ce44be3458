package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.core.key.Sm2Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code -vfyopt} sets: the distinguishing identifier of SM2, and nothing else. */
public final class VerificationIdentity {
    /** Returns the identifier, perhaps an empty one; null after having said what is wrong. */
    public static byte @Nullable [] of(List<String> options, Session session) {
        byte[] identity = Sm2Identity.none();
        for (String option : options) {
            byte[] value = Sm2Identity.ofPair(option);
            if (value == null) {
                session.err().println("parameter error \"" + option + "\"");
                return null;
            }
            identity = value;
        }
        return identity;
    }

    private VerificationIdentity() {}
}
