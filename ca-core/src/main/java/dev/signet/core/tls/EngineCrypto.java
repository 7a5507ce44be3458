package dev.signet.core.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.tls.CertificateType;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoUtils;
import org.bouncycastle.tls.crypto.TlsSecret;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsSecret;

/**
 * Bouncy Castle's cryptography, for a program that looks at handshakes.
 *
 * <p>It differs in two points. A certificate's key usage does not end the handshake: judging certificates is the verifier's part.
 * And the engine takes every shared key for one from outside, whose binder has a label of its own (RFC 8446 section 7.1); the keys
 * of resumed sessions get theirs here.
 */
final class EngineCrypto extends BcTlsCrypto {
    private static final byte[] EXTERNAL_BINDER = "tls13 ext binder".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RESUMPTION_BINDER = "tls13 res binder".getBytes(StandardCharsets.US_ASCII);

    EngineCrypto(SecureRandom random) {
        super(random);
    }

    /** Returns the key of a session that is resumed. */
    TlsSecret resumptionKey(byte[] key) {
        return new ResumptionKey(this, key);
    }

    /** Returns a copy of a secret's octets; the secret stays as it is. */
    byte[] copy(TlsSecret secret) {
        return adoptSecret(secret).extract();
    }

    /** RFC 8446 section 7.1: HKDF-Expand-Label. */
    byte[] expand(TlsSecret secret, int hash, String label, byte[] context) {
        try {
            return TlsCryptoUtils.hkdfExpandLabel(secret, hash, label, context, TlsCryptoUtils.getHashOutputSize(hash))
                    .extract();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The engine agrees on hybrid groups from the two that they are made of, and does not count them here. */
    @Override
    public boolean hasNamedGroup(int group) {
        return NamedGroup.refersToASpecificHybrid(group)
                ? hasNamedGroup(NamedGroup.getHybridFirst(group)) && hasNamedGroup(NamedGroup.getHybridSecond(group))
                : super.hasNamedGroup(group);
    }

    @Override
    public TlsCertificate createCertificate(short type, byte[] encoding) throws IOException {
        return type == CertificateType.X509
                ? new WatchedCertificate(this, encoding)
                : super.createCertificate(type, encoding);
    }

    @Override
    public TlsSecret hkdfInit(int hash) {
        return new EmptySecret(this, new byte[TlsCryptoUtils.getHashOutputSize(hash)]);
    }

    private static final class WatchedCertificate extends BcTlsCertificate {
        WatchedCertificate(BcTlsCrypto crypto, byte[] encoding) throws IOException {
            super(crypto, encoding);
        }

        @Override
        protected boolean supportsKeyUsage(int keyUsageBit) {
            return true;
        }
    }

    private static final class ResumptionKey extends BcTlsSecret {
        ResumptionKey(BcTlsCrypto crypto, byte[] key) {
            super(crypto, key);
        }
    }

    private static final class EmptySecret extends BcTlsSecret {
        EmptySecret(BcTlsCrypto crypto, byte[] data) {
            super(crypto, data);
        }

        @Override
        public synchronized TlsSecret hkdfExtract(int hash, TlsSecret key) {
            boolean resumes = key instanceof ResumptionKey;
            TlsSecret extracted = super.hkdfExtract(hash, key);
            return resumes ? new ResumedSecret(crypto, extracted.extract()) : extracted;
        }
    }

    private static final class ResumedSecret extends BcTlsSecret {
        ResumedSecret(BcTlsCrypto crypto, byte[] data) {
            super(crypto, data);
        }

        @Override
        public synchronized TlsSecret hkdfExpand(int hash, byte[] info, int length) {
            byte[] wanted = info.clone();
            int start = 3;
            if (wanted.length >= start + EXTERNAL_BINDER.length
                    && new String(wanted, start, EXTERNAL_BINDER.length, StandardCharsets.US_ASCII)
                            .equals(new String(EXTERNAL_BINDER, StandardCharsets.US_ASCII))) {
                System.arraycopy(RESUMPTION_BINDER, 0, wanted, start, RESUMPTION_BINDER.length);
            }
            return super.hkdfExpand(hash, wanted, length);
        }
    }
}
