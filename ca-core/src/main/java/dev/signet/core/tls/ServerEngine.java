package dev.signet.core.tls;

import dev.signet.core.tls.ServerSettings.Authentication;
import java.io.IOException;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.Vector;
import org.bouncycastle.tls.AbstractTlsServer;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.NewSessionTicket;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.RenegotiationPolicy;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsDHUtils;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsPSKExternal;
import org.bouncycastle.tls.TlsPSKIdentityManager;
import org.bouncycastle.tls.TlsSession;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.DHGroup;
import org.bouncycastle.tls.crypto.TlsDHConfig;
import org.jspecify.annotations.Nullable;

/** The server's decisions in a handshake of the engine, as {@link ServerSettings} has them. */
@SuppressWarnings({"JdkObsolete", "rawtypes", "unchecked"}) // the engine's interface is made of Hashtable and Vector
final class ServerEngine extends AbstractTlsServer {
    private static final Integer SESSION_TICKET = 35;
    private static final int MAX_CHAIN = 100;
    private static final int MAX_MESSAGE = 100 * 1024;
    private static final int TICKET_LENGTH = 32;

    private final EngineCrypto crypto;
    private final ServerSettings settings;
    private final Watch watch;
    private final ServerSessions sessions;
    private final Runnable completion;
    private final ServerProof proof;
    private byte @Nullable [] ticket;

    ServerEngine(EngineCrypto crypto, ServerSettings settings, Watch watch, SessionCache cache, Runnable completion)
            throws IOException {
        super(crypto);
        this.crypto = crypto;
        this.settings = settings;
        this.watch = watch;
        sessions = new ServerSessions(crypto, settings, cache);
        this.completion = completion;
        proof = new ServerProof(crypto, settings, watch);
    }

    TlsContext context() {
        return context;
    }

    dev.signet.core.tls.@Nullable TlsSession resumed() {
        return sessions.resumed();
    }

    /** Returns the ticket of TLS 1.2 that the client gets, or null. */
    byte @Nullable [] ticket() {
        return ticket;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return EngineNumbers.versions(settings.versions());
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return EngineNumbers.suites(crypto, settings.suites(), settings.versions());
    }

    @Override
    protected boolean preferLocalCipherSuites() {
        return settings.ownOrder();
    }

    @Override
    protected boolean isSelectableCipherSuite(int suite, int curveBits, int finiteFieldBits, Vector algorithms) {
        return super.isSelectableCipherSuite(suite, curveBits, finiteFieldBits, algorithms)
                && proof.provable(suite, context)
                && (settings.temporary().used() || !TlsDHUtils.isDHCipherSuite(suite));
    }

    /** A key of TLS 1.3 that was chosen already admits only suites with its digest. */
    @Override
    public int getSelectedCipherSuite() throws IOException {
        if (settings.ownOrder() && settings.chachaFirst() && ChachaPreference.wanted(offeredCipherSuites)) {
            cipherSuites = ChachaPreference.first(cipherSuites);
        }
        Boolean longer = sessions.longerDigest();
        if (longer == null) {
            return super.getSelectedCipherSuite();
        }
        for (int offered : offeredCipherSuites) {
            CipherSuite suite = CipherSuites.byId(offered);
            boolean of13 = suite != null && suite.version() == CipherSuite.Version.TLS1_3;
            if (of13
                    && longer == ServerSessions.isLonger(suite)
                    && settings.suites().contains(suite)
                    && selectCipherSuite(offered)) {
                return offered;
            }
        }
        throw new TlsFatalAlert(AlertDescription.handshake_failure, "no suite for the key");
    }

    @Override
    public int[] getSupportedGroups() {
        int[] groups = new int[settings.groups().size()];
        int count = 0;
        for (int group : settings.groups()) {
            if (crypto.hasNamedGroup(group)) {
                groups[count++] = group;
            }
        }
        return Arrays.copyOf(groups, count);
    }

    @Override
    protected int selectECDH(int minimumCurveBits) {
        int[] offered = context.getSecurityParametersHandshake().getClientSupportedGroups();
        if (offered == null) {
            return super.selectECDH(minimumCurveBits);
        }
        for (int group : offered) {
            boolean curve = NamedGroups.elliptic(group);
            if (curve && settings.groups().contains(group) && crypto.hasNamedGroup(group)) {
                watch.facts().temporaryGroup = group;
                return group;
            }
        }
        return -1;
    }

