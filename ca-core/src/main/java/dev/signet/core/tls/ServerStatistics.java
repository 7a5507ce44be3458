package dev.signet.core.tls;

/** Counts what a server does, and prints it as {@code s_server} does at its end. */
public final class ServerStatistics {
    private int accepts;
    private int good;

    /** A handshake began. */
    public synchronized void accepted() {
        accepts++;
    }

    /** A handshake came to its end. */
    public synchronized void finished() {
        good++;
    }

    /** Returns the lines. */
    public synchronized String text(SessionCache cache) {
        StringBuilder out = new StringBuilder();
        line(out, cache.identified(), "items in the session cache");
        line(out, 0, "client connects (SSL_connect())");
        line(out, 0, "client renegotiates (SSL_connect())");
        line(out, 0, "client connects that finished");
        line(out, accepts, "server accepts (SSL_accept())");
        line(out, 0, "server renegotiates (SSL_accept())");
        line(out, good, "server accepts that finished");
        line(out, cache.hits(), "session cache hits");
        line(out, cache.misses(), "session cache misses");
        line(out, 0, "session cache timeouts");
        line(out, 0, "callback cache hits");
        line(out, 0, "cache full overflows (" + cache.allowed() + " allowed)");
        return out.toString();
    }

    private static void line(StringBuilder out, int count, String what) {
        String number = Integer.toString(count);
        out.append(" ".repeat(Math.max(0, 4 - number.length()))).append(number);
        out.append(' ').append(what).append('\n');
    }
}
