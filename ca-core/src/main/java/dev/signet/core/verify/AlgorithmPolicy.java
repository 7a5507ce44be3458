package dev.signet.core.verify;

import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.SignatureAlgorithm;
import java.util.Set;

/**
 * Which keys and signatures are strong enough.
 *
 * @param minimumRsaBits the shortest RSA modulus
 * @param wholeOctets whether the length of an RSA modulus must be a multiple of eight bits
 * @param curves the curves of ECDSA keys
 * @param edwards whether Ed25519 and Ed448 are allowed
 * @param dsa whether DSA is allowed
 * @param hashes the hash functions of signatures
 */
public record AlgorithmPolicy(
        int minimumRsaBits,
        boolean wholeOctets,
        Set<NamedCurve> curves,
        boolean edwards,
        boolean dsa,
        Set<HashAlgorithm> hashes) {
    /** Whatever can be computed, as RFC 5280 leaves algorithms open. */
    static final AlgorithmPolicy EVERYTHING =
            new AlgorithmPolicy(512, false, Set.of(NamedCurve.values()), true, true, Set.of(HashAlgorithm.values()));

    /** What current clients accept: RSA from 2048 bits, curves from 256 bits, SHA-2. */
    static final AlgorithmPolicy CURRENT = new AlgorithmPolicy(
            2048,
            false,
            Set.of(
                    NamedCurve.P_256,
                    NamedCurve.P_384,
                    NamedCurve.P_521,
                    NamedCurve.SECP256K1,
                    NamedCurve.BRAINPOOL_P256R1,
                    NamedCurve.BRAINPOOL_P384R1,
                    NamedCurve.BRAINPOOL_P512R1),
            true,
            false,
            Set.of(HashAlgorithm.SHA224, HashAlgorithm.SHA256, HashAlgorithm.SHA384, HashAlgorithm.SHA512));

    /** CA/Browser Forum Baseline Requirements, sections 6.1.5 and 7.1.3. */
    static final AlgorithmPolicy BROWSERS = new AlgorithmPolicy(
            2048,
            true,
            Set.of(NamedCurve.P_256, NamedCurve.P_384, NamedCurve.P_521),
            false,
            false,
            Set.of(HashAlgorithm.SHA256, HashAlgorithm.SHA384, HashAlgorithm.SHA512));

    public AlgorithmPolicy {
        curves = Set.copyOf(curves);
        hashes = Set.copyOf(hashes);
    }

    /** Returns whether a signature of an algorithm is strong enough on a CRL or an OCSP response. */
    boolean allows(SignatureAlgorithm algorithm) {
        boolean ofAllowedKind = dsa || algorithm.scheme() != SignatureAlgorithm.Scheme.DSA;
        return ofAllowedKind && algorithm.hash().map(hashes::contains).orElse(edwards);
    }
}
