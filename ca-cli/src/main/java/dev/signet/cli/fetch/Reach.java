package dev.signet.cli.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** From where an address can be reached (RFC 6890), the widest first: what is nearer trusts whoever gets there the more. */
enum Reach {
    /** From everywhere. */
    NET("in the net"),

    /** From one's own network (RFC 1918, RFC 4193, RFC 6598), where a private CA publishes what it has to. */
    PRIVATE("in a private network"),

    /** From the same machine. */
    MACHINE("on this machine"),

    /**
     * From the same link alone, such as the metadata of a cloud at 169.254.169.254, or from nowhere: no CA publishes anything
     * there, for nobody else would find it.
     */
    LINK("on this machine's link or nowhere");

    private static final int IPV4_LENGTH = 4;
    private static final int[] SIX_TO_FOUR = {0x20, 0x02};
    private static final int[] TRANSLATED = {0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final int[] COMPATIBLE = new int[12];

    private final String where;

    Reach(String where) {
        this.where = where;
    }

    /** Returns whether an address of this reach is nearer than one of another. */
    boolean isNearerThan(Reach other) {
        return compareTo(other) > 0;
    }

    /** Returns the reach of an address; for an IPv6 address in which gateways look for one of IPv4, the nearer of both. */
    static Reach of(InetAddress address) {
        Reach own = ofItself(address);
        if (address instanceof Inet6Address) {
            Reach inside = ofEmbedded(address.getAddress());
            return inside.isNearerThan(own) ? inside : own;
        }
        return own;
    }

    private static Reach ofItself(InetAddress address) {
        byte[] octets = address.getAddress();
        boolean four = address instanceof Inet4Address;
        boolean nowhere = address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || four && (octets[0] == 0 || (octets[0] & 0xf0) == 0xf0);
        if (nowhere || address.isLinkLocalAddress()) {
            return LINK;
        }
        if (address.isLoopbackAddress()) {
            return MACHINE;
        }
        boolean shared = four && octets[0] == 100 && (octets[1] & 0xc0) == 64;
        boolean uniqueLocal = !four && (octets[0] & 0xfe) == 0xfc;
        return address.isSiteLocalAddress() || shared || uniqueLocal ? PRIVATE : NET;
    }

    /** NAT64 (RFC 6052: 64:ff9b::/96) and the compatible addresses of RFC 4291 end with one, 6to4's (RFC 3056) begin with one. */
    private static Reach ofEmbedded(byte[] octets) {
        if (startsWith(octets, SIX_TO_FOUR)) {
            return ofFour(octets, SIX_TO_FOUR.length);
        }
        boolean compatible = startsWith(octets, COMPATIBLE) && (octets[12] | octets[13]) != 0;
        if (compatible || startsWith(octets, TRANSLATED)) {
            return ofFour(octets, TRANSLATED.length);
        }
        return NET;
    }

    private static boolean startsWith(byte[] octets, int[] start) {
        for (int i = 0; i < start.length; i++) {
            if ((octets[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Reach ofFour(byte[] octets, int offset) {
        try {
            return ofItself(InetAddress.getByAddress(Arrays.copyOfRange(octets, offset, offset + IPV4_LENGTH)));
        } catch (UnknownHostException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    /** Returns where such an address is, in words that go on after "which is". */
    @Override
    public String toString() {
        return where;
    }
}
