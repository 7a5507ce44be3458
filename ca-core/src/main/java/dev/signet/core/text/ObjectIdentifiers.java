package dev.signet.core.text;

import dev.signet.core.asn1.KnownObjects;
import dev.signet.core.asn1.Oid;
import java.util.Optional;

/** Object identifiers by the names that OpenSSL has for them. */
public final class ObjectIdentifiers {
    /** Returns the object identifier of a short name, a long name, or its own dotted form. */
    public static Optional<Oid> find(String text) {
        return KnownObjects.identifier(text);
    }

    private ObjectIdentifiers() {}
}
