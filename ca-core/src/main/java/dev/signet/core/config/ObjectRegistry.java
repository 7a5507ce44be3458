package dev.signet.core.config;

import dev.signet.core.asn1.KnownObjects;
import dev.signet.core.asn1.Oid;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of object identifiers: those that OpenSSL knows, and those that a configuration adds. */
public final class ObjectRegistry {
    private final Map<String, Oid> shortNames = new HashMap<>();
    private final Map<String, Oid> longNames = new HashMap<>();

    /**
     * Adds the objects of an {@code oid_section}: {@code shortName = 1.2.3} or {@code shortName = long name, 1.2.3}.
     *
     * @throws ConfigValueException if one of them is no object identifier
     */
    public void add(Iterable<ConfigEntry> entries) {
        for (ConfigEntry entry : entries) {
            int comma = entry.value().lastIndexOf(',');
            String dotted = entry.value().substring(comma + 1).trim();
            if (!Oid.wellFormed(dotted)) {
                throw new ConfigValueException(entry.name() + "=" + entry.value());
            }
            Oid oid = Oid.of(dotted);
            Oid ignored = shortNames.put(entry.name(), oid);
            String longName =
                    comma < 0 ? entry.name() : entry.value().substring(0, comma).trim();
            ignored = longNames.put(longName, oid);
        }
    }

    /** Returns the object identifier of a short name, a long name, or its own dotted form; null if it is none of these. */
    public @Nullable Oid find(String text) {
        String dotted = KnownObjects.ofShortName(text);
        if (dotted == null && shortNames.containsKey(text)) {
            return shortNames.get(text);
        }
        dotted = dotted == null ? KnownObjects.ofName(text) : dotted;
        if (dotted != null) {
            return Oid.of(dotted);
        }
        if (longNames.containsKey(text)) {
            return longNames.get(text);
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
