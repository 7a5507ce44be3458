package dev.signet.core.tls;

import dev.signet.core.tls.HandshakeRecorder.Ticket13;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.bouncycastle.tls.HandshakeMessageInput;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.crypto.CryptoHashAlgorithm;
import org.bouncycastle.tls.crypto.TlsSecret;
import org.jspecify.annotations.Nullable;

/** The client's end of a connection. */
public final class ClientConnection extends TlsConnection {
    private static final byte[] NOTHING = {};

    private final ClientSettings settings;
    private final EngineCrypto crypto = new EngineCrypto(new SecureRandom());
    private final Carrier carrier;
    private final ClientEngine engine;
    private final long startSeconds;
    private @Nullable TlsSecret resumptionSecret;
    private @Nullable Exporter exporter;
    private @Nullable TlsSession latest;

    /**
     * Prepares a connection.
     *
     * @param in what the server sends
     * @param out what it gets
     * @param clock says when the session begins
     * @throws TlsFailure if the settings cannot be used, such as a key of an unknown kind
     */
    public ClientConnection(
            InputStream in, OutputStream out, ClientSettings settings, ConnectionListener listener, InstantSource clock)
            throws TlsFailure {
        this(settings, listener, clock, connection -> connection.new Protocol(in, out));
    }

    private ClientConnection(
            ClientSettings settings,
            ConnectionListener listener,
            InstantSource clock,
            Function<ClientConnection, Carrier> carriers)
            throws TlsFailure {
        super(new Watch(false, listener));
        this.settings = settings;
        startSeconds = clock.instant().getEpochSecond();
        engine = run(() -> new ClientEngine(crypto, settings, this::completed));
        watch().onTicket(this::ticket);
        carrier = carriers.apply(this);
    }

    /**
     * Prepares a connection on datagrams, for which the settings have versions of DTLS alone.
     *
     * @throws TlsFailure if the settings cannot be used, such as a key of an unknown kind
     */
    public static ClientConnection onDatagrams(
            DatagramPort port, ClientSettings settings, ConnectionListener listener, InstantSource clock)
            throws TlsFailure {
        return new ClientConnection(
                settings,
                listener,
                clock,
                connection -> new DatagramClient(port, connection.engine, connection.watch()));
    }

    @Override
    public void handshake() throws TlsFailure {
        perform(carrier::handshake);
    }

    /** Begins to shake hands once more on a connection of TLS 1.2 or older; whoever reads goes on with it. */
    public void renegotiate() throws TlsFailure {
        perform(carrier::renegotiate);
    }

