package dev.signet.cli;

import dev.signet.core.cipher.PassphraseOctets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments and variables of this process as octets, where Java has put replacement characters for what is not UTF-8: passphrases
 * are octets, and with those replaced many would be one and the same.
 *
 * <p>Known on Linux only, from {@code /proc/self}.
 */
final class RawArguments {
    private static final char REPLACEMENT = '\ufffd';

    /** Returns whether Java could not read an argument that is a passphrase. */
    static boolean isNeeded(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (isPassphrase(args, i) && args[i].indexOf(REPLACEMENT) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * A {@code pass:} argument, those after {@code enc}'s {@code -k} and {@code cms}'s {@code -pwri_password}, and all that stand
     * behind {@code passwd}.
     */
    private static boolean isPassphrase(String[] args, int index) {
        String before = index == 0 ? "" : args[index - 1];
        return args[index].startsWith("pass:")
                || before.equals("-k")
                || before.equals("-pwri_password")
                || index > 0 && args[0].equals("passwd");
    }

    /**
     * Returns the arguments with those that are passphrases as {@link PassphraseOctets#characters} has them; the same if the system
     * does not tell.
     */
    static String[] restored(String[] args) {
        List<byte[]> all = entries(Path.of("/proc/self/cmdline"));
        int first = all.size() - args.length;
        if (first < 0) {
            return args;
        }
        String[] restored = args.clone();
        for (int i = 0; i < args.length; i++) {
            byte[] octets = all.get(first + i);
            if (isPassphrase(args, i) && new String(octets, StandardCharsets.UTF_8).equals(args[i])) {
                restored[i] = new String(PassphraseOctets.characters(octets));
            }
        }
        return restored;
    }

    /** Returns the octets of an environment variable, or null if the system does not tell. */
    static byte @Nullable [] variable(String name) {
        byte[] start = (name + "=").getBytes(StandardCharsets.UTF_8);
        for (byte[] entry : entries(Path.of("/proc/self/environ"))) {
            if (entry.length >= start.length && Arrays.equals(entry, 0, start.length, start, 0, start.length)) {
                return Arrays.copyOfRange(entry, start.length, entry.length);
            }
        }
        return null;
    }

    /** Returns whether a text has a character in it that stands for octets which are not UTF-8. */
    static boolean isIncomplete(String text) {
        return text.indexOf(REPLACEMENT) >= 0;
    }

    private static List<byte[]> entries(Path file) {
        List<byte[]> entries = new ArrayList<>();
        byte[] octets;
        try {
            octets = Files.readAllBytes(file);
        } catch (IOException notLinux) {
            return entries;
        }
        int start = 0;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == 0) {
                entries.add(Arrays.copyOfRange(octets, start, i));
                start = i + 1;
            }
        }
        return entries;
    }

    private RawArguments() {}
}
