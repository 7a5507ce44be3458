package dev.signet.cli.openssl.io;

/** What a command line says about OpenSSL's providers, of which one matters: {@code legacy} unlocks old algorithms. */
public final class Providers {
    /** Returns whether these arguments ask for the algorithms of the legacy provider. */
    public static boolean legacyWanted(String[] args) {
        for (int i = 0; i < args.length; i++) {
            String word = args[i].startsWith("--") ? args[i].substring(1) : args[i];
            if (word.equals("-provider=legacy")
                    || word.equals("-provider") && i + 1 < args.length && args[i + 1].equals("legacy")) {
                return true;
            }
        }
        return false;
    }

    private Providers() {}
}
