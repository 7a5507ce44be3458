package dev.signet.cli.ca;

import dev.signet.cli.check.ClientPanel;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.verify.client.Client;
import dev.signet.core.verify.client.Clients;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which clients are asked what they would say. {@code check} has it as a {@code @Mixin}. */
final class CheckClients {
    @Option(
            names = "--as",
            split = ",",
            paramLabel = "CLIENT",
            description =
                    "Say too what other clients would say of what is sent: openssl, gnutls, jdk (or jdk17, jdk25), go, "
                            + "chrome, apple, all; a refusal ends with 1 (docs/rules.md).")
    private List<String> names = new ArrayList<>();

    /** Returns the clients. */
    ClientPanel panel(boolean publicAnchors) {
        List<Client> clients = new ArrayList<>();
        for (String name : names) {
            List<Client> found = name.equalsIgnoreCase("all") ? Clients.ALL : Clients.named(name);
            if (found.isEmpty()) {
                throw Problem.of(Kind.USAGE, "there is no client \"" + name + "\"")
                        .fix("name some of "
                                + Clients.ALL.stream().map(Client::id).collect(Collectors.joining(", ")))
                        .exception();
            }
            found.stream().filter(client -> !clients.contains(client)).forEach(clients::add);
        }
        return new ClientPanel(clients, publicAnchors);
    }
}
