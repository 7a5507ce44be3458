package dev.signet.cli.io;

import dev.signet.cli.Session;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads passphrases from where OpenSSL's pass-phrase arguments say: {@code pass:}, {@code env:}, {@code file:}, {@code fd:}, {@code stdin}. */
public final class PassphraseArgument {
    private static final int MAX_LENGTH = 4096;

    /**
     * Returns the passphrase that an argument leads to.
     *
     * @throws SignetException of kind {@code USAGE} if the argument has no such form, of kind {@code KEY} if there is no
     *     passphrase where it leads
     */
    public static char[] read(String argument, Session session) {
        if (argument.equals("stdin")) {
            return firstLine(session.in(), "standard input");
        }
        int colon = argument.indexOf(':');
        String rest = argument.substring(colon + 1);
        return switch (argument.substring(0, Math.max(colon, 0))) {
            case "pass" -> rest.toCharArray();
            case "env" -> environment(rest, session);
            case "file" -> file(session.file(rest));
            case "fd" -> file(Path.of("/dev/fd/" + rest));
            default ->
                throw Problem.of(Kind.USAGE, "cannot tell where a passphrase comes from")
                        .because("the argument has none of the forms pass:, env:, file:, fd:, stdin")
                        .fix("write it as file:PATH or env:VARIABLE")
                        .exception();
        };
    }

    private static char[] environment(String variable, Session session) {
        String value = session.environment(variable);
        if (value == null) {
            throw Problem.of(Kind.KEY, "there is no passphrase in the environment variable " + variable)
                    .because("it is not set")
                    .exception();
        }
        return value.toCharArray();
    }

    /**
     * Returns the first line of a file.
     *
     * @throws SignetException of kind {@code KEY} if the file cannot be read or its first line is empty
     */
    public static char[] file(Path file) {
        try (InputStream in = new FileInputStream(file.toFile())) {
            return firstLine(in, file.toString());
        } catch (IOException unreadable) {
            throw Problem.of(Kind.KEY, "cannot read the passphrase from " + file)
                    .because(String.valueOf(unreadable.getMessage()))
                    .fix("check the path and the file's mode")
                    .exception();
        }
    }

    private static char[] firstLine(InputStream in, String source) {
        byte[] line = new byte[MAX_LENGTH];
        int length = 0;
        try {
            for (int next = in.read(); next >= 0 && next != '\n' && length < MAX_LENGTH; next = in.read()) {
                line[length++] = (byte) next;
            }
        } catch (IOException unreadable) {
            throw Problem.of(Kind.KEY, "cannot read the passphrase from " + source)
                    .because(String.valueOf(unreadable.getMessage()))
                    .exception();
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        CharBuffer characters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(line, 0, length));
        Arrays.fill(line, (byte) 0);
        if (!characters.hasRemaining()) {
            throw Problem.of(Kind.KEY, "there is no passphrase in " + source)
                    .because("its first line is empty")
                    .exception();
        }
        char[] passphrase = new char[characters.remaining()];
        characters.get(passphrase);
        return passphrase;
    }

    private PassphraseArgument() {}
}
