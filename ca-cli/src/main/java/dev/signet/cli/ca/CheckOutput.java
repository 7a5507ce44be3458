package dev.signet.cli.ca;

import dev.signet.core.home.CheckedChain;
import dev.signet.core.problem.Problem;

/** Where the answers of {@code check} go. */
interface CheckOutput {
    /** Takes the answer for a file. */
    void add(String file, CheckedChain checked);

    /** Takes that a file could not be read; standard error has been told. */
    void add(String file, Problem unreadable);
}
