package dev.signet.cli.fetch;

import java.net.InetAddress;

/** From where an address can be reached (RFC 6890), the widest first: what is nearer trusts whoever gets there the more. */
enum Reach {
    /** From everywhere. */
    NET("in the net"),

    /**
     * From one's own network (RFC 1918, RFC 4193, RFC 6598), where a private CA publishes what it has to; also what is set aside for
     * benchmarks, protocols and documentation.
     */
    PRIVATE("in a private network"),

    /** From the same machine. */
    MACHINE("on this machine"),

    /**
     * From the same link alone, such as the metadata of a cloud at 169.254.169.254, or from nowhere: no CA publishes anything
     * there, for nobody else would find it.
     */
    LINK("on this machine's link or nowhere");

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
        byte[] octets = address.getAddress();
        Reach own = SpecialAddresses.reach(octets);
        if (own == MACHINE) {
            // ::1 would else hold 0.0.0.1.
            return own;
        }
        Reach inside = EmbeddedAddress.in(octets).map(SpecialAddresses::reach).orElse(NET);
        return inside.isNearerThan(own) ? inside : own;
    }

    /** Returns where such an address is, in words that go on after "which is". */
    @Override
    public String toString() {
        return where;
    }
}
