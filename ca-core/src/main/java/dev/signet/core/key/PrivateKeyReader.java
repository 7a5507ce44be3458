package dev.signet.core.key;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;

/** Reads unencrypted private keys in their three structures, and checks that the numbers belong together. */
final class PrivateKeyReader {
    private final String source;

    /**
     * @param source where the key comes from, for messages
     */
    PrivateKeyReader(String source) {
        this.source = source;
    }

    /**
     * Reads PKCS#8.
     *
     * <pre>
     * OneAsymmetricKey ::= SEQUENCE {       -- RFC 5958 section 2
     *     version                INTEGER,   -- 0 or 1
     *     privateKeyAlgorithm    AlgorithmIdentifier,
     *     privateKey             OCTET STRING,
     *     attributes             [0] OPTIONAL,
     *     publicKey              [1] IMPLICIT BIT STRING OPTIONAL }
     * </pre>
     */
    PrivateKeyInfo pkcs8(byte[] der) {
        try {
            DerReader reader = DerNode.parse(der).reader(Tag.SEQUENCE, "PrivateKeyInfo");
            if (reader.next(Tag.INTEGER, "version").smallInteger() > 1) {
                throw new DerException(0, "a version of PKCS#8 that is not known");
            }
            DerNode algorithm = reader.next(Tag.SEQUENCE, "privateKeyAlgorithm");
            DerNode key = reader.next(Tag.OCTET_STRING, "privateKey");
            Optional<byte[]> publicBits = Optional.empty();
            while (reader.hasNext()) {
                DerNode field = reader.next();
                if (field.is(Tag.context(1))) {
                    publicBits = Optional.of(field.bitString());
                }
            }
            byte[] secret = key.content();
            try {
                return key(algorithm, secret, publicBits);
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        } catch (DerException damaged) {
            throw unreadable(damaged);
        }
    }

    private PrivateKeyInfo key(DerNode algorithm, byte[] secret, Optional<byte[]> publicBits) {
        DerReader reader = algorithm.reader();
        Oid oid = reader.next(Tag.OBJECT_IDENTIFIER, "algorithm").oid();
        if (oid.equals(KeyOids.RSA) || oid.equals(KeyOids.RSA_PSS)) {
            byte[] identifier = oid.equals(KeyOids.RSA) ? KeyOids.rsa() : algorithm.encoded();
            return rsa(identifier, RsaPrivateNumbers.decode(DerNode.parse(secret)));
        }
        if (oid.equals(KeyOids.EC)) {
            Optional<DerNode> parameters = reader.hasNext() ? Optional.of(reader.next()) : Optional.empty();
            return ec(DerNode.parse(secret), parameters.map(this::curve), publicBits);
        }
        if (oid.equals(KeyOids.ED25519)) {
            return edwards(KeyAlgorithm.Edwards.ED25519, secret, publicBits);
        }
        if (oid.equals(KeyOids.ED448)) {
            return edwards(KeyAlgorithm.Edwards.ED448, secret, publicBits);
        }
        throw unsupported("its algorithm " + oid + " is not supported").exception();
    }

    /** Reads an RSAPrivateKey (RFC 8017 appendix A.1.2), the content of {@code BEGIN RSA PRIVATE KEY}. */
    PrivateKeyInfo pkcs1(byte[] der) {
        try {
            return rsa(KeyOids.rsa(), RsaPrivateNumbers.decode(DerNode.parse(der)));
        } catch (DerException damaged) {
            throw unreadable(damaged);
        }
    }

    /**
     * Reads an ECPrivateKey (RFC 5915 section 3), the content of {@code BEGIN EC PRIVATE KEY}.
     *
     * @param parameters the content of {@code BEGIN EC PARAMETERS}, if the file has it
     */
    PrivateKeyInfo sec1(byte[] der, Optional<byte[]> parameters) {
        try {
            Optional<NamedCurve> curve = parameters.map(bytes -> curve(DerNode.parse(bytes)));
            return ec(DerNode.parse(der), curve, Optional.empty());
        } catch (DerException damaged) {
            throw unreadable(damaged);
        }
    }

    private PrivateKeyInfo rsa(byte[] algorithm, RsaPrivateNumbers numbers) {
        PublicKeyInfo publicKey = PublicKeyInfo.rsa(algorithm, numbers.modulus(), numbers.publicExponent());
        if (!numbers.consistent()) {
            throw unusable("its numbers do not belong together");
        }
        byte[] secret = numbers.encode();
        try {
            return PrivateKeyInfo.checked(
                    KeyAlgorithm.rsa(numbers.modulus().bitLength()), encode(algorithm, secret), publicKey);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Reads the structure inside both SEC 1 files and PKCS#8.
     *
     * <pre>
     * ECPrivateKey ::= SEQUENCE {           -- RFC 5915 section 3
     *     version        INTEGER,           -- 1
     *     privateKey     OCTET STRING,
     *     parameters [0] EXPLICIT OPTIONAL,
     *     publicKey  [1] EXPLICIT BIT STRING OPTIONAL }
     * </pre>
     */
    private PrivateKeyInfo ec(DerNode node, Optional<NamedCurve> outerCurve, Optional<byte[]> outerPublicBits) {
        DerReader reader = node.reader(Tag.SEQUENCE, "ECPrivateKey");
        if (reader.next(Tag.INTEGER, "version").smallInteger() != 1) {
            throw new DerException(node.offset(), "a version of ECPrivateKey that is not known");
        }
        DerNode number = reader.next(Tag.OCTET_STRING, "privateKey");
        Optional<NamedCurve> innerCurve =
                reader.nextIf(Tag.contextConstructed(0)).map(DerNode::only).map(this::curve);
        Optional<byte[]> publicBits = reader.nextIf(Tag.contextConstructed(1))
                .map(tagged -> tagged.only().bitString());
        reader.end();
        NamedCurve curve = innerCurve
                .or(() -> outerCurve)
                .orElseThrow(() -> unsupported("its curve is not named").exception());
        if (outerCurve.isPresent() && outerCurve.get() != curve) {
            throw unusable("two different curves are named, " + outerCurve.get() + " and " + curve);
        }
        if (number.contentLength() > 2 * curve.fieldOctets()) {
            throw unusable("its number is longer than those of " + curve);
        }
        byte[] octets = number.content();
        try {
            PrivateKeyInfo key = ec(curve, new BigInteger(1, octets));
            checkPoint(key, curve, publicBits);
            checkPoint(key, curve, outerPublicBits);
            return key;
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    PrivateKeyInfo ec(NamedCurve curve, BigInteger number) {
        ECDomainParameters domain = CurvePoints.domain(curve);
        if (number.signum() <= 0 || number.compareTo(domain.getN()) >= 0) {
            throw unusable("its number is not between 1 and the order of " + curve);
        }
        byte[] point = CurvePoints.multiplyBase(curve, number);
        byte[] octets = fixedLength(number, (domain.getN().bitLength() + 7) / 8);
        byte[] secret = Der.sequence(Der.integer(1), Der.octetString(octets), Der.explicit(1, Der.bitString(point)));
        try {
            return PrivateKeyInfo.checked(
                    KeyAlgorithm.ec(curve), encode(KeyOids.ec(curve), secret), PublicKeyInfo.ec(curve, point));
        } finally {
            Arrays.fill(octets, (byte) 0);
            Arrays.fill(secret, (byte) 0);
        }
    }

    private void checkPoint(PrivateKeyInfo key, NamedCurve curve, Optional<byte[]> given) {
        if (given.isEmpty()) {
            return;
        }
        try {
            ECPublicKeyParameters point = CurvePoints.publicKey(curve, given.get());
            if (Arrays.equals(point.getQ().getEncoded(false), key.publicKey().keyBits())) {
                return;
            }
        } catch (IllegalArgumentException notOnTheCurve) {
            throw unusable("its public point is not on " + curve);
        }
        throw mismatch();
    }

    /** Reads the CurvePrivateKey of RFC 8410 section 7, an OCTET STRING inside the one of PKCS#8. */
    private PrivateKeyInfo edwards(KeyAlgorithm.Edwards curve, byte[] secret, Optional<byte[]> given) {
        DerNode node = DerNode.parse(secret).expect(Tag.OCTET_STRING, "CurvePrivateKey");
        if (node.contentLength() != curve.keyOctets()) {
            throw unusable("it has " + node.contentLength() + " bytes, one of " + curve + " has " + curve.keyOctets());
        }
        byte[] seed = node.content();
        try {
            PrivateKeyInfo key = edwards(curve, seed);
            if (given.isPresent() && !Arrays.equals(given.get(), key.publicKey().keyBits())) {
                throw mismatch();
            }
            return key;
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    PrivateKeyInfo edwards(KeyAlgorithm.Edwards curve, byte[] seed) {
        byte[] point = curve == KeyAlgorithm.Edwards.ED25519
                ? new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded()
                : new Ed448PrivateKeyParameters(seed).generatePublicKey().getEncoded();
        byte[] secret = Der.octetString(seed);
        try {
            return PrivateKeyInfo.checked(
                    curve, encode(KeyOids.edwards(curve), secret), PublicKeyInfo.edwards(curve, point));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] encode(byte[] algorithm, byte[] secret) {
        byte[] wrapped = Der.octetString(secret);
        byte[] encoded = Der.sequence(Der.integer(0), algorithm, wrapped);
        Arrays.fill(wrapped, (byte) 0);
        return encoded;
    }

    private static byte[] fixedLength(BigInteger number, int length) {
        byte[] octets = number.toByteArray();
        byte[] fixed = new byte[length];
        int taken = Math.min(octets.length, length);
        System.arraycopy(octets, octets.length - taken, fixed, length - taken, taken);
        Arrays.fill(octets, (byte) 0);
        return fixed;
    }

    private NamedCurve curve(DerNode parameters) {
        if (parameters.identifier() != Tag.OBJECT_IDENTIFIER) {
            throw unsupported("its curve is written out in numbers instead of being named")
                    .fix("name the curve: openssl ec -in FILE -param_enc named_curve -out NEW")
                    .exception();
        }
        Oid oid = parameters.oid();
        return NamedCurve.of(oid)
                .orElseThrow(() ->
                        unsupported("its curve " + oid + " is not supported").exception());
    }

    private SignetException unreadable(DerException damaged) {
        return new SignetException(
                Problem.of(Kind.INPUT, "cannot read the private key in " + source)
                        .because("byte " + damaged.offset() + " of the key: " + damaged.getMessage()),
                damaged);
    }

    private Problem unsupported(String reason) {
        return Problem.of(Kind.INPUT, "cannot read the private key in " + source)
                .because(reason);
    }

    private SignetException mismatch() {
        return unusable("the public key stored with it belongs to another private key");
    }

    private SignetException unusable(String reason) {
        return Problem.of(Kind.KEY, "the private key in " + source + " cannot be used")
                .because(reason)
                .exception();
    }
}
