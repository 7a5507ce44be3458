package dev.signet.core.keystore;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.EncryptedOctets;
import dev.signet.core.cipher.EncryptionScheme;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.PassphraseMac;
import dev.signet.core.key.PrivateKeyFormat;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes PKCS#12.
 *
 * <pre>
 * PFX ::= SEQUENCE {                        -- RFC 7292 section 4
 *     version  INTEGER,                     -- 3
 *     authSafe ContentInfo,                 -- data: an AuthenticatedSafe
 *     macData  MacData }
 * AuthenticatedSafe ::= SEQUENCE OF ContentInfo
 *                                           -- encryptedData: certificates; data: keys, each encrypted by itself
 * SafeBag ::= SEQUENCE {
 *     bagId         OBJECT IDENTIFIER,
 *     bagValue      [0] EXPLICIT ANY,
 *     bagAttributes SET OF Attribute OPTIONAL }
 * </pre>
 */
final class Pkcs12Writer {
    private static final int SALT_LENGTH = 16;
    private static final byte[] NO_ATTRIBUTES = {};

    private final char[] passphrase;
    private final Pkcs12Protection protection;
    private final SecureRandom random;

    Pkcs12Writer(char[] passphrase, Pkcs12Protection protection, SecureRandom random) {
        this.passphrase = passphrase;
        this.protection = protection;
        this.random = random;
    }

    byte[] write(KeyStoreContents contents) {
        List<byte[]> parts = new ArrayList<>();
        List<byte[]> certificateBags = certificateBags(contents);
        if (!certificateBags.isEmpty()) {
            parts.add(encrypted(Der.sequence(certificateBags)));
        }
        if (!contents.keys().isEmpty()) {
            parts.add(
                    data(Der.sequence(contents.keys().stream().map(this::keyBag).toList())));
        }
        byte[] authenticatedSafe = Der.sequence(parts);
        return Der.sequence(Der.integer(3), data(authenticatedSafe), macData(authenticatedSafe));
    }

    private static List<byte[]> certificateBags(KeyStoreContents contents) {
        List<byte[]> bags = new ArrayList<>();
        Set<Certificate> written = new HashSet<>();
        for (KeyEntry entry : contents.keys()) {
            if (!entry.chain().isEmpty()) {
                Certificate own = entry.chain().get(0);
                written.add(own);
                bags.add(certificateBag(own, attributes(Optional.of(entry.name()), Optional.of(keyId(entry)), false)));
            }
        }
        for (CertificateEntry entry : contents.certificates()) {
            if (written.add(entry.certificate())) {
                bags.add(certificateBag(
                        entry.certificate(), attributes(Optional.of(entry.name()), Optional.empty(), true)));
            }
        }
        for (KeyEntry entry : contents.keys()) {
            for (Certificate certificate : entry.chain()) {
                if (written.add(certificate)) {
                    bags.add(certificateBag(certificate, NO_ATTRIBUTES));
                }
            }
        }
        return bags;
    }

    private static byte[] certificateBag(Certificate certificate, byte[] attributes) {
        byte[] value = Der.sequence(
                Der.oid(Pkcs12Oids.X509_CERTIFICATE), Der.explicit(0, Der.octetString(certificate.encoded())));
        return Der.sequence(Der.oid(Pkcs12Oids.CERTIFICATE_BAG), Der.explicit(0, value), attributes);
    }

    private byte[] keyBag(KeyEntry entry) {
        byte[] encrypted = PrivateKeyFormat.encryptedDer(entry.key(), protection.scheme(), passphrase, random);
        return Der.sequence(
                Der.oid(Pkcs12Oids.SHROUDED_KEY_BAG),
                Der.explicit(0, encrypted),
                attributes(Optional.of(entry.name()), Optional.of(keyId(entry)), false));
    }

    /** What ties a certificate to its key; OpenSSL takes the certificate's hash too. */
    private static byte[] keyId(KeyEntry entry) {
        return entry.chain().isEmpty()
                ? entry.key().publicKey().keyIdentifier()
                : HashAlgorithm.SHA1.digest(entry.chain().get(0).encoded());
    }

    private static byte[] attributes(Optional<String> friendlyName, Optional<byte[]> localKeyId, boolean trusted) {
        List<byte[]> attributes = new ArrayList<>();
        friendlyName.ifPresent(name -> attributes.add(attribute(
                Pkcs12Oids.FRIENDLY_NAME, Der.element(Tag.BMP_STRING, name.getBytes(StandardCharsets.UTF_16BE)))));
        localKeyId.ifPresent(id -> attributes.add(attribute(Pkcs12Oids.LOCAL_KEY_ID, Der.octetString(id))));
        if (trusted) {
            attributes.add(attribute(Pkcs12Oids.TRUSTED_KEY_USAGE, Der.oid(Pkcs12Oids.ANY_EXTENDED_KEY_USAGE)));
        }
        return Der.setOf(attributes);
    }

    private static byte[] attribute(Oid type, byte[] value) {
        return Der.sequence(Der.oid(type), Der.setOf(List.of(value)));
    }

    private static byte[] data(byte[] content) {
        return Der.sequence(Der.oid(Pkcs12Oids.DATA), Der.explicit(0, Der.octetString(content)));
    }

    private byte[] encrypted(byte[] content) {
        EncryptionScheme scheme = protection.scheme();
        EncryptedOctets encrypted = scheme.encrypt(content, passphrase, random);
        byte[] info = Der.sequence(
                Der.oid(Pkcs12Oids.DATA), encrypted.algorithm(), Der.element(Tag.context(0), encrypted.encrypted()));
        return Der.sequence(Der.oid(Pkcs12Oids.ENCRYPTED_DATA), Der.explicit(0, Der.sequence(Der.integer(0), info)));
    }

    private byte[] macData(byte[] authenticatedSafe) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        PassphraseMac mac = new PassphraseMac(protection.macHash(), salt, protection.macIterations());
        byte[] algorithm = Der.sequence(Der.oid(mac.hash().oid()), Der.nul());
        byte[] digestInfo = Der.sequence(algorithm, Der.octetString(mac.compute(authenticatedSafe, passphrase)));
        return Der.sequence(digestInfo, Der.octetString(salt), Der.integer(mac.iterations()));
    }
}
