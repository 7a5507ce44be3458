package dev.signet.cli;

import java.util.Comparator;
import java.util.List;

/** Finds the words that somebody may have meant who wrote another. */
public final class Similar {
    private static final int AT_MOST = 3;

    private Similar() {}

    /** Returns the candidates that are a few slips of the keyboard away from the word, or that it begins; nearest first. */
    public static List<String> to(String word, List<String> candidates) {
        int tolerated = Math.max(1, word.length() / 3);
        return candidates.stream()
                .filter(candidate ->
                        distance(word, candidate) <= tolerated || (word.length() > 2 && candidate.startsWith(word)))
                .sorted(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .limit(AT_MOST)
                .toList();
    }

    /** Counts the letters to insert, drop, replace or swap with their neighbour to get from one word to the other. */
    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, i, to, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, int i, String to, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
