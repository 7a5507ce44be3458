package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.NamedCipher;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/**
 * A cipher that the content of messages is encrypted with (RFC 3370 section 5, RFC 3565, RFC 5084).
 *
 * @param name OpenSSL's name
 * @param oid what messages name it by
 * @param keyLength the length of its keys in octets
 */
public record ContentCipher(String name, Oid oid, int keyLength) {
    private static final int GCM_NONCE = 12;
    private static final int GCM_TAG = 16;

    private static final Map<String, String> OIDS = Map.ofEntries(
            Map.entry("DES-EDE3-CBC", "1.2.840.113549.3.7"),
            Map.entry("DES-CBC", "1.3.14.3.2.7"),
            Map.entry("RC2-CBC", "1.2.840.113549.3.2"),
            Map.entry("RC2-40-CBC", "1.2.840.113549.3.2"),
            Map.entry("RC2-64-CBC", "1.2.840.113549.3.2"),
            Map.entry("RC4", "1.2.840.113549.3.4"),
            Map.entry("CAST5-CBC", "1.2.840.113533.7.66.10"),
            Map.entry("BF-CBC", "1.3.6.1.4.1.3029.1.2"),
            Map.entry("AES-128-CBC", "2.16.840.1.101.3.4.1.2"),
            Map.entry("AES-192-CBC", "2.16.840.1.101.3.4.1.22"),
            Map.entry("AES-256-CBC", "2.16.840.1.101.3.4.1.42"),
            Map.entry("AES-128-OFB", "2.16.840.1.101.3.4.1.3"),
            Map.entry("AES-192-OFB", "2.16.840.1.101.3.4.1.23"),
            Map.entry("AES-256-OFB", "2.16.840.1.101.3.4.1.43"),
            Map.entry("AES-128-CFB", "2.16.840.1.101.3.4.1.4"),
            Map.entry("AES-192-CFB", "2.16.840.1.101.3.4.1.24"),
            Map.entry("AES-256-CFB", "2.16.840.1.101.3.4.1.44"),
            Map.entry("AES-128-GCM", "2.16.840.1.101.3.4.1.6"),
            Map.entry("AES-192-GCM", "2.16.840.1.101.3.4.1.26"),
            Map.entry("AES-256-GCM", "2.16.840.1.101.3.4.1.46"),
            Map.entry("CAMELLIA-128-CBC", "1.2.392.200011.61.1.1.1.2"),
            Map.entry("CAMELLIA-192-CBC", "1.2.392.200011.61.1.1.1.3"),
            Map.entry("CAMELLIA-256-CBC", "1.2.392.200011.61.1.1.1.4"),
            Map.entry("ARIA-128-CBC", "1.2.410.200046.1.1.2"),
            Map.entry("ARIA-192-CBC", "1.2.410.200046.1.1.7"),
            Map.entry("ARIA-256-CBC", "1.2.410.200046.1.1.12"),
            Map.entry("SEED-CBC", "1.2.410.200004.1.4"),
            Map.entry("SM4-CBC", "1.2.156.10197.1.104.2"));

    /** What comes of an encryption. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Encrypted(AlgorithmIdentifier algorithm, byte[] octets, byte[] mac) {}

    /** Returns the cipher that OpenSSL calls so; null if there is none, or messages have no way to name it. */
    public static @Nullable ContentCipher named(String name) {
        NamedCipher cipher = NamedCipher.find(name);
        String oid = cipher == null ? null : OIDS.get(cipher.printedName());
        return cipher == null || oid == null
                ? null
                : new ContentCipher(cipher.printedName(), Oid.of(oid), cipher.keyLength());
    }

    /** Returns this cipher, or of RC2, whose keys have many lengths, the one for keys of some octets. */
    public ContentCipher withKeyOf(int octets) {
        if (!name.equals("RC2-CBC")) {
            return this;
        }
        return switch (octets) {
            case 5 -> required("RC2-40-CBC");
            case 8 -> required("RC2-64-CBC");
            default -> this;
        };
    }

    /**
     * Returns the cipher that a message names.
     *
     * @throws CmsException if it is not known
     */
    static ContentCipher of(AlgorithmIdentifier algorithm) {
        String dotted = algorithm.oid().dotted();
        if (dotted.equals("1.2.840.113549.3.2")) {
            return required(rc2(algorithm));
        }
        for (Map.Entry<String, String> entry : OIDS.entrySet()) {
            if (entry.getValue().equals(dotted)) {
                return required(entry.getKey());
            }
        }
        throw new CmsException("the cipher " + dotted + " is not known");
    }

    private static ContentCipher required(String name) {
        ContentCipher cipher = named(name);
        if (cipher == null) {
            throw new CmsException("the cipher " + name + " is not known");
        }
        return cipher;
    }

    /** RFC 2268 section 6: the number stands for the effective key bits, in a way of its own. */
    private static String rc2(AlgorithmIdentifier algorithm) {
        DerNode parameters = algorithm.parsedParameters();
        DerReader reader = parameters.reader();
        int version = parameters.is(Tag.SEQUENCE) && reader.nextIs(Tag.INTEGER)
                ? reader.next().smallInteger()
                : 58;
        return switch (version) {
            case 160 -> "RC2-40-CBC";
            case 120 -> "RC2-64-CBC";
            case 58 -> "RC2-CBC";
            default -> throw new CmsException("an RC2 of version " + version + " is not known");
        };
    }

