package dev.signet.cli.openssl.cipher;

import dev.signet.core.cipher.AlgorithmParameters;
import dev.signet.core.cipher.AlgorithmParameters.Outcome;
import java.io.PrintStream;
import java.util.List;

/** The arguments of {@code -macopt} and {@code -kdfopt}. */
final class ParameterPairs {
    /** Takes all; false after having said which of them is wrong. */
    static boolean take(AlgorithmParameters parameters, List<String> pairs, PrintStream err) {
        for (String pair : pairs) {
            Outcome outcome = parameters.take(pair);
            if (outcome != Outcome.TAKEN) {
                err.println("Parameter " + (outcome == Outcome.UNKNOWN ? "unknown" : "error") + " '" + pair + "'");
                return false;
            }
        }
        return true;
    }

    private ParameterPairs() {}
}