    @Override
    public TlsDHConfig getDHConfig() throws IOException {
        FiniteField own = settings.temporary().group();
        if (own == null) {
            return super.getDHConfig();
        }
        // Private keys as long as the prime, whatever the parameters say: those may be too short, or longer than it.
        return new TlsDHConfig(new DHGroup(own.prime(), null, own.generator(), 0));
    }

    /** Where no certificate sets the measure, the cipher does. */
    @Override
    protected int selectDH(int minimumFiniteFieldBits) {
        CipherSuite suite = CipherSuites.byId(selectedCipherSuite);
        boolean uncertified = suite != null
                && suite.authentication() != CipherSuite.Authentication.RSA
                && suite.authentication() != CipherSuite.Authentication.DSS
                && suite.strength() == 256;
        int bits = uncertified ? Math.max(minimumFiniteFieldBits, 3072) : minimumFiniteFieldBits;
        return super.selectDH(bits);
    }

    @Override
    protected @Nullable Vector getProtocolNames() {
        return settings.protocols().isEmpty() ? null : EngineNumbers.protocols(settings.protocols());
    }

    @Override
    protected boolean allowCertificateStatus() {
        return settings.status() != null;
    }

    @Override
    protected boolean allowEncryptThenMAC() {
        return settings.encryptThenMac();
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
    public boolean allowLegacyResumption() {
        return true;
    }

    @Override
    public int getRenegotiationPolicy() {
        return settings.renegotiation() ? RenegotiationPolicy.ACCEPT : RenegotiationPolicy.DENY;
    }

    @Override
    public void notifySecureRenegotiation(boolean secureRenegotiation) {
        // Clients that know nothing of it may connect; they cannot renegotiate.
    }

    @Override
    public void processClientExtensions(Hashtable extensions) throws IOException {
        proof.takeName(watch.facts().serverName());
        super.processClientExtensions(extensions);
    }

    @Override
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = super.getServerExtensions();
        if (proof.nameTaken()) {
            TlsExtensionsUtils.addServerNameExtensionServer(extensions);
        }
        boolean takesTicket = clientExtensions != null && clientExtensions.get(SESSION_TICKET) != null;
        if (takesTicket && settings.tickets() > 0 && !TlsUtils.isTLSv13(context)) {
            extensions.put(SESSION_TICKET, new byte[0]);
        }
        return extensions;
    }

    @Override
    public @Nullable TlsCredentials getCredentials() throws IOException {
        return proof.credentials(context, certificateStatusRequest != null);
    }

    @Override
    public @Nullable CertificateStatus getCertificateStatus() throws IOException {
        return proof.stapled();
    }

    @Override
    public @Nullable CertificateRequest getCertificateRequest() throws IOException {
        return settings.authentication() == Authentication.NONE ? null : ClientCertificates.request(settings, context);
    }

    @Override
    public void notifyClientCertificate(Certificate certificate) throws IOException {
        boolean missing = certificate == null || certificate.isEmpty();
        if (missing && settings.authentication() == Authentication.REQUIRED) {
            throw new TlsFatalAlert(
                    TlsUtils.isTLSv13(context)
                            ? AlertDescription.certificate_required
                            : AlertDescription.handshake_failure,
                    Watch.NO_CERTIFICATE);
        }
    }

    @Override
    public byte @Nullable [] getNewSessionID() {
        return !sessions.identifying() ? null : context.getNonceGenerator().generateNonce(TICKET_LENGTH);
    }

    @Override
    public @Nullable TlsSession getSessionToResume(byte[] sessionId) {
        return sessions.find(
                sessionId, clientExtensions == null ? null : (byte[]) clientExtensions.get(SESSION_TICKET));
    }

    @Override
    public NewSessionTicket getNewSessionTicket() {
        byte[] fresh = context.getNonceGenerator().generateNonce(TICKET_LENGTH);
        ticket = fresh;
        return new NewSessionTicket(dev.signet.core.tls.TlsSession.DEFAULT_TIMEOUT, fresh);
    }

    @Override
    public @Nullable TlsPSKExternal getExternalPSK(Vector offered) {
        return sessions.key(offered);
    }

    @Override
    public @Nullable TlsPSKIdentityManager getPSKIdentityManager() {
        SharedKey shared = settings.psk();
        return shared == null ? null : new SharedKeys(shared);
    }

    private record SharedKeys(SharedKey shared) implements TlsPSKIdentityManager {
        @Override
        public byte @Nullable [] getHint() {
            return null;
        }

        @Override
        public byte[] getPSK(byte[] identity) {
            return shared.key();
        }
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        completion.run();
    }
}
