package dev.signet.cli.openssl.key;

import dev.signet.core.keyfile.KeyProgress;
import java.io.PrintStream;

/**
 * Shows on standard error how the making of a key goes on: a dot for each candidate, a plus sign for each prime.
 *
 * @param lines whether a line ends with each prime
 */
record Dots(PrintStream err, boolean lines) implements KeyProgress {
    @Override
    public void candidate() {
        err.print('.');
        err.flush();
    }

    @Override
    public void prime() {
        err.print(lines ? "+\n" : "+");
        err.flush();
    }
}
