package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.Terminal;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * The passphrases of a new CA's two keys: given by option or environment, asked for at a terminal, or made up and written to
 * files that their owner alone can read.
 */
final class NewPassphrases {
    static final String ISSUING_FILE = "secrets/issuing.passphrase";
    static final String ROOT_FILE = "secrets/root.passphrase";

    private final Path home;
    private final Session session;
    private final SecureRandom random;

    NewPassphrases(Path home, Session session, SecureRandom random) {
        this.home = home;
        this.session = session;
        this.random = random;
    }

    /**
     * A passphrase and where it will lie.
     *
     * @param source gives it
     * @param file the file for it, relative to the home, if it was made up
     */
    record Chosen(PassphraseSource source, Optional<String> file) {}

    /** Returns the passphrase of the root's key. */
    Chosen root(PassphraseOptions options, boolean mayAsk) {
        return choose(options.root(session), "root", ROOT_FILE, mayAsk);
    }

    /** Returns the passphrase of the issuing authority's key. */
    Chosen issuing(PassphraseOptions options, boolean mayAsk) {
        return choose(options.issuing(session), "issuing", ISSUING_FILE, mayAsk);
    }

    private Chosen choose(Optional<char[]> given, String authority, String file, boolean mayAsk) {
        if (given.isPresent()) {
            return new Chosen(PassphraseSource.of(given.get()), Optional.empty());
        }
        if (mayAsk && session.errIsTerminal() && session.inIsTerminal()) {
            return new Chosen(PassphraseSource.of(askTwice(authority)), Optional.empty());
        }
        return new Chosen(PassphraseSource.of(MadePassphrase.make(random)), Optional.of(file));
    }

    /** Writes a passphrase that was made up to its file, and returns the file. */
    Optional<Path> write(Chosen chosen) {
        if (chosen.file().isEmpty()) {
            return Optional.empty();
        }
        Path file = home.resolve(chosen.file().get());
        char[] made = chosen.source().passphrase(file.toString());
        byte[] line = (new String(made) + "\n").getBytes(StandardCharsets.US_ASCII);
        AtomicFile.createPrivateDirectory(home.resolve("secrets"));
        AtomicFile.create(file, line, FileAccess.PRIVATE);
        Arrays.fill(line, (byte) 0);
        Arrays.fill(made, '\0');
        return Optional.of(file);
    }

    static char[] askTwice(String authority) {
        char[] first = Terminal.askSecret("New passphrase for the key of the authority \"" + authority + "\": ");
        char[] second = Terminal.askSecret("The same again: ");
        if (!Arrays.equals(first, second)) {
            throw Problem.of(Kind.KEY, "the two passphrases differ")
                    .fix("try again")
                    .exception();
        }
        return first;
    }
}
