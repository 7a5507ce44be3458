package dev.signet.core.config;

import org.jspecify.annotations.Nullable;

/** The words for the reason of a revocation in an index file; the last three need something more behind them. */
public enum RevocationWord {
    UNSPECIFIED("unspecified", 0),
    KEY_COMPROMISE("keyCompromise", 1),
    CA_COMPROMISE("CACompromise", 2),
    AFFILIATION_CHANGED("affiliationChanged", 3),
    SUPERSEDED("superseded", 4),
    CESSATION_OF_OPERATION("cessationOfOperation", 5),
    CERTIFICATE_HOLD("certificateHold", 6),
    REMOVE_FROM_CRL("removeFromCRL", 8),
    /** On hold, with an instruction: an object identifier. */
    HOLD_INSTRUCTION("holdInstruction", 6),
    /** The key is compromised, since a time: a GeneralizedTime. */
    KEY_TIME("keyTime", 1),
    /** The key of the authority is compromised, since a time. */
    CA_KEY_TIME("CAkeyTime", 2);

    private final String word;
    private final int code;

    RevocationWord(String word, int code) {
        this.word = word;
        this.code = code;
    }

    /** Returns the word as it is written to the file. */
    public String word() {
        return word;
    }

    /** Returns the number in the CRLReason enumeration (RFC 5280 section 5.3.1). */
    public int code() {
        return code;
    }

    /** Returns the word that a text is in whatever case, or null. */
    public static @Nullable RevocationWord of(String text) {
        for (RevocationWord word : values()) {
            if (word.word.equalsIgnoreCase(text)) {
                return word;
            }
        }
        return null;
    }

    /** Returns whether the word is a reason by itself. */
    public boolean standsAlone() {
        return compareTo(HOLD_INSTRUCTION) < 0;
    }
}
