package dev.signet.core.key;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.DigestComputation;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricBlockCipher;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.encodings.PKCS1Encoding;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.jspecify.annotations.Nullable;

/**
 * Signs with the keys that {@link PrivateKeyInfo} has no room for: DSA, RSA of more than two primes, curves that a file spells out.
 *
 * <p>By Bouncy Castle's lightweight API. For old files that have to be served now and then, not for speed.
 */
final class ForeignSigner implements Signer {
    /** Version, modulus, public and private exponent, two primes, two exponents, the coefficient. */
    private static final int RSA_NUMBERS = 9;

    private final PublicKeyInfo publicKey;
    private final SignatureAlgorithm algorithm;
    private final SigningOperation operation;

    private ForeignSigner(PublicKeyInfo publicKey, SignatureAlgorithm algorithm, SigningOperation operation) {
        this.publicKey = publicKey;
        this.algorithm = algorithm;
        this.operation = operation;
    }

    /**
     * Returns a signer.
     *
     * @param digest the name of the hash function; null for the usual one
     * @throws SignetException of kind KEY if the key is of no known sort either, of kind USAGE if it does not sign with the hash
     *     function
     */
    static ForeignSigner of(byte[] pkcs8, @Nullable String digest, SignatureOptions options) {
        try {
            Optional<ForeignSigner> postQuantum = postQuantum(pkcs8);
            if (postQuantum.isPresent()) {
                return postQuantum.get();
            }
            Optional<ForeignSigner> sm2 = sm2(pkcs8, digest, options);
            if (sm2.isPresent()) {
                return sm2.get();
            }
            HashAlgorithm hash = FileSigner.hash(digest);
            List<BigInteger> rsa = rsaNumbers(pkcs8);
            if (!rsa.isEmpty()) {
                return rsa(new RSAKeyParameters(true, rsa.get(1), rsa.get(3)), rsa.get(2), hash);
            }
            AsymmetricKeyParameter key = PrivateKeyFactory.createKey(pkcs8);
            if (key instanceof DSAPrivateKeyParameters dsa) {
                return pair(
                        SignatureAlgorithm.dsa(hash),
                        info(new DSAPublicKeyParameters(
                                dsa.getParameters()
                                        .getG()
                                        .modPow(dsa.getX(), dsa.getParameters().getP()),
                                dsa.getParameters())),
                        new DSASigner(),
                        key);
            }
            if (key instanceof ECPrivateKeyParameters ec) {
                ECDomainParameters domain = ec.getParameters();
                ECPublicKeyParameters point = new ECPublicKeyParameters(
                        new FixedPointCombMultiplier().multiply(domain.getG(), ec.getD()), domain);
                return pair(SignatureAlgorithm.ecdsa(hash), info(point), new ECDSASigner(), key);
            }
            throw unusable("keys of its type do not sign");
        } catch (IOException | IllegalArgumentException | DerException | ArithmeticException damaged) {
            throw unusable(String.valueOf(damaged.getMessage()));
        }
    }

    /**
     * RFC 9881 section 6: the key of ML-DSA is a seed tagged 0, an expanded key, or a sequence that begins with the seed; RFC 9909:
     * that of SLH-DSA is its octets.
     */
    private static Optional<ForeignSigner> postQuantum(byte[] pkcs8) {
        List<DerNode> info =
                DerNode.parse(pkcs8).expect(Tag.SEQUENCE, "PrivateKeyInfo").children();
        if (info.size() < 3 || info.get(1).children().isEmpty()) {
            return Optional.empty();
        }
        PostQuantumAlgorithm algorithm =
                PostQuantumAlgorithm.ofOid(info.get(1).children().get(0).oid().dotted());
        if (algorithm == null || !algorithm.signs()) {
            return Optional.empty();
        }
        byte[] secret = info.get(2).expect(Tag.OCTET_STRING, "privateKey").content();
        if (algorithm.seedLength() > 0) {
            DerNode key = DerNode.parse(secret);
            secret = key.is(Tag.SEQUENCE) ? key.children().get(0).content() : key.content();
        }
        Oid oid = Oid.of(algorithm.oid());
        byte[] publicKey = Der.sequence(
                Der.sequence(Der.oid(oid)), Der.bitString(PostQuantumArithmetic.expand(algorithm, secret)[1]));
        return Optional.of(new ForeignSigner(
                PublicKeyInfo.parse(publicKey),
                SignatureAlgorithm.whole(PostQuantumOperations.scheme(oid).orElseThrow()),
                PostQuantumOperations.signing(
                        PostQuantumArithmetic.privateKey(algorithm, secret), new SecureRandom())));
    }

