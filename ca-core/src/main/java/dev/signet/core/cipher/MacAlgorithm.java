package dev.signet.core.cipher;

import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.ARIAEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.macs.GMac;
import org.bouncycastle.crypto.macs.KMAC;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.jspecify.annotations.Nullable;

/** A message authentication code under the names that OpenSSL's command line has for it. */
public enum MacAlgorithm {
    HMAC("digest properties key*"),
    CMAC("cipher properties key*"),
    GMAC("cipher properties key* iv*"),
    KMAC128("xof# size# key* custom*"),
    KMAC256("xof# size# key* custom*"),
    BLAKE2BMAC("size# key* custom* salt*"),
    BLAKE2SMAC("size# key* custom* salt*"),
    SIPHASH("size# key* c-rounds# d-rounds#"),
    POLY1305("key*");

    private static final int SIPHASH_KEY = 16;
    private static final int POLY1305_KEY = 32;
    private static final int MIN_KMAC_KEY = 4;
    private static final int MAX_KMAC_KEY = 512;

    /** More than any code is good for. */
    private static final int MAX_SIZE = 8192;

    private final String parameters;

    MacAlgorithm(String parameters) {
        this.parameters = parameters;
    }

    /** Returns the algorithm of a name in any case, or null if there is none. */
    public static @Nullable MacAlgorithm find(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "HMAC" -> HMAC;
            case "CMAC" -> CMAC;
            case "GMAC", "1.0.9797.3.4" -> GMAC;
            case "KMAC-128", "KMAC128", "2.16.840.1.101.3.4.2.19" -> KMAC128;
            case "KMAC-256", "KMAC256", "2.16.840.1.101.3.4.2.20" -> KMAC256;
            case "BLAKE2BMAC", "1.3.6.1.4.1.1722.12.2.1" -> BLAKE2BMAC;
            case "BLAKE2SMAC", "1.3.6.1.4.1.1722.12.2.2" -> BLAKE2SMAC;
            case "SIPHASH" -> SIPHASH;
            case "POLY1305" -> POLY1305;
            default -> null;
        };
    }

    /** Returns an empty list of the parameters that it takes. */
    public AlgorithmParameters newParameters() {
        return new AlgorithmParameters(parameters);
    }

    /**
     * Checks parameters one by one, before it is known whether they are all that is needed.
     *
     * @throws CipherException if one of them cannot be used
     */
    public void check(AlgorithmParameters given) {
        byte[] key = given.octets("key");
        switch (this) {
            case HMAC -> {
                NamedDigest ignored = given.digest();
            }
            case CMAC, GMAC -> {
                NamedCipher cipher = cipher(given);
                if (key != null && cipher != null && key.length != cipher.keyLength()) {
                    throw new CipherException("the key does not have the length of the cipher's");
                }
            }
            case SIPHASH -> checkLength(key, SIPHASH_KEY, SIPHASH_KEY);
            case POLY1305 -> checkLength(key, POLY1305_KEY, POLY1305_KEY);
            case KMAC128, KMAC256 -> checkLength(key, MIN_KMAC_KEY, MAX_KMAC_KEY);
            case BLAKE2BMAC -> checkLength(key, 1, 64);
            case BLAKE2SMAC -> checkLength(key, 1, 32);
        }
    }

    private static void checkLength(byte @Nullable [] key, int least, int most) {
        if (key != null && (key.length < least || key.length > most)) {
            throw new CipherException("a key of " + key.length + " bytes is of the wrong length");
        }
    }

    private @Nullable NamedCipher cipher(AlgorithmParameters given) {
        String name = given.text("cipher");
        if (name == null) {
            return null;
        }
        NamedCipher cipher = NamedCipher.find(name);
        boolean right = cipher != null
                && !cipher.legacy()
                && (this == GMAC
                        ? cipher.mode() == NamedCipher.Mode.AEAD
                                && cipher.printedName().endsWith("GCM")
                        : cipher.mode() == NamedCipher.Mode.CBC);
        if (!right) {
            throw new CipherException("the cipher " + name + " is of no use here");
        }
        return cipher;
    }

    /**
     * Returns a new computation.
     *
     * @throws CipherException if a parameter is missing or cannot be used
     */
    public DigestComputation start(AlgorithmParameters given) {
        check(given);
        byte[] key = given.octets("key");
        if (key == null) {
            throw new CipherException("there is no key");
        }
        switch (this) {
            case HMAC -> {
                NamedDigest digest = given.digest();
                if (digest == null || digest.extendable()) {
                    throw new CipherException("there is no digest");
                }
                return new HmacComputation(digest, key);
            }
            case BLAKE2BMAC -> {
                int size = size(given, 64, 64);
                return new BouncyDigest(new Blake2bDigest(
                        key, size, padded(given.octets("salt"), 16), padded(given.octets("custom"), 16)));
            }
            case BLAKE2SMAC -> {
                int size = size(given, 32, 32);
                return new BouncyDigest(new Blake2sDigest(
                        key, size, padded(given.octets("salt"), 8), padded(given.octets("custom"), 8)));
            }
            case SIPHASH -> {
                int size = size(given, 16, 16);
                if (size != 8 && size != 16) {
                    throw new CipherException("SipHash has 8 or 16 bytes");
                }
                return new SipHash(key, size, given.number("c-rounds", 2), given.number("d-rounds", 4));
            }
            default -> {
                Mac mac = mac(given, key);
                return new BouncyMac(mac, size(given, mac.getMacSize(), MAX_SIZE));
            }
        }
    }

    private Mac mac(AlgorithmParameters given, byte[] key) {
        switch (this) {
            case CMAC -> {
                NamedCipher cipher = cipher(given);
                if (cipher == null) {
                    throw new CipherException("there is no cipher");
                }
                Mac mac = new CMac(CipherEngines.engine(cipher));
                mac.init(new KeyParameter(key));
                return mac;
            }
            case GMAC -> {
                NamedCipher cipher = cipher(given);
                byte[] iv = given.octets("iv");
                if (cipher == null) {
                    throw new CipherException("there is no cipher");
                }
                Mac mac = new GMac(GCMBlockCipher.newInstance(
                        cipher.family() == NamedCipher.Family.ARIA ? new ARIAEngine() : AESEngine.newInstance()));
                mac.init(new ParametersWithIV(new KeyParameter(key), iv == null ? new byte[12] : iv));
                return mac;
            }
            case POLY1305 -> {
                Mac mac = new Poly1305();
                mac.init(new KeyParameter(key));
                return mac;
            }
            default -> {
                byte[] custom = given.octets("custom");
                boolean extendable = given.number("xof", 0) != 0;
                int bits = this == KMAC128 ? 128 : 256;
                KMAC mac = new KMAC(bits, custom == null ? new byte[0] : custom);
                mac.init(new KeyParameter(key));
                return new SizedKmac(mac, size(given, bits / 4, MAX_SIZE), extendable);
            }
        }
    }

    private static int size(AlgorithmParameters given, int otherwise, int most) {
        int size = given.number("size", otherwise);
        if (size < 1 || size > most) {
            throw new CipherException("a code of " + size + " bytes cannot be had");
        }
        return size;
    }

    private static byte[] padded(byte @Nullable [] value, int length) {
        if (value != null && value.length > length) {
            throw new CipherException("a value of " + value.length + " bytes where " + length + " are the most");
        }
        return value == null ? new byte[length] : Arrays.copyOf(value, length);
    }
}
