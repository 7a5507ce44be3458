package dev.signet.core.verify.openssl;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.Signatures;
import dev.signet.core.key.Sm2Signatures;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.PublicKeyText;
import java.util.Arrays;
import java.util.Optional;

/** The signature of a certificate or CRL: {@code ASN1_item_verify}. */
final class DocumentSignature {
    private static final String RSA_PSS = "1.2.840.113549.1.1.10";

    /**
     * Returns whether a signature is right, and both algorithm fields of its document agree.
     *
     * @param identity what SM2 calls the distinguishing identifier
     */
    static boolean verify(
            PublicKeyText key, byte[] identity, Decoded inner, Decoded outer, byte[] signed, Decoded signature) {
        if (!sameAlgorithm(inner, outer) || signature.unusedBits() != 0) {
            return false;
        }
        if (ExaminedCertificate.dotted(outer.get(0)).equals(Sm2Signatures.ALGORITHM)) {
            return Sm2Signatures.CURVE.equals(key.curve())
                    && Sm2Signatures.verify(
                            PublicKeyInfo.parse(key.encoded()).keyBits(), identity, signed, signature.octets());
        }
        try {
            Optional<SignatureAlgorithm> algorithm = SignatureAlgorithm.ofIdentifier(DerNode.parse(identifier(outer)));
            byte[] encodedKey = key.encoded();
            return algorithm.isPresent()
                    && encodedKey.length > 0
                    && Signatures.verify(
                            PublicKeyText.onNamedCurve(encodedKey), algorithm.get(), signed, signature.octets());
        } catch (DerException malformed) {
            return false;
        }
    }

    /** Returns whether two algorithm identifiers are the same, parameters included: {@code X509_ALGOR_cmp}. */
    static boolean sameAlgorithm(Decoded left, Decoded right) {
        return Arrays.equals(left.get(0).octets(), right.get(0).octets())
                && Arrays.equals(parameters(left), parameters(right));
    }

    private static byte[] parameters(Decoded algorithm) {
        return algorithm.has(1) ? algorithm.get(1).node().encoded() : new byte[0];
    }

    /** Returns the identifier with its parameters only where libcrypto looks at them. */
    private static byte[] identifier(Decoded algorithm) {
        String dotted = ExaminedCertificate.dotted(algorithm.get(0));
        boolean matter = dotted.equals(RSA_PSS) || dotted.startsWith("1.3.101.");
        return Der.sequence(algorithm.get(0).node().encoded(), matter ? parameters(algorithm) : new byte[0]);
    }

    private DocumentSignature() {}
}
