package dev.signet.core.issue;

/** How far a certificate that is on record has come on its way to who asked for it. */
public enum DeliveryState {
    /** Signed and recorded; its files have not all been written yet. {@code export} completes it. */
    UNDELIVERED,
    /** The files are where they were asked for. */
    DELIVERED
}
