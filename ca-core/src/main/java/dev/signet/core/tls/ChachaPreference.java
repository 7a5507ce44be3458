package dev.signet.core.tls;

import org.jspecify.annotations.Nullable;

/** The wish of clients without hardware for AES to have ChaCha20, which a server with an order of its own may grant. */
final class ChachaPreference {
    /** Returns whether the first suite that a client offers, of those that are known, is one with ChaCha20. */
    static boolean wanted(int[] offered) {
        for (int id : offered) {
            CipherSuite suite = CipherSuites.byId(id);
            if (suite != null) {
                return isChacha(suite);
            }
        }
        return false;
    }

    /** Returns some suites in their order, but those with ChaCha20 before the others. */
    static int[] first(int[] suites) {
        int[] sorted = new int[suites.length];
        int count = 0;
        for (boolean chacha : new boolean[] {true, false}) {
            for (int id : suites) {
                if (isChacha(CipherSuites.byId(id)) == chacha) {
                    sorted[count++] = id;
                }
            }
        }
        return sorted;
    }

    private static boolean isChacha(@Nullable CipherSuite suite) {
        return suite != null && suite.standardName().contains("CHACHA20");
    }

    private ChachaPreference() {}
}
