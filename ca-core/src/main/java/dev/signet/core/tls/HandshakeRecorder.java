package dev.signet.core.tls;

import dev.signet.core.tls.MessageReader.MalformedMessage;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the messages of a handshake as they pass, in either direction, and notes what they say (RFC 8446, RFC 5246). */
final class HandshakeRecorder {
    static final int HELLO_REQUEST = 0;
    static final int CLIENT_HELLO = 1;
    static final int SERVER_HELLO = 2;
    static final int NEW_SESSION_TICKET = 4;
    static final int ENCRYPTED_EXTENSIONS = 8;
    static final int CERTIFICATE = 11;
    static final int SERVER_KEY_EXCHANGE = 12;
    static final int CERTIFICATE_REQUEST = 13;
    static final int CERTIFICATE_VERIFY = 15;
    static final int FINISHED = 20;
    static final int CERTIFICATE_STATUS = 22;
    static final int KEY_UPDATE = 24;

    private static final int SERVER_NAME = 0;
    private static final int STATUS_REQUEST = 5;
    private static final int SUPPORTED_GROUPS = 10;
    private static final int POINT_FORMATS = 11;
    private static final int SIGNATURE_ALGORITHMS = 13;
    private static final int ALPN = 16;
    private static final int ENCRYPT_THEN_MAC = 22;
    private static final int EXTENDED_MASTER_SECRET = 23;
    private static final int PRE_SHARED_KEY = 41;
    private static final int SUPPORTED_VERSIONS = 43;
    private static final int CERTIFICATE_AUTHORITIES = 47;
    private static final int KEY_SHARE = 51;
    private static final int RENEGOTIATION_INFO = 0xff01;
    private static final Integer SECURE_RENEGOTIATION_SIGNAL = 0xff;
    private static final int NAMED_CURVE = 3;
    private static final int OCSP = 1;

    private static final byte[] RETRY_RANDOM =
            new BigInteger("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c", 16).toByteArray();

    /** Is told of the extensions of each message that has some, for those who want to see them. */
    interface ExtensionListener {
        void extension(boolean fromServer, int type, byte[] data);
    }

    private final HandshakeFacts facts;
    private final ExtensionListener listener;

    HandshakeRecorder(HandshakeFacts facts, ExtensionListener listener) {
        this.facts = facts;
        this.listener = listener;
    }

    /** Notes a message, header included. What is malformed is left to the engine, which answers it with an alert. */
    void message(boolean fromClient, byte[] message) {
        MessageReader reader = new MessageReader(message);
        try {
            int type = reader.u8();
            MessageReader body = reader.vector24();
            switch (type) {
                case CLIENT_HELLO -> clientHello(body);
                case SERVER_HELLO -> serverHello(body);
                case ENCRYPTED_EXTENSIONS -> serverExtensions(body);
                case CERTIFICATE -> certificates(fromClient, body);
                case SERVER_KEY_EXCHANGE -> serverKeyExchange(body);
                case CERTIFICATE_REQUEST -> certificateRequest(body);
                case CERTIFICATE_VERIFY -> certificateVerify(fromClient, body);
                case CERTIFICATE_STATUS -> certificateStatus(body);
                case NEW_SESSION_TICKET -> ticket(body);
                default -> {}
            }
        } catch (MalformedMessage incomplete) {
            return;
        }
    }

    private void clientHello(MessageReader body) {
        TlsVersion offered = TlsVersion.of(body.u16());
        facts.clientRandom = body.octets(32);
        body.skip8();
        if (offered != null && offered.isDatagram()) {
            body.skip8(); // the cookie
        }
        facts.clientSuites = body.vector16().numbers16();
        facts.clientSecureRenegotiation = facts.clientSuites.contains(SECURE_RENEGOTIATION_SIGNAL);
        body.skip8();
        if (!body.hasMore()) {
            return;
        }
        MessageReader extensions = body.vector16();
        while (extensions.hasMore()) {
            int type = extensions.u16();
            byte[] data = extensions.opaque16();
            listener.extension(false, type, data);
            clientExtension(type, new MessageReader(data));
        }
    }

