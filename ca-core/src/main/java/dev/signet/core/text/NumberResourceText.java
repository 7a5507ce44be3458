package dev.signet.core.text;

/** Prints IP address blocks and autonomous system numbers (RFC 3779). */
final class NumberResourceText {
    private static final Shape ADDRESS_RANGE = Shape.sequence(Shape.BIT_STRING.field(), Shape.BIT_STRING.field());
    private static final Shape ADDRESS_OR_RANGE = Shape.choice(Shape.BIT_STRING.field(), ADDRESS_RANGE.field());
    private static final Shape ADDRESS_FAMILY = Shape.sequence(
            Shape.OCTET_STRING.field(),
            Shape.choice(Shape.NULL.field(), Shape.sequenceOf(ADDRESS_OR_RANGE).field())
                    .field());
    static final Shape ADDRESS_FAMILIES = Shape.sequenceOf(ADDRESS_FAMILY);
    private static final Shape NUMBER_RANGE = Shape.sequence(Shape.INTEGER.field(), Shape.INTEGER.field());
    private static final Shape NUMBERS = Shape.choice(
            Shape.NULL.field(),
            Shape.sequenceOf(Shape.choice(Shape.INTEGER.field(), NUMBER_RANGE.field()))
                    .field());
    static final Shape SYSTEM_NUMBERS =
            Shape.sequence(NUMBERS.explicit(0).optional(), NUMBERS.explicit(1).optional());

    private static final int IPV4 = 1;
    private static final int IPV6 = 2;

    static boolean addresses(StringBuilder out, byte[] value, int indent) {
        Decoded families = ShapeDecoder.decode(value, ADDRESS_FAMILIES);
        for (int i = 0; i < families.size(); i++) {
            byte[] identifier = families.get(i).get(0).octets();
            int family = identifier.length < 2 ? 0 : (identifier[0] & 0xff) << 8 | identifier[1] & 0xff;
            HexText.indent(out, indent);
            if (family == IPV4) {
                out.append("IPv4");
            } else if (family == IPV6) {
                out.append("IPv6");
            } else {
                out.append("Unknown AFI ").append(family);
            }
            if (identifier.length > 2) {
                appendSubsequentFamily(out, identifier[2] & 0xff);
            }
            Decoded choice = families.get(i).get(1);
            if (choice.alternative() == 0) {
                out.append(": inherit\n");
            } else {
                out.append(":\n");
                if (!appendRanges(out, choice.chosen(), family, indent + 2)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void appendSubsequentFamily(StringBuilder out, int number) {
        switch (number) {
            case 1 -> out.append(" (Unicast)");
            case 2 -> out.append(" (Multicast)");
            case 3 -> out.append(" (Unicast/Multicast)");
            case 4 -> out.append(" (MPLS)");
            case 64 -> out.append(" (Tunnel)");
            case 65 -> out.append(" (VPLS)");
            case 66 -> out.append(" (BGP MDT)");
            case 128 -> out.append(" (MPLS-labeled VPN)");
            default -> out.append(" (Unknown SAFI ").append(number).append(')');
        }
    }

    private static boolean appendRanges(StringBuilder out, Decoded ranges, int family, int indent) {
        for (int i = 0; i < ranges.size(); i++) {
            Decoded range = ranges.get(i).chosen();
            HexText.indent(out, indent);
            if (ranges.get(i).alternative() == 0) {
                if (!appendAddress(out, range, family, 0)) {
                    return false;
                }
                out.append('/').append(range.length() * 8 - range.unusedBits()).append('\n');
                continue;
            }
            if (!appendAddress(out, range.get(0), family, 0)) {
                return false;
            }
            out.append('-');
            if (!appendAddress(out, range.get(1), family, 0xff)) {
                return false;
            }
            out.append('\n');
        }
        return true;
    }

    /** Appends an address whose missing bits are all 0 or all 1. */
    private static boolean appendAddress(StringBuilder out, Decoded bits, int family, int fill) {
        byte[] octets = bits.octets();
        if (family != IPV4 && family != IPV6) {
            for (int i = 0; i < octets.length; i++) {
                out.append(i > 0 ? ":" : "");
                HexText.lower(out, octets[i]);
            }
            out.append('[').append(bits.unusedBits()).append(']');
            return true;
        }
        byte[] address = new byte[family == IPV4 ? 4 : 16];
        if (octets.length > address.length) {
            return false;
        }
        for (int i = 0; i < address.length; i++) {
            address[i] = i < octets.length ? octets[i] : (byte) fill;
        }
        if (octets.length > 0 && fill != 0) {
            address[octets.length - 1] |= (byte) ((1 << bits.unusedBits()) - 1);
        }
        if (family == IPV4) {
            GeneralNameText.appendIpv4(out, address, 0);
        } else {
            appendShortIpv6(out, address);
        }
        return true;
    }

    private static void appendShortIpv6(StringBuilder out, byte[] address) {
        int length = 16;
        while (length > 1 && address[length - 1] == 0 && address[length - 2] == 0) {
            length -= 2;
        }
        for (int i = 0; i < length; i += 2) {
            out.append(Integer.toHexString((address[i] & 0xff) << 8 | address[i + 1] & 0xff));
            out.append(i < 14 ? ":" : "");
        }
        out.append(length < 16 ? ":" : "").append(length == 0 ? ":" : "");
    }

    static boolean autonomousSystems(StringBuilder out, byte[] value, int indent) {
        Decoded numbers = ShapeDecoder.decode(value, SYSTEM_NUMBERS);
        if (numbers.has(0)) {
            appendNumbers(out, numbers.get(0), "Autonomous System Numbers:", indent);
        }
        if (numbers.has(1)) {
            appendNumbers(out, numbers.get(1), "Routing Domain Identifiers:", indent);
        }
        return true;
    }

    private static void appendNumbers(StringBuilder out, Decoded choice, String label, int indent) {
        PublicKeyText.line(out, indent, label);
        if (choice.alternative() == 0) {
            PublicKeyText.line(out, indent + 2, "inherit");
            return;
        }
        Decoded numbers = choice.chosen();
        for (int i = 0; i < numbers.size(); i++) {
            Decoded number = numbers.get(i).chosen();
            HexText.indent(out, indent + 2);
            if (numbers.get(i).alternative() == 0) {
                out.append(IntegerText.decimal(number.integer())).append('\n');
            } else {
                out.append(IntegerText.decimal(number.get(0).integer()))
                        .append('-')
                        .append(IntegerText.decimal(number.get(1).integer()))
                        .append('\n');
            }
        }
    }

    private NumberResourceText() {}
}
