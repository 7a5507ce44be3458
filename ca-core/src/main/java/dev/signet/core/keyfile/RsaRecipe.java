package dev.signet.core.keyfile;

import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.text.PssRestrictions;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** RSA keys, with or without a restriction to RSASSA-PSS. */
final class RsaRecipe extends KeyRecipe {
    private static final int DEFAULT_SALT = 20;

    private final boolean pss;
    private int bits = 2048;
    private int primes = 2;
    private BigInteger exponent = BigInteger.valueOf(65537);
    private @Nullable HashAlgorithm hash;
    private @Nullable HashAlgorithm mask;
    private int salt = -1;

    RsaRecipe(boolean pss) {
        this.pss = pss;
    }

    @Override
    public boolean set(String name, String value) {
        return switch (name) {
            case "rsa_keygen_bits", "bits" -> {
                bits = number(value);
                yield KeyGenerator.makesRsa(bits);
            }
            case "rsa_keygen_primes", "primes" -> {
                primes = number(value);
                yield primes > 0;
            }
            case "rsa_keygen_pubexp", "e" -> takeExponent(value);
            case "rsa_pss_keygen_md" -> {
                hash = pss ? named(value) : null;
                yield hash != null;
            }
            case "rsa_pss_keygen_mgf1_md" -> {
                mask = pss ? named(value) : null;
                yield mask != null;
            }
            case "rsa_pss_keygen_saltlen" -> {
                salt = pss ? number(value) : -1;
                yield salt >= 0;
            }
            default -> false;
        };
    }

    private boolean takeExponent(String value) {
        boolean hexadecimal = value.startsWith("0x") || value.startsWith("0X");
        String digits = hexadecimal ? value.substring(2) : value;
        int radix = hexadecimal ? 16 : 10;
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) > 'f' || Character.digit(digits.charAt(i), radix) < 0) {
                return false;
            }
        }
        if (digits.isEmpty() || digits.length() > 1000) {
            return false;
        }
        exponent = new BigInteger(digits, radix);
        return true;
    }

    private static @Nullable HashAlgorithm named(String name) {
        Optional<HashAlgorithm> found = HashAlgorithm.named(name);
        return found.orElse(null);
    }

    @Override
    public @Nullable KeyDocument key(SecureRandom random, KeyProgress progress) {
        RsaKey key = KeyGenerator.rsa(bits, primes, exponent, random, progress);
        return key == null || !pss ? key : key.restricted(restrictions());
    }

    /** As soon as anything is said, the rest is as RFC 4055 section 3.1 has it: SHA-1 and 20 octets of salt. */
    private @Nullable PssRestrictions restrictions() {
        if (hash == null && mask == null && salt < 0) {
            return null;
        }
        HashAlgorithm chosen = hash == null ? HashAlgorithm.SHA1 : hash;
        HashAlgorithm chosenMask = mask == null ? HashAlgorithm.SHA1 : mask;
        return PssRestrictions.of(chosen.oid().dotted(), chosenMask.oid().dotted(), salt < 0 ? DEFAULT_SALT : salt);
    }
}
