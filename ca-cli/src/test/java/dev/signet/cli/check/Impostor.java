package dev.signet.cli.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;

/** A TLS server that shows certificates and signs with a key that is not theirs. */
record Impostor(SSLServerSocket socket, Thread thread) implements AutoCloseable {
    static Impostor start(String version, X509Certificate[] chain, PrivateKey key)
            throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {new Mixed(chain, key)}, null, null);
        SSLServerSocket socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        socket.setEnabledProtocols(new String[] {version});
        Thread thread = new Thread(() -> serve(socket));
        thread.start();
        return new Impostor(socket, thread);
    }

    private static void serve(SSLServerSocket socket) {
        try (SSLSocket client = (SSLSocket) socket.accept()) {
            client.startHandshake();
        } catch (IOException seenThrough) {
            // As it should be.
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Mixed extends X509ExtendedKeyManager {
        private final X509Certificate[] chain;
        private final PrivateKey key;

        Mixed(X509Certificate[] chain, PrivateKey key) {
            this.chain = chain;
            this.key = key;
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            return type.startsWith("EC") ? "it" : null;
        }

        @Override
        public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
            return chooseServerAlias(type, issuers, null);
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return new String[] {"it"};
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return chain.clone();
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key;
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            throw new IllegalStateException("this is a server");
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            throw new IllegalStateException("this is a server");
        }
    }
}
