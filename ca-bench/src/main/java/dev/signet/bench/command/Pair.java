package dev.signet.bench.command;

import java.io.IOException;
import java.io.PrintStream;

/** Two command lines, run in turn so that a machine whose speed drifts is as fast for one as for the other. */
public record Pair(Line ours, Line peer) {

    /** Runs both, {@code runs} times after one that does not count, and prints both medians and the ratio, pair by pair. */
    public void report(int runs, PrintStream out) throws IOException, InterruptedException {
        double[] own = new double[runs];
        double[] other = new double[runs];
        double[] ratios = new double[runs];
        double unused = ours.milliseconds() + peer.milliseconds();
        for (int run = 0; run < runs; run++) {
            own[run] = ours.milliseconds();
            other[run] = peer.milliseconds();
            ratios[run] = own[run] / other[run];
        }
        Series ratio = new Series(ratios);
        out.printf(
                "%-46s %8.1f ms   %-34s %8.1f ms   ratio %.2f (%.2f to %.2f)%n",
                ours.name(),
                new Series(own).median(),
                peer.name(),
                new Series(other).median(),
                ratio.median(),
                ratio.least(),
                ratio.most());
    }
}
