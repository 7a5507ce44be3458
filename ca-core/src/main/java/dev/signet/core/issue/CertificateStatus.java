package dev.signet.core.issue;

import java.util.Optional;

/** The state of an issued certificate, as lists show it. */
public enum CertificateStatus {
    VALID("valid"),
    EXPIRED("expired"),
    REVOKED("revoked"),
    ON_HOLD("on hold"),
    UNDELIVERED("issued, undelivered");

    private final String text;

    CertificateStatus(String text) {
        this.text = text;
    }

    /** Returns the words for people. */
    public String text() {
        return text;
    }

    /** Returns one word for options and JSON: {@code valid}, {@code expired}, {@code revoked}, {@code hold}, {@code undelivered}. */
    public String word() {
        return switch (this) {
            case ON_HOLD -> "hold";
            case UNDELIVERED -> "undelivered";
            default -> text;
        };
    }

    /** Returns the state that {@link #word} names so. */
    public static Optional<CertificateStatus> ofWord(String word) {
        for (CertificateStatus status : values()) {
            if (status.word().equalsIgnoreCase(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
