package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.cli.io.PassphraseArgument;
import dev.signet.core.home.ChangePassphrase;
import dev.signet.core.home.Home;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signet passphrase}: another passphrase for the key of an authority. */
@Command(
        name = "passphrase",
        description = "Change the passphrase of an authority's key.",
        footer = {
            "",
            "Examples:",
            "  signet passphrase                                    the issuing CA's; asks for the new one twice",
            "  signet passphrase --authority root --new-passphrase-file new.txt",
            "",
            "The passphrase file of the key, if the home has one, gets the new passphrase too. Until it has it, both",
            "passphrases open the key, so that nothing is locked out wherever this breaks off. Copies and backups of",
            "the key file keep the old passphrase."
        })
final class PassphraseCommand implements Callable<Integer> {
    static final String VARIABLE = "SIGNET_NEW_PASSPHRASE";

    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private PassphraseOptions passphrases = new PassphraseOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--authority",
            paramLabel = "NAME",
            description = "The authority whose key it is (default: the issuing one, as signet.yaml says).")
    private @Nullable String authority;

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "FILE",
            description = "Its first line is the new passphrase. Default: " + VARIABLE + ", else a prompt.")
    private @Nullable String newPassphraseFile;

    PassphraseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        passphrases.askFirst(home.directory(session), session, opened -> List.of(name(opened)));
        try (OpenHome open = OpenHome.forChange(home.directory(session), "passphrase", session)) {
            String name = name(open.home());
            char[] old = passphrases.of(open.home(), name, session).passphrase("the key of " + name);
            char[] fresh = newPassphrase(name);
            try {
                print(
                        name,
                        new ChangePassphrase(open.authority())
                                .run(name, PassphraseSource.of(old), PassphraseSource.of(fresh)));
            } finally {
                Arrays.fill(old, '\0');
                Arrays.fill(fresh, '\0');
            }
            return 0;
        }
    }

    private String name(Home opened) {
        return authority == null ? opened.config().issuingAuthority() : authority;
    }

    private char[] newPassphrase(String name) {
        if (newPassphraseFile != null) {
            return PassphraseArgument.file(session.file(newPassphraseFile));
        }
        String value = session.environment(VARIABLE);
        if (value != null && !value.isEmpty()) {
            return value.toCharArray();
        }
        if (session.errIsTerminal()) {
            return NewPassphrases.askTwice(name);
        }
        throw Problem.of(Kind.KEY, "there is no new passphrase")
                .because("neither an option nor the environment gives one, and there is no terminal to ask")
                .fix("set " + VARIABLE + ", or name a file with --new-passphrase-file")
                .exception();
    }

    private void print(String name, ChangePassphrase.Changed changed) {
        if (json.wanted()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("authority", name);
            result.put("key", changed.keyFile());
            result.put("passphraseFile", changed.passphraseFile());
            JsonPrinter.print(session.out(), result);
            return;
        }
        session.out().println("the key " + changed.keyFile() + " has a new passphrase");
        changed.passphraseFile().ifPresent(file -> session.out().println("and so has the file " + file));
    }
}
