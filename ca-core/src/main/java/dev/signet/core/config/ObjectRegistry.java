package dev.signet.core.config;

import dev.signet.core.asn1.KnownObjects;
import dev.signet.core.asn1.Oid;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of object identifiers: those that OpenSSL knows, and those that a configuration adds. */
public final class ObjectRegistry {
    private final Map<String, Oid> added = new HashMap<>();

    /**
     * Adds the objects of an {@code oid_section}: {@code shortName = 1.2.3}.
     *
     * @return the first entry that is no object identifier or that names one which has a name; null if all are added
     */
    public @Nullable String add(Iterable<ConfigEntry> entries) {
        for (ConfigEntry entry : entries) {
            boolean taken = KnownObjects.ofName(entry.name()) != null || KnownObjects.shortName(entry.value()) != null;
            if (taken || !Oid.wellFormed(entry.value())) {
                return entry.name() + "=" + entry.value();
            }
            Oid ignored = added.put(entry.name(), Oid.of(entry.value()));
        }
        return null;
    }

    /** Returns the object identifier of a short name, a long name, or its own dotted form; null if it is none of these. */
    public @Nullable Oid find(String text) {
        String dotted = KnownObjects.ofName(text);
        if (dotted != null) {
            return Oid.of(dotted);
        }
        if (added.containsKey(text)) {
            return added.get(text);
        }
        return Oid.wellFormed(text) ? Oid.of(text) : null;
    }

    Oid require(String text) {
        Oid oid = find(text);
        if (oid == null) {
            throw new ConfigValueException("invalid object identifier: " + text);
        }
        return oid;
    }
}
