package dev.signet.core.tls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client offers.
 *
 * @param versions the versions, in any order
 * @param suites the suites, most wanted first
 * @param groups the groups, most wanted first
 * @param schemes the signature schemes, most wanted first
 * @param serverName the server to ask for, or null
 * @param protocols the application protocols; empty for none
 * @param status whether to ask for an OCSP response
 * @param tickets whether to take session tickets
 * @param extendedMasterSecret whether to offer it
 * @param encryptThenMac whether to offer it
 * @param legacyServers whether to talk to servers without secure renegotiation
 * @param fallback whether to say that this is a second attempt with a lower version (RFC 7507)
 * @param maxFragmentLength 1 to 4 for 512 to 4096 octets; 0 for no limit (RFC 6066 section 4)
 * @param identity what to prove itself with, or null
 * @param psk a key shared with the server, or null
 * @param authorities names of authorities to tell the server, in DER
 * @param session a session to resume, or null
 * @param emptyExtensions numbers of extensions to send empty
 * @param proof what its own certificate has to fit
 * @param withoutDiffieHellman whether sessions of TLS 1.3 may be resumed without a new key exchange
 */
public record ClientSettings(
        List<TlsVersion> versions,
        List<CipherSuite> suites,
        List<Integer> groups,
        List<Integer> schemes,
        @Nullable String serverName,
        List<String> protocols,
        boolean status,
        boolean tickets,
        boolean extendedMasterSecret,
        boolean encryptThenMac,
        boolean legacyServers,
        boolean fallback,
        int maxFragmentLength,
        @Nullable TlsIdentity identity,
        @Nullable SharedKey psk,
        List<byte[]> authorities,
        @Nullable TlsSession session,
        List<Integer> emptyExtensions,
        ProofRules proof,
        boolean withoutDiffieHellman) {

    /** Returns the same settings with a session to resume. */
    public ClientSettings resuming(@Nullable TlsSession earlier) {
        return with(identity, earlier);
    }

    /** Returns the same settings with something to prove itself with, and a session to resume. */
    public ClientSettings with(@Nullable TlsIdentity own, @Nullable TlsSession earlier) {
        return new ClientSettings(
                versions,
                suites,
                groups,
                schemes,
                serverName,
                protocols,
                status,
                tickets,
                extendedMasterSecret,
                encryptThenMac,
                legacyServers,
                fallback,
                maxFragmentLength,
                own,
                psk,
                authorities,
                earlier,
                emptyExtensions,
                proof,
                withoutDiffieHellman);
    }
}
