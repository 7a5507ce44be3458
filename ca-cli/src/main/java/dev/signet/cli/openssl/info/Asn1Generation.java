package dev.signet.cli.openssl.info;

import dev.signet.cli.Session;
import org.jspecify.annotations.Nullable;

/** {@code asn1parse -genstr}: an encoding from its description. */
final class Asn1Generation {
    static byte @Nullable [] run(Session session, @Nullable String text, @Nullable String configuration) {
        return null;
    }

    private Asn1Generation() {}
}
