package dev.signet.core.key;

import dev.signet.core.cipher.CipherException;
import java.security.SecureRandom;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;

/** ML-KEM of FIPS 203. */
final class KeyEncapsulation {
    static AsymmetricKey.Encapsulation encapsulate(AsymmetricKeyParameter key, SecureRandom random) {
        AsymmetricKeyParameter publicKey =
                key instanceof MLKEMPrivateKeyParameters both ? both.getPublicKeyParameters() : key;
        if (!(publicKey instanceof MLKEMPublicKeyParameters)) {
            throw new CipherException("such a key encapsulates nothing");
        }
        SecretWithEncapsulation made = new MLKEMGenerator(random).generateEncapsulated(publicKey);
        return new AsymmetricKey.Encapsulation(made.getSecret(), made.getEncapsulation());
    }

    static byte[] decapsulate(AsymmetricKeyParameter key, byte[] encapsulated) {
        if (!(key instanceof MLKEMPrivateKeyParameters secret)) {
            throw new CipherException("such a key opens nothing");
        }
        MLKEMExtractor extractor = new MLKEMExtractor(secret);
        if (encapsulated.length != extractor.getEncapsulationLength()) {
            throw new CipherException("it is of the wrong length for this key");
        }
        return extractor.extractSecret(encapsulated);
    }

    private KeyEncapsulation() {}
}
