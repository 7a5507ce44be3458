package dev.signet.core.key;

import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed448;

/** Ed25519 and Ed448 by Bouncy Castle's lightweight API, many times faster than the JDK's own. */
final class EdwardsOperations {
    private static final byte[] NO_CONTEXT = {};

    static SigningOperation signing(KeyAlgorithm.Edwards curve, byte[] seed) {
        if (curve == KeyAlgorithm.Edwards.ED25519) {
            Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(seed);
            return tbs -> {
                byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
                key.sign(Ed25519.Algorithm.Ed25519, null, tbs, 0, tbs.length, signature, 0);
                return signature;
            };
        }
        Ed448PrivateKeyParameters key = new Ed448PrivateKeyParameters(seed);
        return tbs -> {
            byte[] signature = new byte[Ed448.SIGNATURE_SIZE];
            key.sign(Ed448.Algorithm.Ed448, NO_CONTEXT, tbs, 0, tbs.length, signature, 0);
            return signature;
        };
    }

    /** Returns nothing if the octets are not those of a point. */
    static Optional<SignatureVerifier> verifying(KeyAlgorithm.Edwards curve, byte[] point) {
        try {
            return Optional.of(curve == KeyAlgorithm.Edwards.ED25519 ? ed25519(point) : ed448(point));
        } catch (IllegalArgumentException notOnTheCurve) {
            return Optional.empty();
        }
    }

    private static SignatureVerifier ed25519(byte[] point) {
        Ed25519PublicKeyParameters key = new Ed25519PublicKeyParameters(point);
        return (data, signature) -> signature.length == Ed25519.SIGNATURE_SIZE
                && key.verify(Ed25519.Algorithm.Ed25519, null, data, 0, data.length, signature, 0);
    }

    private static SignatureVerifier ed448(byte[] point) {
        Ed448PublicKeyParameters key = new Ed448PublicKeyParameters(point);
        return (data, signature) -> signature.length == Ed448.SIGNATURE_SIZE
                && key.verify(Ed448.Algorithm.Ed448, NO_CONTEXT, data, 0, data.length, signature, 0);
    }

    private EdwardsOperations() {}
}
