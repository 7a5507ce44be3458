package dev.signet.core.text;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How names are printed: what {@code -nameopt} chooses.
 *
 * @param flags OpenSSL's {@code XN_FLAG_*} and {@code ASN1_STRFLGS_*}, combined
 * @param extraNames names of object identifiers that OpenSSL does not know; null for none
 */
public record NameFormat(int flags, @Nullable ExtraNames extraNames) {
    static final int ESC_2253 = 1;
    static final int ESC_CTRL = 2;
    static final int ESC_MSB = 4;
    static final int ESC_QUOTE = 8;
    static final int UTF8_CONVERT = 0x10;
    static final int IGNORE_TYPE = 0x20;
    static final int SHOW_TYPE = 0x40;
    static final int DUMP_ALL = 0x80;
    static final int DUMP_UNKNOWN = 0x100;
    static final int DUMP_DER = 0x200;
    static final int ESC_2254 = 0x400;

    static final int SEPARATOR_COMMA_PLUS = 1 << 16;
    static final int SEPARATOR_COMMA_PLUS_SPACE = 2 << 16;
    static final int SEPARATOR_SEMICOLON_PLUS_SPACE = 3 << 16;
    static final int SEPARATOR_MULTILINE = 4 << 16;
    static final int SEPARATOR_MASK = 0xf << 16;
    static final int REVERSED = 1 << 20;
    static final int FIELD_SHORT = 0;
    static final int FIELD_LONG = 1 << 21;
    static final int FIELD_OID = 2 << 21;
    static final int FIELD_NONE = 3 << 21;
    static final int FIELD_MASK = 3 << 21;
    static final int SPACE_AROUND_EQUALS = 1 << 23;
    static final int DUMP_UNKNOWN_FIELDS = 1 << 24;
    static final int FIELD_ALIGNED = 1 << 25;

    private static final int STRING_RFC2253 = ESC_2253 | ESC_CTRL | ESC_MSB | UTF8_CONVERT | DUMP_UNKNOWN | DUMP_DER;
    private static final int RFC2253 = STRING_RFC2253 | SEPARATOR_COMMA_PLUS | REVERSED | DUMP_UNKNOWN_FIELDS;
    private static final int ONE_LINE = STRING_RFC2253 | ESC_QUOTE | SEPARATOR_COMMA_PLUS_SPACE | SPACE_AROUND_EQUALS;
    private static final int MULTILINE =
            ESC_CTRL | ESC_MSB | SEPARATOR_MULTILINE | SPACE_AROUND_EQUALS | FIELD_LONG | FIELD_ALIGNED;

    /** The default: {@code C = US, O = Example}. */
    public static final NameFormat ONELINE = new NameFormat(ONE_LINE);

    /** The form of SSLeay, {@code /C=US/O=Example}; also where {@code -nameopt} values start from. */
    public static final NameFormat COMPATIBLE = new NameFormat(0);

    /** Returns a format without names of object identifiers that OpenSSL does not know. */
    public NameFormat(int flags) {
        this(flags, null);
    }

    /** Returns this format with names of object identifiers that OpenSSL does not know. */
    public NameFormat naming(ExtraNames names) {
        return new NameFormat(flags, names);
    }

    @Nullable String shortName(String dotted) {
        String known = ObjectNames.shortName(dotted);
        return known != null || extraNames == null ? known : extraNames.longName(dotted);
    }

    /**
     * Returns this format changed by a list of words such as {@code multiline,-esc_msb,utf8}; empty if one is unknown.
     *
     * @param list words separated by commas; a minus sign in front takes a choice back
     */
    public Optional<NameFormat> with(String list) {
        OptionalInt changed = FlagWord.apply(Words.ALL, list, flags);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        int result = changed.getAsInt();
        boolean separatorMissing = result != 0 && (result & SEPARATOR_MASK) == 0;
        return Optional.of(new NameFormat(separatorMissing ? result | SEPARATOR_COMMA_PLUS_SPACE : result, extraNames));
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    boolean multiline() {
        return (flags & SEPARATOR_MASK) == SEPARATOR_MULTILINE;
    }

    boolean compatible() {
        return flags == 0;
    }

    /** In a class of its own, so that printing with the default needs no table. */
    private static final class Words {
        static final FlagWord[] ALL = {
            new FlagWord("esc_2253", ESC_2253),
            new FlagWord("esc_2254", ESC_2254),
            new FlagWord("esc_ctrl", ESC_CTRL),
            new FlagWord("esc_msb", ESC_MSB),
            new FlagWord("use_quote", ESC_QUOTE),
            new FlagWord("utf8", UTF8_CONVERT),
            new FlagWord("ignore_type", IGNORE_TYPE),
            new FlagWord("show_type", SHOW_TYPE),
            new FlagWord("dump_all", DUMP_ALL),
            new FlagWord("dump_nostr", DUMP_UNKNOWN),
            new FlagWord("dump_der", DUMP_DER),
            new FlagWord("compat", 0, FlagWord.EVERYTHING),
            new FlagWord("sep_comma_plus", SEPARATOR_COMMA_PLUS, SEPARATOR_MASK),
            new FlagWord("sep_comma_plus_space", SEPARATOR_COMMA_PLUS_SPACE, SEPARATOR_MASK),
            new FlagWord("sep_semi_plus_space", SEPARATOR_SEMICOLON_PLUS_SPACE, SEPARATOR_MASK),
            new FlagWord("sep_multiline", SEPARATOR_MULTILINE, SEPARATOR_MASK),
            new FlagWord("dn_rev", REVERSED),
            new FlagWord("nofname", FIELD_NONE, FIELD_MASK),
            new FlagWord("sname", FIELD_SHORT, FIELD_MASK),
            new FlagWord("lname", FIELD_LONG, FIELD_MASK),
            new FlagWord("align", FIELD_ALIGNED),
            new FlagWord("oid", FIELD_OID, FIELD_MASK),
            new FlagWord("space_eq", SPACE_AROUND_EQUALS),
            new FlagWord("dump_unknown", DUMP_UNKNOWN_FIELDS),
            new FlagWord("RFC2253", RFC2253, FlagWord.EVERYTHING),
            new FlagWord("oneline", ONE_LINE, FlagWord.EVERYTHING),
            new FlagWord("multiline", MULTILINE, FlagWord.EVERYTHING),
            new FlagWord("ca_default", MULTILINE, FlagWord.EVERYTHING),
        };

        private Words() {}
    }
}
