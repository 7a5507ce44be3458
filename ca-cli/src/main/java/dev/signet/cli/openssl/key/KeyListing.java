package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.json.JsonFiles;
import dev.signet.cli.openssl.json.KeyJson;
import dev.signet.cli.openssl.option.Option;
import dev.signet.core.keyfile.KeyDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of one file or several as JSON, for the commands that read keys or parameters. */
final class KeyListing {
    /** What a command reads. */
    enum Sort {
        PRIVATE_KEY,
        PUBLIC_KEY,
        PARAMETERS
    }

    /** Prints the keys that a command line names; returns the exit code. */
    static int print(KeyArguments arguments, Sort sort, Session session) {
        Passphrases passphrases = Passphrases.read(session, arguments.get("passin"), null);
        if (passphrases == null) {
            session.err().println("Error getting passwords");
            return 1;
        }
        if (arguments.has("in") && !arguments.words().isEmpty()) {
            Option ignored = arguments.parser().misused();
            return 1;
        }
        return JsonFiles.print(session, arguments.get("in"), arguments.words(), (name, shown) -> {
            KeyDocument key = read(arguments, sort, name, passphrases, session);
            return key == null ? null : List.of(KeyJson.of(key, shown));
        });
    }

    private static @Nullable KeyDocument read(
            KeyArguments arguments, Sort sort, @Nullable String name, Passphrases passphrases, Session session) {
        return switch (sort) {
            case PRIVATE_KEY ->
                KeyInput.privateKey(session, name, arguments.format("inform"), passphrases.input(), "key");
            case PUBLIC_KEY ->
                KeyInput.publicKey(session, name, arguments.format("inform"), passphrases.input(), "Public Key");
            case PARAMETERS -> {
                KeyDocument parameters = KeyInput.parameters(session, name, arguments.format("inform"));
                if (parameters == null) {
                    session.err().println("Could not read params from " + (name == null ? "<stdin>" : name));
                }
                yield parameters;
            }
        };
    }

    private KeyListing() {}
}
