package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.KnownObjects;
import dev.signet.core.asn1.Oid;
import java.util.ArrayList;
import java.util.List;

/**
 * A distinguished name in the making, from attributes as people and configurations write them.
 *
 * <p>The type of each value is chosen as OpenSSL does: by a table of attributes with their types and lengths, within the string
 * mask (ASN1_STRING_TABLE_get(3)).
 */
public final class NameBuilder {
    private final ObjectRegistry objects;
    private final StringMask mask;
    private final boolean utf8;
    private final List<List<byte[]>> relativeNames = new ArrayList<>();

    /**
     * @param mask the types of string to choose from
     * @param utf8 whether the octets of values are UTF-8; if not, each is a character of ISO 8859-1
     */
    public NameBuilder(ObjectRegistry objects, StringMask mask, boolean utf8) {
        this.objects = objects;
        this.mask = mask;
        this.utf8 = utf8;
    }

    /** Returns whether OpenSSL has a name for an attribute type, so that it may stand in {@code -subj}. */
    public boolean knows(String type) {
        Oid oid = objects.find(type);
        return oid != null && (KnownObjects.shortName(oid.dotted()) != null || !type.equals(oid.dotted()));
    }

    /**
     * Adds an attribute.
     *
     * @param joined whether it belongs to the relative name before it
     * @throws ConfigValueException if the type is unknown or the value does not fit it
     */
    public void add(String type, String value, boolean joined) {
        Oid oid = objects.find(type);
        if (oid == null) {
            throw new ConfigValueException("invalid field name: " + type);
        }
        byte[] attribute = Der.sequence(Der.oid(oid), value(oid, value));
        if (!joined || relativeNames.isEmpty()) {
            relativeNames.add(new ArrayList<>());
        }
        relativeNames.get(relativeNames.size() - 1).add(attribute);
    }

    /**
     * Returns a value in the type that is its attribute's.
     *
     * @throws ConfigValueException if it does not fit
     */
    public byte[] value(Oid type, String text) {
        return AttributeRules.encode(type.dotted(), text, utf8, mask);
    }

    /** Adds the entries of a section; what stands before a full stop tells names from others, a plus sign joins. */
    public void addAll(List<ConfigEntry> entries) {
        for (ConfigEntry entry : entries) {
            addNumbered(entry.name(), entry.value());
        }
    }

    private void addNumbered(String name, String value) {
        String type = withoutNumber(name);
        boolean joined = type.startsWith("+");
        add(joined ? type.substring(1) : type, value, joined);
    }

    /** Returns a name without what stands up to its first full stop, comma or colon. */
    public static String withoutNumber(String name) {
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (character == '.' || character == ',' || character == ':') {
                return i + 1 < name.length() ? name.substring(i + 1) : name;
            }
        }
        return name;
    }

    /** Returns whether nothing was added. */
    public boolean isEmpty() {
        return relativeNames.isEmpty();
    }

    /** Returns the DER of the name. */
    public byte[] encoded() {
        List<byte[]> sets = new ArrayList<>();
        for (List<byte[]> attributes : relativeNames) {
            sets.add(Der.setOf(attributes));
        }
        return Der.sequence(sets);
    }

    /** Returns the attributes of the only relative name, sorted as in a SET. */
    byte[] onlyRelativeName() {
        if (relativeNames.isEmpty()) {
            throw new ConfigValueException("an empty relative name");
        }
        if (relativeNames.size() > 1) {
            throw new ConfigValueException("invalid multiple rdns");
        }
        return Der.setOf(relativeNames.get(0));
    }
}
