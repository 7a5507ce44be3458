package dev.signet.cli.openssl.info;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionTable;

/** {@code list} with an option of OpenSSL's: what algorithms and commands there are. Refused by name until it is here. */
public final class ListCommand implements OpenSslCommand {

    /** Returns whether arguments are meant for OpenSSL's command; those of the certificate authority have two hyphens. */
    public static boolean isMeantBy(String[] args) {
        return args.length > 0 && args[0].startsWith("-") && !args[0].startsWith("--") && !args[0].equals("-h");
    }

    private static final OptionTable TABLE = new OptionTable("list", Option.section("General"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        session.err().println("list: " + args[0] + " is not supported");
        if (session.errIsTerminal()) {
            session.err().println("  try: signet list --help, for the certificates on record");
        }
        return 1;
    }
}
