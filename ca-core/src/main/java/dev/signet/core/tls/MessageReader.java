package dev.signet.core.tls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the fields of a handshake message (RFC 8446 section 3); what runs over the end is malformed. */
final class MessageReader {
    /** The message ends before its fields do. The engine answers it with an alert; who only watches stops reading. */
    static final class MalformedMessage extends RuntimeException {
        private static final long serialVersionUID = 1;

        MalformedMessage() {
            super("a TLS message ends too early", null, false, false);
        }
    }

    private final byte[] octets;
    private int position;
    private final int end;

    MessageReader(byte[] octets) {
        this(octets, 0, octets.length);
    }

    private MessageReader(byte[] octets, int position, int end) {
        this.octets = octets;
        this.position = position;
        this.end = end;
    }

    boolean hasMore() {
        return position < end;
    }

    int u8() {
        return octets[take(1)] & 0xff;
    }

    int u16() {
        return u8() << 8 | u8();
    }

    int u24() {
        return u16() << 8 | u8();
    }

    long u32() {
        return (long) u16() << 16 | u16();
    }

    byte[] octets(int length) {
        int start = take(length);
        return Arrays.copyOfRange(octets, start, start + length);
    }

    void skip(int length) {
        int ignored = take(length);
    }

    void skip8() {
        skip(u8());
    }

    void skip16() {
        skip(u16());
    }

    byte[] opaque8() {
        return octets(u8());
    }

    byte[] opaque16() {
        return octets(u16());
    }

    byte[] opaque24() {
        return octets(u24());
    }

    MessageReader vector8() {
        return sub(u8());
    }

    MessageReader vector16() {
        return sub(u16());
    }

    MessageReader vector24() {
        return sub(u24());
    }

    private MessageReader sub(int length) {
        int start = take(length);
        return new MessageReader(octets, start, start + length);
    }

    /** Reads two-octet numbers to the end. */
    List<Integer> numbers16() {
        List<Integer> numbers = new ArrayList<>();
        while (hasMore()) {
            numbers.add(u16());
        }
        return numbers;
    }

    /** Reads one-octet numbers to the end. */
    List<Integer> numbers8() {
        List<Integer> numbers = new ArrayList<>();
        while (hasMore()) {
            numbers.add(u8());
        }
        return numbers;
    }

    /** Reads names of one octet of length each to the end; a character stands for an octet. */
    List<String> names8() {
        List<String> names = new ArrayList<>();
        while (hasMore()) {
            names.add(new String(opaque8(), StandardCharsets.ISO_8859_1));
        }
        return names;
    }

    private int take(int length) {
        if (length > end - position) {
            throw new MalformedMessage();
        }
        int start = position;
        position += length;
        return start;
    }
}
