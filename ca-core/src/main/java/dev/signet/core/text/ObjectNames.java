package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.KnownObjects;
import org.jspecify.annotations.Nullable;

/** The names that OpenSSL prints for object identifiers. */
public final class ObjectNames {
    /** libcrypto writes out no object identifier with more octets than this, to bound the work (CVE-2023-2650). */
    private static final int MAX_OCTETS = 586;

    /** Returns the short name of an object identifier in dotted form, such as {@code CN}, or null if it has none. */
    public static @Nullable String shortName(String dotted) {
        return KnownObjects.shortName(dotted);
    }

    /** Returns the long name of an object identifier in dotted form, such as {@code commonName}, or null if it has none. */
    public static @Nullable String longName(String dotted) {
        return KnownObjects.longName(dotted);
    }

    /** Returns the dotted form of an object identifier, or null if it is longer than libcrypto cares to write. */
    public static @Nullable String dotted(Decoded objectIdentifier) {
        if (objectIdentifier.length() > MAX_OCTETS) {
            return null;
        }
        try {
            return objectIdentifier.dotted();
        } catch (DerException malformed) {
            return null;
        }
    }

    /** Returns the long name of an object identifier or, where it has none, its dotted form: {@code OBJ_obj2txt}. */
    static @Nullable String text(Decoded objectIdentifier) {
        String dotted = dotted(objectIdentifier);
        String name = dotted == null ? null : longName(dotted);
        return name != null ? name : dotted;
    }

    /** Appends what {@code i2a_ASN1_OBJECT} prints. */
    static void append(StringBuilder out, Decoded objectIdentifier) {
        String text = text(objectIdentifier);
        if (text != null) {
            out.append(text);
        } else {
            out.append("<INVALID>");
            HexText.dump(out, objectIdentifier.octets(), 0);
        }
    }

    private ObjectNames() {}
}
