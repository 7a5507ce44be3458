package dev.signet.core.verify.openssl;

import dev.signet.core.text.Decoded;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Autonomous system numbers, or addresses of one family taken as numbers (RFC 3779): a list of ranges, or what the issuer has.
 *
 * @param ranges the ranges; null if they are inherited. One that cannot be read has no bounds
 * @param addresses whether a range that is a prefix has to be written as one
 */
record NumberRanges(@Nullable List<Range> ranges, boolean addresses) {
    /**
     * A range.
     *
     * @param asRange whether it is written with both of its ends
     */
    record Range(@Nullable BigInteger first, @Nullable BigInteger last, boolean asRange) {
        private boolean inverted() {
            return first == null || last == null || first.compareTo(last) > 0;
        }

        /** Returns whether it is all that begins with some bits. */
        private boolean isPrefix() {
            if (first == null || last == null) {
                return false;
            }
            BigInteger size = last.subtract(first).add(BigInteger.ONE);
            return size.bitCount() == 1 && first.mod(size).signum() == 0;
        }
    }

    /** Reads a choice of numbers; null if there is none. */
    static @Nullable NumberRanges ofSystemNumbers(@Nullable Decoded choice) {
        if (choice == null || choice.alternative() == 0) {
            return choice == null ? null : new NumberRanges(null, false);
        }
        List<Range> ranges = new ArrayList<>();
        Decoded list = choice.chosen();
        for (int i = 0; i < list.size(); i++) {
            Decoded number = list.get(i).chosen();
            boolean asRange = list.get(i).alternative() == 1;
            ranges.add(
                    asRange
                            ? new Range(number.get(0).integer(), number.get(1).integer(), true)
                            : new Range(number.integer(), number.integer(), false));
        }
        return new NumberRanges(ranges, false);
    }

    /**
     * Reads the addresses of a family.
     *
     * @param length the octets of an address; 0 for a family that libcrypto does not know
     */
    static NumberRanges ofAddresses(Decoded choice, int length) {
        if (choice.alternative() == 0) {
            return new NumberRanges(null, true);
        }
        List<Range> ranges = new ArrayList<>();
        Decoded list = choice.chosen();
        for (int i = 0; i < list.size(); i++) {
            Decoded value = list.get(i).chosen();
            boolean asRange = list.get(i).alternative() == 1;
            ranges.add(new Range(
                    address(asRange ? value.get(0) : value, length, false),
                    address(asRange ? value.get(1) : value, length, true),
                    asRange));
        }
        return new NumberRanges(ranges, true);
    }

    /** Returns an address whose missing bits are all 0 or all 1; null if it has too many. */
    private static @Nullable BigInteger address(Decoded bits, int length, boolean ones) {
        byte[] octets = bits.octets();
        if (octets.length > length) {
            return null;
        }
        int missing = (length - octets.length) * 8;
        BigInteger number = new BigInteger(1, octets).shiftLeft(missing);
        if (!ones) {
            return number;
        }
        int open = missing + (octets.length > 0 ? bits.unusedBits() : 0);
        return number.or(BigInteger.ONE.shiftLeft(open).subtract(BigInteger.ONE));
    }

    boolean inherited() {
        return ranges == null;
    }

    /** Returns whether the ranges are in order, apart from each other, and written as short as they can be. */
    boolean canonical() {
        if (ranges == null) {
            return true;
        }
        for (int i = 0; i + 1 < ranges.size(); i++) {
            Range range = ranges.get(i);
            Range next = ranges.get(i + 1);
            if (range.inverted() || next.inverted() || range.last == null || next.first == null) {
                return false;
            }
            boolean apart = range.last.add(BigInteger.ONE).compareTo(next.first) < 0;
            if (!apart || addresses && range.asRange && range.isPrefix()) {
                return false;
            }
        }
        if (ranges.isEmpty()) {
            return false;
        }
        Range last = ranges.get(ranges.size() - 1);
        return !last.asRange || !last.inverted() && !(addresses && last.isPrefix());
    }

    /** Returns whether all numbers of a list, in order like this one, are in this one. */
    boolean contains(NumberRanges other) {
        if (ranges == null || other.ranges == null) {
            return other.ranges == null;
        }
        int at = 0;
        for (Range range : other.ranges) {
            if (range.first == null || range.last == null) {
                return false;
            }
            while (at < ranges.size() && endsBefore(ranges.get(at), range.last)) {
                at++;
            }
            if (at == ranges.size()) {
                return false;
            }
            BigInteger first = ranges.get(at).first;
            if (first == null || first.compareTo(range.first) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsBefore(Range range, BigInteger number) {
        return range.last != null && range.last.compareTo(number) < 0;
    }
}
