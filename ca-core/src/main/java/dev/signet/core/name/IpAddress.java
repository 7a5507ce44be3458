package dev.signet.core.name;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An IPv4 or IPv6 address, or one with a mask as name constraints have it; never resolved by DNS.
 *
 * <p>Octets that came from a certificate may have any length; {@link #isAddress} and {@link #isSubnet} tell what they are.
 */
public final class IpAddress {
    private static final byte[] MALFORMED = new byte[17];

    /** How IPv6 writes an address of IPv4 (RFC 4291 section 2.5.5.2); printed in dotted decimal (RFC 5952 section 5). */
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    private final byte[] octets;

    private IpAddress(byte[] octets) {
        this.octets = octets;
    }

    /** Returns what a certificate holds, whatever its length. */
    public static IpAddress ofOctets(byte[] octets) {
        return new IpAddress(octets.clone());
    }

    /** Returns the address that a text writes in dotted decimal or in colons, or nothing if it is no address. */
    public static Optional<IpAddress> parse(String text) {
        byte[] octets = text.indexOf(':') >= 0 ? version6(text) : version4(text);
        return octets.length == 0 ? Optional.empty() : Optional.of(new IpAddress(octets));
    }

    /** Returns a subnet that a text writes as {@code 10.0.0.0/8}, or nothing if it is no subnet. */
    public static Optional<IpAddress> parseSubnet(String text) {
        int slash = text.indexOf('/');
        Optional<IpAddress> address = parse(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return address;
        }
        int length = address.get().octets.length;
        int bits = slash < 0 ? 8 * length : decimal(text.substring(slash + 1), 8 * length);
        if (bits < 0) {
            return Optional.empty();
        }
        byte[] subnet = new byte[2 * length];
        for (int bit = 0; bit < bits; bit++) {
            subnet[length + bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        for (int i = 0; i < length; i++) {
            subnet[i] = (byte) (address.get().octets[i] & subnet[length + i]);
        }
        return Optional.of(new IpAddress(subnet));
    }

    private static byte[] version4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] octets = new byte[4];
        if (parts.length != 4) {
            return new byte[0];
        }
        for (int i = 0; i < 4; i++) {
            int value = decimal(parts[i], 255);
            if (value < 0) {
                return new byte[0];
            }
            octets[i] = (byte) value;
        }
        return octets;
    }

    private static int decimal(String text, int maximum) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > 1 && text.charAt(0) == '0') {
            return -1;
        }
        int value = Integer.parseInt(text);
        return value <= maximum ? value : -1;
    }

    private static byte[] version6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return new byte[0];
        }
        byte[] head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        byte[] tail = gap < 0 ? new byte[0] : groups(text.substring(gap + 2), true);
        int length = head.length + tail.length;
        boolean bad = head == MALFORMED || tail == MALFORMED || (gap < 0 ? length != 16 : length > 14);
        if (bad) {
            return new byte[0];
        }
        byte[] octets = new byte[16];
        System.arraycopy(head, 0, octets, 0, head.length);
        System.arraycopy(tail, 0, octets, 16 - tail.length, tail.length);
        return octets;
    }

    private static byte[] groups(String text, boolean last) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        if (parts.length > 8) {
            return MALFORMED;
        }
        byte[] octets = new byte[16];
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean embedded = last && i == parts.length - 1 && parts[i].indexOf('.') >= 0;
            byte[] group = embedded ? version4(parts[i]) : hexGroup(parts[i]);
            if (group.length == 0 || at + group.length > 16) {
                return MALFORMED;
            }
            System.arraycopy(group, 0, octets, at, group.length);
            at += group.length;
        }
        return Arrays.copyOf(octets, at);
    }

    private static byte[] hexGroup(String text) {
        boolean hex = !text.isEmpty()
                && text.length() <= 4
                && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
        if (!hex) {
            return new byte[0];
        }
        int value = Integer.parseInt(text, 16);
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    /** Returns the octets: 4 or 16 for an address, 8 or 32 for an address and its mask. */
    public byte[] octets() {
        return octets.clone();
    }

    /** Returns whether these are the octets of one address. */
    public boolean isAddress() {
        return octets.length == 4 || octets.length == 16;
    }

    /** Returns whether these are the octets of an address and a contiguous mask. */
    public boolean isSubnet() {
        if (octets.length != 8 && octets.length != 32) {
            return false;
        }
        boolean ended = false;
        for (int bit = 0; bit < octets.length * 4; bit++) {
            boolean set = (octets[octets.length / 2 + bit / 8] & 0x80 >> bit % 8) != 0;
            if (set && ended) {
                return false;
            }
            ended = !set;
        }
        return true;
    }

    /** Returns whether this address lies in a subnet of the same version of IP. */
    public boolean isWithin(IpAddress subnet) {
        if (octets.length * 2 != subnet.octets.length) {
            return false;
        }
        for (int i = 0; i < octets.length; i++) {
            if (((octets[i] ^ subnet.octets[i]) & subnet.octets[octets.length + i]) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress address && Arrays.equals(octets, address.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** Returns the address as text (RFC 5952 for IPv6), a subnet with the length of its prefix. */
    @Override
    public String toString() {
        if (isAddress()) {
            return text(octets);
        }
        if (isSubnet()) {
            int bits = 0;
            for (int i = octets.length / 2; i < octets.length; i++) {
                bits += Integer.bitCount(octets[i] & 0xff);
            }
            return text(Arrays.copyOf(octets, octets.length / 2)) + "/" + bits;
        }
        return "#" + HexFormat.of().formatHex(octets);
    }

    private static String text(byte[] octets) {
        if (octets.length == 4) {
            return dotted(octets, 0);
        }
        if (Arrays.equals(octets, 0, MAPPED.length, MAPPED, 0, MAPPED.length)) {
            return "::ffff:" + dotted(octets, MAPPED.length);
        }
        return inGroups(octets);
    }

    private static String dotted(byte[] octets, int start) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < start + 4; i++) {
            text.append(i == start ? "" : ".").append(octets[i] & 0xff);
        }
        return text.toString();
    }

    private static String inGroups(byte[] octets) {
        StringBuilder text = new StringBuilder();
        int gapStart = -1;
        int gapLength = 1;
        for (int i = 0; i < 8; i++) {
            int run = 0;
            while (i + run < 8 && group(octets, i + run) == 0) {
                run++;
            }
            if (run > gapLength) {
                gapStart = i;
                gapLength = run;
            }
        }
        for (int i = 0; i < 8; i++) {
            if (i == gapStart) {
                text.append("::");
                i += gapLength - 1;
            } else {
                text.append(text.length() == 0 || text.charAt(text.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(group(octets, i)));
            }
        }
        return text.toString();
    }

    private static int group(byte[] octets, int index) {
        return (octets[2 * index] & 0xff) << 8 | octets[2 * index + 1] & 0xff;
    }
}
