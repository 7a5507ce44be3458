package dev.signet.core.text;

/** Prints character strings of ASN.1 with the escapes of RFC 2253 and others, as {@code ASN1_STRING_print_ex} does. */
final class StringText {
    private static final int ESCAPES =
            NameFormat.ESC_2253 | NameFormat.ESC_CTRL | NameFormat.ESC_MSB | NameFormat.ESC_QUOTE | NameFormat.ESC_2254;

    /** For internal use beside the flags above: the character is the first, or the last, of its string. */
    private static final int FIRST_CHARACTER = 0x20;

    private static final int LAST_CHARACTER = 0x40;
    private static final int BACKSLASH = NameFormat.ESC_2253 | FIRST_CHARACTER | LAST_CHARACTER;

    private static final int DUMP = -1;

    /** Appends a string; false, with part of it appended, if its octets are not of its type. */
    static boolean append(StringBuilder out, Decoded string, int flags) {
        if ((flags & NameFormat.SHOW_TYPE) != 0) {
            out.append(typeName(string.tag())).append(':');
        }
        int width = characterWidth(string.tag(), flags);
        if (width == DUMP) {
            dump(out, string, flags);
            return true;
        }
        boolean toUtf8 = (flags & NameFormat.UTF8_CONVERT) != 0;
        if (toUtf8 && width == 0) {
            width = 1;
            toUtf8 = false;
        }
        Characters characters = new Characters(string.octets(), width, toUtf8, flags & ESCAPES);
        int start = out.length();
        if (!characters.append(out)) {
            out.setLength(start);
            return false;
        }
        if (characters.wantsQuotes) {
            out.insert(start, '"').append('"');
        }
        return true;
    }

    /** Returns the octets of a character: 1, 2, 4, or 0 for UTF-8. */
    private static int characterWidth(int tag, int flags) {
        if ((flags & NameFormat.DUMP_ALL) != 0) {
            return DUMP;
        }
        if ((flags & NameFormat.IGNORE_TYPE) != 0) {
            return 1;
        }
        int width = naturalWidth(tag);
        return width == DUMP && (flags & NameFormat.DUMP_UNKNOWN) == 0 ? 1 : width;
    }

    private static int naturalWidth(int tag) {
        return switch (tag) {
            case Shape.UTF8_STRING_TAG -> 0;
            case Shape.NUMERIC_STRING_TAG,
                    Shape.PRINTABLE_STRING_TAG,
                    Shape.T61_STRING_TAG,
                    Shape.IA5_STRING_TAG,
                    Shape.UTC_TIME_TAG,
                    Shape.GENERALIZED_TIME_TAG,
                    Shape.VISIBLE_STRING_TAG -> 1;
            case Shape.UNIVERSAL_STRING_TAG -> 4;
            case Shape.BMP_STRING_TAG -> 2;
            default -> DUMP;
        };
    }

    private static void dump(StringBuilder out, Decoded string, int flags) {
        out.append('#');
        if ((flags & NameFormat.DUMP_DER) == 0) {
            HexText.upper(out, string.octets());
            return;
        }
        HexText.upper(out, Encodings.der(string));
    }

    static String typeName(int tag) {
        return switch (tag) {
            case 0 -> "EOC";
            case 1 -> "BOOLEAN";
            case 2 -> "INTEGER";
            case 3 -> "BIT STRING";
            case 4 -> "OCTET STRING";
            case 5 -> "NULL";
            case 6 -> "OBJECT";
            case 7 -> "OBJECT DESCRIPTOR";
            case 8 -> "EXTERNAL";
            case 9 -> "REAL";
            case 10 -> "ENUMERATED";
            case 11 -> "<ASN1 11>";
            case 12 -> "UTF8STRING";
            case 13 -> "<ASN1 13>";
            case 14 -> "<ASN1 14>";
            case 15 -> "<ASN1 15>";
            case 16 -> "SEQUENCE";
            case 17 -> "SET";
            case 18 -> "NUMERICSTRING";
            case 19 -> "PRINTABLESTRING";
            case 20 -> "T61STRING";
            case 21 -> "VIDEOTEXSTRING";
            case 22 -> "IA5STRING";
            case 23 -> "UTCTIME";
            case 24 -> "GENERALIZEDTIME";
            case 25 -> "GRAPHICSTRING";
            case 26 -> "VISIBLESTRING";
            case 27 -> "GENERALSTRING";
            case 28 -> "UNIVERSALSTRING";
            case 29 -> "<ASN1 29>";
            case 30 -> "BMPSTRING";
            default -> "(unknown)";
        };
    }