    private void clientExtension(int type, MessageReader data) {
        switch (type) {
            case SERVER_NAME -> {
                MessageReader names = data.vector16();
                if (names.u8() == 0) {
                    facts.serverName = new String(names.opaque16(), StandardCharsets.ISO_8859_1);
                }
            }
            case STATUS_REQUEST -> facts.statusRequested = true;
            case SUPPORTED_GROUPS -> facts.clientGroups = data.vector16().numbers16();
            case POINT_FORMATS -> facts.clientPointFormats = data.vector8().numbers8();
            case SIGNATURE_ALGORITHMS -> facts.clientSchemes = data.vector16().numbers16();
            case ALPN -> facts.clientProtocols = data.vector16().names8();
            case RENEGOTIATION_INFO -> facts.clientSecureRenegotiation = true;
            case CERTIFICATE_AUTHORITIES -> facts.clientAuthorities = names(data.vector16());
            default -> {}
        }
    }

    private void serverHello(MessageReader body) {
        int version = body.u16();
        byte[] random = body.octets(32);
        byte[] sessionId = body.opaque8();
        int suite = body.u16();
        int compression = body.u8();
        facts.suiteId = suite;
        if (isRetry(random) || compression != 0) {
            return;
        }
        facts.serverRandom = random;
        facts.version = TlsVersion.of(version);
        facts.sessionId = sessionId;
        if (body.hasMore()) {
            serverExtensions(body);
        }
    }

    static boolean isRetry(byte[] random) {
        return Arrays.equals(random, 0, 32, RETRY_RANDOM, RETRY_RANDOM.length - 32, RETRY_RANDOM.length);
    }

    private void serverExtensions(MessageReader body) {
        MessageReader extensions = body.vector16();
        while (extensions.hasMore()) {
            int type = extensions.u16();
            byte[] data = extensions.opaque16();
            listener.extension(true, type, data);
            serverExtension(type, new MessageReader(data));
        }
    }

    private void serverExtension(int type, MessageReader data) {
        switch (type) {
            case SUPPORTED_VERSIONS -> facts.version = TlsVersion.of(data.u16());
            case KEY_SHARE -> facts.temporaryGroup = data.u16();
            case PRE_SHARED_KEY -> facts.resumed = true;
            case ALPN -> facts.protocol = data.vector16().names8().get(0);
            case POINT_FORMATS -> facts.serverPointFormats = data.vector8().numbers8();
            case ENCRYPT_THEN_MAC -> facts.encryptThenMac = true;
            case EXTENDED_MASTER_SECRET -> facts.extendedMasterSecret = true;
            case RENEGOTIATION_INFO -> facts.secureRenegotiation = true;
            default -> {}
        }
    }

    private void certificates(boolean fromClient, MessageReader body) {
        List<byte[]> certificates = fromClient ? facts.clientCertificates : facts.serverCertificates;
        certificates.clear();
        if (facts.is13()) {
            body.skip8();
        }
        MessageReader entries = body.vector24();
        while (entries.hasMore()) {
            certificates.add(entries.opaque24());
            if (!facts.is13()) {
                continue;
            }
            MessageReader extensions = entries.vector16();
            while (extensions.hasMore()) {
                int type = extensions.u16();
                byte[] data = extensions.opaque16();
                listener.extension(!fromClient, type, data);
                if (type == STATUS_REQUEST && !fromClient && certificates.size() == 1) {
                    certificateStatus(new MessageReader(data));
                }
            }
        }
    }

    private void certificateStatus(MessageReader body) {
        if (body.u8() == OCSP) {
            facts.ocspResponse = body.opaque24();
        }
    }

