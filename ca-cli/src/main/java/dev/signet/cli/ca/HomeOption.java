package dev.signet.cli.ca;

import dev.signet.cli.Session;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says which home directory a command works on; a command has it as a {@code @Mixin}. */
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The certificate authority's directory. Default: SIGNET_HOME, else ~/.signet.")
    private @Nullable String home;

    /** Returns whether {@code --home} names a directory. */
    boolean isGiven() {
        return home != null;
    }

    /** Returns the directory of {@code --home}, else of {@code SIGNET_HOME}, else {@code ~/.signet}. It may not exist yet. */
    Path directory(Session session) {
        if (home != null) {
            return session.file(home);
        }
        String variable = session.environment("SIGNET_HOME");
        if (variable != null && !variable.isEmpty()) {
            return session.file(variable);
        }
        String userHome = session.environment("HOME");
        return Path.of(userHome != null && !userHome.isEmpty() ? userHome : System.getProperty("user.home"), ".signet");
    }
}
