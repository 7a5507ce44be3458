package dev.signet.cli.openssl.certificate;

import dev.signet.core.extension.Extension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code -copy_extensions} does with the extensions of a request. */
enum ExtensionCopy {
    NONE,
    /** Those are copied that the certificate has none of. */
    COPY,
    /** All are copied; those of the same type make room. */
    COPYALL;

    /** Returns what a word stands for, or null if it stands for nothing. */
    static @Nullable ExtensionCopy of(String word) {
        return switch (word) {
            case "none" -> NONE;
            case "copy" -> COPY;
            case "copyall" -> COPYALL;
            default -> null;
        };
    }

    void apply(List<Extension> requested, List<Extension> extensions) {
        if (this == NONE) {
            return;
        }
        for (Extension extension : requested) {
            boolean there = false;
            for (Extension present : extensions) {
                there |= present.oid().equals(extension.oid());
            }
            if (there && this == COPY) {
                continue;
            }
            boolean ignored = extensions.removeIf(present -> present.oid().equals(extension.oid()));
            extensions.add(extension);
        }
    }
}
