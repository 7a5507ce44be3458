package dev.signet.core.key;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.key.SignatureAlgorithm.Scheme;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** AlgorithmIdentifiers of signatures, to and from DER (RFC 3279, RFC 4055, RFC 5758, RFC 8410). */
final class SignatureIdentifiers {
    private static final Oid MGF1 = Oid.of("1.2.840.113549.1.1.8");
    private static final Map<HashAlgorithm, Oid> RSA = new EnumMap<>(Map.ofEntries(
            Map.entry(HashAlgorithm.MD5, Oid.of("1.2.840.113549.1.1.4")),
            Map.entry(HashAlgorithm.SHA1, Oid.of("1.2.840.113549.1.1.5")),
            Map.entry(HashAlgorithm.SHA224, Oid.of("1.2.840.113549.1.1.14")),
            Map.entry(HashAlgorithm.SHA256, Oid.of("1.2.840.113549.1.1.11")),
            Map.entry(HashAlgorithm.SHA384, Oid.of("1.2.840.113549.1.1.12")),
            Map.entry(HashAlgorithm.SHA512, Oid.of("1.2.840.113549.1.1.13")),
            Map.entry(HashAlgorithm.SHA512_224, Oid.of("1.2.840.113549.1.1.15")),
            Map.entry(HashAlgorithm.SHA512_256, Oid.of("1.2.840.113549.1.1.16")),
            Map.entry(HashAlgorithm.SHA3_224, Oid.of("2.16.840.1.101.3.4.3.13")),
            Map.entry(HashAlgorithm.SHA3_256, Oid.of("2.16.840.1.101.3.4.3.14")),
            Map.entry(HashAlgorithm.SHA3_384, Oid.of("2.16.840.1.101.3.4.3.15")),
            Map.entry(HashAlgorithm.SHA3_512, Oid.of("2.16.840.1.101.3.4.3.16"))));
    private static final Map<HashAlgorithm, Oid> ECDSA = new EnumMap<>(Map.ofEntries(
            Map.entry(HashAlgorithm.SHA1, Oid.of("1.2.840.10045.4.1")),
            Map.entry(HashAlgorithm.SHA224, Oid.of("1.2.840.10045.4.3.1")),
            Map.entry(HashAlgorithm.SHA256, Oid.of("1.2.840.10045.4.3.2")),
            Map.entry(HashAlgorithm.SHA384, Oid.of("1.2.840.10045.4.3.3")),
            Map.entry(HashAlgorithm.SHA512, Oid.of("1.2.840.10045.4.3.4")),
            Map.entry(HashAlgorithm.SHA3_224, Oid.of("2.16.840.1.101.3.4.3.9")),
            Map.entry(HashAlgorithm.SHA3_256, Oid.of("2.16.840.1.101.3.4.3.10")),
            Map.entry(HashAlgorithm.SHA3_384, Oid.of("2.16.840.1.101.3.4.3.11")),
            Map.entry(HashAlgorithm.SHA3_512, Oid.of("2.16.840.1.101.3.4.3.12"))));

    private static final Map<HashAlgorithm, Oid> DSA = new EnumMap<>(Map.ofEntries(
            Map.entry(HashAlgorithm.SHA1, Oid.of("1.2.840.10040.4.3")),
            Map.entry(HashAlgorithm.SHA224, Oid.of("2.16.840.1.101.3.4.3.1")),
            Map.entry(HashAlgorithm.SHA256, Oid.of("2.16.840.1.101.3.4.3.2")),
            Map.entry(HashAlgorithm.SHA384, Oid.of("2.16.840.1.101.3.4.3.3")),
            Map.entry(HashAlgorithm.SHA512, Oid.of("2.16.840.1.101.3.4.3.4")),
            Map.entry(HashAlgorithm.SHA3_224, Oid.of("2.16.840.1.101.3.4.3.5")),
            Map.entry(HashAlgorithm.SHA3_256, Oid.of("2.16.840.1.101.3.4.3.6")),
            Map.entry(HashAlgorithm.SHA3_384, Oid.of("2.16.840.1.101.3.4.3.7")),
            Map.entry(HashAlgorithm.SHA3_512, Oid.of("2.16.840.1.101.3.4.3.8"))));

    static byte[] encode(SignatureAlgorithm algorithm) {
        return switch (algorithm.scheme()) {
            case RSA -> Der.sequence(oid(RSA, algorithm), Der.nul());
            case RSA_PSS -> Der.sequence(Der.oid(KeyOids.RSA_PSS), pssParameters(algorithm));
            case ECDSA -> Der.sequence(oid(ECDSA, algorithm));
            case DSA -> Der.sequence(oid(DSA, algorithm));
            case ED25519 -> KeyOids.edwards(KeyAlgorithm.Edwards.ED25519);
            case ED448 -> KeyOids.edwards(KeyAlgorithm.Edwards.ED448);
            case SM2 -> Der.sequence(Der.oid(Oid.of(Sm2Signatures.ALGORITHM)));
            default ->
                Der.sequence(Der.oid(Oid.of(
                        PostQuantumOperations.algorithm(algorithm.scheme()).oid())));
        };
    }

