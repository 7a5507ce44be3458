package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import org.jspecify.annotations.Nullable;

/** The extensions of a certificate, a CRL or one of its entries, by their object identifiers. */
final class ExtensionList {
    private final @Nullable Decoded extensions;

    ExtensionList(@Nullable Decoded extensions) {
        this.extensions = extensions;
    }

    boolean has(String identifier) {
        return find(identifier, 0) >= 0;
    }

    boolean firstIsCritical(String identifier) {
        int found = find(identifier, 0);
        return extensions != null && found >= 0 && ExtensionText.critical(extensions.get(found));
    }

    /**
     * Returns the value of an extension that is there once, or null if there is none.
     *
     * @throws DerException if there are several, or it cannot be decoded
     */
    @Nullable Decoded single(String identifier, Shape shape) {
        int found = find(identifier, 0);
        if (extensions == null || found < 0) {
            return null;
        }
        Decoded extension = extensions.get(found);
        if (find(identifier, found + 1) >= 0) {
            throw new DerException(extension.node().offset(), "extension " + identifier + " is there twice");
        }
        return ShapeDecoder.decode(extension.get(2).octets(), shape);
    }

    /** Returns the value of an extension that is there once and can be decoded, or null. */
    @Nullable Decoded singleOrNull(String identifier, Shape shape) {
        try {
            return single(identifier, shape);
        } catch (DerException malformed) {
            return null;
        }
    }

    private int find(String identifier, int from) {
        for (int i = from; extensions != null && i < extensions.size(); i++) {
            if (identifier.equals(ObjectNames.dotted(extensions.get(i).get(0)))) {
                return i;
            }
        }
        return -1;
    }
}
