package dev.signet.cli.ca;

import dev.signet.cli.check.Endpoint;
import dev.signet.cli.check.ServerAccess;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.tls.StartTls;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How {@code check} reaches servers. {@code check} has it as a {@code @Mixin}. */
final class CheckServers {
    @Option(
            names = "--timeout",
            paramLabel = "SPAN",
            description = "How long to wait for a server, and for each thing fetched (default: 10s).")
    private Duration timeout = Duration.ofSeconds(10);

    @Option(
            names = "--starttls",
            paramLabel = "PROTOCOL",
            description =
                    "Ask the servers for TLS in another protocol first: smtp, imap, pop3, ftp, ldap, postgres, mysql, "
                            + "xmpp, and the others of s_client.")
    private @Nullable String startTls;

    @Option(
            names = "--proxy",
            paramLabel = "HOST:PORT",
            description = "Connect through an HTTP proxy, to servers with CONNECT.")
    private @Nullable String proxy;

    /** Returns how servers are reached. */
    ServerAccess access() {
        return new ServerAccess(timeout, proxy(), startTls());
    }

    private Optional<Endpoint> proxy() {
        if (proxy == null) {
            return Optional.empty();
        }
        Optional<Endpoint> endpoint = Endpoint.parse(proxy);
        if (endpoint.isEmpty()) {
            throw Problem.of(Kind.USAGE, "\"" + proxy + "\" is no proxy")
                    .fix("name its host and port: --proxy proxy.example:3128")
                    .exception();
        }
        return endpoint;
    }

    private Optional<StartTls.Protocol> startTls() {
        if (startTls == null) {
            return Optional.empty();
        }
        StartTls.Protocol protocol = StartTls.Protocol.find(startTls.toLowerCase(Locale.ROOT));
        if (protocol == null) {
            throw Problem.of(Kind.USAGE, "there is no STARTTLS in \"" + startTls + "\"")
                    .fix("name one of "
                            + Arrays.stream(StartTls.Protocol.values())
                                    .map(StartTls.Protocol::word)
                                    .collect(Collectors.joining(", ")))
                    .exception();
        }
        return Optional.of(protocol);
    }
}