    private static byte[] oid(Map<HashAlgorithm, Oid> oids, SignatureAlgorithm algorithm) {
        Oid oid = oids.get(algorithm.hash().orElseThrow());
        if (oid == null) {
            throw new IllegalArgumentException("nobody has given " + algorithm + " an object identifier");
        }
        return Der.oid(oid);
    }

    /**
     * Returns the parameters of RSASSA-PSS, with defaults left out as DER demands.
     *
     * <pre>
     * RSASSA-PSS-params ::= SEQUENCE {      -- RFC 4055 section 3.1
     *     hashAlgorithm    [0] DEFAULT sha1,
     *     maskGenAlgorithm [1] DEFAULT mgf1 with sha1,
     *     saltLength       [2] INTEGER DEFAULT 20,
     *     trailerField     [3] INTEGER DEFAULT 1 }
     * </pre>
     */
    private static byte[] pssParameters(SignatureAlgorithm algorithm) {
        HashAlgorithm hash = algorithm.hash().orElseThrow();
        HashAlgorithm mask = algorithm.mask().orElseThrow();
        byte[] none = {};
        return Der.sequence(
                hash == HashAlgorithm.SHA1 ? none : Der.explicit(0, hashIdentifier(hash)),
                mask == HashAlgorithm.SHA1 ? none : Der.explicit(1, Der.sequence(Der.oid(MGF1), hashIdentifier(mask))),
                algorithm.saltLength() == 20 ? none : Der.explicit(2, Der.integer(algorithm.saltLength())));
    }

    private static byte[] hashIdentifier(HashAlgorithm hash) {
        return Der.sequence(Der.oid(hash.oid()), Der.nul());
    }

    static Optional<SignatureAlgorithm> decode(DerNode identifier) {
        try {
            DerReader reader = identifier.reader(Tag.SEQUENCE, "AlgorithmIdentifier");
            Oid oid = reader.next(Tag.OBJECT_IDENTIFIER, "algorithm").oid();
            Optional<DerNode> parameters = reader.hasNext() ? Optional.of(reader.next()) : Optional.empty();
            reader.end();
            if (oid.equals(KeyOids.RSA_PSS)) {
                return parameters.flatMap(SignatureIdentifiers::pss);
            }
            if (parameters.isPresent() && parameters.get().identifier() != Tag.NULL) {
                return Optional.empty();
            }
            return withoutParameters(oid);
        } catch (DerException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<SignatureAlgorithm> withoutParameters(Oid oid) {
        if (oid.equals(KeyOids.ED25519)) {
            return Optional.of(SignatureAlgorithm.ED25519);
        }
        if (oid.equals(KeyOids.ED448)) {
            return Optional.of(SignatureAlgorithm.ED448);
        }
        for (Map.Entry<HashAlgorithm, Oid> entry : RSA.entrySet()) {
            if (entry.getValue().equals(oid)) {
                return Optional.of(SignatureAlgorithm.rsa(entry.getKey()));
            }
        }
        for (Map.Entry<HashAlgorithm, Oid> entry : ECDSA.entrySet()) {
            if (entry.getValue().equals(oid)) {
                return Optional.of(SignatureAlgorithm.ecdsa(entry.getKey()));
            }
        }
        for (Map.Entry<HashAlgorithm, Oid> entry : DSA.entrySet()) {
            if (entry.getValue().equals(oid)) {
                return Optional.of(SignatureAlgorithm.dsa(entry.getKey()));
            }
        }
        return PostQuantumOperations.scheme(oid).map(SignatureAlgorithm::whole);
    }

    private static Optional<SignatureAlgorithm> pss(DerNode parameters) {
        DerReader reader = parameters.reader(Tag.SEQUENCE, "RSASSA-PSS-params");
        Optional<HashAlgorithm> hash = Optional.of(HashAlgorithm.SHA1);
        Optional<HashAlgorithm> mask = Optional.of(HashAlgorithm.SHA1);
        int saltLength = 20;
        if (reader.nextIs(Tag.contextConstructed(0))) {
            hash = hash(reader.next().only());
        }
        if (reader.nextIs(Tag.contextConstructed(1))) {
            DerReader generator = reader.next().only().reader(Tag.SEQUENCE, "maskGenAlgorithm");
            mask = generator.next(Tag.OBJECT_IDENTIFIER, "algorithm").oid().equals(MGF1)
                    ? hash(generator.next())
                    : Optional.empty();
        }
        if (reader.nextIs(Tag.contextConstructed(2))) {
            saltLength = reader.next().only().expect(Tag.INTEGER, "saltLength").smallInteger();
        }
        if (reader.nextIs(Tag.contextConstructed(3))
                && reader.next().only().expect(Tag.INTEGER, "trailerField").smallInteger() != 1) {
            return Optional.empty();
        }
        reader.end();
        return hash.isPresent() && mask.isPresent() && saltLength >= 0 && saltLength <= 2048
                ? Optional.of(new SignatureAlgorithm(Scheme.RSA_PSS, hash, mask, saltLength))
                : Optional.empty();
    }

    private static Optional<HashAlgorithm> hash(DerNode identifier) {
        return HashAlgorithm.of(identifier
                .reader(Tag.SEQUENCE, "hashAlgorithm")
                .next(Tag.OBJECT_IDENTIFIER, "algorithm")
                .oid());
    }

    private SignatureIdentifiers() {}
}
