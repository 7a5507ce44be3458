package dev.signet.cli.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Addresses of IPv4 inside of those of IPv6, to which gateways pass on what is sent. */
final class EmbeddedAddress {
    private static final int LENGTH = 4;

    /** 6to4 (RFC 3056). */
    private static final List<AddressBlock> SECOND = AddressBlock.parse("2002::/16");

    private static final int SECOND_START = 2;

    /** NAT64 (RFC 6052, RFC 8215), SIIT (RFC 2765) and the compatible addresses of RFC 4291. */
    private static final List<AddressBlock> LAST =
            AddressBlock.parse("64:ff9b::/96", "64:ff9b:1::/48", "::ffff:0:0:0/96", "::/96");

    private static final int LAST_START = 12;

    private EmbeddedAddress() {}

    /** Returns the address of IPv4 in another address. */
    static Optional<byte[]> in(byte[] address) {
        if (AddressBlock.anyHolds(SECOND, address)) {
            return Optional.of(part(address, SECOND_START));
        }
        return AddressBlock.anyHolds(LAST, address) ? Optional.of(part(address, LAST_START)) : Optional.empty();
    }

    private static byte[] part(byte[] address, int start) {
        return Arrays.copyOfRange(address, start, start + LENGTH);
    }
}