    /** Appends octets with everything replaced by dots that could upset a terminal: {@code ASN1_STRING_print}. */
    static void appendPlain(StringBuilder out, byte[] octets) {
        for (byte octet : octets) {
            int character = octet & 0xff;
            boolean harmless = character <= '~' && character >= ' ' || character == '\n' || character == '\r';
            out.append(harmless ? (char) character : '.');
        }
    }

    /** The characters of one string on their way out. */
    private static final class Characters {
        private final byte[] octets;
        private final int width;
        private final boolean toUtf8;
        private final int escapes;
        private int position;
        private boolean wantsQuotes;

        Characters(byte[] octets, int width, boolean toUtf8, int escapes) {
            this.octets = octets;
            this.width = width;
            this.toUtf8 = toUtf8;
            this.escapes = escapes;
        }

        boolean append(StringBuilder out) {
            if (width > 1 && octets.length % width != 0) {
                return false;
            }
            boolean edges = (escapes & NameFormat.ESC_2253) != 0;
            while (position < octets.length) {
                int place = edges && position == 0 ? FIRST_CHARACTER : 0;
                long character = next();
                if (character < 0) {
                    return false;
                }
                if (edges && position == octets.length) {
                    place = LAST_CHARACTER;
                }
                if (!toUtf8) {
                    escape(out, character, escapes | place);
                } else if (!appendUtf8(out, character, escapes | place)) {
                    return false;
                }
            }
            return true;
        }

        private long next() {
            if (width == 0) {
                long decoded = Utf8.decode(octets, position);
                position += Utf8.length(decoded);
                return Utf8.character(decoded);
            }
            long character = 0;
            for (int i = 0; i < width; i++) {
                character = character << 8 | octets[position++] & 0xff;
            }
            return character;
        }

        private boolean appendUtf8(StringBuilder out, long character, int flags) {
            byte[] encoded = Utf8.encode(character);
            for (byte octet : encoded) {
                escape(out, octet & 0xff, flags);
            }
            return encoded.length > 0;
        }

        private void escape(StringBuilder out, long character, int flags) {
            if (character > 0xffff) {
                out.append("\\W");
                for (int shift = 24; shift >= 0; shift -= 8) {
                    HexText.upper(out, (int) (character >> shift));
                }
                return;
            }
            if (character > 0xff) {
                out.append("\\U");
                HexText.upper(out, (int) character >> 8);
                HexText.upper(out, (int) character);
                return;
            }
            char octet = (char) character;
            int reasons = octet > 0x7f ? flags & NameFormat.ESC_MSB : reasonsToEscape(octet) & flags;
            if ((reasons & BACKSLASH) != 0) {
                if ((reasons & NameFormat.ESC_QUOTE) != 0) {
                    wantsQuotes = true;
                } else {
                    out.append('\\');
                }
                out.append(octet);
            } else if ((reasons & (NameFormat.ESC_CTRL | NameFormat.ESC_MSB | NameFormat.ESC_2254)) != 0) {
                out.append('\\');
                HexText.upper(out, octet);
            } else if (octet == '\\' && (flags & ESCAPES) != 0) {
                out.append("\\\\");
            } else {
                out.append(octet);
            }
        }

        private static int reasonsToEscape(char octet) {
            return switch (octet) {
                case 0 -> NameFormat.ESC_CTRL | NameFormat.ESC_2254;
                case ' ' -> NameFormat.ESC_QUOTE | FIRST_CHARACTER | LAST_CHARACTER;
                case '#' -> NameFormat.ESC_QUOTE | FIRST_CHARACTER;
                case '+', ',', ';', '<', '>' -> NameFormat.ESC_QUOTE | NameFormat.ESC_2253;
                case '"' -> NameFormat.ESC_2253;
                case '\\' -> NameFormat.ESC_2253 | NameFormat.ESC_2254;
                case '(', ')', '*' -> NameFormat.ESC_2254;
                default -> octet < ' ' || octet == 0x7f ? NameFormat.ESC_CTRL : 0;
            };
        }
    }

    private StringText() {}
}
