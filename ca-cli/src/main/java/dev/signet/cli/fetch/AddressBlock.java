package dev.signet.cli.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * A block of addresses.
 *
 * @param start its first address
 * @param bits how many bits its addresses have in common
 */
record AddressBlock(byte[] start, int bits) {
    /** Reads blocks, each with its length behind a slash. */
    static List<AddressBlock> parse(String... texts) {
        return Arrays.stream(texts).map(AddressBlock::parse).toList();
    }

    private static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        try {
            byte[] start = InetAddress.getByName(text.substring(0, slash)).getAddress();
            return new AddressBlock(start, Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException noLiteral) {
            throw new IllegalArgumentException(noLiteral);
        }
    }

    /** Returns whether an address is in one of the blocks. */
    static boolean anyHolds(List<AddressBlock> blocks, byte[] address) {
        return blocks.stream().anyMatch(block -> block.holds(address));
    }

    private boolean holds(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = (0xff00 >> (bits % Byte.SIZE)) & 0xff;
        return Arrays.equals(address, 0, whole, start, 0, whole)
                && (rest == 0 || ((address[whole] ^ start[whole]) & rest) == 0);
    }
}
