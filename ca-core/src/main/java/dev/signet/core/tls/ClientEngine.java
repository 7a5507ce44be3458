package dev.signet.core.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.tls.AbstractTlsClient;
import org.bouncycastle.tls.BasicTlsPSKExternal;
import org.bouncycastle.tls.BasicTlsPSKIdentity;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CertificateStatusRequest;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.OCSPStatusRequest;
import org.bouncycastle.tls.PRFAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.PskKeyExchangeMode;
import org.bouncycastle.tls.RenegotiationPolicy;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.SessionParameters;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsDHGroupVerifier;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsPSKIdentity;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsSession;
import org.bouncycastle.tls.TlsUtils;
import org.jspecify.annotations.Nullable;

/** The client's decisions in a handshake of the engine, as {@link ClientSettings} has them. */
@SuppressWarnings({"JdkObsolete", "rawtypes"}) // the engine's interface is made of Hashtable and Vector
final class ClientEngine extends AbstractTlsClient implements TlsAuthentication {
    private static final Integer SESSION_TICKET = 35;
    private static final Integer PSK_KEY_EXCHANGE_MODES = 45;
    private static final Integer EXTENDED_MASTER_SECRET = 23;
    private static final byte[] WITH_DIFFIE_HELLMAN = {1, 1};
    private static final byte[] EITHER = {2, 1, 0};
    private static final int MAX_CHAIN = 100;
    private static final int MAX_MESSAGE = 100 * 1024;

    private final EngineCrypto crypto;
    private final ClientSettings settings;
    private final @Nullable EngineIdentity identity;
    private final Runnable completion;

    ClientEngine(EngineCrypto crypto, ClientSettings settings, Runnable completion) throws IOException {
        super(crypto);
        this.crypto = crypto;
        this.settings = settings;
        this.completion = completion;
        TlsIdentity own = settings.identity();
        identity = own == null ? null : new EngineIdentity(crypto, own);
    }

    TlsContext context() {
        return context;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return EngineNumbers.versions(settings.versions());
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        List<CipherSuite> usable = new ArrayList<>(settings.suites());
        usable.removeIf(suite -> suite.keyExchange() == CipherSuite.KeyExchange.SRP
                || settings.psk() == null && suite.keyExchange().name().contains("PSK"));
        return EngineNumbers.suites(crypto, usable, settings.versions());
    }

    @Override
    protected @Nullable Vector<?> getProtocolNames() {
        return settings.protocols().isEmpty() ? null : EngineNumbers.protocols(settings.protocols());
    }

    @Override
    protected @Nullable Vector<?> getSNIServerNames() {
        String name = settings.serverName();
        if (name == null) {
            return null;
        }
        Vector<Object> names = new Vector<>();
        names.add(new ServerName(NameType.host_name, name.getBytes(StandardCharsets.ISO_8859_1)));
        return names;
    }

    @Override
    protected @Nullable CertificateStatusRequest getCertificateStatusRequest() {
        return settings.status()
                ? new CertificateStatusRequest(CertificateStatusType.ocsp, new OCSPStatusRequest(null, null))
                : null;
    }

    @Override
    protected Vector<?> getSupportedGroups(Vector namedGroupRoles) {
        boolean only13 = settings.versions().size() == 1 && settings.versions().contains(TlsVersion.TLS1_3);
        boolean with13 = settings.versions().contains(TlsVersion.TLS1_3);
        List<Integer> groups = new ArrayList<>();
        for (int group : settings.groups()) {
            if (crypto.hasNamedGroup(group) && (only13 || with13 || NamedGroups.elliptic(group))) {
                groups.add(group);
            }
        }
        return new Vector<>(groups);
    }

    @Override
    public Vector<?> getEarlyKeyShareGroups() {
        Vector<Object> first = new Vector<>();
        if (supportedGroups != null && !supportedGroups.isEmpty()) {
            first.add(supportedGroups.get(0));
        }
        return first;
    }

    @Override
    protected Vector<?> getSupportedSignatureAlgorithms() {
        return EngineNumbers.schemes(settings.schemes());
    }

