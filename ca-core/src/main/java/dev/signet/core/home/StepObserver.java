package dev.signet.core.home;

import dev.signet.core.issue.GateStep;

/** Told of each step of a use case when it is done; tests end the process there. */
public interface StepObserver {
    /** Does nothing. */
    StepObserver NONE = new StepObserver() {};

    /** A step of the signing gate is done. */
    default void reached(GateStep step) {}

    /** A step around the gate is done. */
    default void reached(Step step) {}
}
