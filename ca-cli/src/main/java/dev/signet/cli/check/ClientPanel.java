package dev.signet.cli.check;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.home.CheckChain;
import dev.signet.core.verify.client.Client;
import dev.signet.core.verify.client.ClientAnswer;
import java.util.List;

/**
 * The clients that are asked what they would say.
 *
 * @param clients none if nobody is asked
 * @param publicAnchors whether the anchors are those that clients are delivered with
 */
public record ClientPanel(List<Client> clients, boolean publicAnchors) {
    public ClientPanel {
        clients = List.copyOf(clients);
    }

    /** Returns the answers, in the order of the clients. */
    List<ClientAnswer> ask(CheckChain verifier, List<Certificate> chain) {
        return clients.stream()
                .map(client -> verifier.ask(client, chain, publicAnchors))
                .toList();
    }
}
