package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.core.cipher.PassphraseOctets;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The pass phrases that {@code -passin} and {@code -passout} lead to: {@code pass:}, {@code env:}, {@code file:}, {@code fd:} or
 * {@code stdin}.
 *
 * @param input of what is read; null if none was given
 * @param output of what is written; null if none was given
 */
@SuppressWarnings("ArrayRecordComponent")
public record Passphrases(char @Nullable [] input, char @Nullable [] output) {
    private static final int LONGEST_PREFIX = 4;

    /**
     * Reads both. If they come from the same place, the first line is the input's and the second the output's.
     *
     * @return null after having said what is wrong, in OpenSSL's words; the command then says {@code Error getting passwords} or
     *     what else it says
     */
    public static @Nullable Passphrases read(Session session, @Nullable String input, @Nullable String output) {
        InputStream shared = null;
        if (input != null && input.equals(output) && comesFromStream(input)) {
            shared = open(session, input);
            if (shared == null) {
                return null;
            }
        }
        try (InputStream both = shared) {
            char[] first = input == null ? null : passphrase(session, input, both);
            if (input != null && first == null) {
                return null;
            }
            char[] second = output == null ? null : passphrase(session, output, both);
            return output != null && second == null ? null : new Passphrases(first, second);
        } catch (IOException notClosed) {
            throw new IllegalStateException(notClosed);
        }
    }

    /** Reads one; null after having said what is wrong. */
    public static char @Nullable [] readOne(Session session, String argument) {
        Passphrases one = read(session, argument, null);
        return one == null ? null : one.input();
    }

    private static boolean comesFromStream(String argument) {
        return !argument.startsWith("pass:") && !argument.startsWith("env:");
    }

    private static char @Nullable [] passphrase(Session session, String argument, @Nullable InputStream shared) {
        if (argument.startsWith("pass:")) {
            return argument.substring("pass:".length()).toCharArray();
        }
        if (argument.startsWith("env:")) {
            String name = argument.substring("env:".length());
            String value = session.environment(name);
            if (value == null) {
                session.err().println("No environment variable " + name);
                return null;
            }
            return PassphraseOctets.characters(session.environmentOctets(name, value));
        }
        if (shared != null) {
            return line(session, shared);
        }
        try (InputStream in = open(session, argument)) {
            return in == null ? null : line(session, in);
        } catch (IOException notClosed) {
            throw new IllegalStateException(notClosed);
        }
    }

    private static char @Nullable [] line(Session session, InputStream in) {
        char[] line = PassphraseText.line(in);
        if (line == null) {
            session.err().println("Error reading password from BIO");
        }
        return line;
    }

    private static @Nullable InputStream open(Session session, String argument) {
        if (argument.startsWith("file:")) {
            String name = argument.substring("file:".length());
            InputStream in = open(session.file(name).toFile());
            if (in == null) {
                session.err().println("Can't open file " + name);
            }
            return in;
        }
        if (argument.equals("stdin")) {
            return Unclosed.around(session.in());
        }
        if (argument.startsWith("fd:")) {
            return descriptor(session, argument.substring("fd:".length()));
        }
        int colon = argument.indexOf(':');
        session.err()
                .println(
                        colon < 0 || colon > LONGEST_PREFIX
                                ? "Invalid password argument, missing ':' within the first 5 chars"
                                : "Invalid password argument, starting with \"" + argument.substring(0, colon + 1)
                                        + "\"");
        return null;
    }

    private static @Nullable InputStream descriptor(Session session, String number) {
        int descriptor = leadingNumber(number);
        if (descriptor < 0) {
            session.err().println("Can't access file descriptor " + number);
            return null;
        }
        if (descriptor == 0) {
            return Unclosed.around(session.in());
        }
        InputStream in = open(new File("/dev/fd/" + descriptor));
        return in == null ? new ByteArrayInputStream(new byte[0]) : in;
    }

    /** C's {@code atoi}: what is no number is 0. */
    private static int leadingNumber(String text) {
        boolean negative = text.startsWith("-");
        int number = 0;
        for (int i = negative ? 1 : 0; i < text.length() && number < 1_000_000; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = 10 * number + digit;
        }
        return negative ? -number : number;
    }

    private static @Nullable InputStream open(File file) {
        try {
            return new FileInputStream(file);
        } catch (IOException absent) {
            return null;
        }
    }

    /** Overwrites the pass phrases. */
    public void erase() {
        erase(input);
        erase(output);
    }

    private static void erase(char @Nullable [] passphrase) {
        if (passphrase != null) {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** Nothing of the pass phrases. */
    @Override
    public String toString() {
        return "pass phrases";
    }

    /** The standard input stays open for what else is read from it. */
    private static final class Unclosed extends FilterInputStream {
        private Unclosed(InputStream in) {
            super(in);
        }

        /** Not the type itself: Java would load it with whoever calls this, to see that it is a stream. */
        static InputStream around(InputStream in) {
            return new Unclosed(in);
        }

        @Override
        public void close() {}
    }
}
