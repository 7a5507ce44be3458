import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.cert.CRL;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * What a TLS peer on the JDK says of each case: the trust manager of JSSE, with endpoint identification as HTTPS has it, in the
 * middle of a handshake of TLS 1.3.
 *
 * <pre>java JdkClient.java CASES</pre>
 */
@SuppressWarnings("JavaUtilDate") // what the API takes
public final class JdkClient {
    private String id = "";
    private Date time = new Date();
    private boolean client;
    private String kind = "";
    private String name = "";
    private int depth = -1;
    private X509Certificate leaf;
    private final List<X509Certificate> intermediates = new ArrayList<>();
    private final Set<TrustAnchor> anchors = new HashSet<>();
    private final List<CRL> lists = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        System.err.println("Java " + System.getProperty("java.version") + " of " + System.getProperty("java.vendor"));
        StringBuilder answers = new StringBuilder();
        JdkClient one = new JdkClient();
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            if (line.equals("end")) {
                answers.append(one.id).append('\t').append(one.answer()).append('\n');
                one = new JdkClient();
            } else {
                int space = line.indexOf(' ');
                one.set(line.substring(0, space), line.substring(space + 1));
            }
        }
        System.out.write(answers.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private void set(String word, String value) throws GeneralSecurityException {
        switch (word) {
            case "case" -> id = value;
            case "time" -> time = new Date(Long.parseLong(value) * 1000);
            case "purpose" -> client = value.equals("client");
            case "depth" -> depth = Integer.parseInt(value);
            case "name" -> {
                kind = value.substring(0, value.indexOf(' '));
                name = value.substring(value.indexOf(' ') + 1);
            }
            case "leaf" -> leaf = certificate(value);
            case "anchor" -> {
                X509Certificate anchor = certificate(value);
                if (anchor != null) {
                    anchors.add(new TrustAnchor(anchor, null));
                }
            }
            case "intermediate" -> {
                X509Certificate intermediate = certificate(value);
                if (intermediate != null) {
                    intermediates.add(intermediate);
                }
            }
            case "crl" -> lists.add(CertificateFactory.getInstance("X.509").generateCRL(octets(value)));
            default -> throw new IllegalArgumentException(word);
        }
    }

    private static ByteArrayInputStream octets(String base64) {
        return new ByteArrayInputStream(Base64.getDecoder().decode(base64));
    }

    private static X509Certificate certificate(String base64) {
        try {
            Certificate read = CertificateFactory.getInstance("X.509").generateCertificate(octets(base64));
            return (X509Certificate) read;
        } catch (GeneralSecurityException unreadable) {
            return null;
        }
    }

    private String answer() {
        if (leaf == null) {
            return "FAILURE\tthe leaf cannot be read";
        }
        if (anchors.isEmpty()) {
            return "FAILURE\tno anchor can be read";
        }
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, new X509CertSelector());
            parameters.setDate(time);
            parameters.setRevocationEnabled(!lists.isEmpty());
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
            if (depth >= 0) {
                parameters.setMaxPathLength(depth);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(parameters));
            X509ExtendedTrustManager manager = (X509ExtendedTrustManager) factory.getTrustManagers()[0];
            List<X509Certificate> chain = new ArrayList<>(List.of(leaf));
            chain.addAll(intermediates);
            X509Certificate[] array = chain.toArray(X509Certificate[]::new);
            if (client) {
                manager.checkClientTrusted(array, "UNKNOWN", new Handshake(""));
            } else {
                manager.checkServerTrusted(array, "UNKNOWN", new Handshake(kind.equals("RFC822") ? "" : name));
            }
            return "SUCCESS\t";
        } catch (Exception refused) {
            Throwable cause = refused;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            String index = cause instanceof CertPathValidatorException at ? at.getReason() + " " : "";
            return "FAILURE\t" + index
                    + String.valueOf(cause).replace('\n', ' ').replace('\t', ' ');
        }
    }

    /** As much of a connection as the trust manager asks for; without a host, nothing is identified. */
    private static final class Handshake extends SSLEngine {
        private final String host;

        Handshake(String host) {
            this.host = host;
        }

        @Override
        public SSLSession getHandshakeSession() {
            return new Session(host);
        }

        @Override
        public SSLParameters getSSLParameters() {
            SSLParameters parameters = new SSLParameters();
            parameters.setEndpointIdentificationAlgorithm(host.isEmpty() ? null : "HTTPS");
            return parameters;
        }

        @Override
        public String getPeerHost() {
            return host;
        }

        @Override
        public SSLEngineResult wrap(ByteBuffer[] from, int offset, int length, ByteBuffer to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SSLEngineResult unwrap(ByteBuffer from, ByteBuffer[] to, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Runnable getDelegatedTask() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void closeInbound() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isInboundDone() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void closeOutbound() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOutboundDone() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String[] getEnabledCipherSuites() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setEnabledCipherSuites(String[] suites) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String[] getSupportedProtocols() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String[] getEnabledProtocols() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setEnabledProtocols(String[] protocols) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SSLSession getSession() {
            return getHandshakeSession();
        }

        @Override
        public void beginHandshake() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SSLEngineResult.HandshakeStatus getHandshakeStatus() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setUseClientMode(boolean mode) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getUseClientMode() {
            return true;
        }

        @Override
        public void setNeedClientAuth(boolean need) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getNeedClientAuth() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setWantClientAuth(boolean want) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getWantClientAuth() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setEnableSessionCreation(boolean flag) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getEnableSessionCreation() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Session extends ExtendedSSLSession {
        private final String host;

        Session(String host) {
            this.host = host;
        }

        @Override
        public String getProtocol() {
            return "TLSv1.3";
        }

        @Override
        public String getPeerHost() {
            return host;
        }

        /** What the JDK sends as SNI: a name with a dot that is no address, if it can be one. */
        @Override
        public List<SNIServerName> getRequestedServerNames() {
            try {
                boolean name = host.indexOf('.') > 0 && !host.endsWith(".") && !host.matches("[0-9.]+");
                return name ? List.of(new SNIHostName(host)) : List.of();
            } catch (IllegalArgumentException unfit) {
                return List.of();
            }
        }

        @Override
        public String[] getLocalSupportedSignatureAlgorithms() {
            return getPeerSupportedSignatureAlgorithms();
        }

        /** What JSSE offers for certificates in its default configuration. */
        @Override
        public String[] getPeerSupportedSignatureAlgorithms() {
            return new String[] {
                "SHA256withECDSA",
                "SHA384withECDSA",
                "SHA512withECDSA",
                "EdDSA",
                "Ed25519",
                "Ed448",
                "RSASSA-PSS",
                "SHA256withRSA",
                "SHA384withRSA",
                "SHA512withRSA",
                "SHA256withDSA",
                "SHA224withECDSA",
                "SHA224withRSA",
                "SHA224withDSA",
                "SHA1withECDSA",
                "SHA1withRSA",
                "SHA1withDSA"
            };
        }

        @Override
        public List<byte[]> getStatusResponses() {
            return List.of();
        }

        @Override
        public byte[] getId() {
            return new byte[0];
        }

        @Override
        public SSLSessionContext getSessionContext() {
            return null;
        }

        @Override
        public long getCreationTime() {
            return 0;
        }

        @Override
        public long getLastAccessedTime() {
            return 0;
        }

        @Override
        public void invalidate() {}

        @Override
        public boolean isValid() {
            return true;
        }

        @Override
        public void putValue(String name, Object value) {}

        @Override
        public Object getValue(String name) {
            return null;
        }

        @Override
        public void removeValue(String name) {}

        @Override
        public String[] getValueNames() {
            return new String[0];
        }

        @Override
        public Certificate[] getPeerCertificates() {
            return new Certificate[0];
        }

        @Override
        public Certificate[] getLocalCertificates() {
            return new Certificate[0];
        }

        @Override
        public Principal getPeerPrincipal() {
            return null;
        }

        @Override
        public Principal getLocalPrincipal() {
            return null;
        }

        @Override
        public String getCipherSuite() {
            return "TLS_AES_128_GCM_SHA256";
        }

        @Override
        public int getPeerPort() {
            return 443;
        }

        @Override
        public int getPacketBufferSize() {
            return 16_384;
        }

        @Override
        public int getApplicationBufferSize() {
            return 16_384;
        }
    }
}
