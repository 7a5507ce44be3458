package dev.signet.cli.openssl.authority;

import dev.signet.core.extension.Extension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which extensions of a request get into the certificate. */
enum ExtensionCopy {
    NONE,
    /** Those that the configuration does not say anything about. */
    ADD,
    /** All; they replace those of the configuration. */
    ALL;

    /** Returns what a word asks for, or null if there is no such word. */
    static @Nullable ExtensionCopy of(String word) {
        if (word.equalsIgnoreCase("none")) {
            return NONE;
        }
        if (word.equalsIgnoreCase("copy")) {
            return ADD;
        }
        return word.equalsIgnoreCase("copyall") ? ALL : null;
    }

    /** Adds what was asked for to the extensions of a certificate. */
    void apply(List<Extension> wanted, List<Extension> extensions) {
        for (Extension extension : this == NONE ? List.<Extension>of() : wanted) {
            boolean present = extensions.stream().anyMatch(other -> other.oid().equals(extension.oid()));
            if (present && this == ADD) {
                continue;
            }
            boolean ignored = extensions.removeIf(other -> other.oid().equals(extension.oid()));
            ignored = extensions.add(extension);
        }
    }
}
