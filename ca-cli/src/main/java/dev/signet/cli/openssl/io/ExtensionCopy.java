package dev.signet.cli.openssl.io;

import dev.signet.core.extension.Extension;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which extensions of a request get into the certificate: {@code copy_extensions} of options and configurations. */
public enum ExtensionCopy {
    NONE,
    /** Those that the certificate has none of. */
    COPY,
    /** All; those of the same type make room. */
    COPYALL;

    /** Returns what a word stands for, in capitals or not; null if it stands for nothing. */
    public static @Nullable ExtensionCopy of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "none" -> NONE;
            case "copy" -> COPY;
            case "copyall" -> COPYALL;
            default -> null;
        };
    }

    /** Adds what was requested to the extensions of a certificate. */
    public void apply(List<Extension> requested, List<Extension> extensions) {
        if (this == NONE) {
            return;
        }
        for (Extension extension : requested) {
            boolean present = isIn(extensions, extension);
            if (present && this == COPY) {
                continue;
            }
            boolean ignored =
                    present && extensions.removeIf(other -> other.oid().equals(extension.oid()));
            extensions.add(extension);
        }
    }

    private static boolean isIn(List<Extension> extensions, Extension wanted) {
        for (Extension extension : extensions) {
            if (extension.oid().equals(wanted.oid())) {
                return true;
            }
        }
        return false;
    }
}
