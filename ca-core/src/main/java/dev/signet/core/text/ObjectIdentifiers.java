package dev.signet.core.text;

import dev.signet.core.asn1.Oid;
import java.util.Optional;

/** Object identifiers by the names that OpenSSL has for them. */
public final class ObjectIdentifiers {
    /** Returns the object identifier of a short name, a long name, or its own dotted form. */
    public static Optional<Oid> find(String text) {
        String dotted = ObjectNames.identifier(text);
        if (dotted == null && Oid.wellFormed(text)) {
            dotted = text;
        }
        return dotted == null ? Optional.empty() : Optional.of(Oid.of(dotted));
    }

    private ObjectIdentifiers() {}
}
