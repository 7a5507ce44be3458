package dev.signet.core.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.bouncycastle.tls.ContentType;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.crypto.CryptoHashAlgorithm;
import org.bouncycastle.tls.crypto.TlsSecret;
import org.jspecify.annotations.Nullable;

/** The server's end of a connection. */
public final class ServerConnection extends TlsConnection {
    private static final byte[] NOTHING = {};
    private static final byte[] CONTEXT_ID = {1, 0, 0, 0};
    private static final byte[] HELLO_REQUEST = {0, 0, 0, 0};
    private static final int TICKET_LENGTH = 32;
    private static final int NONCE_LENGTH = 8;

    private final ServerSettings settings;
    private final SessionCache cache;
    private final SecureRandom random = new SecureRandom();
    private final EngineCrypto crypto = new EngineCrypto(random);
    private final Carrier carrier;
    private final ServerEngine engine;
    private final long startSeconds;
    private byte[] key13 = NOTHING;
    private @Nullable Exporter exporter;

    /**
     * Prepares a connection.
     *
     * @param in what the client sends
     * @param out what it gets
     * @param cache the sessions that may be taken up again
     * @throws TlsFailure if the settings cannot be used, such as a key of an unknown kind
     */
    public ServerConnection(
            InputStream in,
            OutputStream out,
            ServerSettings settings,
            SessionCache cache,
            ConnectionListener listener,
            InstantSource clock)
            throws TlsFailure {
        this(settings, cache, listener, clock, connection -> connection.new Protocol(in, out));
    }

    private ServerConnection(
            ServerSettings settings,
            SessionCache cache,
            ConnectionListener listener,
            InstantSource clock,
            Function<ServerConnection, Carrier> carriers)
            throws TlsFailure {
        super(new Watch(true, listener));
        this.settings = settings;
        this.cache = cache;
        startSeconds = clock.instant().getEpochSecond();
        engine = run(() -> new ServerEngine(crypto, settings, watch(), cache, this::completed));
        carrier = carriers.apply(this);
    }

    /**
     * Prepares a connection on datagrams, for which the settings have versions of DTLS alone. Its handshake waits for the first
     * client that returns a cookie.
     *
     * @throws TlsFailure if the settings cannot be used, such as a key of an unknown kind
     */
    public static ServerConnection onDatagrams(
            DatagramPort port,
            ServerSettings settings,
            SessionCache cache,
            ConnectionListener listener,
            InstantSource clock)
            throws TlsFailure {
        return new ServerConnection(
                settings,
                cache,
                listener,
                clock,
                connection -> new DatagramServer(connection.crypto, port, connection.engine, connection.watch()));
    }

    /** Waits until there is a client: on datagrams for one that returns a cookie, on a stream not at all. */
    public void awaitClient() throws TlsFailure {
        perform(carrier::awaitPeer);
    }

    @Override
    public void handshake() throws TlsFailure {
        perform(carrier::handshake);
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

    /** Asks the client to shake hands once more, up to TLS 1.2. */
    public void askToRenegotiate() throws TlsFailure {
        perform(carrier::renegotiate);
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
        exporter = Exporter.of(crypto, facts, parameters);
        TlsSecret master = parameters.getMasterSecret();
        ConnectionListener listener = watch().listener();
        TlsSession earlier = facts.resumed ? engine.resumed() : null;
        if (earlier != null) {
            listener.resumed(earlier);
        }
        if (facts.is13()) {
            tell(parameters);
            watch().transcript().close();
            TlsSecret secret = crypto.createSecret(crypto.expand(
                    master, hash(), "res master", watch().transcript().hash(watch().digest())));
            for (int i = 0; i < settings.tickets(); i++) {
                sendTicket(secret, i);
            }
            return;
        }
        facts.masterSecret = crypto.copy(master);
        listener.secret("CLIENT_RANDOM", facts.clientRandom, facts.masterSecret);
        if (!facts.resumed) {
            byte[] ticket = engine.ticket();
            TlsSession session = session().verified(listener.peerResult());
            cache.put(ticket == null ? facts.sessionId : ticket, session, ticket != null);
        }
    }

    private void tell(SecurityParameters parameters) {
        byte[] clientRandom = facts().clientRandom;
        ConnectionListener listener = watch().listener();
        listener.secret("EXPORTER_SECRET", clientRandom, crypto.copy(parameters.getExporterMasterSecret()));
        listener.secret("CLIENT_TRAFFIC_SECRET_0", clientRandom, crypto.copy(parameters.getTrafficSecretClient()));
        listener.secret("SERVER_TRAFFIC_SECRET_0", clientRandom, crypto.copy(parameters.getTrafficSecretServer()));
    }

    private int hash() {
        return watch().digest().equals("SHA-384") ? CryptoHashAlgorithm.sha384 : CryptoHashAlgorithm.sha256;
    }

    /** RFC 8446 section 4.6.1. */
    private void sendTicket(TlsSecret secret, int number) {
        byte[] ticket = random(TICKET_LENGTH);
        byte[] ageAdd = random(4);
        byte[] nonce = ByteBuffer.allocate(NONCE_LENGTH).putLong(number).array();
        key13 = crypto.expand(secret, hash(), "resumption", nonce);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ByteBuffer.allocate(4).putInt((int) TlsSession.DEFAULT_TIMEOUT).array());
        body.writeBytes(ageAdd);
        body.write(nonce.length);
        body.writeBytes(nonce);
        body.write(0);
        body.write(ticket.length);
        body.writeBytes(ticket);
        body.writeBytes(new byte[2]);
        byte[] message = ByteBuffer.allocate(4 + body.size())
                .putInt(HandshakeRecorder.NEW_SESSION_TICKET << 24 | body.size())
                .put(body.toByteArray())
                .array();
        try {
            carrier.sendHandshake(message);
        } catch (IOException gone) {
            // the client is gone; whoever reads next finds out
            return;
        }
        cache.put(ticket, session().verified(watch().listener().peerResult()), true);
    }

