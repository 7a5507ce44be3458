package dev.signet.cli.openssl;

import dev.signet.cli.Session;

/** A command of the {@code openssl} family. */
public interface OpenSslCommand {
    /**
     * Runs the command.
     *
     * @param args its arguments, without its name
     * @param session its streams, environment and directory
     * @return OpenSSL's exit code
     */
    int run(String[] args, Session session);
}
