package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One attribute of a name, its value as it is encoded.
 *
 * @param set the number of the relative name that it belongs to, from 0
 * @param type what it is
 * @param value the value
 */
public record NameEntry(int set, Oid type, DerNode value) {

    /**
     * Returns the attributes of a name.
     *
     * @param name the DER of a Name
     * @throws dev.signet.core.asn1.DerException if it is malformed
     */
    public static List<NameEntry> of(byte[] name) {
        List<NameEntry> entries = new ArrayList<>();
        int set = 0;
        for (DerReader names = DerNode.parse(name).reader(Tag.SEQUENCE, "Name"); names.hasNext(); set++) {
            for (DerNode attribute :
                    names.next(Tag.SET, "RelativeDistinguishedName").children()) {
                DerReader reader = attribute.reader(Tag.SEQUENCE, "AttributeTypeAndValue");
                Oid type = reader.next(Tag.OBJECT_IDENTIFIER, "type").oid();
                entries.add(new NameEntry(set, type, reader.next()));
                reader.end();
            }
        }
        return entries;
    }

    /** Returns the DER of the name that attributes make, in relative names as their numbers have it. */
    public static byte[] encode(List<NameEntry> entries) {
        List<byte[]> sets = new ArrayList<>();
        for (int start = 0; start < entries.size(); ) {
            List<byte[]> attributes = new ArrayList<>();
            int set = entries.get(start).set();
            for (; start < entries.size() && entries.get(start).set() == set; start++) {
                NameEntry entry = entries.get(start);
                attributes.add(Der.sequence(Der.oid(entry.type()), entry.value().encoded()));
            }
            sets.add(Der.setOf(attributes));
        }
        return Der.sequence(sets);
    }

    /** Returns whether two values are the same, octet for octet, in the same type of string. */
    boolean sameValue(NameEntry other) {
        return value.identifier() == other.value.identifier() && Arrays.equals(value.content(), other.value.content());
    }

    NameEntry inSet(int number) {
        return new NameEntry(number, type, value);
    }
}
