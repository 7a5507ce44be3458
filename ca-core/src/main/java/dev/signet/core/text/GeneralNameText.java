package dev.signet.core.text;

import org.jspecify.annotations.Nullable;

/**
 * Prints general names (RFC 5280 section 4.2.1.6) in both ways that libcrypto has: as items of a list for alternative names and
 * access descriptions, and in line for everything else.
 */
final class GeneralNameText {
    private static final Shape OTHER_NAME = Shape.sequence(Shape.OBJECT.field(), Shape.ANY.explicit(0));
    private static final Shape EDI_PARTY_NAME =
            Shape.sequence(Shape.DIRECTORY_STRING.explicit(0).optional(), Shape.DIRECTORY_STRING.explicit(1));

    /** The alternatives stand in the order of their tag numbers, so that number and alternative are the same. */
    static final Shape GENERAL_NAME = Shape.choice(
            OTHER_NAME.implicit(0),
            Shape.IA5_STRING.implicit(1),
            Shape.IA5_STRING.implicit(2),
            Shape.primitive(Shape.SEQUENCE_TAG).implicit(3),
            NameText.NAME.explicit(4),
            EDI_PARTY_NAME.implicit(5),
            Shape.IA5_STRING.implicit(6),
            Shape.OCTET_STRING.implicit(7),
            Shape.OBJECT.implicit(8));

    static final Shape LIST = Shape.sequenceOf(GENERAL_NAME);
    static final Shape ACCESS_DESCRIPTION = Shape.sequence(Shape.OBJECT.field(), GENERAL_NAME.field());
    private static final Shape ACCESS_DESCRIPTIONS = Shape.sequenceOf(ACCESS_DESCRIPTION);

    private static final int OTHER = 0;
    static final int EMAIL = 1;
    private static final int DNS = 2;
    private static final int X400 = 3;
    static final int DIRECTORY = 4;
    private static final int EDI_PARTY = 5;
    static final int URI = 6;
    static final int IP_ADDRESS = 7;

    static boolean appendList(StringBuilder out, byte[] value, int indent) {
        Decoded names = ShapeDecoder.decode(value, LIST);
        int start = out.length();
        ValueList list = new ValueList(out, indent, false);
        if (!add(list, names)) {
            out.setLength(start);
            return false;
        }
        list.sayIfEmpty();
        return true;
    }

    static boolean appendAccessDescriptions(StringBuilder out, byte[] value, int indent) {
        Decoded descriptions = ShapeDecoder.decode(value, ACCESS_DESCRIPTIONS);
        int start = out.length();
        ValueList list = new ValueList(out, indent, true);
        for (int i = 0; i < descriptions.size(); i++) {
            Decoded description = descriptions.get(i);
            String method = SimpleExtensionText.shortened(ObjectNames.text(description.get(0)));
            if (!add(list, description.get(1), method.concat(" - "))) {
                out.setLength(start);
                return false;
            }
        }
        list.sayIfEmpty();
        return true;
    }

    /** Adds names to a list; false if one holds a zero octet, which libcrypto refuses to print. */
    static boolean add(ValueList list, Decoded names) {
        for (int i = 0; i < names.size(); i++) {
            if (!add(list, names.get(i), "")) {
                return false;
            }
        }
        return true;
    }

    private static boolean add(ValueList list, Decoded name, String prefix) {
        String value = listValue(name);
        if (value == null) {
            return false;
        }
        list.add(prefix.concat(listLabel(name)), value);
        return true;
    }

    private static String listLabel(Decoded name) {
        return switch (name.alternative()) {
            case OTHER -> OtherNameText.listLabel(name.chosen());
            case EMAIL -> "email";
            case DNS -> "DNS";
            case X400 -> "X400Name";
            case DIRECTORY -> "DirName";
            case EDI_PARTY -> "EdiPartyName";
            case URI -> "URI";
            case IP_ADDRESS -> "IP Address";
            default -> "Registered ID";
        };
    }

    private static @Nullable String listValue(Decoded name) {
        Decoded value = name.chosen();
        switch (name.alternative()) {
            case OTHER -> {
                return OtherNameText.listValue(value);
            }
            case EMAIL, DNS, URI -> {
                return withoutZero(value);
            }
            case X400, EDI_PARTY -> {
                return "<unsupported>";
            }
            case DIRECTORY -> {
                return NameText.oneLine(value, 256);
            }
            case IP_ADDRESS -> {
                return address(value.octets());
            }
            default -> {
                String text = ObjectNames.text(value);
                return text == null ? "" : text.substring(0, Math.min(text.length(), 255));
            }
        }
    }

    static @Nullable String withoutZero(Decoded string) {
        String text = string.latin1();
        return text.indexOf(0) < 0 ? text : null;
    }

    static String address(byte[] octets) {
        StringBuilder text = new StringBuilder(40);
        if (octets.length == 4) {
            appendIpv4(text, octets, 0);
        } else if (octets.length == 16) {
            appendIpv6(text, octets, 0);
        } else {
            text.append("<invalid length=").append(octets.length).append('>');
        }
        return text.toString();
    }

    static void appendIpv4(StringBuilder out, byte[] octets, int at) {
        for (int i = 0; i < 4; i++) {
            out.append(i > 0 ? "." : "").append(octets[at + i] & 0xff);
        }
    }

    static void appendIpv6(StringBuilder out, byte[] octets, int at) {
        for (int i = 0; i < 16; i += 2) {
            out.append(i > 0 ? ":" : "");
            String group = Integer.toHexString((octets[at + i] & 0xff) << 8 | octets[at + i + 1] & 0xff);
            for (int j = 0; j < group.length(); j++) {
                char digit = group.charAt(j);
                out.append(digit >= 'a' ? (char) (digit - 'a' + 'A') : digit);
            }
        }
    }

    /** Appends a name in line, as {@code GENERAL_NAME_print} does. */
    static void append(StringBuilder out, Decoded name) {
        Decoded value = name.chosen();
        switch (name.alternative()) {
            case OTHER -> OtherNameText.append(out, value);
            case EMAIL -> {
                out.append("email:");
                StringText.appendPlain(out, value.octets());
            }
            case DNS -> {
                out.append("DNS:");
                StringText.appendPlain(out, value.octets());
            }
            case URI -> {
                out.append("URI:");
                StringText.appendPlain(out, value.octets());
            }
            case X400 -> out.append("X400Name:<unsupported>");
            case EDI_PARTY -> out.append("EdiPartyName:<unsupported>");
            case DIRECTORY -> {
                out.append("DirName:");
                boolean ignored = NameText.append(out, value, 0, NameFormat.ONELINE);
            }
            case IP_ADDRESS -> out.append("IP Address:").append(address(value.octets()));
            default -> {
                out.append("Registered ID:");
                ObjectNames.append(out, value);
            }
        }
    }

    private GeneralNameText() {}
}
