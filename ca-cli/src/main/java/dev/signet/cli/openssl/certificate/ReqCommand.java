package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;

/** {@code req}: makes, prints and checks certification requests, and makes certificates without one. */
public final class ReqCommand implements OpenSslCommand {
    @Override
    public OptionTable options() {
        return ReqOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        Extras extras = Extras.of(args, "compat-exit", "strict", "json");
        ReqArguments arguments = new ReqArguments();
        OptionParser parser = new OptionParser(ReqOptions.TABLE, extras.rest(), session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(ReqOptions.TABLE.help());
                return 0;
            }
            if (!arguments.take(option, parser, session.err())) {
                return 1;
            }
        }
        if (!parser.atEnd()) {
            return 1;
        }
        return new ReqRun(arguments, parser, extras, session).run();
    }
}
