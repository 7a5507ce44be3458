package dev.signet.core.key;

import dev.signet.core.cipher.CipherException;
import java.math.BigInteger;
import org.bouncycastle.crypto.BasicAgreement;
import org.bouncycastle.crypto.RawAgreement;
import org.bouncycastle.crypto.agreement.DHBasicAgreement;
import org.bouncycastle.crypto.agreement.ECDHBasicAgreement;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.agreement.X448Agreement;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DHKeyParameters;
import org.bouncycastle.crypto.params.DHPublicKeyParameters;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PublicKeyParameters;
import org.bouncycastle.util.BigIntegers;

/** Diffie-Hellman in its variants. */
final class SharedSecret {
    static boolean sameParameters(AsymmetricKeyParameter own, AsymmetricKeyParameter peer) {
        if (own instanceof ECKeyParameters ec && peer instanceof ECKeyParameters other) {
            return ec.getParameters().equals(other.getParameters());
        }
        if (own instanceof DHKeyParameters dh && peer instanceof DHKeyParameters other) {
            return dh.getParameters().getP().equals(other.getParameters().getP())
                    && dh.getParameters().getG().equals(other.getParameters().getG());
        }
        return true;
    }

    static byte[] of(AsymmetricKeyParameter own, AsymmetricKeyParameter peer) {
        try {
            if (own instanceof X25519PrivateKeyParameters) {
                return raw(new X25519Agreement(), own, x25519(peer));
            }
            if (own instanceof X448PrivateKeyParameters) {
                return raw(new X448Agreement(), own, x448(peer));
            }
            if (own instanceof ECPrivateKeyParameters ec) {
                ECDHBasicAgreement agreement = new ECDHBasicAgreement();
                BigInteger secret = basic(agreement, ec, ec(peer));
                return BigIntegers.asUnsignedByteArray(agreement.getFieldSize(), secret);
            }
            // OpenSSL gives the number without leading zeros here, unlike everywhere else.
            BigInteger secret = basic(new DHBasicAgreement(), own, dh(peer));
            return BigIntegers.asUnsignedByteArray(secret);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException unfit) {
            throw new CipherException("the keys do not fit together");
        }
    }

    private static byte[] raw(RawAgreement agreement, AsymmetricKeyParameter own, AsymmetricKeyParameter peer) {
        agreement.init(own);
        byte[] secret = new byte[agreement.getAgreementSize()];
        agreement.calculateAgreement(peer, secret, 0);
        return secret;
    }

    private static BigInteger basic(BasicAgreement agreement, AsymmetricKeyParameter own, AsymmetricKeyParameter peer) {
        agreement.init(own);
        return agreement.calculateAgreement(peer);
    }

    /** A private key stands for its public part, as a peer's key file may hold both. */
    private static AsymmetricKeyParameter x25519(AsymmetricKeyParameter peer) {
        return peer instanceof X25519PrivateKeyParameters both
                ? both.generatePublicKey()
                : (X25519PublicKeyParameters) peer;
    }

    private static AsymmetricKeyParameter x448(AsymmetricKeyParameter peer) {
        return peer instanceof X448PrivateKeyParameters both
                ? both.generatePublicKey()
                : (X448PublicKeyParameters) peer;
    }

    private static AsymmetricKeyParameter ec(AsymmetricKeyParameter peer) {
        return (ECPublicKeyParameters) peer;
    }

    private static AsymmetricKeyParameter dh(AsymmetricKeyParameter peer) {
        return (DHPublicKeyParameters) peer;
    }

    private SharedSecret() {}
}
