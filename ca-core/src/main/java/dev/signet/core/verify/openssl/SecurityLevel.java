package dev.signet.core.verify.openssl;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.key.PostQuantumAlgorithm;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.Sm2Signatures;
import dev.signet.core.text.PublicKeyText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether keys and signatures are strong enough for {@code -auth_level}: {@code check_auth_level}. */
final class SecurityLevel {
    private static final int[] LEAST_BITS = {80, 112, 128, 192, 256};

    static boolean check(ChainVerification verification) {
        int level = verification.parameters().securityLevel();
        List<ExaminedCertificate> chain = verification.links();
        for (int i = 0; level > 0 && i < chain.size(); i++) {
            ExaminedCertificate certificate = chain.get(i);
            if (i > 0
                    && !keyIsEnough(level, certificate.key())
                    && !verification.fail(certificate, i, ChainError.CA_KEY_TOO_SMALL)) {
                return false;
            }
            if (i < chain.size() - 1
                    && signatureBits(certificate) < leastBits(level)
                    && !verification.fail(certificate, i, ChainError.CA_MD_TOO_WEAK)) {
                return false;
            }
        }
        return true;
    }

    static boolean keyIsEnough(int level, @Nullable PublicKeyText key) {
        return level <= 0 || key != null && key.securityBits() >= leastBits(level);
    }

    private static int leastBits(int level) {
        return LEAST_BITS[Math.min(level, LEAST_BITS.length) - 1];
    }

    /** Broken hash functions count for less than half their length, so that no level lets them pass. */
    private static int signatureBits(ExaminedCertificate certificate) {
        if (ExaminedCertificate.dotted(
                        certificate.document().signatureAlgorithm().get(0))
                .equals(Sm2Signatures.ALGORITHM)) {
            return 128;
        }
        Optional<SignatureAlgorithm> algorithm;
        try {
            algorithm = SignatureAlgorithm.ofIdentifier(DerNode.parse(
                    certificate.document().signatureAlgorithm().node().encoded()));
        } catch (DerException malformed) {
            return -1;
        }
        if (algorithm.isEmpty()) {
            return -1;
        }
        return switch (algorithm.get().scheme()) {
            case ED25519 -> 128;
            case ED448 -> 224;
            default -> algorithm.get().hash().map(SecurityLevel::bits).orElseGet(() -> ofItself(algorithm.get()));
        };
    }

    /** Without a hash function of one's choice the signature is as strong as its key, as OpenSSL 3.5 has it. */
    private static int ofItself(SignatureAlgorithm algorithm) {
        PostQuantumAlgorithm known =
                PostQuantumAlgorithm.named(algorithm.scheme().toString());
        return known == null ? -1 : known.securityBits();
    }

    private static int bits(HashAlgorithm hash) {
        return switch (hash) {
            case MD5 -> 39;
            case SHA1 -> 63;
            default -> hash.length() * 4;
        };
    }

    private SecurityLevel() {}
}
