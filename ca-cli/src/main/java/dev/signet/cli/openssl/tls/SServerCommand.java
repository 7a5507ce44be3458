package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.tls.ServerSettings;
import dev.signet.core.tls.TlsIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code s_server}: waits for clients, shakes hands, shows what was said, and passes data on or answers as a small web server.
 *
 * <p>Other than OpenSSL's, it ends with exit code 1 where it cannot listen.
 */
public final class SServerCommand implements OpenSslCommand {
    private static final String DEFAULT_FILE = "server.pem";
    private static final String DEFAULT_NAMED_FILE = "server2.pem";

    @Override
    public OptionTable options() {
        return ServerOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        OptionParser parser = new OptionParser(ServerOptions.TABLE, args, session);
        ServerRequest request = new ServerRequest(session);
        PeerVerifier.Builder verifier = new PeerVerifier.Builder(session, "s_server");
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(ServerOptions.TABLE.help());
                return 0;
            }
            if (!verifier.take(option, parser) || !request.take(option, parser)) {
                return 1;
            }
        }
        if (parser.failed()) {
            return 1;
        }
        if (parser.rest() > 0) {
            Option ignored = parser.misused();
            return 1;
        }
        ServerSettings settings = request.consistent() ? settings(request, session) : null;
        if (settings == null) {
            return 1;
        }
        PeerVerifier judge = verifier.forClients(
                request.options(),
                request.names(),
                request.verifyQuiet(),
                request.verifyDepth(),
                request.authentication() != ServerSettings.Authentication.NONE);
        KeyLog keyLog =
                judge == null ? null : KeyLog.open(session, request.options().text("keylogfile"));
        if (judge == null || keyLog == null) {
            return 1;
        }
        return new ServerRun(
                        session,
                        request,
                        completed(settings, judge, StapledStatus.of(request.options(), session, judge)),
                        judge,
                        keyLog,
                        String.join(" ", args))
                .run();
    }

    private static ServerSettings completed(
            ServerSettings settings, PeerVerifier judge, @Nullable StapledStatus status) {
        List<TlsIdentity> identities = new ArrayList<>();
        for (TlsIdentity identity : settings.identities()) {
            identities.add(judge.completed(identity));
        }
        ServerSettings.NamedIdentity named = settings.named();
        return settings.with(
                identities,
                named == null
                        ? null
                        : new ServerSettings.NamedIdentity(
                                named.name(), judge.completed(named.identity()), named.only()),
                status);
    }

    private static @Nullable ServerSettings settings(ServerRequest request, Session session) {
        OptionValues options = request.options();
        List<TlsIdentity> identities = new ArrayList<>();
        ClientFiles files = new ClientFiles(session);
        ClientFiles.Loaded<TlsIdentity> named = ClientFiles.Loaded.of(null);
        if (!options.has("nocert")) {
            if (!add(identities, files.identity(first(options)))) {
                return null;
            }
            if (options.has("servername")) {
                named = files.identity(new ClientFiles.Names(
                        options.text("cert2", DEFAULT_NAMED_FILE),
                        options.text("key2"),
                        null,
                        options.text("pass"),
                        "Error getting password",
                        "second server certificate"));
            }
            if (!named.ok() || options.has("dcert") && !add(identities, files.identity(second(options)))) {
                return null;
            }
        }
        ProtocolOptions protocol = ProtocolOptions.of(options, session);
        ClientFiles.Loaded<List<byte[]>> authorities =
                files.subjects(options.has("no_ca_names") ? null : options.text("CAfile"));
        if (protocol == null || !authorities.ok()) {
            return null;
        }
        List<String> protocols =
                options.has("alpn") ? ProtocolOptions.protocolNames(options.text("alpn", "")) : List.of();
        if (protocols == null || !StapledStatus.sound(options, session)) {
            return null;
        }
        TlsIdentity other = named.value();
        int tickets = options.has("no_ticket") ? 0 : options.number("num_tickets", 2);
        return new ServerSettings(
                protocol.versions(),
                protocol.suites(),
                protocol.groups(),
                protocol.schemes(),
                identities,
                other == null
                        ? null
                        : new ServerSettings.NamedIdentity(
                                options.text("servername", ""), other, options.has("servername_fatal")),
                request.authentication(),
                Objects.requireNonNullElse(authorities.value(), List.of()),
                protocols,
                null,
                SClientCommand.sharedKey(options),
                options.has("serverpref"),
                tickets,
                !options.has("no_etm"),
                options.has("client_renegotiation"),
                protocol.proof(),
                options.has("prioritize_chacha"),
                TemporaryKeys.of(options, session, options.text("cert", DEFAULT_FILE)));
    }

    private static boolean add(List<TlsIdentity> identities, ClientFiles.Loaded<TlsIdentity> loaded) {
        TlsIdentity identity = loaded.value();
        if (identity != null) {
            identities.add(identity);
        }
        return loaded.ok();
    }

    private static ClientFiles.Names first(OptionValues options) {
        return new ClientFiles.Names(
                options.text("cert", DEFAULT_FILE),
                options.text("key"),
                options.text("cert_chain"),
                options.text("pass"),
                "Error getting password",
                "server certificate");
    }

    private static ClientFiles.Names second(OptionValues options) {
        return new ClientFiles.Names(
                options.text("dcert"),
                options.text("dkey"),
                options.text("dcert_chain"),
                options.text("dpass"),
                "Error getting password",
                "second server certificate");
    }
}
