package dev.signet.core.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Spelling {
    private static final int LONGEST = 64;
    private static final int SHORTEST_START = 2;

    /**
     * Returns the known word that is nearest to a misspelt one, or nothing if none is near: it is the only one that starts so, or
     * at most a third of the letters are wrong, missing, too many, or swapped with their neighbour; case does not count.
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        if (wanted.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> completion = completion(wanted, known);
        if (completion.isPresent()) {
            return completion;
        }
        Optional<String> best = Optional.empty();
        int bestDistance = 1 + Math.max(1, wanted.length() / 3);
        for (String candidate : known) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                bestDistance = distance;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    private static Optional<String> completion(String start, Collection<String> known) {
        Optional<String> found = Optional.empty();
        for (String candidate : known) {
            if (start.length() >= SHORTEST_START
                    && candidate.toLowerCase(Locale.ROOT).startsWith(start)) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(candidate);
            }
        }
        return found;
    }

    /** The optimal string alignment distance: Levenshtein's, with a swap of neighbours as one step. */
    private static int distance(String left, String right) {
        int[][] steps = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int least = Math.min(steps[i - 1][j] + 1, steps[i][j - 1] + 1);
                least = Math.min(least, steps[i - 1][j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                steps[i][j] = swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
            }
        }
        return steps[left.length()][right.length()];
    }

    private Spelling() {}
}
