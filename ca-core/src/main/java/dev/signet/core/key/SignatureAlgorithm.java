package dev.signet.core.key;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a signature is made: the scheme, its hash function, and for RSASSA-PSS the length of the salt.
 *
 * @param scheme the scheme, which decides what sort of key fits
 * @param hash the function that the data is hashed with; empty for Ed25519 and Ed448, which have their own
 * @param mask the function of the mask of RSASSA-PSS, in practice the same as {@code hash}; empty for all others
 * @param saltLength the salt of RSASSA-PSS in octets; 0 for all others
 */
public record SignatureAlgorithm(
        Scheme scheme, Optional<HashAlgorithm> hash, Optional<HashAlgorithm> mask, int saltLength) {
    public static final SignatureAlgorithm RSA_SHA256 = rsa(HashAlgorithm.SHA256);
    public static final SignatureAlgorithm RSA_SHA384 = rsa(HashAlgorithm.SHA384);
    public static final SignatureAlgorithm RSA_SHA512 = rsa(HashAlgorithm.SHA512);
    public static final SignatureAlgorithm RSA_PSS_SHA256 = pss(HashAlgorithm.SHA256);
    public static final SignatureAlgorithm RSA_PSS_SHA384 = pss(HashAlgorithm.SHA384);
    public static final SignatureAlgorithm RSA_PSS_SHA512 = pss(HashAlgorithm.SHA512);
    public static final SignatureAlgorithm ECDSA_SHA256 = ecdsa(HashAlgorithm.SHA256);
    public static final SignatureAlgorithm ECDSA_SHA384 = ecdsa(HashAlgorithm.SHA384);
    public static final SignatureAlgorithm ECDSA_SHA512 = ecdsa(HashAlgorithm.SHA512);
    public static final SignatureAlgorithm ED25519 = edwards(Scheme.ED25519);
    public static final SignatureAlgorithm ED448 = edwards(Scheme.ED448);

    private static final List<SignatureAlgorithm> OFFERED = List.of(
            RSA_SHA256,
            RSA_SHA384,
            RSA_SHA512,
            RSA_PSS_SHA256,
            RSA_PSS_SHA384,
            RSA_PSS_SHA512,
            ECDSA_SHA256,
            ECDSA_SHA384,
            ECDSA_SHA512,
            ED25519,
            ED448);

    /** The schemes that certificates are signed with. */
    public enum Scheme {
        /** RSASSA-PKCS1-v1_5 of RFC 8017 section 8.2. */
        RSA("rsa"),
        /** RSASSA-PSS of RFC 8017 section 8.1. */
        RSA_PSS("rsa-pss"),
        /** ECDSA of FIPS 186-5. */
        ECDSA("ecdsa"),
        /** Ed25519 of RFC 8032, over the data itself. */
        ED25519("ed25519"),
        /** Ed448 of RFC 8032, over the data itself. */
        ED448("ed448"),
        /** DSA of FIPS 186-4, for checking what is old. */
        DSA("dsa"),
        /** SM2 over SM3 (GB/T 32918.2), for openssl's commands. */
        SM2("sm2"),
        /** ML-DSA of FIPS 204, over the data itself, for openssl's commands. */
        ML_DSA_44("ml-dsa-44"),
        ML_DSA_65("ml-dsa-65"),
        ML_DSA_87("ml-dsa-87"),
        /** SLH-DSA of FIPS 205, over the data itself, for openssl's commands. */
        SLH_DSA_SHA2_128S("slh-dsa-sha2-128s"),
        SLH_DSA_SHA2_128F("slh-dsa-sha2-128f"),
        SLH_DSA_SHA2_192S("slh-dsa-sha2-192s"),
        SLH_DSA_SHA2_192F("slh-dsa-sha2-192f"),
        SLH_DSA_SHA2_256S("slh-dsa-sha2-256s"),
        SLH_DSA_SHA2_256F("slh-dsa-sha2-256f"),
        SLH_DSA_SHAKE_128S("slh-dsa-shake-128s"),
        SLH_DSA_SHAKE_128F("slh-dsa-shake-128f"),
        SLH_DSA_SHAKE_192S("slh-dsa-shake-192s"),
        SLH_DSA_SHAKE_192F("slh-dsa-shake-192f"),
        SLH_DSA_SHAKE_256S("slh-dsa-shake-256s"),
        SLH_DSA_SHAKE_256F("slh-dsa-shake-256f");

        private final String text;

        Scheme(String text) {
            this.text = text;
        }

        /** Returns whether it is of FIPS 204 or FIPS 205. */
        public boolean postQuantum() {
            return compareTo(ML_DSA_44) >= 0;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Returns RSASSA-PKCS1-v1_5 with a hash function. */
    public static SignatureAlgorithm rsa(HashAlgorithm hash) {
        return new SignatureAlgorithm(Scheme.RSA, Optional.of(hash), Optional.empty(), 0);
    }

    /** Returns RSASSA-PSS as RFC 4055 section 3.1 recommends it: mask and salt go by the hash function. */
    public static SignatureAlgorithm pss(HashAlgorithm hash) {
        return new SignatureAlgorithm(Scheme.RSA_PSS, Optional.of(hash), Optional.of(hash), hash.length());
    }

    /** Returns ECDSA with a hash function. */
    public static SignatureAlgorithm ecdsa(HashAlgorithm hash) {
        return new SignatureAlgorithm(Scheme.ECDSA, Optional.of(hash), Optional.empty(), 0);
    }

    /** Returns DSA with a hash function, for checking what is old: no key signs with it here. */
    public static SignatureAlgorithm dsa(HashAlgorithm hash) {
        return new SignatureAlgorithm(Scheme.DSA, Optional.of(hash), Optional.empty(), 0);
    }

    /** Returns a scheme that signs the data itself. */
    static SignatureAlgorithm whole(Scheme scheme) {
        return edwards(scheme);
    }

    private static SignatureAlgorithm edwards(Scheme scheme) {
        return new SignatureAlgorithm(scheme, Optional.empty(), Optional.empty(), 0);
    }

    /**
     * Returns the algorithm with a name such as {@code rsa-sha256}, {@code rsa-pss-sha384}, {@code ecdsa-sha256} or
     * {@code ed25519}; these are the ones that Signet signs with.
     *
     * @throws SignetException of kind USAGE if there is none
     */
    public static SignatureAlgorithm parse(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        for (SignatureAlgorithm algorithm : OFFERED) {
            if (algorithm.toString().equals(name)) {
                return algorithm;
            }
        }
        throw Problem.of(Kind.USAGE, "there is no signature algorithm \"" + text + "\"")
                .fix("use one of "
                        + String.join(
                                ", ",
                                OFFERED.stream()
                                        .map(SignatureAlgorithm::toString)
                                        .toList()))
                .exception();
    }

    /** Returns what a key signs with unless something else is wanted; the hash is about as strong as the key. */
    public static SignatureAlgorithm defaultFor(KeyAlgorithm key) {
        if (key instanceof KeyAlgorithm.Rsa) {
            return RSA_SHA256;
        }
        if (key instanceof KeyAlgorithm.Ec ec) {
            int bits = ec.curve().fieldBits();
            return bits <= 256 ? ECDSA_SHA256 : bits <= 384 ? ECDSA_SHA384 : ECDSA_SHA512;
        }
        return key == KeyAlgorithm.Edwards.ED25519 ? ED25519 : ED448;
    }

    /**
     * Returns what a key signs with unless something else is wanted; empty if the key's algorithm is not known.
     *
     * <p>Differs from {@link #defaultFor(KeyAlgorithm)} for RSA keys that say they are for RSASSA-PSS alone.
     */
    public static Optional<SignatureAlgorithm> defaultFor(PublicKeyInfo key) {
        return key.pssOnly() && key.algorithm().isPresent()
                ? Optional.of(key.pssRestriction().orElse(RSA_PSS_SHA256))
                : key.algorithm().map(SignatureAlgorithm::defaultFor);
    }

    /**
     * Returns the algorithm that an AlgorithmIdentifier names; empty if it is not one of these.
     *
     * <p>Tolerant as to parameters where they say nothing: an RSA identifier may lack its NULL.
     */
    public static Optional<SignatureAlgorithm> ofIdentifier(DerNode identifier) {
        return SignatureIdentifiers.decode(identifier);
    }

    /** Returns the DER of the AlgorithmIdentifier (RFC 4055, RFC 5758, RFC 8410). */
    public byte[] identifier() {
        return SignatureIdentifiers.encode(this);
    }

    /** Returns whether such a signature proves little, because collisions of its hash function can be made. */
    public boolean isWeak() {
        return hash.isPresent() && hash.get().broken();
    }

    /** Returns whether a key is of the sort that this algorithm needs, and for RSASSA-PSS does not rule it out itself. */
    public boolean fits(PublicKeyInfo key) {
        Optional<KeyAlgorithm> algorithm = key.algorithm();
        if (algorithm.isEmpty()) {
            return scheme == Scheme.DSA && key.isDsa()
                    || scheme == Scheme.SM2 && Sm2Signatures.isKey(key)
                    || scheme.postQuantum()
                            && PostQuantumOperations.scheme(key.algorithmOid()).equals(Optional.of(scheme));
        }
        return switch (scheme) {
            case RSA -> algorithm.get() instanceof KeyAlgorithm.Rsa && !key.pssOnly();
            case RSA_PSS -> algorithm.get() instanceof KeyAlgorithm.Rsa && key.allows(this);
            case ECDSA -> algorithm.get() instanceof KeyAlgorithm.Ec;
            case ED25519 -> algorithm.get() == KeyAlgorithm.Edwards.ED25519;
            case ED448 -> algorithm.get() == KeyAlgorithm.Edwards.ED448;
            default -> false;
        };
    }

    /** Returns a name such as {@code rsa-sha256}. */
    @Override
    public String toString() {
        return hash.map(function -> scheme + "-" + function.name().toLowerCase(Locale.ROOT))
                .orElse(scheme.toString());
    }
}
