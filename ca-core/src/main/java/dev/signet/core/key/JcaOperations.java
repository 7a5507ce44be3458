package dev.signet.core.key;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Signatures by a provider of the Java Cryptography Architecture.
 *
 * <p>{@link Signature} objects are kept and used again: they are ready for the next signature after each one, and with native
 * providers a new one costs half as much as a signature.
 *
 * @param provider the provider itself, so that the list of all of them is not walked
 * @param name the standard name of the algorithm
 * @param parameters the parameters of RSASSA-PSS
 */
record JcaOperations(Provider provider, String name, Optional<AlgorithmParameterSpec> parameters) {
    /**
     * @throws GeneralSecurityException if the provider does not know the algorithm, or refuses the key for it
     */
    SigningOperation signing(PrivateKey key, SecureRandom random) throws GeneralSecurityException {
        Queue<Signature> idle = new ConcurrentLinkedQueue<>();
        idle.add(readyToSign(key, random));
        return tbs -> {
            try {
                Signature polled = idle.poll();
                Signature signature = polled != null ? polled : readyToSign(key, random);
                signature.update(tbs);
                byte[] signed = signature.sign();
                idle.add(signature);
                return signed;
            } catch (GeneralSecurityException refused) {
                throw new SignetException(
                        Problem.of(Kind.KEY, "a signature could not be made with " + name)
                                .because(String.valueOf(refused.getMessage())),
                        refused);
            }
        };
    }

    /**
     * @throws GeneralSecurityException if the provider does not know the algorithm, or refuses the key for it
     */
    SignatureVerifier verifying(PublicKey key) throws GeneralSecurityException {
        Queue<Signature> idle = new ConcurrentLinkedQueue<>();
        idle.add(readyToVerify(key));
        return (data, octets) -> {
            try {
                Signature polled = idle.poll();
                Signature signature = polled != null ? polled : readyToVerify(key);
                signature.update(data);
                boolean right = signature.verify(octets);
                idle.add(signature);
                return right;
            } catch (SignatureException malformed) {
                return false;
            } catch (GeneralSecurityException acceptedAMomentAgo) {
                throw new IllegalStateException(acceptedAMomentAgo);
            }
        };
    }

    private Signature readyToSign(PrivateKey key, SecureRandom random) throws GeneralSecurityException {
        Signature signature = configured();
        try {
            signature.initSign(key, random);
        } catch (ProviderException refused) {
            throw new InvalidKeyException(refused.getMessage(), refused);
        }
        return signature;
    }

    private Signature readyToVerify(PublicKey key) throws GeneralSecurityException {
        Signature signature = configured();
        try {
            signature.initVerify(key);
        } catch (ProviderException refused) {
            // The JDK's answer to a hash function that it knows and does not take here, such as MD5 with RSASSA-PSS.
            throw new InvalidKeyException(refused.getMessage(), refused);
        }
        return signature;
    }

    private Signature configured() throws GeneralSecurityException {
        Signature signature = Signature.getInstance(name, provider);
        if (parameters.isPresent()) {
            signature.setParameter(parameters.get());
        }
        return signature;
    }
}
