package dev.signet.cli.ca;

import java.security.SecureRandom;

/** Makes passphrases of 140 random bits in characters that can be read out and typed. */
final class MadePassphrase {
    /** No vowels, so no words; no characters that look alike. Five bits each. */
    private static final char[] ALPHABET = "23456789bcdfghjkmnpqrstvwxyzBCDF".toCharArray();

    private static final int GROUPS = 7;
    private static final int GROUP_LENGTH = 4;

    static char[] make(SecureRandom random) {
        char[] made = new char[GROUPS * (GROUP_LENGTH + 1) - 1];
        for (int i = 0; i < made.length; i++) {
            made[i] = i % (GROUP_LENGTH + 1) == GROUP_LENGTH ? '-' : ALPHABET[random.nextInt(ALPHABET.length)];
        }
        return made;
    }

    private MadePassphrase() {}
}
