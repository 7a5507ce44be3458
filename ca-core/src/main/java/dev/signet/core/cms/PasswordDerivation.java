package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.PassphraseOctets;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * How a key is derived from a password: PBKDF2.
 *
 * <pre>
 * PBKDF2-params ::= SEQUENCE {      -- RFC 8018 appendix A.2
 *     salt CHOICE { specified OCTET STRING, otherSource AlgorithmIdentifier },
 *     iterationCount INTEGER,
 *     keyLength INTEGER OPTIONAL,
 *     prf AlgorithmIdentifier DEFAULT hmacWithSHA1 }
 * </pre>
 *
 * @param iterations at least 1, and no more than take seconds
 * @param digest the hash function of the HMAC
 */
@SuppressWarnings("ArrayRecordComponent")
record PasswordDerivation(byte[] salt, int iterations, Oid digest) {
    /** More would take minutes; nobody honest asks for it. */
    private static final int MAX_ITERATIONS = 10_000_000;

    private static final String HMAC_ARC = "1.2.840.113549.2.";

    /**
     * Reads the parameters.
     *
     * @throws CmsException if the derivation is another one, or would take too long
     * @throws dev.signet.core.asn1.DerException if they are malformed
     */
    static PasswordDerivation parse(AlgorithmIdentifier algorithm) {
        if (!algorithm.oid().equals(CmsOids.PBKDF2) || !algorithm.hasParameters()) {
            throw new CmsException("the derivation of the key is not known");
        }
        DerReader reader = algorithm.parsedParameters().reader(Tag.SEQUENCE, "PBKDF2-params");
        byte[] salt = reader.next(Tag.OCTET_STRING, "salt").content();
        int iterations = reader.next(Tag.INTEGER, "iterationCount").smallInteger();
        if (iterations < 1 || iterations > MAX_ITERATIONS) {
            throw new CmsException("an iteration count of " + iterations);
        }
        if (reader.nextIs(Tag.INTEGER)) {
            int ignored = reader.next().smallInteger(); // the cipher knows the length of its keys
        }
        Oid digest = reader.hasNext()
                ? hmacDigest(AlgorithmIdentifier.parse(reader.next()).oid())
                : HashAlgorithm.SHA1.oid();
        reader.end();
        return new PasswordDerivation(salt, iterations, digest);
    }

    /** Returns the identifier, for HMAC with SHA-1, which is left out. */
    static AlgorithmIdentifier identifier(byte[] salt, int iterations) {
        return new AlgorithmIdentifier(CmsOids.PBKDF2, Der.sequence(Der.octetString(salt), Der.integer(iterations)));
    }

    /** Returns a key of some octets. */
    byte[] derive(char[] password, int length) {
        byte[] octets = PassphraseOctets.of(password);
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(Digests.of(digest));
        generator.init(octets, salt, iterations);
        byte[] key = ((KeyParameter) generator.generateDerivedParameters(8 * length)).getKey();
        Arrays.fill(octets, (byte) 0);
        return key;
    }

    private static Oid hmacDigest(Oid hmac) {
        return switch (hmac.dotted()) {
            case HMAC_ARC + "7" -> HashAlgorithm.SHA1.oid();
            case HMAC_ARC + "8" -> HashAlgorithm.SHA224.oid();
            case HMAC_ARC + "9" -> HashAlgorithm.SHA256.oid();
            case HMAC_ARC + "10" -> HashAlgorithm.SHA384.oid();
            case HMAC_ARC + "11" -> HashAlgorithm.SHA512.oid();
            default -> throw new CmsException("the function " + hmac + " is not known");
        };
    }
}
