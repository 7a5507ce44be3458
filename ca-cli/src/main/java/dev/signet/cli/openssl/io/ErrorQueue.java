package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;

/** Prints lines as OpenSSL's error queue does, each behind the number of its thread. */
public final class ErrorQueue {
    /** Prints a line that is complete but for the thread. */
    public static void print(Session session, String line) {
        String thread = Long.toHexString(Thread.currentThread().getId());
        session.err().println("0".repeat(16 - thread.length()) + thread + ":" + line);
    }

    private ErrorQueue() {}
}
