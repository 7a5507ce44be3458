package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.PassphraseArgument;
import dev.signet.cli.io.Terminal;
import dev.signet.core.home.Home;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the passphrases of CA keys come from, the first that is there: the option, the environment, the file that
 * {@code signet.yaml} names, a person at a terminal. A command has it as a {@code @Mixin}.
 */
final class PassphraseOptions {
    static final String ISSUING_VARIABLE = "SIGNET_PASSPHRASE";
    static final String ROOT_VARIABLE = "SIGNET_ROOT_PASSPHRASE";

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Its first line opens the issuing CA's key. Default: SIGNET_PASSPHRASE, else the file that "
                    + "signet.yaml names, else a prompt.")
    private @Nullable String passphraseFile;

    @Option(
            names = "--passphrase",
            paramLabel = "SOURCE",
            description =
                    "The same from env:NAME, file:PATH, fd:NUMBER, stdin or pass:TEXT (others can see the last one).")
    private @Nullable String passphrase;

    @Option(
            names = "--root-passphrase-file",
            paramLabel = "FILE",
            description = "Its first line opens the root's key. Default: SIGNET_ROOT_PASSPHRASE, else a prompt.")
    private @Nullable String rootPassphraseFile;

    @Option(names = "--root-passphrase", paramLabel = "SOURCE", description = "The same from one of the sources above.")
    private @Nullable String rootPassphrase;

    private final Map<String, char[]> asked = new HashMap<>();

    /**
     * Asks a person now for what {@link #of} would ask for later: before the store is opened, since other commands wait until it is
     * closed. What the home says may change until then; what is missing then is asked for after all.
     *
     * @param authorities whose passphrases a command will need, by what the home says now
     */
    void askFirst(Path directory, Session session, Function<Home, List<String>> authorities) {
        if (!session.errIsTerminal()) {
            return;
        }
        Home.require(directory);
        Home home = Home.open(directory);
        for (String authority : authorities.apply(home)) {
            boolean root = home.authorityConfig(authority).issuer().isEmpty();
            if (!isGiven(root, session) && home.passphraseFile(authority).isEmpty()) {
                asked.put(authority, ask(authority));
            }
        }
    }

    private boolean isGiven(boolean root, Session session) {
        String variable = session.environment(root ? ROOT_VARIABLE : ISSUING_VARIABLE);
        return (root ? rootPassphraseFile : passphraseFile) != null
                || (root ? rootPassphrase : passphrase) != null
                || variable != null && !variable.isEmpty();
    }

    private static char[] ask(String authority) {
        return Terminal.askSecret("Passphrase of the authority \"" + authority + "\": ");
    }

    /** Returns where the passphrase of an authority of a home comes from. */
    PassphraseSource of(Home home, String authority, Session session) {
        boolean root = home.authorityConfig(authority).issuer().isEmpty();
        return what -> {
            Optional<char[]> given = root ? root(session) : issuing(session);
            if (given.isPresent()) {
                return given.get();
            }
            Optional<Path> file = home.passphraseFile(authority);
            if (file.isPresent()) {
                return PassphraseArgument.file(file.get());
            }
            char[] known = asked.remove(authority);
            if (known != null) {
                return known;
            }
            if (session.errIsTerminal()) {
                return ask(authority);
            }
            throw missing(authority, root);
        };
    }

    /** Returns the passphrase of issuing authorities that an option or the environment gives. */
    Optional<char[]> issuing(Session session) {
        return given(passphraseFile, passphrase, ISSUING_VARIABLE, session);
    }

    /** Returns the passphrase of roots that an option or the environment gives. */
    Optional<char[]> root(Session session) {
        return given(rootPassphraseFile, rootPassphrase, ROOT_VARIABLE, session);
    }

    private static Optional<char[]> given(
            @Nullable String file, @Nullable String argument, String variable, Session session) {
        if (file != null) {
            return Optional.of(PassphraseArgument.file(session.file(file)));
        }
        if (argument != null) {
            return Optional.of(PassphraseArgument.read(argument, session));
        }
        String value = session.environment(variable);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value.toCharArray());
    }

    private static RuntimeException missing(String authority, boolean root) {
        return Problem.of(Kind.KEY, "no passphrase for the key of the authority \"" + authority + "\"")
                .because(
                        "neither an option nor the environment nor signet.yaml gives one, and there is no terminal to ask")
                .fix(
                        root
                                ? "set " + ROOT_VARIABLE + ", or name a file with --root-passphrase-file"
                                : "set " + ISSUING_VARIABLE + ", or name a file with --passphrase-file")
                .exception();
    }
}
