package dev.signet.core.verify.differential;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Times as certificates write them, right and wrong ones. */
final class Times {
    /** When chains are verified. */
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    static byte[] utc(String text) {
        return Der.element(Tag.UTC_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] generalized(String text) {
        return Der.element(Tag.GENERALIZED_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    private Times() {}
}
