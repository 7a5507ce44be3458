package dev.signet.core.text;

import org.jspecify.annotations.Nullable;

/** Times of certificates and CRLs as numbers. */
public final class EncodedTime {
    /** The last second of the year 9999, the last that a certificate can name. */
    public static final long LAST_EPOCH_SECOND = TimeText.Moment.LAST_EPOCH_SECOND;

    /** Returns the seconds since 1970 of a time in the form of RFC 5280 section 4.1.2.5, or null if it is in another one. */
    public static @Nullable Long strict(Decoded time) {
        TimeText.Moment moment = TimeText.Moment.readStrictly(time);
        return moment == null ? null : moment.epochSecond();
    }

    /** Returns the seconds since 1970 of a time in any form that libcrypto can read, or null. */
    public static @Nullable Long lenient(Decoded time) {
        TimeText.Moment moment = TimeText.Moment.read(time);
        return moment == null ? null : moment.epochSecond();
    }

    private EncodedTime() {}
}
