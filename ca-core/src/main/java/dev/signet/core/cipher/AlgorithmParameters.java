package dev.signet.core.cipher;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code -macopt} and {@code -kdfopt} say to an algorithm, in {@code name:value} pairs; the value of octets can be written in
 * hexadecimal behind {@code hex} and the name.
 */
public final class AlgorithmParameters {
    private static final char TEXT = ' ';
    private static final char OCTETS = '*';
    private static final char NUMBER = '#';

    /** How a pair was understood. */
    public enum Outcome {
        TAKEN,
        /** There is no parameter of the name. */
        UNKNOWN,
        /** The value is none of its type. */
        WRONG
    }

    private record Pair(String name, byte[] value) {}

    private final String types;
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * Starts without any.
     *
     * @param types the names of what there can be, separated by blanks; behind that of octets an asterisk, of a number a hash
     */
    public AlgorithmParameters(String types) {
        this.types = " " + types + " ";
    }

    /** Returns the type of a parameter, or 0 if there is none of this name. */
    private char type(String name) {
        for (char type : new char[] {TEXT, OCTETS, NUMBER}) {
            if (!name.isEmpty() && types.contains(" " + name + type)) {
                return type;
            }
        }
        return 0;
    }

    /** Takes a pair. */
    public Outcome take(String pair) {
        int colon = pair.indexOf(':');
        if (colon < 0) {
            return Outcome.WRONG;
        }
        String name = pair.substring(0, colon);
        String value = pair.substring(colon + 1);
        boolean hex = type(name) == 0 && name.startsWith("hex");
        String known = hex ? name.substring(3) : name;
        char type = type(known);
        if (type == 0) {
            return Outcome.UNKNOWN;
        }
        byte[] octets = hex && type == OCTETS ? hex(value) : value.getBytes(StandardCharsets.UTF_8);
        if (octets == null || type == NUMBER && number(value, hex) == null) {
            return Outcome.WRONG;
        }
        pairs.add(new Pair(known, type == NUMBER ? numberOctets(value, hex) : octets));
        return Outcome.TAKEN;
    }

    private static byte[] numberOctets(String value, boolean hex) {
        BigInteger number = number(value, hex);
        return number == null ? new byte[0] : number.toByteArray();
    }

    private static @Nullable BigInteger number(String value, boolean hex) {
        boolean prefixed = value.startsWith("0x") || value.startsWith("0X");
        String digits = prefixed ? value.substring(2) : value;
        int radix = hex || prefixed ? 16 : 10;
        for (int i = digits.startsWith("-") ? 1 : 0; i < digits.length(); i++) {
            if (digits.charAt(i) > 'f' || Character.digit(digits.charAt(i), radix) < 0) {
                return null;
            }
        }
        return digits.isEmpty() || digits.equals("-") ? null : new BigInteger(digits, radix);
    }

    /** Returns the octets of a text in hexadecimal, in which colons may stand between them; null if it is none. */
    public static byte @Nullable [] hex(String text) {
        byte[] octets = new byte[text.length() / 2 + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ':') {
                continue;
            }
            int high = digit(text, i);
            int low = digit(text, ++i);
            if (high < 0 || low < 0) {
                return null;
            }
            octets[count++] = (byte) (high << 4 | low);
        }
        return Arrays.copyOf(octets, count);
    }

    private static int digit(String text, int index) {
        return index < text.length() && text.charAt(index) < 0x80 ? Character.digit(text.charAt(index), 16) : -1;
    }

    /** Returns whether a parameter was given. */
    public boolean has(String name) {
        return octets(name) != null;
    }

    /** Returns the value that was given first, as octets; null if none was. */
    public byte @Nullable [] octets(String name) {
        for (Pair pair : pairs) {
            if (pair.name().equals(name)) {
                return pair.value();
            }
        }
        return null;
    }

    /** Returns all values that were given, one behind the other. */
    public byte[] joined(String name) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Pair pair : pairs) {
            if (pair.name().equals(name)) {
                joined.writeBytes(pair.value());
            }
        }
        return joined.toByteArray();
    }

    /** Returns the value that was given first; null if none was. */
    public @Nullable String text(String name) {
        byte[] octets = octets(name);
        return octets == null ? null : new String(octets, StandardCharsets.UTF_8);
    }

    /**
     * Returns the number that was given first, or what it is otherwise.
     *
     * @throws CipherException if it does not fit
     */
    public int number(String name, int otherwise) {
        byte[] octets = octets(name);
        if (octets == null) {
            return otherwise;
        }
        BigInteger number = new BigInteger(octets);
        if (number.bitLength() > 31) {
            throw new CipherException("the parameter " + name + " is too large");
        }
        return number.intValue();
    }

    /** Returns the digest that a parameter names, or null if none was named. */
    public @Nullable NamedDigest digest() {
        String name = text("digest");
        if (name == null) {
            return null;
        }
        NamedDigest digest = NamedDigest.find(name);
        if (digest == null || digest.ofSignature()) {
            throw new CipherException("there is no digest " + name);
        }
        return digest;
    }
}
