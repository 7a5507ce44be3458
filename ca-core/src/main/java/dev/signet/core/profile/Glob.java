package dev.signet.core.profile;

/**
 * A text with stars: {@code *} stands for one or more characters that are no separators, {@code **} for one or more of any kind.
 *
 * <p>Matching takes time in proportion to the lengths of pattern and text multiplied, whatever they are.
 */
final class Glob {
    /** Stand in the compiled pattern for the stars; no name has such characters. */
    private static final char WITHIN = '\u0001';

    private static final char ACROSS = '\u0002';

    private final String compiled;
    private final String separators;

    Glob(String pattern, String separators) {
        this.compiled = pattern.replace("**", String.valueOf(ACROSS)).replace('*', WITHIN);
        this.separators = separators;
    }

    boolean matches(String text) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int i = 0; i < compiled.length(); i++) {
            reached = step(compiled.charAt(i), reached, text);
        }
        return reached[text.length()];
    }

    /** From the positions that the pattern so far can end at to those that it can end at with one more symbol. */
    private boolean[] step(char symbol, boolean[] before, String text) {
        boolean[] after = new boolean[before.length];
        boolean star = symbol == WITHIN || symbol == ACROSS;
        for (int at = 1; at < after.length; at++) {
            char character = text.charAt(at - 1);
            boolean fits = star ? symbol == ACROSS || separators.indexOf(character) < 0 : symbol == character;
            after[at] = fits && (before[at - 1] || star && after[at - 1]);
        }
        return after;
    }
}
