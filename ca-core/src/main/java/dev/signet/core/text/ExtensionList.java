package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The extensions of a certificate, a CRL or one of its entries, by their object identifiers. */
public final class ExtensionList {
    private final @Nullable Decoded extensions;

    /** Takes the extensions of a document, null for none. */
    public ExtensionList(@Nullable Decoded extensions) {
        this.extensions = extensions;
    }

    /** Returns whether there is an extension of this kind. */
    public boolean has(String identifier) {
        return find(identifier, 0) >= 0;
    }

    /** Returns whether the first extension of this kind is critical. */
    public boolean firstIsCritical(String identifier) {
        int found = find(identifier, 0);
        return extensions != null && found >= 0 && ExtensionText.critical(extensions.get(found));
    }

    /**
     * Returns the value of an extension that is there once, or null if there is none.
     *
     * @throws DerException if there are several, or it cannot be decoded
     */
    public @Nullable Decoded single(String identifier, Shape shape) {
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
    public @Nullable Decoded singleOrNull(String identifier, Shape shape) {
        try {
            return single(identifier, shape);
        } catch (DerException malformed) {
            return null;
        }
    }

    /** Returns how many there are. */
    public int size() {
        return extensions == null ? 0 : extensions.size();
    }

    /** Returns the object identifier of an extension, or null if it is too long to be written out. */
    public @Nullable String identifier(int index) {
        return extensions == null
                ? null
                : ObjectNames.dotted(extensions.get(index).get(0));
    }

    /** Returns whether an extension is critical. */
    public boolean critical(int index) {
        return extensions != null && ExtensionText.critical(extensions.get(index));
    }

    /** Returns the encoded values of all extensions of a kind. */
    public List<byte[]> values(String identifier) {
        List<byte[]> values = new ArrayList<>();
        for (int at = find(identifier, 0); extensions != null && at >= 0; at = find(identifier, at + 1)) {
            values.add(extensions.get(at).get(2).octets());
        }
        return values;
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
