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

    synchronized void put(byte[] key, TlsSession session) {
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