    private void serverKeyExchange(MessageReader body) {
        CipherSuite suite = facts.suite();
        if (suite == null) {
            return;
        }
        switch (suite.keyExchange()) {
            case ECDHE -> curve(body);
            case DHE -> finiteField(body);
            case ECDHE_PSK -> {
                body.skip16();
                curve(body);
            }
            case DHE_PSK -> {
                body.skip16();
                finiteField(body);
            }
            default -> {
                return;
            }
        }
        boolean signed = body.hasMore();
        if (signed) {
            facts.serverScheme = signatureScheme(body, suite);
        }
    }

    private int signatureScheme(MessageReader body, CipherSuite suite) {
        if (namesSchemes()) {
            return body.u16();
        }
        return suite.authentication() == CipherSuite.Authentication.ECDSA ? 0x0203 : 0xff01;
    }

    private boolean namesSchemes() {
        TlsVersion version = facts.version;
        return version != null && version.namesSchemes();
    }

    private void curve(MessageReader body) {
        if (body.u8() != NAMED_CURVE) {
            throw new MalformedMessage();
        }
        facts.temporaryGroup = body.u16();
        body.skip8();
    }

    private void finiteField(MessageReader body) {
        facts.temporaryDhBits = new BigInteger(1, body.opaque16()).bitLength();
        body.skip16();
        body.skip16();
    }

    private void certificateRequest(MessageReader body) {
        facts.certificateRequested = true;
        if (!facts.is13()) {
            facts.certificateTypes = body.vector8().numbers8();
            if (namesSchemes()) {
                facts.requestedSchemes = body.vector16().numbers16();
            }
            facts.authorities = names(body.vector16());
            return;
        }
        byte[] context = body.opaque8();
        MessageReader extensions = body.vector16();
        while (extensions.hasMore()) {
            int type = extensions.u16();
            byte[] octets = extensions.opaque16();
            listener.extension(context.length == 0, type, octets);
            MessageReader data = new MessageReader(octets);
            if (type == SIGNATURE_ALGORITHMS) {
                facts.requestedSchemes = data.vector16().numbers16();
            } else if (type == CERTIFICATE_AUTHORITIES) {
                facts.authorities = names(data.vector16());
            }
        }
    }

    private static List<byte[]> names(MessageReader reader) {
        List<byte[]> names = new ArrayList<>();
        while (reader.hasMore()) {
            names.add(reader.opaque16());
        }
        return names;
    }

    private void certificateVerify(boolean fromClient, MessageReader body) {
        CipherSuite suite = facts.suite();
        if (facts.version == null || suite == null) {
            return;
        }
        int scheme = namesSchemes() ? body.u16() : 0xff01;
        if (fromClient) {
            facts.clientScheme = scheme;
        } else {
            facts.serverScheme = scheme;
        }
    }

    private void ticket(MessageReader body) {
        if (!facts.is13()) {
            facts.ticket = new HandshakeFacts.Ticket(body.u32(), body.opaque16());
        }
    }

    /**
     * A session ticket of TLS 1.3 (RFC 8446 section 4.6.1).
     *
     * @param lifetime seconds that it may be used for
     * @param ageAdd what hides its age
     * @param nonce what its key is derived with
     * @param octets the ticket
     * @param maxEarlyData how much early data may come with it
     */
    record Ticket13(long lifetime, long ageAdd, byte[] nonce, byte[] octets, long maxEarlyData) {

        /** Reads the message, header included; null if it is malformed. */
        static @Nullable Ticket13 read(byte[] message) {
            try {
                MessageReader reader = new MessageReader(message);
                int type = reader.u8();
                MessageReader body = reader.vector24();
                long lifetime = body.u32();
                long ageAdd = body.u32();
                byte[] nonce = body.opaque8();
                byte[] octets = body.opaque16();
                long early = 0;
                MessageReader extensions = body.vector16();
                while (extensions.hasMore()) {
                    int extension = extensions.u16();
                    MessageReader data = extensions.vector16();
                    if (extension == 42) {
                        early = data.u32();
                    }
                }
                return type == NEW_SESSION_TICKET ? new Ticket13(lifetime, ageAdd, nonce, octets, early) : null;
            } catch (MalformedMessage incomplete) {
                return null;
            }
        }
    }
}
