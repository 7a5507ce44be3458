package dev.signet.core.text;

import org.jspecify.annotations.Nullable;

/**
 * The description of an ASN.1 type, as libcrypto's table-driven decoder understands such descriptions.
 *
 * <p>A certificate that OpenSSL refuses, or an extension that it prints as a hexadecimal dump because it cannot decode it, must
 * fail here too, and whatever OpenSSL lets pass must pass. So the descriptions say as much as libcrypto's and no more: they know
 * nothing of size limits, DER or RFC 5280.
 */
public final class Shape {
    enum Kind {
        /** One universal type, given by its tag number. */
        PRIMITIVE,
        /** One of several universal types, given by a set of tag numbers. */
        ONE_OF_TYPES,
        /** Any type; SEQUENCE, SET and everything that is not universal stay encoded. */
        ANY,
        /** An INTEGER that is read as an unsigned number, in however many octets. */
        BIG_NUMBER,
        /** An INTEGER of 32 bits; no octets at all are 0. */
        SMALL_NUMBER,
        SEQUENCE,
        CHOICE,
        /** SEQUENCE OF or SET OF as a type of its own. */
        LIST,
        /** A distinguished name, whose values have to be convertible to UTF-8. */
        NAME
    }

    enum Repeat {
        ONCE,
        SEQUENCE_OF,
        SET_OF
    }

    enum Tagging {
        NONE,
        IMPLICIT,
        EXPLICIT
    }

    public static final int BOOLEAN_TAG = 1;
    public static final int INTEGER_TAG = 2;
    public static final int BIT_STRING_TAG = 3;
    public static final int OCTET_STRING_TAG = 4;
    public static final int NULL_TAG = 5;
    public static final int OBJECT_TAG = 6;
    public static final int ENUMERATED_TAG = 10;
    public static final int UTF8_STRING_TAG = 12;
    public static final int SEQUENCE_TAG = 16;
    public static final int SET_TAG = 17;
    public static final int NUMERIC_STRING_TAG = 18;
    public static final int PRINTABLE_STRING_TAG = 19;
    public static final int T61_STRING_TAG = 20;
    public static final int VIDEOTEX_STRING_TAG = 21;
    public static final int IA5_STRING_TAG = 22;
    public static final int UTC_TIME_TAG = 23;
    public static final int GENERALIZED_TIME_TAG = 24;
    public static final int GRAPHIC_STRING_TAG = 25;
    public static final int VISIBLE_STRING_TAG = 26;
    public static final int GENERAL_STRING_TAG = 27;
    public static final int UNIVERSAL_STRING_TAG = 28;
    public static final int BMP_STRING_TAG = 30;

    /** What {@code ASN1_tag2bit} calls unknown: accepted where a type lists unknown strings. */
    private static final int UNKNOWN_TAGS = 1 << 7 | 1 << 8 | 1 << 9 | 1 << 11 | 1 << 13 | 1 << 14 | 1 << 15 | 1 << 29;

    static final Shape BOOLEAN = primitive(BOOLEAN_TAG);
    /** A BOOLEAN that libcrypto reads as false where it is absent; of {@link #BOOLEAN} it says that it is absent. */
    static final Shape FALSE_BY_DEFAULT = primitive(BOOLEAN_TAG);

    public static final Shape INTEGER = primitive(INTEGER_TAG);
    public static final Shape BIT_STRING = primitive(BIT_STRING_TAG);
    public static final Shape OCTET_STRING = primitive(OCTET_STRING_TAG);
    static final Shape NULL = primitive(NULL_TAG);
    public static final Shape OBJECT = primitive(OBJECT_TAG);
    static final Shape ENUMERATED = primitive(ENUMERATED_TAG);
    static final Shape UTF8_STRING = primitive(UTF8_STRING_TAG);
    static final Shape IA5_STRING = primitive(IA5_STRING_TAG);
    static final Shape GENERALIZED_TIME = primitive(GENERALIZED_TIME_TAG);
    public static final Shape BIG_NUMBER = new Shape(Kind.BIG_NUMBER, INTEGER_TAG);
    public static final Shape SMALL_NUMBER = new Shape(Kind.SMALL_NUMBER, INTEGER_TAG);
    public static final Shape ANY = new Shape(Kind.ANY, 0);

    /** UTCTime or GeneralizedTime. */
    static final Shape TIME = new Shape(Kind.ONE_OF_TYPES, 1 << UTC_TIME_TAG | 1 << GENERALIZED_TIME_TAG);

    /** What libcrypto accepts as the value of an attribute in a name. */
    static final Shape NAME_VALUE = new Shape(
            Kind.ONE_OF_TYPES,
            1 << NUMERIC_STRING_TAG
                    | 1 << PRINTABLE_STRING_TAG
                    | 1 << T61_STRING_TAG
                    | 1 << IA5_STRING_TAG
                    | 1 << BIT_STRING_TAG
                    | 1 << UNIVERSAL_STRING_TAG
                    | 1 << BMP_STRING_TAG
                    | 1 << UTF8_STRING_TAG
                    | 1 << SEQUENCE_TAG
                    | UNKNOWN_TAGS);

