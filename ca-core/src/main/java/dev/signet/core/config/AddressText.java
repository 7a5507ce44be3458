package dev.signet.core.config;

import java.util.Arrays;

/** Addresses of IP as OpenSSL reads them, which is a little more lenient than the standards. */
public final class AddressText {
    private static final int MOST_GROUPS = 8;

    /**
     * Returns the 4 or 16 octets of an address.
     *
     * @throws ConfigValueException if it is none
     */
    public static byte[] parse(String text) {
        byte[] octets = text.indexOf(':') >= 0 ? version6(text) : version4(text);
        if (octets.length == 0) {
            throw new ConfigValueException("bad ip address " + text);
        }
        return octets;
    }

    /** Returns the octets of an address and of the mask behind its slash. */
    static byte[] withMask(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new ConfigValueException("bad ip address " + text);
        }
        byte[] address = parse(text.substring(0, slash));
        byte[] mask = parse(text.substring(slash + 1));
        if (address.length != mask.length) {
            throw new ConfigValueException("bad ip address " + text);
        }
        byte[] both = Arrays.copyOf(address, 2 * address.length);
        System.arraycopy(mask, 0, both, address.length, mask.length);
        return both;
    }

    /** Reads four numbers as C's scanf does; what follows them must start with a blank. */
    private static byte[] version4(String text) {
        byte[] octets = new byte[4];
        int position = 0;
        for (int i = 0; i < 4; i++) {
            if (i > 0 && (position >= text.length() || text.charAt(position++) != '.')) {
                return new byte[0];
            }
            while (position < text.length() && ValueList.isSpace(text.charAt(position))) {
                position++;
            }
            boolean signed = position < text.length() && text.charAt(position) == '+';
            int start = signed ? position + 1 : position;
            int end = start;
            int value = 0;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9' && value <= 255) {
                value = value * 10 + text.charAt(end++) - '0';
            }
            if (end == start || value > 255) {
                return new byte[0];
            }
            octets[i] = (byte) value;
            position = end;
        }
        return position == text.length() || ValueList.isSpace(text.charAt(position)) ? octets : new byte[0];
    }

    private static byte[] version6(String text) {
        String[] groups = text.split(":", -1);
        byte[] octets = new byte[16];
        int total = 0;
        int gap = -1;
        int empty = 0;
        for (int i = 0; i < groups.length; i++) {
            byte[] group = groups[i].isEmpty() ? new byte[0] : group(groups[i], i == groups.length - 1);
            if (total == 2 * MOST_GROUPS || group.length == 0 && !groups[i].isEmpty()) {
                return new byte[0];
            }
            if (group.length == 0) {
                if (gap >= 0 && gap != total) {
                    return new byte[0];
                }
                gap = total;
                empty++;
            } else if (total + group.length > 16) {
                return new byte[0];
            }
            System.arraycopy(group, 0, octets, total, group.length);
            total += group.length;
        }
        return fill(octets, total, gap, empty);
    }

    /** Puts zeros where two colons stand together: at most three empty groups there, by where they stand. */
    private static byte[] fill(byte[] octets, int total, int gap, int empty) {
        if (gap < 0) {
            return total == 16 ? octets : new byte[0];
        }
        boolean atEdge = gap == 0 || gap == total;
        boolean sound = total < 16
                && switch (empty) {
                    case 1 -> !atEdge;
                    case 2 -> atEdge;
                    case 3 -> total == 0;
                    default -> false;
                };
        if (!sound) {
            return new byte[0];
        }
        byte[] filled = new byte[16];
        System.arraycopy(octets, 0, filled, 0, gap);
        System.arraycopy(octets, gap, filled, gap + 16 - total, total - gap);
        return filled;
    }

    private static byte[] group(String text, boolean last) {
        if (text.length() > 4) {
            return last ? version4(text) : new byte[0];
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return new byte[0];
            }
            value = value << 4 | digit;
        }
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    private AddressText() {}
}
