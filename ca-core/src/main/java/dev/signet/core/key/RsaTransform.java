package dev.signet.core.key;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.NamedDigest;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.bouncycastle.crypto.AsymmetricBlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.encodings.OAEPEncoding;
import org.bouncycastle.crypto.encodings.PKCS1Encoding;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.jspecify.annotations.Nullable;

/** RSA (RFC 8017) with the paddings that OpenSSL has. */
final class RsaTransform {
    private static final int MIN_PKCS1_PADDING = 11;

    private final RSAKeyParameters key;
    private final KeyOptions options;
    private final SecureRandom random;
    private final int size;

    RsaTransform(RSAKeyParameters key, KeyOptions options, SecureRandom random) {
        this.key = key;
        this.options = options;
        this.random = random;
        this.size = (key.getModulus().bitLength() + 7) / 8;
    }

    /** Returns whether the digest can be named in a signature. */
    static boolean knows(NamedDigest digest) {
        return digest.toString().equals("MD5-SHA1") || identifier(digest) != null;
    }

    private static @Nullable String identifier(NamedDigest digest) {
        return switch (digest.toString()) {
            case "MD5" -> "1.2.840.113549.2.5";
            case "SHA-1" -> "1.3.14.3.2.26";
            case "RIPEMD160" -> "1.3.36.3.2.1";
            case "SHA-256" -> "2.16.840.1.101.3.4.2.1";
            case "SHA-384" -> "2.16.840.1.101.3.4.2.2";
            case "SHA-512" -> "2.16.840.1.101.3.4.2.3";
            case "SHA-224" -> "2.16.840.1.101.3.4.2.4";
            case "SHA-512/224" -> "2.16.840.1.101.3.4.2.5";
            case "SHA-512/256" -> "2.16.840.1.101.3.4.2.6";
            case "SHA3-224" -> "2.16.840.1.101.3.4.2.7";
            case "SHA3-256" -> "2.16.840.1.101.3.4.2.8";
            case "SHA3-384" -> "2.16.840.1.101.3.4.2.9";
            case "SHA3-512" -> "2.16.840.1.101.3.4.2.10";
            default -> null;
        };
    }

    byte[] sign(byte[] input) {
        return switch (options.padding()) {
            case PKCS1 -> privately(padded(digestInfo(input)));
            case NONE -> privately(whole(input));
            case PSS -> {
                NamedDigest digest = pssDigest(input);
                yield privately(pss(digest).encode(input, key.getModulus().bitLength(), options.saltLength(), random));
            }
            case X931 -> x931(input);
            case OAEP -> throw new CipherException("OAEP signs nothing");
        };
    }

    boolean verify(byte[] input, byte[] signature) {
        if (options.padding() == KeyOptions.Padding.PSS) {
            NamedDigest digest = pssDigest(input);
            byte[] encoded = publicly(signature);
            return pss(digest).matches(input, encoded, key.getModulus().bitLength(), options.saltLength());
        }
        byte[] recovered;
        try {
            recovered = recover(signature);
        } catch (CipherException wrong) {
            return false;
        }
        return MessageDigest.isEqual(input, recovered);
    }

    byte[] recover(byte[] signature) {
        byte[] encoded = publicly(signature);
        switch (options.padding()) {
            case NONE -> {
                return encoded;
            }
            case PKCS1 -> {
                byte[] content = unpadded(encoded);
                NamedDigest digest = options.digest();
                return digest == null ? content : digestOf(content, digest);
            }
            case X931 -> {
                return recoverX931(encoded);
            }
            default -> throw new CipherException("nothing can be recovered from such a signature");
        }
    }

    private NamedDigest pssDigest(byte[] input) {
        NamedDigest digest = options.digest() == null
                ? Objects.requireNonNull(NamedDigest.find("sha1"))
                : Objects.requireNonNull(options.digest());
        if (digest.length() != input.length) {
            throw new CipherException("the digest is of the wrong length");
        }
        return digest;
    }

