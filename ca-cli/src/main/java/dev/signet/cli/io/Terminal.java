package dev.signet.cli.io;

import dev.signet.core.cipher.PassphraseOctets;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Asks for a secret on the controlling terminal, without echo, also while standard input and output are pipes. */
public final class Terminal {
    private static final Path DEVICE = Path.of("/dev/tty");

    /**
     * Returns what a person types until the end of the line.
     *
     * @param prompt what to ask
     * @throws SignetException of kind {@code KEY} if there is no terminal, or nothing is typed
     */
    public static char[] askSecret(String prompt) {
        try (InputStream in = Files.newInputStream(DEVICE);
                OutputStream out = Files.newOutputStream(DEVICE)) {
            Thread restore = new Thread(() -> setEcho(true));
            Runtime.getRuntime().addShutdownHook(restore);
            setEcho(false);
            try {
                // The last of all: who sees it may type at once, also an interrupt.
                out.write(prompt.getBytes(StandardCharsets.UTF_8));
                out.flush();
                return line(in);
            } finally {
                setEcho(true);
                boolean removed = Runtime.getRuntime().removeShutdownHook(restore);
                assert removed;
                out.write('\n');
            }
        } catch (IOException noTerminal) {
            throw Problem.of(Kind.KEY, "cannot ask for a passphrase")
                    .because("there is no terminal")
                    .fix("set SIGNET_PASSPHRASE, or name a file with --passphrase-file")
                    .exception();
        }
    }

    private static char[] line(InputStream in) throws IOException {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            typed.write(next);
        }
        byte[] octets = typed.toByteArray();
        char[] secret = PassphraseOctets.characters(octets);
        Arrays.fill(octets, (byte) 0);
        if (secret.length == 0) {
            throw Problem.of(Kind.KEY, "no passphrase was typed").exception();
        }
        return secret;
    }

    /** Java reads passwords from a terminal only if standard input and output are one; stty asks for neither. */
    private static void setEcho(boolean echo) {
        try {
            Process stty = new ProcessBuilder("stty", echo ? "echo" : "-echo")
                    .redirectInput(Redirect.from(new File(DEVICE.toString())))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            int unused = stty.waitFor();
        } catch (IOException noStty) {
            // The secret is then seen by who types it; better than not being able to type it.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Terminal() {}
}
