package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import org.jspecify.annotations.Nullable;

/** {@code pkcs12}: puts a key and certificates into a PKCS #12 file, or takes them out of one. */
public final class Pkcs12Command implements OpenSslCommand {
    @Override
    public OptionTable options() {
        return Pkcs12Options.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        Extras extras = Extras.of(args, "json");
        Pkcs12Request request = new Pkcs12Request(session);
        OptionParser parser = new OptionParser(Pkcs12Options.TABLE, extras.rest(), session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(Pkcs12Options.TABLE.help());
                return 0;
            }
            if (!request.take(option, parser, session)) {
                Option ignored = parser.misused();
                return 1;
            }
        }
        if (!parser.atEnd()) {
            return 1;
        }
        if (!request.prepare(session, parser)) {
            return 1;
        }
        Passphrases passphrases = passphrases(request, session);
        if (passphrases == null) {
            return 1;
        }
        char[] extra = null;
        String argument = request.value("passcerts");
        if (argument != null) {
            extra = Passphrases.readOne(session, argument);
            if (extra == null) {
                session.err().println("Error getting certificate file password");
                return 1;
            }
        }
        boolean done = request.exporting()
                ? new Pkcs12Export(request, session, parser, extra).run(passphrases)
                : new Pkcs12Import(request, session, extras.has("json")).run(passphrases);
        return done ? 0 : 1;
    }

    private static @Nullable Passphrases passphrases(Pkcs12Request request, Session session) {
        Passphrases passphrases = Passphrases.read(session, request.inputPassphrase(), request.outputPassphrase());
        if (passphrases == null) {
            session.err().println("Error getting passwords");
            return null;
        }
        char[] given = request.exporting() ? passphrases.output() : passphrases.input();
        if (given != null && request.has("twopass")) {
            session.err()
                    .println("Option -twopass cannot be used with "
                            + (request.exporting() ? "-passout or -password" : "-passin or -password"));
            return null;
        }
        return passphrases;
    }
}
