package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints a structure field by field, under the names that libcrypto's templates have: {@code ASN1_item_print}. */
final class FieldText {
    /** Ours: a list of structures without fields makes fifty times as much text as it has bytes. */
    private static final int MAX_TEXT = 1 << 25;

    private final StringBuilder out;
    private final NameFormat names;

    private FieldText(StringBuilder out, NameFormat names) {
        this.out = out;
        this.names = names;
    }

    /**
     * Appends a structure under its title; absent fields are named.
     *
     * @throws DerException if that would be more text than there may be
     */
    static void append(StringBuilder out, String title, Decoded value, Shape shape) {
        append(out, title, value, shape, NameFormat.COMPATIBLE);
    }

    /**
     * Appends a structure under its title, with names and texts in a format.
     *
     * @throws DerException if that would be more text than there may be
     */
    static void append(StringBuilder out, String title, Decoded value, Shape shape, NameFormat names) {
        boolean ignored = new FieldText(out, names).item(value, shape, 0, title, false);
    }

    /** Appends a value; false if libcrypto would give up there. */
    private boolean item(@Nullable Decoded value, Shape shape, int indent, String name, boolean element) {
        if (out.length() > MAX_TEXT) {
            throw new DerException(
                    value == null ? 0 : value.node().offset(), "its text is longer than " + MAX_TEXT + " characters");
        }
        if (value == null && !printedIfAbsent(shape)) {
            if (!element) {
                label(indent, name);
            }
            out.append("<ABSENT>\n");
            return true;
        }
        switch (shape.kind) {
            case NAME -> {
                if (!element) {
                    label(indent, name);
                }
                return value != null && name(value, indent);
            }
            case SEQUENCE -> {
                return value != null && sequence(value, shape, indent, name, element);
            }
            case CHOICE -> {
                return value != null && field(value.chosen(), shape.fields[value.alternative()], indent);
            }
            case LIST -> {
                Shape.Field elements = shape.fields[0];
                return value != null && field(value, elements.name.isEmpty() ? elements.named(name) : elements, indent);
            }
            default -> {
                label(indent, name);
                return primitive(value, shape, indent);
            }
        }
    }

    private boolean name(Decoded name, int indent) {
        if (!NameText.append(out, name, indent, names)) {
            return false;
        }
        out.append('\n');
        return true;
    }

    private boolean sequence(Decoded value, Shape shape, int indent, String name, boolean element) {
        if (!element) {
            label(indent, name);
        }
        if (!shape.title.isEmpty()) {
            label(indent, shape.title);
            out.append('\n');
        } else if (!name.isEmpty()) {
            out.append('\n');
        }
        for (int i = 0; i < shape.fields.length; i++) {
            Decoded part = i < value.size() && value.has(i) ? value.get(i) : null;
            if (!field(part, ShapeEncoder.chosen(value, shape, i), indent + 2)) {
                return false;
            }
        }
        return true;
    }

    private boolean field(@Nullable Decoded value, Shape.Field field, int indent) {
        if (field.repeat == Shape.Repeat.ONCE) {
            return item(value, field.shape, indent, field.name, false);
        }
        if (!field.name.isEmpty()) {
            out.append(" ".repeat(indent));
            out.append(field.name).append(":\n");
        }
        int size = value == null ? 0 : value.size();
        for (int i = 0; value != null && i < size; i++) {
            if (i > 0) {
                out.append('\n');
            }
            if (!item(value.get(i), field.shape, indent + 2, "", true)) {
                return false;
            }
        }
        if (size == 0) {
            out.append(" ".repeat(indent + 2));
            out.append(value == null ? "<ABSENT>\n" : "<EMPTY>\n");
        }
        return true;
    }

    private void label(int indent, String name) {
        out.append(" ".repeat(indent));
        if (!name.isEmpty()) {
            out.append(name).append(": ");
        }
    }

    /** libcrypto keeps these as plain numbers in its structures, so they have a value even where there is none. */
    private static boolean printedIfAbsent(Shape shape) {
        return shape.kind == Shape.Kind.SMALL_NUMBER
                || shape.kind == Shape.Kind.PRIMITIVE && shape.tags == Shape.BOOLEAN_TAG;
    }

    private static String absent(Shape shape) {
        if (shape.kind == Shape.Kind.SMALL_NUMBER) {
            return "0";
        }
        return shape == Shape.FALSE_BY_DEFAULT ? "FALSE" : "BOOL ABSENT";
    }

    private boolean primitive(@Nullable Decoded value, Shape shape, int indent) {
        if (value == null) {
            out.append(absent(shape)).append('\n');
            return true;
        }
        if (shape.kind == Shape.Kind.BIG_NUMBER) {
            out.append(new BigInteger(1, value.octets()).toString(16).toUpperCase(Locale.ROOT))
                    .append('\n');
            return true;
        }
        int tag = value.tag();
        if (tag == Shape.NULL_TAG) {
            out.append("NULL\n");
            return true;
        }
        if (shape.kind == Shape.Kind.ANY) {
            out.append(tag == Decoded.OTHER ? "(unknown)" : StringText.typeName(tag))
                    .append(':');
        }
        switch (tag) {
            case Shape.BOOLEAN_TAG -> out.append(value.bool() ? "TRUE" : "FALSE");
            case Shape.ENUMERATED_TAG -> {
                // libcrypto hands it to a function that takes INTEGERs alone.
                return false;
            }
            case Shape.INTEGER_TAG ->
                out.append(IntegerText.decimal(value.length() == 0 ? BigInteger.ZERO : value.integer()));
            case Shape.UTC_TIME_TAG, Shape.GENERALIZED_TIME_TAG -> {
                if (!TimeText.append(out, value, false)) {
                    return false;
                }
            }
            case Shape.OBJECT_TAG -> object(value);
            case Shape.OCTET_STRING_TAG, Shape.BIT_STRING_TAG -> {
                octets(value, indent);
                return true;
            }
            case Shape.SEQUENCE_TAG, Shape.SET_TAG, Decoded.OTHER -> {
                out.append('\n');
                return StructureText.appendBriefly(out, value.node().encoded(), indent);
            }
            default -> {
                if (!StringText.append(out, value, names.flags())) {
                    return false;
                }
            }
        }
        out.append('\n');
        return true;
    }

    private void object(Decoded object) {
        String dotted = ObjectNames.dotted(object);
        String name = dotted == null ? null : ObjectNames.longName(dotted);
        out.append(name == null ? dotted == null ? "" : "undefined" : name).append(" (");
        out.append(dotted == null ? "" : dotted.length() > 79 ? dotted.substring(0, 79) : dotted)
                .append(')');
    }

    private void octets(Decoded value, int indent) {
        if (value.tag() == Shape.BIT_STRING_TAG) {
            out.append(" (").append(value.unusedBits()).append(" unused bits)");
        }
        out.append('\n');
        HexText.dump(out, value.octets(), indent + 2);
    }
}
