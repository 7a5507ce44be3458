package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Makes the extension with numbers of autonomous systems (RFC 3779 section 3). */
final class SystemNumberBuilder {

    private record Range(BigInteger least, BigInteger greatest) {
        byte[] encoded() {
            return least.equals(greatest)
                    ? Der.integer(least)
                    : Der.sequence(Der.integer(least), Der.integer(greatest));
        }
    }

    /** The numbers of one kind, or that they are the issuer's. */
    private static final class Choice {
        final List<Range> ranges = new ArrayList<>();
        boolean inherited;

        byte[] encoded() {
            if (inherited && !ranges.isEmpty()) {
                throw new ConfigValueException("invalid inheritance");
            }
            return inherited ? Der.nul() : ranges.isEmpty() ? new byte[0] : Der.sequence(merged());
        }

        private List<byte[]> merged() {
            ranges.sort((a, b) -> a.least.compareTo(b.least));
            List<byte[]> encoded = new ArrayList<>();
            Range last = ranges.get(0);
            for (Range next : ranges.subList(1, ranges.size())) {
                if (next.least.compareTo(last.greatest) <= 0) {
                    throw new ConfigValueException("extension value error: overlapping ranges");
                }
                if (next.least.equals(last.greatest.add(BigInteger.ONE))) {
                    last = new Range(last.least, next.greatest);
                } else {
                    encoded.add(last.encoded());
                    last = next;
                }
            }
            encoded.add(last.encoded());
            return encoded;
        }
    }

    static byte[] encode(List<ValueList.Item> items) {
        Choice systems = new Choice();
        Choice domains = new Choice();
        for (ValueList.Item item : items) {
            if (!item.isNamed("AS") && !item.isNamed("RDI")) {
                throw new ConfigValueException("extension name error: " + item.name());
            }
            Choice choice = item.isNamed("AS") ? systems : domains;
            if (item.required().equals("inherit")) {
                choice.inherited = true;
            } else {
                choice.ranges.add(range(item.required()));
            }
        }
        byte[] first = systems.encoded();
        byte[] second = domains.encoded();
        return Der.sequence(
                first.length == 0 ? first : Der.explicit(0, first),
                second.length == 0 ? second : Der.explicit(1, second));
    }

    private static Range range(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            BigInteger number = Octets.number(text);
            return new Range(number, number);
        }
        Range range = new Range(
                Octets.number(text.substring(0, dash).strip()),
                Octets.number(text.substring(dash + 1).strip()));
        if (range.least.compareTo(range.greatest) > 0) {
            throw new ConfigValueException("extension value error: " + text);
        }
        return range;
    }

    private SystemNumberBuilder() {}
}
