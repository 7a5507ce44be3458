package dev.signet.core.key;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A few values that were asked for last. For use by several threads. */
final class LastUsed<K, V> {
    private final Map<K, V> values;

    LastUsed(int most) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Returns the value that a key has, made anew if it was not among the last; nothing is kept if making it throws. */
    V get(K key, Function<K, V> maker) {
        synchronized (values) {
            V known = values.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = maker.apply(key);
        synchronized (values) {
            values.put(key, made);
        }
        return made;
    }
}
