package dev.signet.core.tls;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A connection failed: one of the peers sent a fatal alert, or the network gave up. */
public final class TlsFailure extends IOException {
    private static final long serialVersionUID = 1;

    /** What ended the connection. */
    public enum Kind {
        /** The peer sent a fatal alert. */
        ALERT_RECEIVED,
        /** We sent one. */
        ALERT_SENT,
        /** The peer was gone without saying so, between records. */
        END_OF_STREAM,
        /** The network failed. */
        NETWORK
    }

    private final Kind kind;
    private final int alert;

    TlsFailure(Kind kind, int alert, @Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.alert = alert;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the number of the alert, or -1 where none ended the connection. */
    public int alert() {
        return alert;
    }
}
