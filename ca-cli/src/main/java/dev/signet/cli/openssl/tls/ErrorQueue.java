package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;

/** Prints lines as OpenSSL's error queue does, each behind the number of its thread. */
final class ErrorQueue {
    private ErrorQueue() {}

    /** Prints a line that is complete but for the thread. */
    static void print(Session session, String line) {
        dev.signet.cli.openssl.io.ErrorQueue.print(session, line);
    }

    /** Prints a line of the TLS library. */
    static void print(Session session, String function, String code, String reason, String place) {
        print(session, "error:" + code + ":SSL routines:" + function + ":" + reason + ":" + place);
    }
}
