package dev.signet.core.keystore;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.EncryptedOctets;
import dev.signet.core.cipher.EncryptionScheme;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.KeyDerivation;
import dev.signet.core.cipher.PassphraseMac;
import dev.signet.core.cipher.Pbmac1;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a PKCS#12 file together as openssl does: certificates in one part, the key in another, each encrypted as is wanted or not
 * at all. Other than {@link Pkcs12} it takes what it is given without judging it.
 */
public final class Pkcs12Assembly {
    private static final Oid PROVIDER_NAME = Oid.of("1.3.6.1.4.1.311.17.1");
    private static final Oid LOCAL_KEY_SET = Oid.of("1.3.6.1.4.1.311.17.2");
    private static final Oid KEY_USAGE = Oid.of("2.5.29.15");

    private final char[] passphrase;
    private final SecureRandom random;
    private final List<byte[]> certificateBags = new ArrayList<>();
    private final List<byte[]> parts = new ArrayList<>();

    /** Starts with an empty file. */
    public Pkcs12Assembly(char[] passphrase, SecureRandom random) {
        this.passphrase = passphrase;
        this.random = random;
    }

    /**
     * Adds a certificate.
     *
     * @param name its friendly name; null for none
     * @param keyIdentifier what ties it to a key; null for nothing
     * @param trustedUsage what Java is to trust it for, an extended key usage; null for what Java trusts by itself
     */
    public void addCertificate(
            byte[] certificate, @Nullable String name, byte @Nullable [] keyIdentifier, @Nullable Oid trustedUsage) {
        List<byte[]> attributes = common(name, keyIdentifier);
        if (trustedUsage != null) {
            attributes.add(attribute(Pkcs12Oids.TRUSTED_KEY_USAGE, Der.oid(trustedUsage)));
        }
        byte[] value =
                Der.sequence(Der.oid(Pkcs12Oids.X509_CERTIFICATE), Der.explicit(0, Der.octetString(certificate)));
        certificateBags.add(
                Der.sequence(Der.oid(Pkcs12Oids.CERTIFICATE_BAG), Der.explicit(0, value), attributes(attributes)));
    }

    /**
     * Ends the part of the certificates, if there are any.
     *
     * @param scheme how it is encrypted; null for not at all
     */
    public void closeCertificates(@Nullable EncryptionScheme scheme) {
        if (certificateBags.isEmpty()) {
            return;
        }
        byte[] bags = Der.sequence(certificateBags);
        parts.add(scheme == null ? data(bags) : encrypted(bags, scheme));
    }

    /**
     * What Microsoft's programs want to know of a key.
     *
     * @param usage the octet of a key usage: 0x10 for exchange, 0x80 for signatures; 0 for none
     * @param provider the name of a cryptographic service provider; null for none
     * @param ofMachine whether the key is of the machine and not of a user
     */
    public record KeyRemarks(int usage, @Nullable String provider, boolean ofMachine) {}

    /**
     * Adds the key.
     *
     * @param pkcs8 the unencrypted key
     * @param scheme how it is encrypted; null for not at all
     */
    public void addKey(
            byte[] pkcs8,
            @Nullable String name,
            byte @Nullable [] keyIdentifier,
            KeyRemarks remarks,
            @Nullable EncryptionScheme scheme) {
        byte[] key = remarks.usage() == 0 ? pkcs8 : withUsage(pkcs8, remarks.usage());
        List<byte[]> attributes = common(name, keyIdentifier);
        String provider = remarks.provider();
        if (provider != null) {
            attributes.add(attribute(PROVIDER_NAME, bmp(provider)));
        }
        if (remarks.ofMachine()) {
            attributes.add(Der.sequence(Der.oid(LOCAL_KEY_SET), Der.setOf(List.of())));
        }
        byte[] bag = scheme == null
                ? Der.sequence(Der.oid(Pkcs12Oids.KEY_BAG), Der.explicit(0, key), attributes(attributes))
                : Der.sequence(
                        Der.oid(Pkcs12Oids.SHROUDED_KEY_BAG),
                        Der.explicit(0, scheme.encrypt(key, passphrase, random).encoded()),
                        attributes(attributes));
        parts.add(data(Der.sequence(bag)));
    }

