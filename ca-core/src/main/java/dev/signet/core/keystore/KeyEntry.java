package dev.signet.core.keystore;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.util.List;

/**
 * A private key and the certificates that vouch for it.
 *
 * @param name what it is called in the file, the friendly name of PKCS#12 or the alias of Java
 * @param key the private key
 * @param chain its certificate first, then those above it; empty if there is none
 */
public record KeyEntry(String name, PrivateKeyInfo key, List<Certificate> chain) {
    /**
     * @throws dev.signet.core.problem.SignetException of kind KEY if the first certificate is of another key
     */
    public KeyEntry {
        chain = List.copyOf(chain);
        if (!chain.isEmpty() && !chain.get(0).publicKey().equals(key.publicKey())) {
            throw Problem.of(Kind.KEY, "the private key does not belong to the certificate of " + name)
                    .because("their public keys differ")
                    .exception();
        }
    }
}
