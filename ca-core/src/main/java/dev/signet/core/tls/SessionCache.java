package dev.signet.core.tls;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server's sessions that may be taken up again, the oldest of which make room for new ones. */
public final class SessionCache {
    /** How many sessions are kept. */
    public static final int SIZE = 128;

    private final Map<String, TlsSession> sessions = new LinkedHashMap<>();
    private int hits;
    private int misses;
    private int withoutTicket;

    /**
     * Keeps a session.
     *
     * @param ticketed whether clients know it by a ticket, and not by its identifier
     */
    synchronized void put(byte[] key, TlsSession session, boolean ticketed) {
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

    private static String name(byte[] key) {
        return HexFormat.of().formatHex(key);
    }
}
