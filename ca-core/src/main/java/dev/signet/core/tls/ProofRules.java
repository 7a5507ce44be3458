package dev.signet.core.tls;

import java.util.List;

/**
 * What a certificate has to fit, beyond its key, before a peer proves itself with it.
 *
 * @param clientSchemes the signature schemes of a client's proof, most wanted first: those that a server asks for, and those that
 *     a client has
 * @param strict whether the signatures of the whole chain have to be of schemes that the other side takes, and a client's chain
 *     has to lead to an authority that the server named (RFC 5246 section 7.4.2)
 */
public record ProofRules(List<Integer> clientSchemes, boolean strict) {

    public ProofRules {
        clientSchemes = List.copyOf(clientSchemes);
    }
}
