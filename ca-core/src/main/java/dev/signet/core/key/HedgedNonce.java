package dev.signet.core.key;

import dev.signet.core.cipher.HashAlgorithm;
import java.security.SecureRandom;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;

/**
 * The secret number of each ECDSA signature, derived from key and data as in RFC 6979, with fresh randomness mixed in (its
 * section 3.6).
 *
 * <p>A number from the random generator alone gives the key away when the generator repeats itself, as it can in a cloned
 * virtual machine. A number from key and data alone gives it away when a fault falsifies one of two signatures over the same
 * data. This one needs both to go wrong.
 */
final class HedgedNonce extends HMacDSAKCalculator {
    private final byte[] noise;

    HedgedNonce(HashAlgorithm hash, SecureRandom random) {
        super(new JdkDigest(hash));
        noise = new byte[hash.length()];
        random.nextBytes(noise);
    }

    @Override
    protected void initAdditionalInput1(HMac hmac) {
        hmac.update(noise, 0, noise.length);
    }
}
