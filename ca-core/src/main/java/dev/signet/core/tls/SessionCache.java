package dev.signet.core.tls;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server's sessions that may be taken up again, the oldest of which make room for new ones. */
public final class SessionCache {
    /** How many sessions are kept. */
    private static final int SIZE = 128;

    private static final int USUAL_SIZE = 20480;

    private final Map<String, TlsSession> sessions = new LinkedHashMap<>();
    private final boolean identifying;
    private int hits;
    private int misses;
    private int withoutTicket;

    /**
     * Makes an empty one.
     *
     * @param identifying whether clients may know sessions by identifiers, and not by tickets alone
     */
    public SessionCache(boolean identifying) {
        this.identifying = identifying;
    }

    /** Returns whether clients get identifiers of their sessions. */
    boolean identifying() {
        return identifying;
    }

    /**
     * Keeps a session.
     *
     * @param ticketed whether clients know it by a ticket, and not by its identifier
     */
    synchronized void put(byte[] key, TlsSession session, boolean ticketed) {
        if (!ticketed && !identifying) {
            return;
        }
        withoutTicket += ticketed ? 0 : 1;
        if (sessions.size() == SIZE) {
            TlsSession ignored = sessions.remove(sessions.keySet().iterator().next());
        }
        sessions.put(name(key), session);
    }

    synchronized @Nullable TlsSession find(byte[] key) {
        return sessions.get(name(key));
    }

    synchronized void count(boolean hit) {
        if (hit) {
            hits++;
        } else {
            misses++;
        }
    }

    /** Returns how many sessions there are that clients know by their identifiers. */
    public synchronized int identified() {
        return Math.min(SIZE, withoutTicket);
    }

    /** Returns how often a session was taken up again. */
    public synchronized int hits() {
        return hits;
    }

    /** Returns how often that was asked for in vain. */
    public synchronized int misses() {
        return misses;
    }

    /** Returns how many sessions it keeps, in OpenSSL's words: its usual number where the cache is off. */
    public int allowed() {
        return identifying ? SIZE : USUAL_SIZE;
    }

    private static String name(byte[] key) {
        return HexFormat.of().formatHex(key);
    }
}