    /** The attributes of a PKCS#8 structure are its last field. */
    private static byte[] withUsage(byte[] pkcs8, int usage) {
        byte[] attribute =
                attribute(KEY_USAGE, Der.element(Tag.BIT_STRING, new byte[] {unusedBits(usage), (byte) usage}));
        List<byte[]> fields = new ArrayList<>();
        DerNode.parse(pkcs8).children().forEach(field -> fields.add(field.encoded()));
        fields.add(Der.implicit(Tag.contextConstructed(0), Der.setOf(List.of(attribute))));
        return Der.sequence(fields);
    }

    private static byte unusedBits(int usage) {
        return (byte) Integer.numberOfTrailingZeros(usage);
    }

    private static List<byte[]> common(@Nullable String name, byte @Nullable [] keyIdentifier) {
        List<byte[]> attributes = new ArrayList<>();
        if (name != null) {
            attributes.add(attribute(Pkcs12Oids.FRIENDLY_NAME, bmp(name)));
        }
        if (keyIdentifier != null) {
            attributes.add(attribute(Pkcs12Oids.LOCAL_KEY_ID, Der.octetString(keyIdentifier)));
        }
        return attributes;
    }

    private static byte[] attributes(List<byte[]> attributes) {
        return attributes.isEmpty() ? new byte[0] : Der.setOf(attributes);
    }

    private static byte[] attribute(Oid type, byte[] value) {
        return Der.sequence(Der.oid(type), Der.setOf(List.of(value)));
    }

    private static byte[] bmp(String text) {
        return Der.element(Tag.BMP_STRING, text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static byte[] data(byte[] content) {
        return Der.sequence(Der.oid(Pkcs12Oids.DATA), Der.explicit(0, Der.octetString(content)));
    }

    private byte[] encrypted(byte[] content, EncryptionScheme scheme) {
        EncryptedOctets encrypted = scheme.encrypt(content, passphrase, random);
        byte[] info = Der.sequence(
                Der.oid(Pkcs12Oids.DATA), encrypted.algorithm(), Der.element(Tag.context(0), encrypted.encrypted()));
        return Der.sequence(Der.oid(Pkcs12Oids.ENCRYPTED_DATA), Der.explicit(0, Der.sequence(Der.integer(0), info)));
    }

    /** Returns the file without a MAC. */
    public byte[] finish() {
        return Der.sequence(Der.integer(3), data(Der.sequence(parts)));
    }

    /**
     * How the MAC over a file is made.
     *
     * @param hash the function of HMAC
     * @param iterations the rounds of the key derivation
     * @param saltLength how many octets of salt it gets, at least 1; 8 are what most programs write
     * @param derivation the function of PBKDF2 in PBMAC1 (RFC 9579); null for the key derivation of PKCS#12 itself
     */
    public record Mac(
            HashAlgorithm hash,
            int iterations,
            int saltLength,
            @Nullable HashAlgorithm derivation) {}

    /** Returns the file with a MAC under a passphrase. */
    public byte[] finish(char[] macPassphrase, Mac mac) {
        byte[] content = Der.sequence(parts);
        byte[] salt = new byte[mac.saltLength()];
        random.nextBytes(salt);
        byte[] digest = Der.sequence(digest(content, macPassphrase, salt, mac));
        byte[] rounds = mac.iterations() > 1 ? Der.integer(mac.iterations()) : new byte[0];
        return Der.sequence(Der.integer(3), data(content), Der.sequence(digest, Der.octetString(salt), rounds));
    }

    private static List<byte[]> digest(byte[] content, char[] passphrase, byte[] salt, Mac mac) {
        HashAlgorithm hash = mac.hash();
        if (mac.derivation() == null) {
            PassphraseMac old = new PassphraseMac(hash, salt, mac.iterations());
            return List.of(
                    Der.sequence(Der.oid(hash.oid()), Der.nul()), Der.octetString(old.compute(content, passphrase)));
        }
        Pbmac1 derived =
                new Pbmac1(new KeyDerivation.Pbkdf2(mac.derivation(), mac.iterations()), salt, hash.length(), hash);
        return List.of(derived.identifier(), Der.octetString(derived.compute(content, passphrase)));
    }
}