    /** Returns whether the cipher authenticates what it encrypts. */
    public boolean authenticated() {
        return name.endsWith("-GCM");
    }

    /** Returns whether blocks are chained, as wrapping a key under a passphrase needs it. */
    boolean chained() {
        return name.endsWith("-CBC");
    }

    private NamedCipher cipher() {
        NamedCipher cipher = NamedCipher.find(name);
        if (cipher == null) {
            throw new IllegalStateException("no cipher " + name);
        }
        return cipher;
    }

    int blockLength() {
        return cipher().blockLength();
    }

    /** Returns an algorithm with a new initialisation vector. */
    AlgorithmIdentifier algorithm(SecureRandom random) {
        if (authenticated()) {
            byte[] nonce = new byte[GCM_NONCE];
            random.nextBytes(nonce);
            return new AlgorithmIdentifier(oid, Der.sequence(Der.octetString(nonce), Der.integer(GCM_TAG)));
        }
        byte[] iv = new byte[cipher().ivLength()];
        random.nextBytes(iv);
        byte[] vector = Der.octetString(iv);
        return switch (name) {
            case "RC2-CBC" -> new AlgorithmIdentifier(oid, Der.sequence(Der.integer(58), vector));
            case "RC2-64-CBC" -> new AlgorithmIdentifier(oid, Der.sequence(Der.integer(120), vector));
            case "RC2-40-CBC" -> new AlgorithmIdentifier(oid, Der.sequence(Der.integer(160), vector));
            case "RC4" -> AlgorithmIdentifier.withNull(oid);
            default -> new AlgorithmIdentifier(oid, vector);
        };
    }

    private static byte[] iv(AlgorithmIdentifier algorithm) {
        if (!algorithm.hasParameters()) {
            return new byte[0];
        }
        DerNode parameters = algorithm.parsedParameters();
        if (parameters.is(Tag.SEQUENCE)) {
            for (DerNode part : parameters.children()) {
                if (part.is(Tag.OCTET_STRING)) {
                    return part.content();
                }
            }
            throw new DerException(0, "no initialisation vector");
        }
        return parameters.expect(Tag.OCTET_STRING, "iv").content();
    }

    /** Returns the encrypted content, with a MAC if the cipher makes one. */
    Encrypted encrypt(byte[] key, byte[] plain, byte[] authenticatedAttributes, SecureRandom random) {
        AlgorithmIdentifier algorithm = algorithm(random);
        if (!authenticated()) {
            return new Encrypted(algorithm, block(true, key, iv(algorithm), plain), new byte[0]);
        }
        byte[] both = gcm(true, key, iv(algorithm), GCM_TAG, authenticatedAttributes, plain);
        int length = both.length - GCM_TAG;
        return new Encrypted(algorithm, Arrays.copyOf(both, length), Arrays.copyOfRange(both, length, both.length));
    }

    /**
     * Returns the decrypted content.
     *
     * @throws CmsException if the key is wrong, or the content was changed
     */
    byte[] decrypt(
            AlgorithmIdentifier algorithm, byte[] key, byte[] encrypted, byte[] mac, byte[] authenticatedAttributes) {
        byte[] iv = iv(algorithm);
        if (!authenticated()) {
            return block(false, key, iv, encrypted);
        }
        byte[] both = Arrays.copyOf(encrypted, encrypted.length + mac.length);
        System.arraycopy(mac, 0, both, encrypted.length, mac.length);
        return gcm(false, key, iv, mac.length, authenticatedAttributes, both);
    }

    private byte[] block(boolean encrypting, byte[] key, byte[] iv, byte[] octets) {
        NamedCipher cipher = cipher();
        if (iv.length != cipher.ivLength()) {
            throw new CmsException("an initialisation vector of " + iv.length + " octets");
        }
        if (key.length != cipher.keyLength()) {
            throw new CmsException("a key of " + key.length + " octets for " + name);
        }
        return Computations.all(cipher.start(encrypting, key, iv, true), octets);
    }

    /** Encrypts or decrypts whole blocks without padding, chained from an initialisation vector. */
    byte[] blocks(boolean encrypting, byte[] key, byte[] iv, byte[] octets) {
        return Computations.all(cipher().start(encrypting, key, iv, false), octets);
    }

    static byte[] ivOf(AlgorithmIdentifier algorithm) {
        return iv(algorithm);
    }

    private static byte[] gcm(
            boolean encrypting, byte[] key, byte[] nonce, int macLength, byte[] associated, byte[] octets) {
        if (macLength < 12 || macLength > 16) {
            throw new CmsException("a MAC of " + macLength + " octets");
        }
        try {
            var cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
            cipher.init(encrypting, new AEADParameters(new KeyParameter(key), 8 * macLength, nonce, associated));
            byte[] result = new byte[cipher.getOutputSize(octets.length)];
            int length = cipher.processBytes(octets, 0, octets.length, result, 0);
            length += cipher.doFinal(result, length);
            return Arrays.copyOf(result, length);
        } catch (InvalidCipherTextException | IllegalArgumentException wrong) {
            throw new CmsException("the MAC does not match");
        }
    }
}
