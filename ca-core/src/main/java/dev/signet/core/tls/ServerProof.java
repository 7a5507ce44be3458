package dev.signet.core.tls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.KeyExchangeAlgorithm;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsUtils;
import org.jspecify.annotations.Nullable;

/** What a server proves itself with in one handshake: which of its keys, by which signature, and the status of its certificate. */
final class ServerProof {
    private final ServerSettings settings;
    private final Watch watch;
    private final List<EngineIdentity> identities = new ArrayList<>();
    private final @Nullable EngineIdentity named;
    private boolean nameTaken;
    private @Nullable EngineIdentity chosen;

    ServerProof(EngineCrypto crypto, ServerSettings settings, Watch watch) throws IOException {
        this.settings = settings;
        this.watch = watch;
        for (TlsIdentity identity : settings.identities()) {
            identities.add(new EngineIdentity(crypto, identity));
        }
        ServerSettings.NamedIdentity other = settings.named();
        named = other == null ? null : new EngineIdentity(crypto, other.identity());
    }

    /**
     * Takes the name that the client asks for.
     *
     * @throws TlsFatalAlert if clients that ask for it are turned away
     */
    void takeName(@Nullable String asked) throws TlsFatalAlert {
        ServerSettings.NamedIdentity other = settings.named();
        if (other != null && asked != null) {
            nameTaken = asked.equalsIgnoreCase(other.name());
            if (!nameTaken && other.only()) {
                throw new TlsFatalAlert(AlertDescription.unrecognized_name);
            }
        }
    }

    /** Returns whether the server answers to its other name. */
    boolean nameTaken() {
        return nameTaken;
    }

    /** Returns whether there is a key for what a suite proves the server with. */
    boolean provable(int suite, TlsContext context) {
        CipherSuite known = CipherSuites.byId(suite);
        if (known == null) {
            return false;
        }
        return switch (known.authentication()) {
            case RSA -> identity(false, context) != null;
            case ECDSA -> identity(true, context) != null;
            case PSK -> settings.psk() != null;
            case NONE -> true;
            default -> false;
        };
    }

    private List<EngineIdentity> usable() {
        return nameTaken && named != null ? List.of(named) : identities;
    }

    private @Nullable EngineIdentity identity(boolean ecdsa, TlsContext context) {
        for (EngineIdentity identity : usable()) {
            if ((ecdsa ? identity.isEcdsaLike() : identity.isRsa()) && admitted(identity, context)) {
                return identity;
            }
        }
        return null;
    }

    /** Up to TLS 1.2 a strict server keeps to a chain that the client can check throughout; OpenSSL looks no further. */
    private boolean admitted(EngineIdentity identity, TlsContext context) {
        return !settings.proof().strict()
                || !TlsUtils.isTLSv12(context)
                || identity.signedWith(watch.facts().clientSchemes(), settings.schemes());
    }

    /**
     * Returns what the server proves itself with; null for suites that need nothing.
     *
     * @param withStatus whether the client asks for the status of the certificate
     * @throws TlsFatalAlert if nothing fits
     */
    @Nullable TlsCredentials credentials(TlsContext context, boolean withStatus) throws IOException {
        SecurityParameters parameters = context.getSecurityParametersHandshake();
        if (TlsUtils.isTLSv13(parameters.getNegotiatedVersion())) {
            return credentials13(context, withStatus);
        }
        boolean tls12 = TlsUtils.isTLSv12(parameters.getNegotiatedVersion());
        int exchange = parameters.getKeyExchangeAlgorithm();
        switch (exchange) {
            case KeyExchangeAlgorithm.RSA, KeyExchangeAlgorithm.RSA_PSK -> {
                chosen = identity(false, context);
                if (chosen != null) {
                    return chosen.decryptor();
                }
            }
            case KeyExchangeAlgorithm.DHE_RSA, KeyExchangeAlgorithm.ECDHE_RSA, KeyExchangeAlgorithm.ECDHE_ECDSA -> {
                EngineIdentity identity = identity(exchange == KeyExchangeAlgorithm.ECDHE_ECDSA, context);
                chosen = identity;
                if (identity != null && !tls12) {
                    return identity.signer(context, -1, false, null, null);
                }
                int scheme = identity == null
                        ? -1
                        : identity.choose(watch.facts().clientSchemes(), settings.schemes(), false);
                if (identity != null && scheme >= 0) {
                    return identity.signer(context, scheme, false, null, null);
                }
            }
            default -> {
                return null;
            }
        }
        throw new TlsFatalAlert(AlertDescription.handshake_failure, "no suitable signature algorithm");
    }

    private TlsCredentials credentials13(TlsContext context, boolean withStatus) throws IOException {
        for (int scheme : watch.facts().clientSchemes()) {
            for (EngineIdentity identity : usable()) {
                if (identity.choose(List.of(scheme), settings.schemes(), true) >= 0) {
                    return identity.signer(context, scheme, true, null, withStatus ? stapled(identity) : null);
                }
            }
        }
        throw new TlsFatalAlert(AlertDescription.handshake_failure, "no suitable signature algorithm");
    }

    /** Returns the status to staple up to TLS 1.2, where it is a message of its own; null for none. */
    @Nullable CertificateStatus stapled() throws IOException {
        return chosen == null ? null : stapled(chosen);
    }

    private @Nullable CertificateStatus stapled(EngineIdentity identity) throws IOException {
        StatusSource source = settings.status();
        byte[] response = source == null ? null : source.response(identity.certificate());
        return response == null
                ? null
                : new CertificateStatus(CertificateStatusType.ocsp, OCSPResponse.getInstance(response));
    }
}
