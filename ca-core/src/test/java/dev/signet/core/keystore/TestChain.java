package dev.signet.core.keystore;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.KeySigner;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.Signer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A root, an intermediate and a leaf with a given key, made by the fewest means. */
final class TestChain {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PrivateKeyInfo ROOT_KEY =
            KeyAlgorithm.ec(NamedCurve.P_256).generate(RANDOM);
    private static final PrivateKeyInfo INTERMEDIATE_KEY =
            KeyAlgorithm.ec(NamedCurve.P_256).generate(RANDOM);

    static final Certificate ROOT = issue("Root", ROOT_KEY.publicKey(), "Root", KeySigner.of(ROOT_KEY), true);
    static final Certificate INTERMEDIATE =
            issue("Intermediate", INTERMEDIATE_KEY.publicKey(), "Root", KeySigner.of(ROOT_KEY), true);

    static List<Certificate> withLeaf(PrivateKeyInfo key) {
        Certificate leaf = issue("localhost", key.publicKey(), "Intermediate", KeySigner.of(INTERMEDIATE_KEY), false);
        return List.of(leaf, INTERMEDIATE, ROOT);
    }

    private static Certificate issue(String subject, PublicKeyInfo key, String issuer, Signer signer, boolean ca) {
        Instant now = Instant.now();
        byte[] basicConstraints = Der.sequence(
                Der.oid(Oid.of("2.5.29.19")),
                Der.bool(true),
                Der.octetString(ca ? Der.sequence(Der.bool(true)) : Der.sequence()));
        byte[] tbs = Der.sequence(
                Der.explicit(0, Der.integer(2)),
                Der.integer(RANDOM.nextLong() >>> 1),
                signer.algorithm().identifier(),
                name(issuer),
                Der.sequence(Der.time(now.minusSeconds(60)), Der.time(now.plus(Duration.ofDays(30)))),
                name(subject),
                key.encoded(),
                Der.explicit(3, Der.sequence(basicConstraints)));
        return Certificate.parse(Der.sequence(tbs, signer.algorithm().identifier(), Der.bitString(signer.sign(tbs))));
    }

    private static byte[] name(String commonName) {
        byte[] attribute = Der.sequence(Der.oid(Oid.of("2.5.4.3")), Der.utf8String(commonName));
        return Der.sequence(Der.setOf(List.of(attribute)));
    }

    private TestChain() {}
}
