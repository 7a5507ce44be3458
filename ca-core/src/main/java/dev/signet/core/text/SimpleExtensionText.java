package dev.signet.core.text;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Prints extensions that are a single value, a set of bits or a short list; false where OpenSSL gives up. */
final class SimpleExtensionText {
    static final String[] KEY_USAGES = {
        "Digital Signature",
        "Non Repudiation",
        "Key Encipherment",
        "Data Encipherment",
        "Key Agreement",
        "Certificate Sign",
        "CRL Sign",
        "Encipher Only",
        "Decipher Only"
    };
    static final String[] NETSCAPE_TYPES = {
        "SSL Client", "SSL Server", "S/MIME", "Object Signing", "Unused", "SSL CA", "S/MIME CA", "Object Signing CA"
    };
    private static final String[] REASONS = {
        "Unspecified",
        "Key Compromise",
        "CA Compromise",
        "Affiliation Changed",
        "Superseded",
        "Cessation Of Operation",
        "Certificate Hold",
        "",
        "Remove From CRL",
        "Privilege Withdrawn",
        "AA Compromise"
    };

    static final Shape OBJECTS = Shape.sequenceOf(Shape.OBJECT);
    private static final Shape INTEGERS = Shape.sequenceOf(Shape.INTEGER);
    static final Shape AUTHORITY_KEY_IDENTIFIER = Shape.sequence(
            Shape.OCTET_STRING.implicit(0).optional(),
            GeneralNameText.LIST.implicit(1).optional(),
            Shape.INTEGER.implicit(2).optional());
    static final Shape BASIC_CONSTRAINTS = Shape.sequence(Shape.BOOLEAN.optional(), Shape.INTEGER.optional());

    static boolean subjectKeyIdentifier(StringBuilder out, byte[] value, int indent) {
        byte[] octets = ShapeDecoder.decode(value, Shape.OCTET_STRING).octets();
        HexText.indent(out, indent);
        HexText.upperColons(out, octets);
        return true;
    }

    static boolean bits(StringBuilder out, byte[] value, int indent, String[] names) {
        Decoded bits = ShapeDecoder.decode(value, Shape.BIT_STRING);
        byte[] octets = bits.octets();
        ValueList list = new ValueList(out, indent, false);
        for (int bit = 0; bit < names.length; bit++) {
            if (isSet(octets, bit)) {
                list.addValue(names[bit]);
            }
        }
        return !list.isEmpty();
    }

    static boolean isSet(byte[] octets, int bit) {
        return bit / 8 < octets.length && (octets[bit / 8] >> 7 - bit % 8 & 1) != 0;
    }

    static boolean basicConstraints(StringBuilder out, byte[] value, int indent) {
        Decoded constraints = ShapeDecoder.decode(value, BASIC_CONSTRAINTS);
        ValueList list = new ValueList(out, indent, false);
        list.add("CA", constraints.has(0) && constraints.get(0).bool() ? "TRUE" : "FALSE");
        if (constraints.has(1)) {
            list.add("pathlen", IntegerText.decimal(constraints.get(1).integer()));
        }
        return true;
    }

    static boolean integer(StringBuilder out, byte[] value, int indent) {
        BigInteger number = ShapeDecoder.decode(value, Shape.INTEGER).integer();
        HexText.indent(out, indent);
        out.append(IntegerText.decimal(number));
        return true;
    }

    static boolean reasonCode(StringBuilder out, byte[] value, int indent) {
        BigInteger code = ShapeDecoder.decode(value, Shape.ENUMERATED).integer();
        HexText.indent(out, indent);
        String name = code.signum() >= 0 && code.bitLength() < 8 && code.intValue() < REASONS.length
                ? REASONS[code.intValue()]
                : "";
        out.append(name.isEmpty() ? IntegerText.decimal(code) : name);
        return true;
    }

    static boolean object(StringBuilder out, byte[] value, int indent) {
        Decoded object = ShapeDecoder.decode(value, Shape.OBJECT);
        HexText.indent(out, indent);
        ObjectNames.append(out, object);
        return true;
    }

    static boolean time(StringBuilder out, byte[] value, int indent) {
        Decoded time = ShapeDecoder.decode(value, Shape.GENERALIZED_TIME);
        HexText.indent(out, indent);
        return TimeText.append(out, time, false);
    }

    static boolean objects(StringBuilder out, byte[] value, int indent) {
        Decoded objects = ShapeDecoder.decode(value, OBJECTS);
        ValueList list = new ValueList(out, indent, false);
        for (int i = 0; i < objects.size(); i++) {
            list.addValue(shortened(ObjectNames.text(objects.get(i))));
        }
        return !list.isEmpty();
    }

    /** Returns as much of an object identifier as fits into libcrypto's buffer of 80 octets. */
    static String shortened(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.length() < 80 ? text : text.substring(0, 79);
    }

    static boolean tlsFeatures(StringBuilder out, byte[] value, int indent) {
        Decoded features = ShapeDecoder.decode(value, INTEGERS);
        ValueList list = new ValueList(out, indent, false);
        for (int i = 0; i < features.size(); i++) {
            String number = IntegerText.decimal(features.get(i).integer());
            list.addValue(number.equals("5") ? "status_request" : number.equals("17") ? "status_request_v2" : number);
        }
        return !list.isEmpty();
    }

    static boolean privateKeyUsagePeriod(StringBuilder out, byte[] value, int indent) {
        Decoded period = ShapeDecoder.decode(
                value,
                Shape.sequence(
                        Shape.GENERALIZED_TIME.implicit(0).optional(),
                        Shape.GENERALIZED_TIME.implicit(1).optional()));
        HexText.indent(out, indent);
        if (period.has(0)) {
            out.append("Not Before: ");
            boolean ignored = TimeText.append(out, period.get(0), false);
            if (period.has(1)) {
                out.append(", ");
            }
        }
        if (period.has(1)) {
            out.append("Not After: ");
            boolean ignored = TimeText.append(out, period.get(1), false);
        }
        return true;
    }

    static boolean authorityKeyIdentifier(StringBuilder out, byte[] value, int indent) {
        Decoded identifier = ShapeDecoder.decode(value, AUTHORITY_KEY_IDENTIFIER);
        int start = out.length();
        ValueList list = new ValueList(out, indent, true);
        if (identifier.has(0)) {
            String key = colons(identifier.get(0).octets());
            if (identifier.has(1) || identifier.has(2)) {
                list.add("keyid", key);
            } else {
                list.addValue(key);
            }
        }
        if (identifier.has(1) && !GeneralNameText.add(list, identifier.get(1))) {
            out.setLength(start);
            return false;
        }
        if (identifier.has(2)) {
            list.add("serial", colons(IntegerText.magnitude(identifier.get(2).integer())));
        }
        if (identifier.has(1)) {
            list.sayIfEmpty();
        }
        return identifier.has(1) || !list.isEmpty();
    }

    private static String colons(byte[] octets) {
        StringBuilder text = new StringBuilder(octets.length * 3);
        HexText.upperColons(text, octets);
        return text.toString();
    }

    private SimpleExtensionText() {}
}
