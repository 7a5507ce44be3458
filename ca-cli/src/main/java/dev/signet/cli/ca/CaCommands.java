package dev.signet.cli.ca;

import dev.signet.cli.Session;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The table of the certificate authority's commands: each name and the class behind it, loaded when it is asked for.
 *
 * <p>A new command is a line here, a line in the list that help prints, lines in the training script, and its class.
 */
final class CaCommands {

    private CaCommands() {}

    /** Returns the command of this name, or null when there is none. */
    static @Nullable Callable<Integer> create(String name, Session session) {
        return switch (name) {
            case "quickstart" -> new QuickstartCommand(session);
            case "init" -> new InitCommand(session);
            case "issue" -> new IssueCommand(session);
            case "sign" -> new SignCommand(session);
            case "renew" -> new RenewCommand(session);
            case "revoke" -> new RevokeCommand(session);
            case "rollover" -> new RollOverCommand(session);
            case "publish" -> new PublishCommand(session);
            case "import-crl" -> new ImportCrlCommand(session);
            case "list" -> new ListCommand(session);
            case "show" -> new ShowCommand(session);
            case "status" -> new StatusCommand(session);
            case "passphrase" -> new PassphraseCommand(session);
            case "check" -> new CheckCommand(session);
            case "trust" -> new TrustCommand(session);
            case "export" -> new ExportCommand(session);
            default -> null;
        };
    }
}
