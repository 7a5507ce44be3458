package dev.signet.core.key;

import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.Ed448Signer;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.bouncycastle.crypto.signers.SLHDSASigner;

/** Ed25519, Ed448 (RFC 8032), ML-DSA and SLH-DSA (FIPS 204 and 205), which sign messages without a digest of one's choice. */
final class MessageSignature {
    static byte[] sign(AsymmetricKeyParameter key, byte[] message) {
        if (key instanceof SLHDSAKeyParameters) {
            SLHDSASigner signer = new SLHDSASigner();
            signer.init(true, key);
            return signer.generateSignature(message);
        }
        Signer signer = signer(key);
        signer.init(true, key);
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException neverThrown) {
            throw new IllegalStateException(neverThrown);
        }
    }

    static boolean verify(AsymmetricKeyParameter key, byte[] message, byte[] signature) {
        AsymmetricKeyParameter publicKey = key;
        if (key instanceof Ed25519PrivateKeyParameters both) {
            publicKey = both.generatePublicKey();
        } else if (key instanceof Ed448PrivateKeyParameters both) {
            publicKey = both.generatePublicKey();
        }
        if (key instanceof MLDSAPrivateKeyParameters both) {
            publicKey = both.getPublicKeyParameters();
        } else if (key instanceof SLHDSAPrivateKeyParameters both) {
            publicKey = new SLHDSAPublicKeyParameters(both.getParameters(), both.getEncodedPublicKey());
        }
        if (key instanceof SLHDSAKeyParameters) {
            SLHDSASigner signer = new SLHDSASigner();
            signer.init(false, publicKey);
            return signer.verifySignature(message, signature);
        }
        Signer signer = signer(key);
        signer.init(false, publicKey);
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    private static Signer signer(AsymmetricKeyParameter key) {
        if (key instanceof MLDSAKeyParameters) {
            return new MLDSASigner();
        }
        boolean small = key instanceof Ed25519PrivateKeyParameters || key instanceof Ed25519PublicKeyParameters;
        return small ? new Ed25519Signer() : new Ed448Signer(new byte[0]);
    }

    private MessageSignature() {}
}
