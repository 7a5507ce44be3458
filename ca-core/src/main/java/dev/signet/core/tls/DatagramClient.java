package dev.signet.core.tls;

import java.io.IOException;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSTransport;

/** The client's side of the engine on datagrams. */
final class DatagramClient extends DatagramCarrier {
    private final ClientEngine engine;
    private final Watch watch;

    DatagramClient(DatagramPort port, ClientEngine engine, Watch watch) {
        super(port, watch);
        this.engine = engine;
        this.watch = watch;
    }

    @Override
    DTLSTransport shakeHands() throws IOException {
        return new Protocol().connect(engine, datagrams());
    }

    /** Shows each message that the engine takes before it does, put together as the engine put it together. */
    private final class Protocol extends DTLSClientProtocol {
        @Override
        protected byte[] generateClientHello(ClientHandshakeState state) throws IOException {
            byte[] body = super.generateClientHello(state);
            watch.message(true, HandshakeRecorder.CLIENT_HELLO, body);
            return body;
        }

        @Override
        protected void processServerHello(ClientHandshakeState state, byte[] body) throws IOException {
            watch.message(false, HandshakeRecorder.SERVER_HELLO, body);
            super.processServerHello(state, body);
        }

        @Override
        protected void processServerCertificate(ClientHandshakeState state, byte[] body) throws IOException {
            watch.message(false, HandshakeRecorder.CERTIFICATE, body);
            watch.enforce();
            super.processServerCertificate(state, body);
        }

        @Override
        protected void processCertificateStatus(ClientHandshakeState state, byte[] body) throws IOException {
            watch.message(false, HandshakeRecorder.CERTIFICATE_STATUS, body);
            super.processCertificateStatus(state, body);
        }

        @Override
        protected void processServerKeyExchange(ClientHandshakeState state, byte[] body) throws IOException {
            watch.message(false, HandshakeRecorder.SERVER_KEY_EXCHANGE, body);
            super.processServerKeyExchange(state, body);
        }

        @Override
        protected void processCertificateRequest(ClientHandshakeState state, byte[] body) throws IOException {
            watch.message(false, HandshakeRecorder.CERTIFICATE_REQUEST, body);
            super.processCertificateRequest(state, body);
        }

        @Override
        protected void processNewSessionTicket(ClientHandshakeState state, byte[] body) throws IOException {
            watch.message(false, HandshakeRecorder.NEW_SESSION_TICKET, body);
            super.processNewSessionTicket(state, body);
        }
    }
}