    private PssEncoding pss(NamedDigest digest) {
        NamedDigest mask = options.maskDigest();
        return new PssEncoding(digest, mask == null ? digest : mask);
    }

    /** What is signed in the place of a digest: the digest with the name of its function, or the input as it is. */
    private byte[] digestInfo(byte[] input) {
        NamedDigest digest = options.digest();
        if (digest == null) {
            return input;
        }
        if (digest.length() != input.length) {
            throw new CipherException("the digest is of the wrong length");
        }
        String identifier = identifier(digest);
        if (identifier == null) {
            return input;
        }
        return Der.sequence(Der.sequence(Der.oid(Oid.of(identifier)), Der.nul()), Der.octetString(input));
    }

    private byte[] digestOf(byte[] content, NamedDigest digest) {
        String identifier = identifier(digest);
        byte[] value = Arrays.copyOfRange(content, Math.max(0, content.length - digest.length()), content.length);
        if (value.length != digest.length()
                || !Arrays.equals(content, identifier == null ? value : digestInfo(value))) {
            throw new CipherException("something else was signed than a digest of this function");
        }
        return value;
    }

    private byte[] padded(byte[] content) {
        if (content.length > size - MIN_PKCS1_PADDING) {
            throw new CipherException("the input is too long for the key");
        }
        byte[] padded = new byte[size];
        padded[1] = 1;
        Arrays.fill(padded, 2, size - content.length - 1, (byte) 0xff);
        System.arraycopy(content, 0, padded, size - content.length, content.length);
        return padded;
    }

    private static byte[] unpadded(byte[] encoded) {
        int at = 2;
        while (at < encoded.length && encoded[at] == (byte) 0xff) {
            at++;
        }
        if (encoded[0] != 0
                || encoded[1] != 1
                || at < MIN_PKCS1_PADDING - 1
                || at == encoded.length
                || encoded[at] != 0) {
            throw new CipherException("the padding is wrong");
        }
        return Arrays.copyOfRange(encoded, at + 1, encoded.length);
    }

    private byte[] whole(byte[] input) {
        if (input.length != size || new BigInteger(1, input).compareTo(key.getModulus()) >= 0) {
            throw new CipherException("the input does not have the length of the key");
        }
        return input;
    }

    /** ANSI X9.31: 6B BB .. BB BA, the digest, the number of its function, CC; or another form of the same power. */
    private byte[] x931(byte[] input) {
        byte[] content = withTrailer(input);
        if (content.length > size - 2) {
            throw new CipherException("the input is too long for the key");
        }
        byte[] encoded = new byte[size];
        int start = size - content.length - 1;
        if (start == 1) {
            encoded[0] = 0x6a;
        } else {
            encoded[0] = 0x6b;
            Arrays.fill(encoded, 1, start - 1, (byte) 0xbb);
            encoded[start - 1] = (byte) 0xba;
        }
        System.arraycopy(content, 0, encoded, start, content.length);
        encoded[size - 1] = (byte) 0xcc;
        BigInteger signature = new BigInteger(1, privately(encoded));
        return octets(signature.min(key.getModulus().subtract(signature)));
    }

    private byte[] withTrailer(byte[] input) {
        NamedDigest digest = options.digest();
        if (digest == null) {
            return input;
        }
        byte[] content = Arrays.copyOf(input, input.length + 1);
        content[input.length] = trailer(digest);
        if (digest.length() != input.length) {
            throw new CipherException("the digest is of the wrong length");
        }
        return content;
    }

    private static byte trailer(NamedDigest digest) {
        return switch (digest.toString()) {
            case "SHA-1" -> 0x33;
            case "SHA-256" -> 0x34;
            case "SHA-384" -> 0x36;
            case "SHA-512" -> 0x35;
            default -> throw new CipherException("X9.31 has no number for the digest");
        };
    }

