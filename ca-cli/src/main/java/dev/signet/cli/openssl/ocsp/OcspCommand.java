package dev.signet.cli.openssl.ocsp;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedDigest;

/** {@code ocsp}: asks a responder for the status of certificates, looks at its answers, or answers as a responder. */
public final class OcspCommand implements OpenSslCommand {
    @Override
    public OptionTable options() {
        return OcspOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        Extras extras = Extras.of(args, "json");
        OcspArguments arguments = new OcspArguments(session);
        arguments.json = extras.has("json");
        OptionParser parser = new OptionParser(OcspOptions.TABLE, extras.rest(), session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(OcspOptions.TABLE.help());
                return 0;
            }
            if (!arguments.take(option, parser, session)) {
                return 1;
            }
        }
        if (!parser.atEnd() || !arguments.hashesUsed(parser)) {
            return 1;
        }
        String digest = arguments.value("rmd");
        if (digest != null && NamedDigest.find(digest) == null) {
            parser.say("Unknown option or message digest: " + digest);
            return 1;
        }
        boolean serves = arguments.has("port") && arguments.has("index");
        if (arguments.ids.isEmpty() && !arguments.has("reqin") && !arguments.has("respin") && !serves) {
            Option ignored = parser.misused();
            return 1;
        }
        return new OcspExchange(arguments, session).run() ? 0 : 1;
    }
}
