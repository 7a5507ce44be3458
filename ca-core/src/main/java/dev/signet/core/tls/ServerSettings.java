package dev.signet.core.tls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server offers.
 *
 * @param versions the versions
 * @param suites the suites, in the server's order
 * @param groups the groups
 * @param schemes the signature schemes
 * @param identities what it proves itself with: for each kind of key at most one is used
 * @param named what it proves itself with under another name, or null
 * @param authentication whether it asks for the client's certificate
 * @param authorities the authorities that it says it takes, as names in DER
 * @param protocols the application protocols, most wanted first; empty for none
 * @param status where OCSP responses to staple are had, or null
 * @param psk a key shared with clients, or null
 * @param ownOrder whether the server's order of suites counts, and not the client's
 * @param tickets how many session tickets of TLS 1.3 it sends; 0 for none of any version
 * @param encryptThenMac whether it takes that
 * @param renegotiation whether clients may begin another handshake
 * @param proof what certificates have to fit, and what a client's proof may be signed with
 * @param chachaFirst whether a client that wants ChaCha20 most gets it although the server's own order counts
 * @param temporary the temporary Diffie-Hellman keys in finite fields up to TLS 1.2
 */
@SuppressWarnings("ArrayRecordComponent")
public record ServerSettings(
        List<TlsVersion> versions,
        List<CipherSuite> suites,
        List<Integer> groups,
        List<Integer> schemes,
        List<TlsIdentity> identities,
        @Nullable NamedIdentity named,
        Authentication authentication,
        List<byte[]> authorities,
        List<String> protocols,
        @Nullable StatusSource status,
        @Nullable SharedKey psk,
        boolean ownOrder,
        int tickets,
        boolean encryptThenMac,
        boolean renegotiation,
        ProofRules proof,
        boolean chachaFirst,
        FiniteFieldKeys temporary) {

    /** Returns the same settings with other chains for the same keys, and with another source of OCSP responses. */
    public ServerSettings with(
            List<TlsIdentity> others, @Nullable NamedIdentity otherName, @Nullable StatusSource otherStatus) {
        return new ServerSettings(
                versions,
                suites,
                groups,
                schemes,
                others,
                otherName,
                authentication,
                authorities,
                protocols,
                otherStatus,
                psk,
                ownOrder,
                tickets,
                encryptThenMac,
                renegotiation,
                proof,
                chachaFirst,
                temporary);
    }

    /** Whether a server asks for the client's certificate. */
    public enum Authentication {
        NONE,
        ASKED,
        REQUIRED
    }

    /**
     * Another name of the server.
     *
     * @param name the name
     * @param identity what it proves itself with under that name
     * @param only whether clients that ask for another name are turned away
     */
    public record NamedIdentity(String name, TlsIdentity identity, boolean only) {}
}
