package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of ASN.1 by the name that libcrypto has for it, and how its values are printed: field by field, under the names of
 * libcrypto's structures ({@code ASN1_item_print}).
 *
 * @param name such as {@code X509} or {@code GENERAL_NAMES}
 * @param shape the description of the type
 */
public record StructureItem(String name, Shape shape) {
    /** Returns the names that {@link #find} knows, in the order in which OpenSSL lists them. */
    public static List<String> names() {
        return new StructureTypes().names();
    }

    /** Returns the type of a name; null if there is none. Upper and lower case differ. */
    public static @Nullable StructureItem find(String name) {
        Shape shape = new StructureTypes().find(name);
        return shape == null ? null : new StructureItem(name, shape);
    }

    /**
     * Appends the value at the beginning of some octets, a character for each octet; what follows it is not looked at.
     *
     * @throws DerException if there is no value of this type, or if its text is too long
     */
    public void append(StringBuilder out, byte[] encoded) {
        Decoded value = ShapeDecoder.decode(encoded, shape);
        if (shape == Shape.INTEGER && !fits(value.integer())) {
            throw new DerException(0, "an INTEGER out of the range of " + name);
        }
        FieldText.append(out, name, value, shape);
    }

    /** Some names are for an INTEGER that C holds in 32 or 64 bits. */
    private boolean fits(BigInteger value) {
        return switch (name) {
            case "UINT32", "ZUINT32" -> value.signum() >= 0 && value.bitLength() <= Integer.SIZE;
            case "UINT64", "ZUINT64" -> value.signum() >= 0 && value.bitLength() <= Long.SIZE;
            case "INT64", "ZINT64", "LONG", "ZLONG" -> value.bitLength() < Long.SIZE;
            default -> true;
        };
    }
}
