package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Configuration;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.config.ConfigFile;
import org.jspecify.annotations.Nullable;

/** {@code ts}: asks for timestamps, gives them, and checks them. */
public final class TsCommand implements OpenSslCommand {
    private static final String SYSTEM_FILE = "/usr/lib/ssl/openssl.cnf";
    private static final String USES = """

            Typical uses:
             openssl ts -query [-rand file...] [-config file] [-data file]
                [-digest hexstring] [-tspolicy oid] [-no_nonce] [-cert]
                [-in file] [-out file] [-text]

             openssl ts -reply [-config file] [-section tsa_section]
                [-queryfile file] [-passin password]
                [-signer tsa_cert.pem] [-inkey private_key.pem]
                [-chain certs_file.pem] [-tspolicy oid]
                [-in file] [-token_in] [-out file] [-token_out]
                [-text] [-engine id]

             openssl ts -verify -CApath dir -CAfile root-cert.pem -CAstore uri
               -untrusted extra-certs.pem [-data file] [-digest hexstring]
                [-queryfile request.tsq] -in response.tsr [-token_in] ...
            """;

    @Override
    public OptionTable options() {
        return TsOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        Extras extras = Extras.of(args, "json");
        TsRequest request = new TsRequest(session, extras.has("json"));
        OptionParser parser = new OptionParser(TsOptions.TABLE, extras.rest(), session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(TsOptions.TABLE.help() + USES);
                return 0;
            }
            switch (request.take(option, parser)) {
                case WRONGLY -> {
                    return 1;
                }
                case MISUSED -> {
                    Option ignored = parser.misused();
                    return 1;
                }
                case WELL -> {}
            }
        }
        if (!parser.atEnd()) {
            return 1;
        }
        if (request.mode() == null || request.json() && "verify".equals(request.mode())) {
            Option ignored = parser.misused();
            return 1;
        }
        String digest = request.value("md");
        if (digest != null && NamedDigest.find(digest) == null) {
            Option ignored = parser.misused("Unknown option or message digest: " + digest);
            return 1;
        }
        Passphrases passphrases = passphrases(request, session);
        if (passphrases == null) {
            session.err().println("Error getting password.");
            return 1;
        }
        String name = configurationName(request, session);
        ConfigFile config = Configuration.read(session, "ts", name);
        if (config == null) {
            return 1;
        }
        session.err().println("Using configuration from " + name);
        if (!request.isConsistent()) {
            Option ignored = parser.misused();
            return 1;
        }
        TsConfiguration configuration = new TsConfiguration(session, config);
        boolean done = switch (String.valueOf(request.mode())) {
            case "query" -> new TsQuery(request, configuration, session).run();
            case "reply" -> new TsReply(request, configuration, session, passphrases.input()).run();
            default -> new TsVerification(request, session).run();
        };
        return done ? 0 : 1;
    }

    private static @Nullable Passphrases passphrases(TsRequest request, Session session) {
        boolean needed = "reply".equals(request.mode());
        return Passphrases.read(session, needed ? request.value("passin") : null, null);
    }

    private static String configurationName(TsRequest request, Session session) {
        String named = request.value("config");
        if (named == null) {
            named = session.environment("OPENSSL_CONF");
        }
        return named == null ? SYSTEM_FILE : named;
    }
}
