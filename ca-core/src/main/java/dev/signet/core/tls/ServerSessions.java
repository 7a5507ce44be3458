package dev.signet.core.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Vector;
import org.bouncycastle.tls.BasicTlsPSKExternal;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.PRFAlgorithm;
import org.bouncycastle.tls.PskIdentity;
import org.bouncycastle.tls.SessionParameters;
import org.bouncycastle.tls.TlsPSKExternal;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.jspecify.annotations.Nullable;

/** The session or the shared key that a server takes up with one client. */
@SuppressWarnings({"JdkObsolete", "rawtypes", "unchecked"}) // the engine's interface is made of Hashtable and Vector
final class ServerSessions {
    private final EngineCrypto crypto;
    private final ServerSettings settings;
    private final SessionCache cache;
    private @Nullable Boolean longerDigest;
    private @Nullable TlsSession resumed;

    ServerSessions(EngineCrypto crypto, ServerSettings settings, SessionCache cache) {
        this.crypto = crypto;
        this.settings = settings;
        this.cache = cache;
    }

    boolean identifying() {
        return cache.identifying();
    }

    /** Returns the session that was taken up, or null. */
    @Nullable TlsSession resumed() {
        return resumed;
    }

    /** Returns whether the key of TLS 1.3 that was chosen needs a suite with SHA-384; null if none was chosen. */
    @Nullable Boolean longerDigest() {
        return longerDigest;
    }

    static boolean isLonger(@Nullable CipherSuite suite) {
        return suite != null && suite.standardName().endsWith("SHA384");
    }

    /**
     * Finds a session of TLS 1.2 or older.
     *
     * @param offered the ticket of the client, or null
     */
    org.bouncycastle.tls.@Nullable TlsSession find(byte @Nullable [] sessionId, byte @Nullable [] offered) {
        boolean withTicket = offered != null && offered.length > 0 && settings.tickets() > 0;
        byte[] key = withTicket ? offered : sessionId;
        if (key == null || key.length == 0 || sessionId == null || sessionId.length == 0) {
            return null;
        }
        TlsSession found = cache.find(key);
        boolean fits = found != null && found.version() != TlsVersion.TLS1_3;
        boolean meant = withTicket || !settings.versions().contains(TlsVersion.TLS1_3);
        if (fits || meant) {
            cache.count(fits);
        }
        if (found == null || !fits) {
            return null;
        }
        resumed = found;
        return imported(sessionId, found);
    }

    private org.bouncycastle.tls.@Nullable TlsSession imported(byte[] sessionId, TlsSession found) {
        try {
            SessionParameters.Builder parameters = new SessionParameters.Builder()
                    .setCipherSuite(found.suiteId())
                    .setExtendedMasterSecret(found.extendedMasterSecret())
                    .setMasterSecret(crypto.createSecret(found.secret()))
                    .setNegotiatedVersion(EngineNumbers.version(found.version()));
            byte[] certificate = found.peerCertificate();
            if (certificate != null) {
                parameters.setPeerCertificate(
                        new Certificate(new TlsCertificate[] {crypto.createCertificate(certificate)}));
            }
            return TlsUtils.importSession(sessionId, parameters.build());
        } catch (IOException unusable) {
            return null;
        }
    }

    /**
     * Finds the key of a session of TLS 1.3, or the shared key. The engine looks for its identity once more, with no age, since it
     * takes all keys for shared ones; so that of the chosen identity goes.
     */
    @Nullable TlsPSKExternal key(Vector offered) {
        for (int i = 0; i < offered.size(); i++) {
            PskIdentity identity = (PskIdentity) offered.get(i);
            TlsPSKExternal key = key(identity.getIdentity());
            if (key != null) {
                offered.set(i, new PskIdentity(identity.getIdentity(), 0));
                return key;
            }
        }
        return null;
    }

    private @Nullable TlsPSKExternal key(byte[] identity) {
        TlsSession found = cache.find(identity);
        if (found != null && found.version() == TlsVersion.TLS1_3) {
            boolean longer = isLonger(CipherSuites.byId(found.suiteId()));
            longerDigest = longer;
            resumed = found;
            cache.count(true);
            return new BasicTlsPSKExternal(
                    identity,
                    crypto.resumptionKey(found.secret()),
                    longer ? PRFAlgorithm.tls13_hkdf_sha384 : PRFAlgorithm.tls13_hkdf_sha256);
        }
        SharedKey shared = settings.psk();
        boolean known =
                shared != null && Arrays.equals(identity, shared.identity().getBytes(StandardCharsets.ISO_8859_1));
        if (shared == null || !known) {
            return null;
        }
        longerDigest = false;
        cache.count(true);
        return new BasicTlsPSKExternal(identity, crypto.createSecret(shared.key()));
    }
}