    private byte[] recoverX931(byte[] power) {
        byte[] encoded = power;
        if ((encoded[size - 1] & 0xf) != 12) {
            encoded = octets(key.getModulus().subtract(new BigInteger(1, encoded)));
        }
        int start = 1;
        if (encoded[0] == 0x6b) {
            while (start < size && encoded[start] == (byte) 0xbb) {
                start++;
            }
            if (start == size || encoded[start++] != (byte) 0xba) {
                throw new CipherException("the padding is wrong");
            }
        } else if (encoded[0] != 0x6a) {
            throw new CipherException("the padding is wrong");
        }
        if (encoded[size - 1] != (byte) 0xcc || start > size - 1) {
            throw new CipherException("the padding is wrong");
        }
        byte[] content = Arrays.copyOfRange(encoded, start, size - 1);
        NamedDigest digest = options.digest();
        if (digest == null) {
            return content;
        }
        if (content.length != digest.length() + 1 || content[content.length - 1] != trailer(digest)) {
            throw new CipherException("something else was signed than a digest of this function");
        }
        return Arrays.copyOf(content, content.length - 1);
    }

    byte[] encrypt(byte[] plain) {
        if (options.padding() == KeyOptions.Padding.NONE) {
            return publicly(whole(plain));
        }
        AsymmetricBlockCipher cipher = encryption();
        cipher.init(true, new ParametersWithRandom(publicPart(), random));
        if (plain.length > cipher.getInputBlockSize()) {
            throw new CipherException("the input is too long for the key");
        }
        return process(cipher, plain);
    }

    byte[] decrypt(byte[] encrypted) {
        if (encrypted.length > size) {
            throw new CipherException("the input is longer than the key");
        }
        if (options.padding() == KeyOptions.Padding.NONE) {
            return privately(encrypted);
        }
        AsymmetricBlockCipher cipher = encryption();
        cipher.init(false, new ParametersWithRandom(key, random));
        return process(cipher, encrypted);
    }

    private AsymmetricBlockCipher encryption() {
        return switch (options.padding()) {
            case PKCS1 -> new PKCS1Encoding(new RSABlindedEngine());
            case OAEP -> {
                NamedDigest digest = options.oaepDigest() == null
                        ? Objects.requireNonNull(NamedDigest.find("sha1"))
                        : Objects.requireNonNull(options.oaepDigest());
                NamedDigest mask = options.maskDigest() == null ? digest : Objects.requireNonNull(options.maskDigest());
                Digest hash = new DigestAdapter(digest);
                yield new OAEPEncoding(new RSABlindedEngine(), hash, new DigestAdapter(mask), options.label());
            }
            default -> throw new CipherException("this padding does not encrypt");
        };
    }

    private static byte[] process(AsymmetricBlockCipher cipher, byte[] input) {
        try {
            return cipher.processBlock(input, 0, input.length);
        } catch (InvalidCipherTextException | RuntimeException wrong) {
            throw new CipherException("the input is not encrypted for this key, or in another way");
        }
    }

    private CipherParameters publicPart() {
        return key instanceof RSAPrivateCrtKeyParameters both
                ? new RSAKeyParameters(false, both.getModulus(), both.getPublicExponent())
                : key;
    }

    private byte[] privately(byte[] block) {
        RSABlindedEngine engine = new RSABlindedEngine();
        engine.init(false, new ParametersWithRandom(key, random));
        try {
            return octets(new BigInteger(1, engine.processBlock(block, 0, block.length)));
        } catch (RuntimeException tooLarge) {
            throw new CipherException("the input is larger than the key");
        }
    }

    private byte[] publicly(byte[] block) {
        RSAKeyParameters publicKey = (RSAKeyParameters) publicPart();
        BigInteger value = new BigInteger(1, block);
        if (block.length > size || value.compareTo(key.getModulus()) >= 0) {
            throw new CipherException("the input is larger than the key");
        }
        return octets(value.modPow(publicKey.getExponent(), publicKey.getModulus()));
    }

    private byte[] octets(BigInteger value) {
        byte[] octets = value.toByteArray();
        byte[] padded = new byte[size];
        int length = Math.min(size, octets.length);
        System.arraycopy(octets, octets.length - length, padded, size - length, length);
        return padded;
    }
}
