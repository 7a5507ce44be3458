package dev.signet.core.key;

import dev.signet.core.cipher.AlgorithmParameters;
import dev.signet.core.cipher.NamedDigest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a key is used, in the {@code name:value} pairs of {@code pkeyutl -pkeyopt} and {@code dgst -sigopt}.
 *
 * <p>Each pair is judged when it comes, as in OpenSSL: the length of a salt can be set only after the padding it belongs to.
 */
public final class KeyOptions {
    /** What is done with the key. */
    public enum Use {
        SIGN,
        VERIFY,
        VERIFY_RECOVER,
        ENCRYPT,
        DECRYPT,
        DERIVE,
        ENCAPSULATE,
        DECAPSULATE;

        boolean signing() {
            return this == SIGN || this == VERIFY || this == VERIFY_RECOVER;
        }
    }

    /** How octets are made as long as an RSA modulus. */
    enum Padding {
        PKCS1,
        NONE,
        OAEP,
        PSS,
        X931
    }

    private static final int MAX_CONTEXT = 255;

    static final int SALT_LIKE_DIGEST = -1;
    static final int SALT_ANY = -2;
    static final int SALT_LONGEST = -3;

    private final Use use;
    private final AsymmetricKey.Sort sort;
    private Padding padding;
    private @Nullable NamedDigest digest;
    private @Nullable NamedDigest maskDigest;
    private @Nullable NamedDigest oaepDigest;
    private byte[] label = {};
    private int saltLength = SALT_ANY;
    private byte[] identity = Sm2Identity.none();
    private byte[] context = {};
    private boolean deterministic;

    KeyOptions(Use use, AsymmetricKey.Sort sort) {
        this.use = use;
        this.sort = sort;
        this.padding = pssOnly() ? Padding.PSS : Padding.PKCS1;
    }

    private boolean pssOnly() {
        return sort == AsymmetricKey.Sort.RSA_PSS;
    }

    private boolean encrypting() {
        return use == Use.ENCRYPT || use == Use.DECRYPT;
    }

    /** Takes a pair; false if the key, or this use of it, has no such option or not with this value. */
    public boolean take(String pair) {
        int colon = pair.indexOf(':');
        if (colon < 0) {
            return false;
        }
        String name = pair.substring(0, colon);
        String value = pair.substring(colon + 1);
        if (sort.postQuantum()) {
            return takePostQuantum(name, value);
        }
        if (name.equals("digest") && sort.isRsa() && encrypting()) {
            return takeOaep(value);
        }
        if (name.equals("digest")) {
            NamedDigest found = NamedDigest.find(value);
            boolean known = found != null
                    && (sort == AsymmetricKey.Sort.SM2
                            ? !use.signing() || found.canonicalName().equals("SM3")
                            : use.signing() && !found.ofSignature());
            digest = known ? found : digest;
            return known;
        }
        if (sort == AsymmetricKey.Sort.SM2) {
            byte[] octets = use.signing() ? Sm2Identity.ofPair(pair) : null;
            identity = octets == null ? identity : octets;
            return octets != null;
        }
        if (!sort.isRsa()) {
            return name.equals("ecdh_cofactor_mode") && use == Use.DERIVE && (value.equals("0") || value.equals("1"));
        }
        return switch (name) {
            case "rsa_padding_mode", "pad-mode" -> takePadding(value);
            case "rsa_pss_saltlen", "saltlen" -> padding == Padding.PSS && takeSaltLength(value);
            case "rsa_mgf1_md", "mgf1-digest" -> (padding == Padding.PSS || padding == Padding.OAEP) && takeMask(value);
            case "rsa_oaep_md" -> padding == Padding.OAEP && takeOaep(value);
            case "rsa_oaep_label", "hexoaep-label" -> padding == Padding.OAEP && takeLabel(value);
            case "oaep-label" -> {
                label = value.getBytes(StandardCharsets.UTF_8);
                yield padding == Padding.OAEP;
            }
            default -> false;
        };
    }

    /** The parameters that OpenSSL 3.5 has for ML-DSA and SLH-DSA (FIPS 204 algorithm 2, FIPS 205 algorithm 22). */
    private boolean takePostQuantum(String name, String value) {
        switch (name) {
            case "context-string" -> {
                return takeContext(value.getBytes(StandardCharsets.UTF_8));
            }
            case "hexcontext-string" -> {
                return takeContext(AlgorithmParameters.hex(value));
            }
            case "deterministic" -> {
                deterministic = value.equals("1");
                return value.equals("0") || value.equals("1");
            }
            default -> {
                return false;
            }
        }
    }

    private boolean takeContext(byte @Nullable [] octets) {
        if (octets == null || octets.length > MAX_CONTEXT) {
            return false;
        }
        context = octets;
        return true;
    }

    private boolean takePadding(String value) {
        Padding wanted = switch (value) {
            case "pkcs1" -> Padding.PKCS1;
            case "none" -> digest == null ? Padding.NONE : null;
            case "oaep", "oeap" -> encrypting() ? Padding.OAEP : null;
            case "pss" -> Padding.PSS;
            case "x931" -> Padding.X931;
            default -> null;
        };
        if (wanted == null
                || pssOnly() && wanted != Padding.PSS
                || wanted == Padding.PSS && use == Use.VERIFY_RECOVER) {
            return false;
        }
        padding = wanted;
        return true;
    }

    private boolean takeSaltLength(String value) {
        switch (value) {
            case "digest" -> saltLength = SALT_LIKE_DIGEST;
            case "auto" -> saltLength = SALT_ANY;
            case "max" -> saltLength = SALT_LONGEST;
            default -> {
                if (!value.matches("-?[0-9]{1,6}") || Integer.parseInt(value) < SALT_LONGEST) {
                    return false;
                }
                saltLength = Integer.parseInt(value);
            }
        }
        return true;
    }

    private boolean takeMask(String value) {
        maskDigest = NamedDigest.find(value);
        return maskDigest != null && !maskDigest.extendable();
    }

    private boolean takeOaep(String value) {
        oaepDigest = NamedDigest.find(value);
        return oaepDigest != null && !oaepDigest.extendable();
    }

    private boolean takeLabel(String value) {
        byte[] octets = AlgorithmParameters.hex(value);
        label = octets == null ? label : octets;
        return octets != null;
    }

    /** Sets the digest of what is signed, if no pair has. */
    public void signDigestOf(NamedDigest used) {
        digest = digest == null ? used : digest;
    }

    /** Returns what is done with the key. */
    public Use use() {
        return use;
    }

    Padding padding() {
        return padding;
    }

    @Nullable NamedDigest digest() {
        return digest;
    }

    @Nullable NamedDigest maskDigest() {
        return maskDigest;
    }

    @Nullable NamedDigest oaepDigest() {
        return oaepDigest;
    }

    byte[] label() {
        return label;
    }

    int saltLength() {
        return saltLength;
    }

    byte[] identity() {
        return identity;
    }

    byte[] context() {
        return context;
    }

    boolean deterministic() {
        return deterministic;
    }
}