    private static Optional<ForeignSigner> sm2(byte[] pkcs8, @Nullable String digest, SignatureOptions options)
            throws IOException {
        List<DerNode> info =
                DerNode.parse(pkcs8).expect(Tag.SEQUENCE, "PrivateKeyInfo").children();
        List<DerNode> algorithm = info.size() < 3 ? List.of() : info.get(1).children();
        if (algorithm.size() < 2
                || !algorithm.get(1).is(Tag.OBJECT_IDENTIFIER)
                || !algorithm.get(1).oid().dotted().equals(Sm2Signatures.CURVE)) {
            return Optional.empty();
        }
        NamedDigest function = NamedDigest.find(digest == null ? "sm3" : digest);
        if (function == null || !function.canonicalName().equals("SM3")) {
            throw Problem.of(Kind.USAGE, "a key of SM2 does not sign with the digest \"" + digest + "\"")
                    .fix("use sm3")
                    .exception();
        }
        ECPrivateKeyParameters key = (ECPrivateKeyParameters) PrivateKeyFactory.createKey(pkcs8);
        byte[] identity = options.identity().orElse(Sm2Identity.none());
        SecureRandom random = new SecureRandom();
        byte[] publicKey = Der.sequence(
                Der.sequence(Der.oid(KeyOids.EC), algorithm.get(1).encoded()),
                Der.bitString(Sm2Operations.publicKey(key).getQ().getEncoded(false)));
        return Optional.of(new ForeignSigner(
                PublicKeyInfo.parse(publicKey), SignatureAlgorithm.whole(SignatureAlgorithm.Scheme.SM2), tbs -> {
                    DigestComputation message = Sm2Operations.hash(key, identity);
                    message.update(tbs);
                    return Sm2Operations.sign(key, message.finish(), random);
                }));
    }

    private static ForeignSigner pair(
            SignatureAlgorithm algorithm, PublicKeyInfo publicKey, DSA signer, AsymmetricKeyParameter key) {
        HashAlgorithm hash = algorithm.hash().orElseThrow();
        SecureRandom random = new SecureRandom();
        return new ForeignSigner(publicKey, algorithm, tbs -> {
            BigInteger[] signature;
            synchronized (signer) {
                signer.init(true, new ParametersWithRandom(key, random));
                signature = signer.generateSignature(hash.digest(tbs));
            }
            return Der.sequence(Der.integer(signature[0]), Der.integer(signature[1]));
        });
    }

    private static PublicKeyInfo info(AsymmetricKeyParameter key) throws IOException {
        return PublicKeyInfo.parse(
                SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded("DER"));
    }

    /** Returns the numbers of an RSAPrivateKey (RFC 8017 appendix A.1.2), the version before them, if the key is one. */
    private static List<BigInteger> rsaNumbers(byte[] pkcs8) {
        List<DerNode> info =
                DerNode.parse(pkcs8).expect(Tag.SEQUENCE, "PrivateKeyInfo").children();
        if (info.size() < 3 || !info.get(1).children().get(0).oid().equals(KeyOids.RSA)) {
            return List.of();
        }
        byte[] key = info.get(2).expect(Tag.OCTET_STRING, "privateKey").content();
        List<BigInteger> numbers = new ArrayList<>();
        for (DerNode field :
                DerNode.parse(key).expect(Tag.SEQUENCE, "RSAPrivateKey").children()) {
            if (field.is(Tag.INTEGER)) {
                numbers.add(field.integer());
            }
        }
        if (numbers.size() < RSA_NUMBERS) {
            throw new IllegalArgumentException("an RSA key of too few numbers");
        }
        return numbers;
    }

    private static ForeignSigner rsa(RSAKeyParameters key, BigInteger exponent, HashAlgorithm hash) {
        PublicKeyInfo publicKey = PublicKeyInfo.rsa(KeyOids.rsa(), key.getModulus(), exponent);
        return new ForeignSigner(publicKey, SignatureAlgorithm.rsa(hash), tbs -> {
            byte[] info = Der.sequence(Der.sequence(Der.oid(hash.oid()), Der.nul()), Der.octetString(hash.digest(tbs)));
            AsymmetricBlockCipher engine = new PKCS1Encoding(new RSAEngine());
            engine.init(true, key);
            try {
                return engine.processBlock(info, 0, info.length);
            } catch (CryptoException refused) {
                throw unusable(String.valueOf(refused.getMessage()));
            }
        });
    }

    private static SignetException unusable(String reason) {
        return Problem.of(Kind.KEY, "the key cannot be used for signing")
                .because(reason)
                .exception();
    }

    @Override
    public PublicKeyInfo publicKey() {
        return publicKey;
    }

    @Override
    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    @Override
    public byte[] sign(byte[] tbs) {
        return operation.sign(tbs);
    }
}
