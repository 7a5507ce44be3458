package dev.signet.core.key;

import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.DigestComputation;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;

/** Checks signatures of SM2 over SM3 (GB/T 32918.2), which depend on a name that both sides have agreed upon. */
public final class Sm2Signatures {
    /** The object identifier of these signatures. */
    public static final String ALGORITHM = "1.2.156.10197.1.501";

    /** The object identifier of the curve. */
    public static final String CURVE = "1.2.156.10197.1.301";

    /**
     * Returns whether a signature is right; it is wrong also if it is malformed, or the key is no point of the curve.
     *
     * @param point the public key
     * @param identity the name agreed upon; may be empty
     */
    public static boolean verify(byte[] point, byte[] identity, byte[] data, byte[] signature) {
        X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        try {
            ECPublicKeyParameters key =
                    new ECPublicKeyParameters(curve.getCurve().decodePoint(point), new ECDomainParameters(curve));
            DigestComputation hash = Sm2Operations.hash(key, identity);
            hash.update(data);
            return Sm2Operations.verify(key, hash.finish(), signature);
        } catch (IllegalArgumentException | CipherException malformed) {
            return false;
        }
    }

    /** Returns whether a public key is on the curve of SM2, so that it signs nothing else. */
    public static boolean isKey(PublicKeyInfo key) {
        return key.namedCurve().filter(CURVE::equals).isPresent();
    }

    private Sm2Signatures() {}
}
