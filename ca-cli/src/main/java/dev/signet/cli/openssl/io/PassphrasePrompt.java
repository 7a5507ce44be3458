package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.cli.io.Terminal;
import dev.signet.core.problem.SignetException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Asks for pass phrases as OpenSSL does: on the terminal of the process if there is one, else on standard error with the answer
 * on standard input.
 */
public final class PassphrasePrompt {
    /** Returns what is answered, or null if there is no answer. */
    public static char @Nullable [] ask(Session session, String prompt) {
        if (session.hasTerminal()) {
            try {
                return Terminal.askSecret(prompt);
            } catch (SignetException nothingTyped) {
                return null;
            }
        }
        session.err().print(prompt);
        session.err().flush();
        char[] answer = PassphraseText.line(session.in());
        session.err().println();
        return answer;
    }

    /** Asks twice, so that a slip of the finger does not lock a key for ever; null after having said that the answers differ. */
    public static char @Nullable [] askTwice(Session session, String prompt) {
        char[] first = ask(session, prompt);
        char[] second = first == null ? null : ask(session, "Verifying - " + prompt);
        if (first != null && second != null && !Arrays.equals(first, second)) {
            session.err().println("Verify failure");
            return null;
        }
        return second;
    }

    private PassphrasePrompt() {}
}
