package dev.signet.cli.openssl;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.option.OptionTable;

/** A command of the {@code openssl} family. */
public interface OpenSslCommand {
    /** Returns the options that it takes: what its help, the reference and a suggestion for a mistyped one are made from. */
    OptionTable options();

    /**
     * Runs the command.
     *
     * @param args its arguments, without its name
     * @param session its streams, environment and directory
     * @return OpenSSL's exit code
     */
    int run(String[] args, Session session);
}