    static final Shape DIRECTORY_STRING = new Shape(
            Kind.ONE_OF_TYPES,
            1 << PRINTABLE_STRING_TAG
                    | 1 << T61_STRING_TAG
                    | 1 << BMP_STRING_TAG
                    | 1 << UNIVERSAL_STRING_TAG
                    | 1 << UTF8_STRING_TAG);

    static final Shape DISPLAY_TEXT = new Shape(
            Kind.ONE_OF_TYPES,
            1 << IA5_STRING_TAG | 1 << VISIBLE_STRING_TAG | 1 << BMP_STRING_TAG | 1 << UTF8_STRING_TAG);

    final Kind kind;
    /** The tag number of a primitive type, or one bit for each that is allowed. */
    final int tags;

    final Field[] fields;

    /** Whether libcrypto writes a value of this type as it was read, instead of encoding it again. */
    final boolean kept;

    /** What libcrypto prints above the fields of a type that prints itself; empty for all others. */
    final String title;

    private Shape(Kind kind, int tags, Field... fields) {
        this(kind, tags, false, "", fields);
    }

    private Shape(Kind kind, int tags, boolean kept, String title, Field... fields) {
        this.kind = kind;
        this.tags = tags;
        this.kept = kept;
        this.title = title;
        this.fields = fields;
    }

    /** Returns this type as one whose values are written as they were read. */
    Shape kept() {
        return new Shape(kind, tags, true, title, fields);
    }

    /** Returns this type as one that has a line of its own above its fields. */
    Shape titled(String line) {
        return new Shape(kind, tags, kept, line, fields);
    }

    static Shape primitive(int tag) {
        return new Shape(Kind.PRIMITIVE, tag);
    }

    public static Shape sequence(Field... fields) {
        return new Shape(Kind.SEQUENCE, 0, fields);
    }

    static Shape choice(Field... fields) {
        return new Shape(Kind.CHOICE, 0, fields);
    }

    public static Shape sequenceOf(Shape element) {
        return new Shape(Kind.LIST, 0, element.repeated(Repeat.SEQUENCE_OF));
    }

    /** Returns a SEQUENCE OF or SET OF whose elements are printed under a name of their own, whatever field they are in. */
    static Shape list(Repeat repeat, String name, Shape element) {
        return new Shape(Kind.LIST, 0, element.repeated(repeat).named(name));
    }

    public static Shape setOf(Shape element) {
        return new Shape(Kind.LIST, 0, element.repeated(Repeat.SET_OF));
    }

    static Shape name(Shape attribute) {
        return new Shape(Kind.NAME, 0, setOf(attribute).repeated(Repeat.SEQUENCE_OF));
    }

    Field repeated(Repeat repeat) {
        return new Field("", this, repeat, Tagging.NONE, 0, false, null);
    }

    /** Returns this type as a field that must be there. */
    public Field field() {
        return kind == Kind.LIST ? fields[0] : new Field("", this, Repeat.ONCE, Tagging.NONE, 0, false, null);
    }

    /** Returns this type as a field that must be there, under the name that it is printed with. */
    public Field field(String name) {
        return field().named(name);
    }

    /** Returns this type as a field that may be absent. */
    public Field optional() {
        return field().optional();
    }

    public Field implicit(int number) {
        return field().tagged(Tagging.IMPLICIT, number);
    }

    public Field explicit(int number) {
        return field().tagged(Tagging.EXPLICIT, number);
    }

    /** Chooses the type of a field by the object identifier in the field before it. */
    interface Chooser {
        Field choose(String objectIdentifier);
    }

    /** Returns a field whose type depends on the field before it in the same SEQUENCE. */
    static Field definedBy(Chooser chooser) {
        return new Field("", ANY, Repeat.ONCE, Tagging.NONE, 0, false, chooser);
    }

    /** A field of a SEQUENCE, or an alternative of a CHOICE. */
    public static final class Field {
        /** What it is called when a structure is printed; empty where that never happens. */
        final String name;

        final Shape shape;
        final Repeat repeat;
        final Tagging tagging;
        final int number;
        final boolean optional;
        final @Nullable Chooser chooser;

        private Field(
                String name,
                Shape shape,
                Repeat repeat,
                Tagging tagging,
                int number,
                boolean optional,
                @Nullable Chooser chooser) {
            this.name = name;
            this.shape = shape;
            this.repeat = repeat;
            this.tagging = tagging;
            this.number = number;
            this.optional = optional;
            this.chooser = chooser;
        }

        public Field optional() {
            return new Field(name, shape, repeat, tagging, number, true, chooser);
        }

        Field named(String newName) {
            return new Field(newName, shape, repeat, tagging, number, optional, chooser);
        }

        Field tagged(Tagging newTagging, int newNumber) {
            return new Field(name, shape, repeat, newTagging, newNumber, optional, chooser);
        }
    }
}
