package dev.signet.core.tls;

import java.io.IOException;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.crypto.TlsCryptoUtils;
import org.bouncycastle.tls.crypto.TlsSecret;
import org.jspecify.annotations.Nullable;

/** Derives key material for applications from what a handshake agreed on (RFC 5705, RFC 8446 section 7.5). */
final class Exporter {
    private final EngineCrypto crypto;
    private final byte[] secret;
    private final byte[] randoms;
    private final boolean is13;
    private final int prf;
    private final int hash;

    private Exporter(EngineCrypto crypto, byte[] secret, byte[] randoms, boolean is13, int prf, int hash) {
        this.crypto = crypto;
        this.secret = secret;
        this.randoms = randoms;
        this.is13 = is13;
        this.prf = prf;
        this.hash = hash;
    }

    static Exporter of(EngineCrypto crypto, HandshakeFacts facts, SecurityParameters parameters) {
        byte[] randoms = new byte[facts.clientRandom.length + facts.serverRandom.length];
        System.arraycopy(facts.clientRandom, 0, randoms, 0, facts.clientRandom.length);
        System.arraycopy(facts.serverRandom, 0, randoms, facts.clientRandom.length, facts.serverRandom.length);
        TlsSecret secret = facts.is13() ? parameters.getExporterMasterSecret() : parameters.getMasterSecret();
        return new Exporter(
                crypto,
                crypto.copy(secret),
                randoms,
                facts.is13(),
                parameters.getPRFAlgorithm(),
                parameters.getPRFCryptoHashAlgorithm());
    }

    /** Returns key material; null if so much cannot be had. */
    byte @Nullable [] export(String label, int length) {
        try {
            if (!is13) {
                return crypto.createSecret(secret)
                        .deriveUsingPRF(prf, label, randoms, length)
                        .extract();
            }
            byte[] empty = crypto.createHash(hash).calculateHash();
            byte[] derived = crypto.expand(crypto.createSecret(secret), hash, label, empty);
            return TlsCryptoUtils.hkdfExpandLabel(crypto.createSecret(derived), hash, "exporter", empty, length)
                    .extract();
        } catch (IOException | RuntimeException impossible) {
            return null;
        }
    }
}
