package dev.signet.core.key;

import java.security.SecureRandom;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithContext;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.SLHDSAKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.Ed448Signer;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.bouncycastle.crypto.signers.SLHDSASigner;
import org.jspecify.annotations.Nullable;

/** Ed25519, Ed448 (RFC 8032), ML-DSA and SLH-DSA (FIPS 204 and 205), which sign messages without a digest of one's choice. */
final class MessageSignature {
    /**
     * Returns a signature.
     *
     * @param context the context of FIPS 204 and FIPS 205, at most 255 octets; empty for the others
     * @param random what hedges the signatures of FIPS 204 and FIPS 205; null for those that come out the same each time
     */
    static byte[] sign(AsymmetricKeyParameter key, byte[] message, byte[] context, @Nullable SecureRandom random) {
        CipherParameters parameters = random == null || !postQuantum(key) ? key : new ParametersWithRandom(key, random);
        if (key instanceof SLHDSAKeyParameters) {
            SLHDSASigner signer = new SLHDSASigner();
            signer.init(true, in(context, parameters));
            return signer.generateSignature(message);
        }
        Signer signer = signer(key);
        signer.init(true, in(context, parameters));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException neverThrown) {
            throw new IllegalStateException(neverThrown);
        }
    }

    static boolean verify(AsymmetricKeyParameter key, byte[] message, byte[] signature, byte[] context) {
        CipherParameters parameters = in(context, publicKey(key));
        if (key instanceof SLHDSAKeyParameters) {
            SLHDSASigner signer = new SLHDSASigner();
            signer.init(false, parameters);
            return signer.verifySignature(message, signature);
        }
        Signer signer = signer(key);
        signer.init(false, parameters);
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    private static CipherParameters in(byte[] context, CipherParameters key) {
        return context.length == 0 ? key : new ParametersWithContext(key, context);
    }

    private static boolean postQuantum(AsymmetricKeyParameter key) {
        return key instanceof MLDSAKeyParameters || key instanceof SLHDSAKeyParameters;
    }

    private static AsymmetricKeyParameter publicKey(AsymmetricKeyParameter key) {
        if (key instanceof Ed25519PrivateKeyParameters both) {
            return both.generatePublicKey();
        }
        if (key instanceof Ed448PrivateKeyParameters both) {
            return both.generatePublicKey();
        }
        if (key instanceof MLDSAPrivateKeyParameters both) {
            return both.getPublicKeyParameters();
        }
        if (key instanceof SLHDSAPrivateKeyParameters both) {
            return new SLHDSAPublicKeyParameters(both.getParameters(), both.getEncodedPublicKey());
        }
        return key;
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
