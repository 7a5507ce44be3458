package dev.signet.core.name;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A distinguished name such as {@code O=Example, CN=Example Root CA}: a sequence of relative names, each a set of attributes,
 * most significant first (X.501, RFC 5280 section 4.1.2.4).
 *
 * <p>A name that was read keeps its bytes, because an issuer field must repeat the subject of the issuer to the byte. Two
 * names are {@linkplain #equals equal} if their bytes are; {@link #matches} compares as RFC 5280 section 7.1 wants.
 */
public final class DistinguishedName {
    private static final int MAX_ATTRIBUTES = 1000;

    private final List<List<Attribute>> relativeNames;
    private final byte[] encoded;
    private @Nullable List<String> relativeKeys;

    private DistinguishedName(List<List<Attribute>> relativeNames, byte[] encoded) {
        this.relativeNames = List.copyOf(relativeNames);
        this.encoded = encoded;
    }

    /**
     * Reads a Name.
     *
     * @throws DerException if it is malformed
     */
    public static DistinguishedName parse(DerNode node) {
        List<List<Attribute>> relativeNames = new ArrayList<>();
        int attributes = 0;
        for (DerReader names = node.reader(Tag.SEQUENCE, "Name"); names.hasNext(); ) {
            List<Attribute> relativeName = new ArrayList<>();
            DerReader set = names.next(Tag.SET, "RelativeDistinguishedName").reader();
            while (set.hasNext()) {
                relativeName.add(Attribute.parse(set.next()));
                if (++attributes > MAX_ATTRIBUTES) {
                    throw new DerException(node.offset(), "a name of more than " + MAX_ATTRIBUTES + " attributes");
                }
            }
            relativeNames.add(List.copyOf(relativeName));
        }
        return new DistinguishedName(relativeNames, node.encoded());
    }

    /** Creates a name of single attributes, most significant first. */
    public static DistinguishedName of(List<Attribute> attributes) {
        return ofSets(attributes.stream().map(List::of).toList());
    }

    /** Creates a name of sets of attributes, most significant first; attributes of one set say the same thing together. */
    public static DistinguishedName ofSets(List<List<Attribute>> relativeNames) {
        List<byte[]> sets = new ArrayList<>();
        for (List<Attribute> relativeName : relativeNames) {
            sets.add(Der.setOf(relativeName.stream().map(Attribute::encoded).toList()));
        }
        return new DistinguishedName(relativeNames, Der.sequence(sets));
    }

    /**
     * Reads a name as people write it: {@code CN=db,O=Example} (RFC 4514, blanks around the signs allowed, values in quotes
     * too) or {@code /O=Example/CN=db} (OpenSSL's -subj); {@code +} joins attributes of one relative name. The order is kept,
     * so that, unlike in RFC 4514, the most significant attribute comes first.
     *
     * @throws dev.signet.core.problem.SignetException if it is not such a name
     */
    public static DistinguishedName parse(String text) {
        return new DistinguishedNameText(text).parse();
    }

    /** Returns the relative names, most significant first. */
    public List<List<Attribute>> relativeNames() {
        return relativeNames;
    }

    /** Returns whether there is nothing in the name; its certificate then needs a critical subject alternative name. */
    public boolean isEmpty() {
        return relativeNames.isEmpty();
    }

    /** Returns the values of an attribute type, in order. */
    public List<String> values(AttributeType type) {
        return relativeNames.stream()
                .flatMap(List::stream)
                .filter(attribute -> attribute.type().equals(type.oid()))
                .map(Attribute::value)
                .toList();
    }

    /** Returns the most specific common name, if there is one. */
    public Optional<String> commonName() {
        List<String> names = values(AttributeType.COMMON_NAME);
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    }

    /** Returns the DER, for a name that was read the very bytes that were read. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Returns whether both are the same name by the rules of RFC 5280 section 7.1. */
    public boolean matches(DistinguishedName other) {
        return Arrays.equals(encoded, other.encoded) || keys().equals(other.keys());
    }

    /** Returns whether this name stands in the subtree under another, as name constraints ask (RFC 5280 section 7.1). */
    public boolean isWithin(DistinguishedName base) {
        int depth = base.relativeNames.size();
        return depth <= relativeNames.size() && keys().subList(0, depth).equals(base.keys());
    }

    /** Returns a text that is the same for all names that {@linkplain #matches match}, for looking names up. */
    public String matchingKey() {
        return String.join("", keys());
    }

    /** Returns a key for each relative name; they are worked out once, as finding a path compares the same names often. */
    private List<String> keys() {
        List<String> known = relativeKeys;
        if (known == null) {
            String[] keys = new String[relativeNames.size()];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = key(relativeNames.get(i));
            }
            known = List.of(keys);
            relativeKeys = known;
        }
        return known;
    }

    private static String key(List<Attribute> relativeName) {
        if (relativeName.size() == 1) {
            return "1:" + relativeName.get(0).matchingKey();
        }
        String[] keys =
                relativeName.stream().map(Attribute::matchingKey).sorted().toArray(String[]::new);
        return keys.length + ":" + String.join("", keys);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistinguishedName name && Arrays.equals(encoded, name.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    /** Returns the name for people, in its own order: {@code O=Example, CN=Example Root CA}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<Attribute> relativeName : relativeNames) {
            String separator = text.length() == 0 ? "" : ", ";
            for (Attribute attribute : relativeName) {
                text.append(separator);
                attribute.print(text);
                separator = "+";
            }
        }
        return text.toString();
    }
}
