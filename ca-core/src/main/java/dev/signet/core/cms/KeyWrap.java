package dev.signet.core.cms;

import dev.signet.core.asn1.Oid;
import java.security.SecureRandom;
import java.util.Locale;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.Wrapper;
import org.bouncycastle.crypto.engines.AESWrapEngine;
import org.bouncycastle.crypto.engines.DESedeWrapEngine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.jspecify.annotations.Nullable;

/** Encrypts keys with keys: RFC 3394 with AES, RFC 3217 with triple DES. */
public enum KeyWrap {
    AES_128(CmsOids.AES_128_WRAP, 16),
    AES_192(CmsOids.AES_192_WRAP, 24),
    AES_256(CmsOids.AES_256_WRAP, 32),
    TRIPLE_DES(CmsOids.TRIPLE_DES_WRAP, 24);

    private final Oid oid;
    private final int keyLength;

    KeyWrap(Oid oid, int keyLength) {
        this.oid = oid;
        this.keyLength = keyLength;
    }

    /** Returns the function that OpenSSL calls so, such as {@code aes128-wrap}; null if there is none. */
    public static @Nullable KeyWrap named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "aes128-wrap", "id-aes128-wrap", "aes-128-wrap" -> AES_128;
            case "aes192-wrap", "id-aes192-wrap", "aes-192-wrap" -> AES_192;
            case "aes256-wrap", "id-aes256-wrap", "aes-256-wrap" -> AES_256;
            case "des3-wrap", "id-smime-alg-cms3deswrap" -> TRIPLE_DES;
            default -> null;
        };
    }

    static KeyWrap of(AlgorithmIdentifier algorithm) {
        for (KeyWrap wrap : values()) {
            if (wrap.oid.equals(algorithm.oid())) {
                return wrap;
            }
        }
        throw new CmsException("the key wrapping " + algorithm.oid() + " is not known");
    }

    /** Returns the AES function that takes keys of a length; null if there is none. */
    static @Nullable KeyWrap forKeyOf(int octets) {
        return switch (octets) {
            case 16 -> AES_128;
            case 24 -> AES_192;
            case 32 -> AES_256;
            default -> null;
        };
    }

    /** Returns what OpenSSL wraps the key of a cipher with after an agreement. */
    static KeyWrap suiting(ContentCipher cipher) {
        if (cipher.name().equals("DES-EDE3-CBC")) {
            return TRIPLE_DES;
        }
        return cipher.keyLength() <= 16 ? AES_128 : cipher.keyLength() <= 24 ? AES_192 : AES_256;
    }

    int keyLength() {
        return keyLength;
    }

    AlgorithmIdentifier algorithm() {
        return this == TRIPLE_DES ? AlgorithmIdentifier.withNull(oid) : AlgorithmIdentifier.of(oid);
    }

    private Wrapper engine() {
        return this == TRIPLE_DES ? new DESedeWrapEngine() : new AESWrapEngine();
    }

    byte[] wrap(byte[] wrappingKey, byte[] key, SecureRandom random) {
        Wrapper engine = engine();
        engine.init(true, new ParametersWithRandom(new KeyParameter(wrappingKey), random));
        return engine.wrap(key, 0, key.length);
    }

    byte[] unwrap(byte[] wrappingKey, byte[] wrapped) {
        try {
            Wrapper engine = engine();
            engine.init(false, new KeyParameter(wrappingKey));
            return engine.unwrap(wrapped, 0, wrapped.length);
        } catch (InvalidCipherTextException | RuntimeException wrong) {
            throw new CmsException("the key does not unwrap");
        }
    }
}
