package dev.signet.core.tls;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.tls.DTLSRequest;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.DTLSVerifier;
import org.bouncycastle.tls.TlsHandshakeHash;
import org.bouncycastle.tls.crypto.TlsCrypto;
import org.jspecify.annotations.Nullable;

/** The server's side of the engine on datagrams; it answers none whose sender did not return its cookie. */
final class DatagramServer extends DatagramCarrier {
    /** A record's header and that of the message in it (RFC 6347 sections 4.1 and 4.2.2). */
    private static final int HEADERS_LENGTH = 13 + 12;

    private static final int MAX_HELLO = 0xffff;

    private final TlsCrypto crypto;
    private final DatagramPort port;
    private final ServerEngine engine;
    private final Watch watch;
    private byte[] hello = {};
    private @Nullable DTLSRequest request;

    DatagramServer(TlsCrypto crypto, DatagramPort port, ServerEngine engine, Watch watch) {
        super(port, watch);
        this.crypto = crypto;
        this.port = port;
        this.engine = engine;
        this.watch = watch;
    }

    @Override
    public void awaitPeer() throws IOException {
        DTLSVerifier verifier = new DTLSVerifier(crypto);
        byte[] buffer = new byte[MAX_HELLO];
        while (request == null) {
            int length = datagrams().receive(buffer, 0, buffer.length, 0);
            if (length >= 0) {
                request = verifier.verifyRequest(port.sender(), buffer, 0, length, datagrams());
                hello = Arrays.copyOfRange(buffer, Math.min(HEADERS_LENGTH, length), length);
            }
        }
        port.settle();
    }

    @Override
    DTLSTransport shakeHands() throws IOException {
        awaitPeer();
        watch.message(false, HandshakeRecorder.CLIENT_HELLO, hello);
        return new Protocol().accept(engine, datagrams(), request);
    }

    /** Shows each message that the engine takes before it does, put together as the engine put it together. */
    private final class Protocol extends DTLSServerProtocol {
        @Override
        protected byte[] generateServerHello(ServerHandshakeState state) throws IOException {
            byte[] body = super.generateServerHello(state);
            watch.message(true, HandshakeRecorder.SERVER_HELLO, body);
            return body;
        }

        @Override
        protected void processClientCertificate(ServerHandshakeState state, byte[] body) throws IOException {
            watch.message(false, HandshakeRecorder.CERTIFICATE, body);
            watch.enforce();
            super.processClientCertificate(state, body);
        }

        @Override
        protected void processCertificateVerify(ServerHandshakeState state, byte[] body, TlsHandshakeHash hash)
                throws IOException {
            watch.message(false, HandshakeRecorder.CERTIFICATE_VERIFY, body);
            super.processCertificateVerify(state, body, hash);
        }
    }
}
