package dev.signet.cli.openssl.info;

import dev.signet.cli.Session;
import dev.signet.core.config.Asn1Text;
import dev.signet.core.config.ConfigFile;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.ObjectRegistry;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** {@code asn1parse -genstr} and {@code -genconf}: an encoding from its description. */
final class Asn1Generation {
    /**
     * Returns the encoding, or null after having said what is wrong.
     *
     * @param text the description; null if it is the entry {@code asn1} of the configuration
     * @param config where the sections are that the description refers to; null if there are none
     * @param configName the name of its file
     */
    static byte @Nullable [] run(
            Session session, @Nullable String text, @Nullable ConfigFile config, @Nullable String configName) {
        String octets =
                text == null ? null : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String description =
                octets == null && config != null ? config.value(ConfigFile.DEFAULT_SECTION, "asn1") : octets;
        if (description == null) {
            session.err().println("Can't find 'asn1' in '" + configName + "'");
            return null;
        }
        try {
            return Asn1Text.encode(description, config, new ObjectRegistry());
        } catch (ConfigValueException wrong) {
            if (session.explains()) {
                session.err().println("  why: " + wrong.getMessage());
            }
            return null;
        }
    }

    private Asn1Generation() {}
}
