package dev.signet.cli.openssl.cipher;

import dev.signet.cli.openssl.io.ByteOutput;
import org.jspecify.annotations.Nullable;

/** Where {@code enc} writes to, in base64 or as it is. */
final class EncTarget {
    private final ByteOutput out;
    private final @Nullable Base64Sink base64;
    private long count;

    EncTarget(ByteOutput out, boolean base64, boolean singleLine) {
        this.out = out;
        this.base64 = base64 ? new Base64Sink(out, singleLine) : null;
    }

    void write(byte[] octets) {
        count += octets.length;
        if (base64 == null) {
            out.write(octets);
        } else {
            base64.write(octets);
        }
    }

    /** Hands on what is buffered, before something else is printed. */
    void flush() {
        out.flush();
    }

    void finish() {
        if (base64 != null) {
            base64.finish();
        }
    }

    long count() {
        return count;
    }
}