    @Override
    public int read(byte[] buffer) throws TlsFailure {
        return run(() -> carrier.read(buffer));
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws TlsFailure {
        perform(() -> carrier.write(octets, offset, length));
    }

    @Override
    public void updateKeys(boolean alsoPeer) throws TlsFailure {
        perform(() -> carrier.updateKeys(alsoPeer));
    }

    @Override
    public void close() {
        try {
            carrier.close();
        } catch (IOException gone) {
            // the peer has closed its end already, and there is nobody to tell
            return;
        }
    }

    @Override
    public boolean onDatagrams() {
        return carrier instanceof DatagramCarrier;
    }

    @Override
    public byte @Nullable [] export(String label, int length) {
        return exporter == null ? null : exporter.export(label, length);
    }

    private void completed() {
        HandshakeFacts facts = facts();
        SecurityParameters parameters = engine.context().getSecurityParametersConnection();
        facts.finished = true;
        facts.resumed = facts.resumed || parameters.isResumedSession();
        TlsSecret master = parameters.getMasterSecret();
        ConnectionListener listener = watch().listener();
        exporter = Exporter.of(crypto, facts, parameters);
        if (!facts.is13()) {
            facts.masterSecret = crypto.copy(master);
            listener.secret("CLIENT_RANDOM", facts.clientRandom, facts.masterSecret);
            latest = null;
            listener.newSession(session());
            return;
        }
        listener.secret("EXPORTER_SECRET", facts.clientRandom, crypto.copy(parameters.getExporterMasterSecret()));
        listener.secret(
                "CLIENT_TRAFFIC_SECRET_0", facts.clientRandom, crypto.copy(parameters.getTrafficSecretClient()));
        listener.secret(
                "SERVER_TRAFFIC_SECRET_0", facts.clientRandom, crypto.copy(parameters.getTrafficSecretServer()));
        watch().transcript().close();
        resumptionSecret = crypto.createSecret(
                crypto.expand(master, hash(), "res master", watch().transcript().hash(watch().digest())));
    }

    private int hash() {
        return watch().digest().equals("SHA-384") ? CryptoHashAlgorithm.sha384 : CryptoHashAlgorithm.sha256;
    }

    private void ticket(Ticket13 ticket) {
        TlsSecret secret = resumptionSecret;
        if (secret == null) {
            return;
        }
        byte[] key = crypto.expand(secret, hash(), "resumption", ticket.nonce());
        latest = session(
                sha256(ticket.octets()),
                key,
                ticket.lifetime(),
                ticket.octets(),
                ticket.ageAdd(),
                ticket.maxEarlyData());
        watch().listener().newSession(latest);
    }

    @Override
    public TlsSession session() {
        if (latest != null) {
            return latest;
        }
        HandshakeFacts facts = facts();
        HandshakeFacts.Ticket ticket = facts.ticket;
        TlsSession earlier = settings.session();
        if (ticket == null && facts.resumed && earlier != null) {
            return session(
                    earlier.id(), facts.masterSecret, earlier.lifetimeHint(), earlier.ticket(), earlier.ageAdd(), 0);
        }
        if (ticket == null || ticket.octets().length == 0) {
            return session(facts.sessionId, facts.masterSecret, 0, null, 0, 0);
        }
        return session(sha256(ticket.octets()), facts.masterSecret, ticket.lifetimeHint(), ticket.octets(), 0, 0);
    }

    private TlsSession session(
            byte[] id, byte[] secret, long lifetime, byte @Nullable [] ticket, long ageAdd, long maxEarlyData) {
        HandshakeFacts facts = facts();
        TlsVersion version = facts.version;
        List<byte[]> certificates = facts.serverCertificates();
        TlsSession earlier = settings.session();
        byte[] inherited = earlier == null || !facts.resumed ? null : earlier.peerCertificate();
        return new TlsSession(
                version == null ? Collections.max(settings.versions()) : version,
                facts.suiteInUse() == null ? 0 : facts.suiteId,
                id,
                NOTHING,
                secret,
                startSeconds,
                lifetime > 0 && facts.is13() ? lifetime : TlsSession.DEFAULT_TIMEOUT,
                certificates.isEmpty() ? inherited : certificates.get(0),
                0,
                lifetime,
                ticket,
                ageAdd,
                !facts.is13() && facts.extendedMasterSecret,
                maxEarlyData,
                null,
                facts.protocol,
                facts.sharedKeyName(settings.psk()),
                Math.max(0, facts.temporaryGroup));
    }

    private static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** The engine, with its records passing before our eyes. */
    private final class Protocol extends TlsClientProtocol implements Carrier {
        /** The answer to a hello must not be looked at before the engine knows that it said hello. */
        private final Object helloSaid = new Object();

        private boolean secretsTold;

        Protocol(InputStream in, OutputStream out) {
            super(watch().input(in), watch().output(out));
        }

        @Override
        public void handshake() throws IOException {
            connect(engine);
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            return readApplicationData(buffer, 0, buffer.length);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            writeApplicationData(octets, offset, length);
        }

        @Override
        public void renegotiate() throws IOException {
            synchronized (helloSaid) {
                beginHandshake(true);
            }
        }

        @Override
        public void updateKeys(boolean alsoPeer) throws IOException {
            send13KeyUpdate(alsoPeer);
        }

        @Override
        protected void writeRecord(short type, byte[] buffer, int offset, int length) throws IOException {
            super.writeRecord(type, buffer, offset, length);
            watch().sent(type, buffer, offset, length);
        }

        @Override
        protected void processRecord(short type, byte[] buffer, int offset, int length) throws IOException {
            watch().received(type, buffer, offset, length);
            watch().enforce();
            tellHandshakeSecrets();
            synchronized (helloSaid) {
                super.processRecord(type, buffer, offset, length);
            }
        }

        private void tellHandshakeSecrets() {
            SecurityParameters parameters = getContext().getSecurityParametersHandshake();
            if (secretsTold || parameters == null || parameters.getTrafficSecretClient() == null || !facts().is13()) {
                return;
            }
            secretsTold = true;
            byte[] random = facts().clientRandom;
            ConnectionListener listener = watch().listener();
            listener.secret(
                    "SERVER_HANDSHAKE_TRAFFIC_SECRET", random, crypto.copy(parameters.getTrafficSecretServer()));
            listener.secret(
                    "CLIENT_HANDSHAKE_TRAFFIC_SECRET", random, crypto.copy(parameters.getTrafficSecretClient()));
        }

        /** A server may renew its ticket while it resumes a session, which the engine does not expect. */
        @Override
        protected void handleHandshakeMessage(short type, HandshakeMessageInput message) throws IOException {
            SecurityParameters parameters = getContext().getSecurityParametersHandshake();
            boolean renewal = type == HandshakeRecorder.NEW_SESSION_TICKET
                    && parameters != null
                    && parameters.isResumedSession()
                    && !facts().is13();
            if (!renewal) {
                super.handleHandshakeMessage(type, message);
            }
        }
    }
}
