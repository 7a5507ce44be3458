package dev.signet.bench.command;

import java.util.Arrays;

/** The times of several runs of one thing, in any unit. */
public record Series(double[] values) {
    public Series {
        values = values.clone();
        Arrays.sort(values);
    }

    /** Returns the middle one: half of the runs took longer. */
    public double median() {
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** Returns the smallest. */
    public double least() {
        return values[0];
    }

    /** Returns the largest. */
    public double most() {
        return values[values.length - 1];
    }
}