    private byte[] random(int length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }

    @Override
    public TlsSession session() {
        HandshakeFacts facts = facts();
        TlsVersion version = facts.version();
        List<byte[]> certificates = facts.clientCertificates();
        TlsSession earlier = facts.resumed ? engine.resumed() : null;
        byte[] inherited = earlier == null ? null : earlier.peerCertificate();
        boolean withoutId = facts.is13() || engine.ticket() != null;
        return new TlsSession(
                version == null ? Collections.max(settings.versions()) : version,
                facts.suiteId,
                withoutId ? NOTHING : facts.sessionId,
                CONTEXT_ID,
                facts.is13() ? key13 : facts.masterSecret,
                startSeconds,
                TlsSession.DEFAULT_TIMEOUT,
                certificates.isEmpty() ? inherited : certificates.get(0),
                0,
                0,
                null,
                0,
                !facts.is13() && facts.extendedMasterSecret,
                0,
                null,
                facts.protocol(),
                facts.sharedKeyName(settings.psk()),
                Math.max(0, facts.temporaryGroup));
    }

    /** The engine, with its records passing before our eyes. */
    private final class Protocol extends TlsServerProtocol implements Carrier {
        private boolean secretsTold;

        Protocol(InputStream in, OutputStream out) {
            super(watch().input(in), watch().output(out));
        }

        @Override
        public void handshake() throws IOException {
            accept(engine);
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
        public void updateKeys(boolean alsoPeer) throws IOException {
            send13KeyUpdate(alsoPeer);
        }

        @Override
        public void renegotiate() throws IOException {
            sendHandshake(HELLO_REQUEST);
        }

        @Override
        public void sendHandshake(byte[] message) throws IOException {
            safeWriteRecord(ContentType.handshake, message, 0, message.length);
        }

        @Override
        protected void writeRecord(short type, byte[] buffer, int offset, int length) throws IOException {
            super.writeRecord(type, buffer, offset, length);
            watch().sent(type, buffer, offset, length);
            tellHandshakeSecrets();
        }

        @Override
        protected void processRecord(short type, byte[] buffer, int offset, int length) throws IOException {
            watch().received(type, buffer, offset, length);
            watch().enforce();
            super.processRecord(type, buffer, offset, length);
        }

        private void tellHandshakeSecrets() {
            SecurityParameters parameters = getContext().getSecurityParametersHandshake();
            if (secretsTold || parameters == null || parameters.getTrafficSecretClient() == null || !facts().is13()) {
                return;
            }
            secretsTold = true;
            byte[] clientRandom = facts().clientRandom;
            ConnectionListener listener = watch().listener();
            listener.secret(
                    "SERVER_HANDSHAKE_TRAFFIC_SECRET", clientRandom, crypto.copy(parameters.getTrafficSecretServer()));
            listener.secret(
                    "CLIENT_HANDSHAKE_TRAFFIC_SECRET", clientRandom, crypto.copy(parameters.getTrafficSecretClient()));
        }
    }
}
