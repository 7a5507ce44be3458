package dev.signet.cli.check;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import dev.signet.core.verify.OcspEvidence;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The certificates that a TLS server sends.
 *
 * <p>The handshake trusts everything, since judging is the verifier's business; nothing is sent or read beyond it. Certificates are
 * public, and anyone can send them: they count only where the server has proved that it has the key. That it then ends the handshake
 * for want of a client certificate does not matter.
 */
final class ServerChain {
    private static final int MAX_CERTIFICATES = 100;

    private final ServerAccess access;

    /** Prepares to look. */
    ServerChain(ServerAccess access) {
        this.access = access;
    }

    /**
     * Returns what a server sends, its own certificate first, and the OCSP responses that it staples (RFC 6066 section 8, RFC
     * 8446 section 4.4.2.1).
     *
     * @throws SignetException of kind {@code INPUT} if it cannot be reached, does not get as far as its certificates, or does not
     *     prove that it has the key
     */
    Subject of(Endpoint endpoint) {
        Onlooker onlooker = new Onlooker();
        boolean remote = true;
        int milliseconds = Math.toIntExact(access.timeout().toMillis());
        WatchedSocket plain = new WatchedSocket();
        try (plain;
                Deadline deadline = new Deadline(plain, 2L * milliseconds)) {
            deadline.start();
            Endpoint first = access.proxy().orElse(endpoint);
            plain.connect(first.address(), milliseconds);
            // Where a proxy connects to is not known.
            remote = access.proxy().isPresent() || !plain.getInetAddress().isLoopbackAddress();
            plain.setSoTimeout(milliseconds);
            access.beforeTls(plain, endpoint);
            plain.watch();
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {onlooker}, null);
            try (SSLSocket socket = (SSLSocket)
                    context.getSocketFactory().createSocket(plain, endpoint.host(), endpoint.port(), true)) {
                nameServer(socket, endpoint);
                socket.startHandshake();
            }
        } catch (IOException | GeneralSecurityException failure) {
            if (onlooker.chain.isEmpty()) {
                throw new SignetException(describe(endpoint, failure), failure);
            }
            if (!onlooker.signedExchange || !plain.sentChangeCipherSpec() || !endedByServer(plain, failure)) {
                throw new SignetException(unproved(endpoint, failure), failure);
            }
        }
        List<OcspEvidence> stapled = onlooker.responses.stream()
                .map(response -> OcspEvidence.of(endpoint + ", stapled", response))
                .toList();
        return new Subject(
                endpoint.toString(), Optional.empty(), onlooker.chain, Optional.of(endpoint.name()), stapled, remote);
    }

    /** A server that wants a client certificate says so in an alert, or just hangs up. */
    private static boolean endedByServer(WatchedSocket socket, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return true;
            }
        }
        return !socket.sentAlert();
    }

    private static Problem unproved(Endpoint endpoint, Exception failure) {
        return Problem.of(
                        Kind.INPUT,
                        "the TLS handshake with " + endpoint
                                + " failed before the server proved that it has the key of its certificate")
                .because(String.valueOf(failure.getMessage()))
                .fix("ask its administrator, or someone who knows the way there; signet s_client -connect " + endpoint
                        + " shows more");
    }

    /** By default Java leaves the name out where it does not look like one of the Internet's. */
    private static void nameServer(SSLSocket socket, Endpoint endpoint) throws IOException {
        if (endpoint.name() instanceof GeneralName.Dns dns) {
            SSLParameters parameters = socket.getSSLParameters();
            try {
                parameters.setServerNames(List.of(new SNIHostName(dns.value())));
            } catch (IllegalArgumentException unfit) {
                throw new IOException("a server cannot be asked for under this name", unfit);
            }
            socket.setSSLParameters(parameters);
        }
    }

    private Problem describe(Endpoint endpoint, Exception failure) {
        String way = access.proxy().map(proxy -> " through the proxy " + proxy).orElse("");
        Problem problem = Problem.of(Kind.INPUT, "cannot get the certificates of " + endpoint + way);
        if (failure instanceof UnknownHostException) {
            return problem.because("no address is known for "
                            + access.proxy().orElse(endpoint).host())
                    .fix("check the name, and the resolver of this machine");
        }
        if (failure instanceof SocketTimeoutException) {
            return problem.because(
                            "it did not answer within " + access.timeout().toSeconds() + " s")
                    .fix("check that it speaks TLS on this port, or wait longer with --timeout");
        }
        if (failure instanceof ConnectException) {
            return problem.because(String.valueOf(failure.getMessage()))
                    .fix("check that it runs, and that nothing on the way keeps connections out");
        }
        return problem.because(String.valueOf(failure.getMessage()))
                .fix("check that it speaks TLS on this port; signet s_client -connect " + endpoint + " shows more");
    }

    /** Closes a connection when its time is up: the timeout of a socket is for one read, and a server may send drop by drop. */
    private static final class Deadline implements AutoCloseable {
        private final Timer timer = new Timer("deadline", true);
        private final Socket socket;
        private final long milliseconds;

        Deadline(Socket socket, long milliseconds) {
            this.socket = socket;
            this.milliseconds = milliseconds;
        }

        void start() {
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            try {
                                socket.close();
                            } catch (IOException closedAnyway) {
                                return;
                            }
                        }
                    },
                    milliseconds);
        }

        @Override
        public void close() {
            timer.cancel();
        }
    }

    /** Notes what the server sends, and refuses nothing. */
    private static final class Onlooker extends X509ExtendedTrustManager {
        private final List<Certificate> chain = new ArrayList<>();
        private final List<byte[]> responses = new ArrayList<>();
        private boolean signedExchange;

        /**
         * Notes certificates.
         *
         * @param type how keys are agreed on, up to TLS 1.2: where the server signs its part of that, the signature is its proof, and
         *     otherwise only its Finished
         */
        private void note(X509Certificate[] certificates, String type) {
            signedExchange = type.startsWith("ECDHE_") || type.startsWith("DHE_");
            chain.clear();
            for (X509Certificate certificate : certificates) {
                if (chain.size() == MAX_CERTIFICATES) {
                    return;
                }
                try {
                    chain.add(Certificate.parse(certificate.getEncoded()));
                } catch (CertificateEncodingException cannotHappen) {
                    throw new IllegalStateException(cannotHappen);
                }
            }
        }

        /** A certificate without a response has an empty one. */
        private void noteResponses(List<byte[]> stapled) {
            responses.clear();
            for (byte[] response : stapled) {
                if (response.length > 0 && responses.size() < MAX_CERTIFICATES) {
                    responses.add(response);
                }
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] certificates, String type, Socket socket) {
            note(certificates, type);
            if (socket instanceof SSLSocket tls && tls.getHandshakeSession() instanceof ExtendedSSLSession session) {
                noteResponses(session.getStatusResponses());
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] certificates, String type, SSLEngine engine) {
            note(certificates, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] certificates, String type) {
            note(certificates, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] certificates, String type, Socket socket) {
            throw new IllegalStateException("this is a client");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] certificates, String type, SSLEngine engine) {
            throw new IllegalStateException("this is a client");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] certificates, String type) {
            throw new IllegalStateException("this is a client");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
