package dev.signet.core.text;

import java.util.OptionalInt;

/**
 * A word of {@code -nameopt} or {@code -certopt}.
 *
 * @param name the word; case does not matter
 * @param set the flags that it sets
 * @param cleared the flags that it clears before, whether it is used with a minus sign or not
 */
record FlagWord(String name, int set, int cleared) {
    static final int EVERYTHING = -1;

    FlagWord(String name, int set) {
        this(name, set, 0);
    }

    /**
     * Returns flags after a comma-separated list of words did its work; empty if a word is unknown.
     *
     * <p>An empty word spoils the whole list, which then says nothing: OpenSSL does not tell it from an empty one.
     */
    static OptionalInt apply(FlagWord[] words, String list, int flags) {
        int changed = flags;
        boolean known = true;
        for (int start = 0; start <= list.length(); ) {
            int comma = list.indexOf(',', start);
            int end = comma < 0 ? list.length() : comma;
            String item = list.substring(start, end);
            int colon = item.indexOf(':');
            String word = (colon < 0 ? item : item.substring(0, colon)).strip();
            if (word.isEmpty() || colon >= 0 && item.substring(colon + 1).isBlank()) {
                return OptionalInt.of(flags);
            }
            boolean off = word.charAt(0) == '-';
            FlagWord found = find(words, off || word.charAt(0) == '+' ? word.substring(1) : word);
            if (found == null) {
                known = false;
            } else {
                changed &= ~found.cleared;
                changed = off ? changed & ~found.set : changed | found.set;
            }
            start = end + 1;
        }
        return known ? OptionalInt.of(changed) : OptionalInt.empty();
    }

    private static @org.jspecify.annotations.Nullable FlagWord find(FlagWord[] words, String name) {
        for (FlagWord word : words) {
            if (word.name.equalsIgnoreCase(name)) {
                return word;
            }
        }
        return null;
    }
}
