package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When and why a certificate was revoked, as the third field of an index file tells it: a UTCTime, then perhaps a comma and a
 * word, then perhaps another comma and what belongs to the word.
 *
 * @param at since when the certificate is revoked, with the date as it was written
 * @param word why, or null if nothing is said
 * @param holdInstruction what to do with a certificate on hold (RFC 3280 section 5.3.2), or null
 * @param invalidSince since when the key is not to be trusted (RFC 5280 section 5.3.2), or null
 */
public record RevocationEntry(
        TimeArgument at,
        @Nullable RevocationWord word,
        @Nullable Oid holdInstruction,
        @Nullable TimeArgument invalidSince) {

    /** What came of reading an entry: the entry, or what openssl says is wrong with it. */
    public sealed interface Reading {}

    /** An entry that makes sense. */
    public record Sound(RevocationEntry entry) implements Reading {}

    /** Why an entry makes none, in openssl's words. */
    public record Unsound(String message) implements Reading {}

    /**
     * Reads an entry.
     *
     * @param objects finds an object identifier by any of its names; null for what it does not know
     */
    public static Reading parse(String text, Function<String, @Nullable Oid> objects) {
        String[] parts = text.split(",", 3);
        TimeArgument at = TimeArgument.parseUtcTime(parts[0]);
        if (at == null) {
            return new Unsound("invalid revocation date " + parts[0]);
        }
        if (parts.length == 1) {
            return new Sound(new RevocationEntry(at, null, null, null));
        }
        RevocationWord word = RevocationWord.of(parts[1]);
        if (word == null) {
            return new Unsound("invalid reason code " + parts[1]);
        }
        String argument = parts.length == 3 ? parts[2] : null;
        return switch (word) {
            case HOLD_INSTRUCTION -> onHold(at, word, argument, objects);
            case KEY_TIME, CA_KEY_TIME -> compromised(at, word, argument);
            default -> new Sound(new RevocationEntry(at, word, null, null));
        };
    }

    private static Reading onHold(
            TimeArgument at, RevocationWord word, @Nullable String argument, Function<String, @Nullable Oid> objects) {
        if (argument == null) {
            return new Unsound("missing hold instruction");
        }
        Oid instruction = objects.apply(argument);
        return instruction == null
                ? new Unsound("invalid object identifier " + argument)
                : new Sound(new RevocationEntry(at, word, instruction, null));
    }

    private static Reading compromised(TimeArgument at, RevocationWord word, @Nullable String argument) {
        if (argument == null) {
            return new Unsound("missing compromised time");
        }
        TimeArgument since = TimeArgument.parseGeneralizedTime(argument);
        return since == null
                ? new Unsound("invalid compromised time " + argument)
                : new Sound(new RevocationEntry(at, word, null, since));
    }

    /** Returns the text of an entry for a moment. */
    public static String text(Instant at, @Nullable RevocationWord word, @Nullable String argument) {
        String date = DerNode.parse(Der.time(at)).latin1();
        String reason = word == null ? "" : "," + word.word();
        return date + reason + (argument == null ? "" : "," + argument);
    }
}
