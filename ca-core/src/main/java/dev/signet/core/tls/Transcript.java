package dev.signet.core.tls;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The handshake's messages in order, whose hash ties its secrets to them (RFC 8446 section 4.4.1). */
final class Transcript {
    /** Beyond every handshake that the engine takes; who sends more gets no session to resume. */
    private static final int MAX_OCTETS = 1 << 20;

    private static final byte MESSAGE_HASH = (byte) 254;

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private boolean closed;

    /** Adds a message, header included. */
    void add(byte[] message) {
        if (!closed && messages.size() + message.length <= MAX_OCTETS) {
            messages.writeBytes(message);
        }
    }

    /** Replaces the first hello by its hash, as a request to retry asks for. */
    void retry(String digest) {
        byte[] hash = hash(digest);
        messages.reset();
        messages.writeBytes(new byte[] {MESSAGE_HASH, 0, 0, (byte) hash.length});
        messages.writeBytes(hash);
    }

    /** Takes no further message. */
    void close() {
        closed = true;
    }

    byte[] hash(String digest) {
        try {
            return MessageDigest.getInstance(digest).digest(messages.toByteArray());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
