package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.tls.ClientSettings;
import dev.signet.core.tls.SharedKey;
import dev.signet.core.tls.TlsIdentity;
import dev.signet.core.tls.TlsSession;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code s_client}: connects to a server, shakes hands, shows what was said, and passes data on.
 *
 * <p>Other than OpenSSL's, it ends with exit code 1 where it printed that the server could not be verified, unless {@code
 * --compat-exit} is given; and {@code --timeout SECONDS} limits how long it waits up to the end of the handshake.
 */
public final class SClientCommand implements OpenSslCommand {
    @Override
    public OptionTable options() {
        return ClientOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        ClientExtras extras = ClientExtras.of(args);
        if (!extras.problem().isEmpty()) {
            session.err().println("s_client: " + extras.problem());
            return 1;
        }
        OptionParser parser = new OptionParser(ClientOptions.TABLE, extras.rest(), session);
        ClientRequest request = new ClientRequest(session);
        PeerVerifier.Builder verifier = new PeerVerifier.Builder(session, "s_client");
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(ClientOptions.TABLE.help());
                return 0;
            }
            if (!verifier.take(option, parser) || !request.take(option, parser)) {
                return 1;
            }
        }
        if (parser.failed() || !request.finish(parser)) {
            return 1;
        }
        ClientSettings settings = settings(request, session);
        KeyLog keyLog =
                settings == null ? null : KeyLog.open(session, request.options().text("keylogfile"));
        if (settings == null || keyLog == null) {
            return 1;
        }
        PeerVerifier judge = verifier.forServers(request);
        if (judge == null) {
            return 1;
        }
        TlsIdentity identity = settings.identity();
        ClientSettings complete =
                identity == null ? settings : settings.with(judge.completed(identity), settings.session());
        return new ClientRun(session, request, extras, complete, judge, keyLog).run();
    }

    private static @Nullable ClientSettings settings(ClientRequest request, Session session) {
        OptionValues options = request.options();
        ClientFiles files = new ClientFiles(session);
        List<String> protocols = List.of();
        ClientFiles.Loaded<TlsIdentity> identity = files.identity(new ClientFiles.Names(
                options.text("cert"),
                options.text("key"),
                options.text("cert_chain"),
                options.text("pass"),
                "Error getting private key password",
                "client certificate"));
        if (!identity.ok()) {
            return null;
        }
        ProtocolOptions protocol = ProtocolOptions.ofClient(options, session);
        if (protocol == null) {
            return null;
        }
        ClientFiles.Loaded<List<byte[]>> authorities = files.subjects(options.text("requestCAfile"));
        if (!authorities.ok()) {
            return null;
        }
        if (options.has("alpn")) {
            protocols = ProtocolOptions.protocolNames(options.text("alpn", ""));
            if (protocols == null) {
                session.err().println("Error parsing -alpn argument");
                return null;
            }
        }
        ClientFiles.Loaded<TlsSession> earlier = files.session(options.text("sess_in"));
        if (!earlier.ok()) {
            return null;
        }
        if (protocol.versions().isEmpty()) {
            ErrorQueue.print(
                    session,
                    "tls_setup_handshake",
                    "0A0000BF",
                    "no protocols available",
                    "../ssl/statem/statem_lib.c:104:");
            return null;
        }
        return new ClientSettings(
                protocol.versions(),
                protocol.suites(),
                protocol.groups(),
                protocol.schemes(),
                request.serverName(),
                protocols,
                options.has("status"),
                !options.has("no_ticket"),
                !options.has("no_ems"),
                !options.has("no_etm"),
                options.has("legacy_server_connect"),
                options.has("fallback_scsv"),
                request.maxFragmentLength(),
                identity.value(),
                sharedKey(options),
                Objects.requireNonNullElse(authorities.value(), List.of()),
                earlier.value(),
                ServerInfo.numbers(options.text("serverinfo"), session),
                protocol.proof(),
                options.has("allow_no_dhe_kex"));
    }

    static @Nullable SharedKey sharedKey(OptionValues options) {
        String key = options.text("psk");
        if (key == null) {
            return null;
        }
        String even = key.length() % 2 == 0 ? key : "0" + key;
        return new SharedKey(
                options.text("psk_identity", "Client_identity"), HexFormat.of().parseHex(even));
    }
}
