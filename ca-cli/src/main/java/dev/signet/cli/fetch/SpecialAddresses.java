package dev.signet.cli.fetch;

import java.util.List;

/**
 * Addresses that are not reached from everywhere: what IANA's registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890)
 * do not call globally reachable. What is so inside of such a block, as anycast addresses of protocols are, counts as the block.
 */
final class SpecialAddresses {
    private static final List<AddressBlock> MACHINE = AddressBlock.parse("127.0.0.0/8", "::1/128");

    private static final List<AddressBlock> NOWHERE = AddressBlock.parse(
            "0.0.0.0/8", "224.0.0.0/4", "240.0.0.0/4", "::/128", "100::/64", "100:0:0:1::/64", "ff00::/8");

    private static final List<AddressBlock> LINK = AddressBlock.parse("169.254.0.0/16", "fe80::/10");

    /** Where clouds tell a machine what is meant for it alone, though the addresses do not look it: Alibaba, Azure, Oracle, AWS, Google. */
    private static final List<AddressBlock> METADATA = AddressBlock.parse(
            "100.100.100.200/32",
            "168.63.129.16/32",
            "192.0.0.192/32",
            "fd00:c1::a9fe:a9fe/128",
            "fd00:ec2::254/128",
            "fd20:ce::254/128");

    private static final List<AddressBlock> PRIVATE = AddressBlock.parse(
            "10.0.0.0/8",
            "100.64.0.0/10",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "64:ff9b:1::/48",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fec0::/10");

    private SpecialAddresses() {}

    /** Returns the reach of an address, the nearest if it is in several blocks. */
    static Reach reach(byte[] address) {
        if (List.of(NOWHERE, LINK, METADATA).stream().anyMatch(blocks -> AddressBlock.anyHolds(blocks, address))) {
            return Reach.LINK;
        }
        if (AddressBlock.anyHolds(MACHINE, address)) {
            return Reach.MACHINE;
        }
        return AddressBlock.anyHolds(PRIVATE, address) ? Reach.PRIVATE : Reach.NET;
    }
}
