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
            String numbers = numbers(entry.value());
            if (taken || !Oid.wellFormed(numbers)) {
                return entry.name() + "=" + entry.value();
            }
            Oid ignored = added.put(entry.name(), Oid.of(numbers));
        }
        return null;
    }

    /** Returns the names that were added, by the dotted forms of their object identifiers. */
    public Map<String, String> added() {
        Map<String, String> names = new HashMap<>();
        added.forEach((name, oid) -> names.put(oid.dotted(), name));
        return names;
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
        String numbers = numbers(text);
        return Oid.wellFormed(numbers) ? Oid.of(numbers) : null;
    }

    /** Writes a dotted form as it should be: OpenSSL takes blanks for full stops, and bears one at the end and zeros in front. */
    private static String numbers(String text) {
        if (text.isEmpty()
                || text.charAt(text.length() - 1) >= '0' && text.indexOf(' ') < 0 && text.indexOf(".0") < 0) {
            return text;
        }
        StringBuilder numbers = new StringBuilder();
        String rest = text.replace(' ', '.');
        rest = rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest;
        for (String number : rest.split("\\.", -1)) {
            int start = 0;
            while (start < number.length() - 1 && number.charAt(start) == '0') {
                start++;
            }
            numbers.append(numbers.length() == 0 ? "" : ".").append(number.isEmpty() ? "0" : number.substring(start));
        }
        return numbers.toString();
    }

    Oid require(String text) {
        Oid oid = find(text);
        if (oid == null) {
            throw new ConfigValueException("invalid object identifier: " + text);
        }
        return oid;
    }
}