    @Override
    protected @Nullable Vector<?> getCertificateAuthorities() {
        if (settings.authorities().isEmpty()) {
            return null;
        }
        Vector<Object> names = new Vector<>();
        for (byte[] name : settings.authorities()) {
            names.add(X500Name.getInstance(name));
        }
        return names;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Hashtable getClientExtensions() throws IOException {
        Hashtable<Integer, byte[]> extensions = super.getClientExtensions();
        dev.signet.core.tls.TlsSession session = settings.session();
        boolean before13 = !settings.versions().equals(List.of(TlsVersion.TLS1_3));
        if (settings.tickets() && before13) {
            byte[] ticket = session == null || session.version() == TlsVersion.TLS1_3 ? null : session.ticket();
            extensions.put(SESSION_TICKET, ticket == null ? new byte[0] : ticket);
        }
        if (settings.versions().contains(TlsVersion.TLS1_3)) {
            extensions.put(
                    PSK_KEY_EXCHANGE_MODES,
                    settings.withoutDiffieHellman() ? EITHER.clone() : WITH_DIFFIE_HELLMAN.clone());
        }
        if (!settings.encryptThenMac()) {
            extensions.remove(TlsExtensionsUtils.EXT_encrypt_then_mac);
        }
        if (settings.maxFragmentLength() > 0) {
            TlsExtensionsUtils.addMaxFragmentLengthExtension(extensions, (short) settings.maxFragmentLength());
        }
        for (Integer type : settings.emptyExtensions()) {
            extensions.putIfAbsent(type, new byte[0]);
        }
        return extensions;
    }

    @Override
    public boolean shouldUseExtendedMasterSecret() {
        return settings.extendedMasterSecret();
    }

    @Override
    public boolean allowLegacyResumption() {
        return true;
    }

    @Override
    public boolean isFallback() {
        return settings.fallback();
    }

    @Override
    public int getMaxCertificateChainLength() {
        return MAX_CHAIN;
    }

    @Override
    public int getMaxHandshakeMessageSize() {
        return MAX_MESSAGE;
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester")
    public boolean shouldCheckSigAlgOfPeerCerts() {
        return false;
    }

    @Override
    public int getRenegotiationPolicy() {
        return RenegotiationPolicy.ACCEPT;
    }

    @Override
    public void notifySecureRenegotiation(boolean secureRenegotiation) throws IOException {
        if (!settings.legacyServers()) {
            super.notifySecureRenegotiation(secureRenegotiation);
        }
    }

    @Override
    public TlsDHGroupVerifier getDHGroupVerifier() {
        return group -> group.getP().bitLength() >= 1024;
    }

    @Override
    public @Nullable TlsSession getSessionToResume() {
        dev.signet.core.tls.TlsSession session = settings.session();
        if (session == null || session.version() == TlsVersion.TLS1_3 || session.id().length == 0) {
            return null;
        }
        try {
            SessionParameters.Builder parameters = new SessionParameters.Builder()
                    .setCipherSuite(session.suiteId())
                    .setExtendedMasterSecret(session.extendedMasterSecret())
                    .setMasterSecret(crypto.createSecret(session.secret()))
                    .setNegotiatedVersion(EngineNumbers.version(session.version()));
            byte[] certificate = session.peerCertificate();
            if (certificate != null) {
                parameters.setPeerCertificate(new org.bouncycastle.tls.Certificate(
                        new org.bouncycastle.tls.crypto.TlsCertificate[] {crypto.createCertificate(certificate)}));
            }
            Hashtable<Integer, byte[]> serverExtensions = new Hashtable<>();
            if (session.extendedMasterSecret()) {
                serverExtensions.put(EXTENDED_MASTER_SECRET, new byte[0]);
            }
            return TlsUtils.importSession(
                    session.id(),
                    parameters.setServerExtensions(serverExtensions).build());
        } catch (IOException unusable) {
            return null;
        }
    }

    @Override
    public @Nullable Vector<?> getExternalPSKs() {
        Vector<Object> keys = new Vector<>();
        dev.signet.core.tls.TlsSession session = settings.session();
        if (session != null && session.version() == TlsVersion.TLS1_3 && session.ticket() != null) {
            CipherSuite suite = CipherSuites.byId(session.suiteId());
            boolean longer = suite != null && suite.standardName().endsWith("SHA384");
            keys.add(new BasicTlsPSKExternal(
                    session.ticket(),
                    crypto.resumptionKey(session.secret()),
                    longer ? PRFAlgorithm.tls13_hkdf_sha384 : PRFAlgorithm.tls13_hkdf_sha256));
        }
        SharedKey shared = settings.psk();
        if (shared != null) {
            keys.add(new BasicTlsPSKExternal(
                    shared.identity().getBytes(StandardCharsets.ISO_8859_1), crypto.createSecret(shared.key())));
        }
        return keys.isEmpty() ? null : keys;
    }

    @Override
    public @Nullable TlsPSKIdentity getPSKIdentity() {
        SharedKey shared = settings.psk();
        return shared == null
                ? null
                : new BasicTlsPSKIdentity(shared.identity().getBytes(StandardCharsets.ISO_8859_1), shared.key());
    }

    @Override
    public short[] getPskKeyExchangeModes() {
        return settings.withoutDiffieHellman()
                ? new short[] {PskKeyExchangeMode.psk_dhe_ke, PskKeyExchangeMode.psk_ke}
                : new short[] {PskKeyExchangeMode.psk_dhe_ke};
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return this;
    }

    @Override
    public void notifyServerCertificate(TlsServerCertificate certificate) {
        // The certificates were judged when they passed, before the engine looked at them.
    }

    @Override
    public @Nullable TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
        if (identity == null) {
            return null;
        }
        SecurityParameters parameters = context.getSecurityParametersHandshake();
        boolean tls13 = TlsUtils.isTLSv13(parameters.getNegotiatedVersion());
        byte[] requestContext = request.getCertificateRequestContext();
        if (request.getSupportedSignatureAlgorithms() == null) {
            return identity.signer(context, -1, false, null, null);
        }
        List<Integer> offered = new ArrayList<>();
        for (Object algorithm : request.getSupportedSignatureAlgorithms()) {
            offered.add(SignatureScheme.from((SignatureAndHashAlgorithm) algorithm));
        }
        List<Integer> own = settings.proof().clientSchemes();
        if (settings.proof().strict() && !(identity.signedWith(offered, own) && isWanted(request, identity))) {
            return null;
        }
        int scheme = identity.choose(offered, own, tls13);
        return scheme < 0 ? null : identity.signer(context, scheme, tls13, requestContext, null);
    }

    private static boolean isWanted(CertificateRequest request, EngineIdentity identity) throws IOException {
        List<byte[]> authorities = new ArrayList<>();
        if (request.getCertificateAuthorities() != null) {
            for (Object name : request.getCertificateAuthorities()) {
                authorities.add(((X500Name) name).getEncoded());
            }
        }
        return identity.issuedByOneOf(authorities);
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        completion.run();
    }
}
