package dev.signet.core.tls;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a handshake so far. It grows while messages pass, and holds what they said, not what was made of it: a
 * certificate is here as it was sent, whether or not anybody trusts it.
 */
public final class HandshakeFacts {
    private static final byte[] NOTHING = {};

    @Nullable TlsVersion version;

    int suiteId;
    byte[] clientRandom = NOTHING;
    byte[] serverRandom = NOTHING;
    byte[] sessionId = NOTHING;
    List<Integer> clientSuites = List.of();
    List<Integer> clientSchemes = List.of();
    List<Integer> clientGroups = List.of();
    List<Integer> clientPointFormats = List.of();
    List<Integer> serverPointFormats = List.of();
    List<String> clientProtocols = List.of();
    List<byte[]> clientAuthorities = List.of();

    @Nullable String serverName;

    @Nullable String protocol;

    int temporaryGroup = -1;
    int temporaryDhBits;
    boolean certificateRequested;
    List<Integer> certificateTypes = List.of();
    List<Integer> requestedSchemes = List.of();
    List<byte[]> authorities = List.of();
    final List<byte[]> serverCertificates = new ArrayList<>();
    final List<byte[]> clientCertificates = new ArrayList<>();
    int serverScheme = -1;
    int clientScheme = -1;
    boolean statusRequested;
    byte @Nullable [] ocspResponse;
    boolean extendedMasterSecret;
    boolean secureRenegotiation;
    boolean clientSecureRenegotiation;
    boolean encryptThenMac;
    boolean resumed;
    boolean finished;
    boolean cipherChanged;

    @Nullable Ticket ticket;

    byte[] masterSecret = NOTHING;

    /** A session ticket of TLS 1.2, which is sent within the handshake. */
    record Ticket(long lifetimeHint, byte[] octets) {}

    HandshakeFacts() {}

    /** Returns the version that the server chose; null before it did. */
    public @Nullable TlsVersion version() {
        return version;
    }

    /** Returns whether the version is TLS 1.3. */
    public boolean is13() {
        return version == TlsVersion.TLS1_3;
    }

    /** Returns the suite that the server chose, or null before it did. */
    public @Nullable CipherSuite suite() {
        return suiteId == 0 ? null : CipherSuites.byId(suiteId);
    }

    /** Returns the suite once it is in use: from the server's hello on in TLS 1.3, else from the client's change of cipher. */
    @Nullable CipherSuite suiteInUse() {
        return is13() || cipherChanged || finished ? suite() : null;
    }

    /** Returns the suites that the client offered, by number, signalling values among them. */
    public List<Integer> clientSuites() {
        return clientSuites;
    }

    /** Returns the signature schemes that the client takes. */
    public List<Integer> clientSchemes() {
        return clientSchemes;
    }

    /** Returns the groups that the client takes. */
    public List<Integer> clientGroups() {
        return clientGroups;
    }

    /** Returns the formats of points that the client takes. */
    public List<Integer> clientPointFormats() {
        return clientPointFormats;
    }

    /** Returns the formats of points that the server takes. */
    public List<Integer> serverPointFormats() {
        return serverPointFormats;
    }

    /** Returns the application protocols that the client speaks. */
    public List<String> clientProtocols() {
        return clientProtocols;
    }

    /** Returns the names of authorities that the client takes, in DER. */
    public List<byte[]> clientAuthorities() {
        return clientAuthorities;
    }

    /** Returns the server that the client asked for, or null. */
    public @Nullable String serverName() {
        return serverName;
    }

    /** Returns the application protocol that the server chose, or null. */
    public @Nullable String protocol() {
        return protocol;
    }

    /** Returns the line about the server's ephemeral key, as in {@code Server Temp Key: X25519, 253 bits}; null without one. */
    public @Nullable String temporaryKey() {
        if (temporaryGroup >= 0 && NamedGroups.encapsulates(temporaryGroup)) {
            // As OpenSSL 3.5 has it; older releases do not know these groups.
            return "Negotiated TLS1.3 group: " + NamedGroups.name(temporaryGroup);
        }
        if (temporaryGroup >= 0) {
            return "Server Temp Key: " + NamedGroups.keyText(temporaryGroup);
        }
        return temporaryDhBits == 0 ? null : "Server Temp Key: DH, " + temporaryDhBits + " bits";
    }

    /** Returns whether the server asked for the client's certificate. */
    public boolean certificateRequested() {
        return certificateRequested;
    }

    /** Returns the kinds of certificate that the server takes (up to TLS 1.2). */
    public List<Integer> certificateTypes() {
        return certificateTypes;
    }

    /** Returns the signature schemes that the server takes of the client. */
    public List<Integer> requestedSchemes() {
        return requestedSchemes;
    }

    /** Returns the names of authorities that the server takes, in DER. */
    public List<byte[]> authorities() {
        return authorities;
    }

    /** Returns the certificates that the server sent, as sent. */
    public List<byte[]> serverCertificates() {
        return List.copyOf(serverCertificates);
    }

    /** Returns the certificates that the client sent, as sent. */
    public List<byte[]> clientCertificates() {
        return List.copyOf(clientCertificates);
    }

    /** Returns the scheme that the server signed with, or -1. */
    public int serverScheme() {
        return serverScheme;
    }

    /** Returns the scheme that the client signed with, or -1. */
    public int clientScheme() {
        return clientScheme;
    }

    /** Returns whether the client asked for the status of the server's certificate. */
    public boolean statusRequested() {
        return statusRequested;
    }

    /** Returns the OCSP response that the server stapled, or null. */
    public byte @Nullable [] ocspResponse() {
        return ocspResponse;
    }

    /** Returns whether the server took part in secure renegotiation (RFC 5746). */
    public boolean secureRenegotiation() {
        return secureRenegotiation;
    }

    /** Returns whether the client offered secure renegotiation. */
    public boolean clientSecureRenegotiation() {
        return clientSecureRenegotiation;
    }

    /** Returns whether an earlier session was taken up again. */
    public boolean resumed() {
        return resumed;
    }

    /** Returns whether the handshake came to its end. */
    public boolean finished() {
        return finished;
    }

    /** Returns the name of the shared key if the suite, of TLS 1.2 or older, is one with a shared key; else null. */
    @Nullable String sharedKeyName(@Nullable SharedKey key) {
        CipherSuite suite = suite();
        if (key == null || suite == null) {
            return null;
        }
        return switch (suite.keyExchange()) {
            case PSK, DHE_PSK, ECDHE_PSK, RSA_PSK -> key.identity();
            default -> null;
        };
    }
}
