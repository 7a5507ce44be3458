package dev.signet.cli.openssl.cipher;

import dev.signet.core.cipher.DigestComputation;
import java.io.ByteArrayOutputStream;

/** What keys sign that take no digest: the message as it is, of 16 MiB at most, as in OpenSSL 3.5. */
final class WholeMessage implements DigestComputation {
    static final int MAX_OCTETS = 1 << 24;

    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private boolean tooLong;

    @Override
    public void update(byte[] octets, int offset, int length) {
        if (length > MAX_OCTETS - message.size()) {
            tooLong = true;
        } else if (!tooLong) {
            message.write(octets, offset, length);
        }
    }

    /** Returns whether more came than can be signed; then {@link #finish} returns only the beginning. */
    boolean tooLong() {
        return tooLong;
    }

    @Override
    public byte[] finish() {
        byte[] whole = message.toByteArray();
        message.reset();
        return whole;
    }
}
