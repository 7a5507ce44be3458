package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Tag;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the extension with blocks of addresses (RFC 3779 section 2): sorted, adjacent ones joined, as prefixes where possible. */
final class AddressBlockBuilder {

    private record Range(BigInteger least, BigInteger greatest, int bits) {
        byte[] encoded() {
            int prefix = bits - least.xor(greatest).bitLength();
            BigInteger rest = BigInteger.ONE.shiftLeft(bits - prefix).subtract(BigInteger.ONE);
            boolean whole = least.and(rest).signum() == 0 && greatest.and(rest).equals(rest);
            if (whole) {
                return string(least, prefix);
            }
            int zeros = least.signum() == 0 ? bits : least.getLowestSetBit();
            BigInteger inverted =
                    BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE).xor(greatest);
            int ones = inverted.signum() == 0 ? bits : inverted.getLowestSetBit();
            return Der.sequence(string(least, bits - zeros), string(greatest, bits - ones));
        }

        /** Returns a BIT STRING of the first bits of an address. */
        private byte[] string(BigInteger address, int count) {
            int octets = (count + 7) / 8;
            byte[] content = new byte[octets + 1];
            content[0] = (byte) (8 * octets - count);
            BigInteger kept = address.shiftRight(bits - count).shiftLeft(content[0]);
            byte[] value = kept.toByteArray();
            int length = Math.min(value.length, octets);
            System.arraycopy(value, value.length - length, content, content.length - length, length);
            return Der.element(Tag.BIT_STRING, content);
        }
    }

    /** The addresses of one family, or that they are the issuer's. */
    private static final class Family {
        final List<Range> ranges = new ArrayList<>();
        boolean inherited;

        byte[] encoded() {
            if (inherited && !ranges.isEmpty()) {
                throw new ConfigValueException("invalid inheritance");
            }
            return inherited ? Der.nul() : Der.sequence(merged());
        }

        private List<byte[]> merged() {
            ranges.sort((a, b) -> a.least.compareTo(b.least));
            List<byte[]> encoded = new ArrayList<>();
            Range last = ranges.get(0);
            for (Range next : ranges.subList(1, ranges.size())) {
                if (next.least.compareTo(last.greatest) <= 0) {
                    throw new ConfigValueException("overlapping blocks of addresses");
                }
                if (next.least.equals(last.greatest.add(BigInteger.ONE))) {
                    last = new Range(last.least, next.greatest, last.bits);
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
        Map<byte[], Family> families = new TreeMap<>(Arrays::compareUnsigned);
        for (ValueList.Item item : items) {
            boolean four = item.isNamed("IPv4") || item.isNamed("IPv4-SAFI");
            boolean subsequent = item.isNamed("IPv4-SAFI") || item.isNamed("IPv6-SAFI");
            if (!four && !subsequent && !item.isNamed("IPv6")) {
                throw new ConfigValueException("extension name error: " + item.name());
            }
            String text = item.required();
            byte[] identifier = {0, (byte) (four ? 1 : 2)};
            if (subsequent) {
                int colon = text.indexOf(':');
                identifier = new byte[] {0, identifier[1], subsequentIdentifier(text, colon)};
                text = text.substring(colon + 1).stripLeading();
            }
            Family family = families.computeIfAbsent(identifier, unused -> new Family());
            if (text.equals("inherit")) {
                family.inherited = true;
            } else {
                family.ranges.add(range(text, four ? 32 : 128));
            }
        }
        List<byte[]> encoded = new ArrayList<>();
        for (Map.Entry<byte[], Family> family : families.entrySet()) {
            encoded.add(Der.sequence(
                    Der.octetString(family.getKey()), family.getValue().encoded()));
        }
        return Der.sequence(encoded);
    }

    private static byte subsequentIdentifier(String text, int colon) {
        BigInteger number = colon < 0
                ? BigInteger.ONE.negate()
                : Octets.number(text.substring(0, colon).strip());
        if (number.signum() < 0 || number.bitLength() > 8) {
            throw new ConfigValueException("invalid safi: " + text);
        }
        return number.byteValue();
    }

    private static Range range(String text, int bits) {
        int slash = text.indexOf('/');
        int dash = text.indexOf('-');
        int end = slash >= 0 ? slash : dash >= 0 ? dash : text.length();
        BigInteger first = address(text.substring(0, end).stripTrailing(), bits);
        if (slash >= 0) {
            BigInteger length = Octets.number(text.substring(slash + 1));
            if (length.signum() < 0 || length.compareTo(BigInteger.valueOf(bits)) > 0) {
                throw new ConfigValueException("extension value error: " + text);
            }
            BigInteger rest = BigInteger.ONE.shiftLeft(bits - length.intValue()).subtract(BigInteger.ONE);
            return new Range(first.andNot(rest), first.or(rest), bits);
        }
        BigInteger last = dash < 0 ? first : address(text.substring(dash + 1).stripLeading(), bits);
        if (first.compareTo(last) > 0) {
            throw new ConfigValueException("extension value error: " + text);
        }
        return new Range(first, last, bits);
    }

    private static BigInteger address(String text, int bits) {
        byte[] octets = AddressText.parse(text);
        if (octets.length * 8 != bits) {
            throw new ConfigValueException("invalid ipaddress: " + text);
        }
        return new BigInteger(1, octets);
    }

    private AddressBlockBuilder() {}
}
