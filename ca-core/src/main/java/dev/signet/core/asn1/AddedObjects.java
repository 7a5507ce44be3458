package dev.signet.core.asn1;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Names of object identifiers that count beside those of the table while a command runs, as {@code OBJ_create} adds them to
 * libcrypto's. They count in the thread that opened them and in those that it starts.
 */
public final class AddedObjects implements AutoCloseable {
    private record Names(String shortName, String longName) {}

    private static final ThreadLocal<@Nullable AddedObjects> CURRENT = new InheritableThreadLocal<>();

    private final @Nullable AddedObjects outer;
    private @Nullable Consumer<AddedObjects> source;
    private final Map<String, Names> names = new HashMap<>();
    private final Map<String, String> shortNames = new HashMap<>();
    private final Map<String, String> longNames = new HashMap<>();

    private AddedObjects(@Nullable AddedObjects outer, Consumer<AddedObjects> source) {
        this.outer = outer;
        this.source = source;
    }

    /**
     * Lets names count, in place of those that did, until what is returned is closed.
     *
     * @param source adds the first names; it is asked when one is missed for the first time, which mostly is never
     */
    public static AddedObjects open(Consumer<AddedObjects> source) {
        AddedObjects opened = new AddedObjects(CURRENT.get(), source);
        CURRENT.set(opened);
        return opened;
    }

    /** Returns the names that count now; null outside of a command. */
    public static @Nullable AddedObjects current() {
        return CURRENT.get();
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /**
     * Adds an object.
     *
     * @param dotted its identifier, which has to be well formed
     * @return whether neither the identifier nor a name was taken
     */
    public synchronized boolean add(String dotted, String shortName, String longName) {
        load();
        if (KnownObjects.ofShortName(shortName) != null
                || KnownObjects.ofLongName(longName) != null
                || KnownObjects.shortName(dotted) != null
                || names.putIfAbsent(dotted, new Names(shortName, longName)) != null) {
            return false;
        }
        shortNames.put(shortName, dotted);
        longNames.put(longName, dotted);
        return true;
    }

    static @Nullable String shortNameOf(String dotted) {
        AddedObjects current = CURRENT.get();
        Names found = current == null ? null : current.find(dotted);
        return found == null ? null : found.shortName;
    }

    static @Nullable String longNameOf(String dotted) {
        AddedObjects current = CURRENT.get();
        Names found = current == null ? null : current.find(dotted);
        return found == null ? null : found.longName;
    }

    static @Nullable String ofName(String name, boolean longName) {
        AddedObjects current = CURRENT.get();
        return current == null ? null : current.dotted(name, longName);
    }

    private synchronized @Nullable Names find(String dotted) {
        load();
        return names.get(dotted);
    }

    private synchronized @Nullable String dotted(String name, boolean longName) {
        load();
        return (longName ? longNames : shortNames).get(name);
    }

    /** Asks the source once; while it answers, there are no names but those that it has added. */
    private void load() {
        Consumer<AddedObjects> asked = source;
        source = null;
        if (asked != null) {
            asked.accept(this);
        }
    }
}
