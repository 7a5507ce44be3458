package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;

/** {@code ca}: signs requests, revokes certificates and makes revocation lists, on record in a directory of plain files. */
public final class CaCommand implements OpenSslCommand {
    @Override
    public OptionTable options() {
        return CaOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        CaArguments arguments = new CaArguments();
        OptionParser parser = new OptionParser(CaOptions.TABLE, args, session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(CaOptions.TABLE.help());
                return 0;
            }
            if (!arguments.take(option, parser)) {
                return 1;
            }
            if (option.name().equals("infiles")) {
                break;
            }
        }
        if (parser.failed()) {
            return 1;
        }
        arguments.requests.addAll(parser.words());
        return new CaRun(session, arguments).run() ? 0 : 1;
    }
}
