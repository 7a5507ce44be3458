package dev.signet.cli;

import java.io.PrintStream;
import java.util.List;

/** The page that {@code signet}, {@code signet help} and {@code signet --help} print, and the answer to an unknown command. */
final class Help {
    private static final int NAME_WIDTH = 14;

    private Help() {}

    static int print(Session session) {
        PrintStream out = session.out();
        out.println("Signet " + SignetVersion.NUMBER + ", a private certificate authority and PKI toolkit.");
        out.println();
        out.println("  signet quickstart      a CA, a server and a client certificate, and what to try with them");
        out.println("  signet COMMAND --help  the options of a command, with examples");
        for (Catalogue.Group group : Catalogue.GROUPS) {
            if (group.entries().isEmpty()) {
                continue;
            }
            out.println();
            out.println(group.heading() + ":");
            for (Catalogue.Entry entry : group.entries()) {
                out.println("  " + entry.name()
                        + " ".repeat(NAME_WIDTH - entry.name().length()) + entry.summary());
            }
        }
        out.println();
        out.println("Exit codes: 0 done or yes, 1 no, 2 usage, 3 refused by policy, 4 unreadable input, 5 store,");
        out.println("6 key or passphrase, 70 a bug in Signet. The commands of openssl answer with openssl's.");
        return 0;
    }

    /** Says OpenSSL's words, which scripts look for, and to a person what was probably meant. */
    static int unknownCommand(String name, Session session) {
        session.err().println("Invalid command '" + name + "'; type \"help\" for a list.");
        if (session.explains()) {
            List<String> similar = Similar.to(name, Catalogue.names());
            if (!similar.isEmpty()) {
                session.err().println("  try: signet " + String.join(", or signet ", similar));
            }
        }
        return 1;
    }
}
