package dev.signet.core.key;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks single signatures; for many of one key, {@link SigningProviders#verifier} prepares the key once. */
public final class Signatures {
    /**
     * Returns whether a signature over some data is right.
     *
     * <p>It is wrong, and never an exception, also if it is malformed, or the key is of another sort than the algorithm needs,
     * unknown or of no use: {@link SignatureAlgorithm#fits} and {@link PublicKeyInfo#defects} tell such cases apart.
     */
    public static boolean verify(PublicKeyInfo key, SignatureAlgorithm algorithm, byte[] data, byte[] signature) {
        return SigningProviders.standard().verifier(key, algorithm).verify(data, signature);
    }

    /**
     * Returns whether the signature of a document is right in the eyes of openssl's commands, which know SM2 as well; null if the
     * algorithm is not known or the key is not of its sort.
     *
     * @param algorithm the DER of the AlgorithmIdentifier of the signature
     * @param identity the distinguishing identifier of SM2; may be empty
     * @throws dev.signet.core.asn1.DerException if the identifier is malformed
     */
    public static @Nullable Boolean verify(
            PublicKeyInfo key, byte[] algorithm, byte[] signed, byte[] signature, byte[] identity) {
        DerNode identifier = DerNode.parse(algorithm);
        Oid oid = identifier
                .reader(Tag.SEQUENCE, "AlgorithmIdentifier")
                .next(Tag.OBJECT_IDENTIFIER, "algorithm")
                .oid();
        if (oid.dotted().equals(Sm2Signatures.ALGORITHM)) {
            return Sm2Signatures.isKey(key) ? Sm2Signatures.verify(key.keyBits(), identity, signed, signature) : null;
        }
        Optional<SignatureAlgorithm> known = SignatureAlgorithm.ofIdentifier(identifier);
        return known.isEmpty() || !known.get().fits(key) ? null : verify(key, known.get(), signed, signature);
    }

    private Signatures() {}
}
