package dev.signet.core.keystore;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.EncryptedOctets;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.PassphraseMac;
import dev.signet.core.cipher.Pbmac1;
import dev.signet.core.cipher.RoundsBudget;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads PKCS#12; {@link Pkcs12Writer} shows its structure.
 *
 * <p>Nothing in it is authentic before its MAC has been checked, and how much work that takes is said by the file itself, so
 * the work for one file is limited as a whole.
 */
final class Pkcs12Reader {
    private static final int MAX_LENGTH = 16 << 20;

    /** Safes inside safes, and pieces of octets inside pieces. */
    private static final int MAX_DEPTH = 8;

    private final String source;
    private final char[] passphrase;
    private final List<FoundKey> keys = new ArrayList<>();
    private final List<FoundCertificate> certificates = new ArrayList<>();
    private final RoundsBudget budget = new RoundsBudget();

    private Pkcs12Reader(String source, char[] passphrase) {
        this.source = source;
        this.passphrase = passphrase;
    }

    record FoundKey(Optional<String> name, PrivateKeyInfo key) {}

    record FoundCertificate(Optional<String> name, Certificate certificate) {}

    static KeyStoreContents read(byte[] file, String source, PassphraseSource passphrases) {
        if (file.length > MAX_LENGTH) {
            throw unreadable(source, "it has " + file.length + " bytes; no more than " + MAX_LENGTH + " are read");
        }
        DerReader pfx;
        try {
            pfx = DerNode.parse(file).reader(Tag.SEQUENCE, "PFX");
            if (pfx.next(Tag.INTEGER, "version").smallInteger() != 3) {
                throw unreadable(source, "it is no PKCS#12 file of version 3");
            }
        } catch (DerException damaged) {
            throw unreadable(source, damaged);
        }
        char[] passphrase = passphrases.passphrase("the key store " + source);
        try {
            return new Pkcs12Reader(source, passphrase).read(pfx);
        } catch (DerException damaged) {
            throw unreadable(source, damaged);
        } catch (CipherException refused) {
            throw unreadable(source, String.valueOf(refused.getMessage()));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private KeyStoreContents read(DerReader pfx) {
        byte[] authenticatedSafe = data(pfx.next(Tag.SEQUENCE, "authSafe").reader());
        if (pfx.hasNext()) {
            checkMac(pfx.next(Tag.SEQUENCE, "macData").reader(), authenticatedSafe);
        }
        for (DerNode part : DerNode.parse(authenticatedSafe)
                .expect(Tag.SEQUENCE, "AuthenticatedSafe")
                .children()) {
            DerReader contentInfo = part.reader(Tag.SEQUENCE, "ContentInfo");
            if (contentType(part).equals(Pkcs12Oids.ENCRYPTED_DATA)) {
                byte[] content = decrypt(encryptedData(contentInfo));
                safe(DerNode.parse(content), MAX_DEPTH);
                Arrays.fill(content, (byte) 0);
            } else {
                safe(DerNode.parse(data(contentInfo)), MAX_DEPTH);
            }
        }
        return new CertificateMatching(source, keys, certificates).contents();
    }

    private static Oid contentType(DerNode contentInfo) {
        return contentInfo.reader().next(Tag.OBJECT_IDENTIFIER, "contentType").oid();
    }

    private byte[] data(DerReader contentInfo) {
        Oid type = contentInfo.next(Tag.OBJECT_IDENTIFIER, "contentType").oid();
        if (!type.equals(Pkcs12Oids.DATA)) {
            throw unreadable(source, "a part of type " + type + " is not supported");
        }
        DerNode octets = contentInfo.next(Tag.contextConstructed(0), "content").only();
        return octets(octets, MAX_DEPTH);
    }

    /** Octets may come in pieces in BER, as NSS and Windows write them (X.690 section 8.7.3). */
    private static byte[] octets(DerNode node, int depth) {
        if (!node.constructed()) {
            return node.content();
        }
        if (depth == 0) {
            throw new DerException(node.offset(), "octets are in pieces of pieces of pieces");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(node.contentLength());
        for (DerNode piece : node.children()) {
            whole.writeBytes(octets(piece, depth - 1));
        }
        return whole.toByteArray();
    }

    private void checkMac(DerReader macData, byte[] authenticatedSafe) {
        DerReader digestInfo = macData.next(Tag.SEQUENCE, "mac").reader();
        DerReader algorithm = digestInfo.next(Tag.SEQUENCE, "digestAlgorithm").reader();
        Oid oid = algorithm.next(Tag.OBJECT_IDENTIFIER, "algorithm").oid();
        if (oid.equals(Pbmac1.OID)) {
            Pbmac1 mac = Pbmac1.parse(algorithm.next());
            budget.spend(mac.derivation().rounds());
            if (!mac.matches(
                    authenticatedSafe,
                    passphrase,
                    digestInfo.next(Tag.OCTET_STRING, "digest").content())) {
                throw wrongPassphrase();
            }
            return;
        }
        HashAlgorithm hash = HashAlgorithm.of(oid)
                .orElseThrow(() -> unreadable(source, "its MAC is made with " + oid + ", which is not supported"));
        byte[] expected = digestInfo.next(Tag.OCTET_STRING, "digest").content();
        byte[] salt = macData.next(Tag.OCTET_STRING, "macSalt").content();
        int iterations =
                macData.hasNext() ? macData.next(Tag.INTEGER, "iterations").smallInteger() : 1;
        budget.spend(iterations);
        if (!new PassphraseMac(hash, salt, iterations).matches(authenticatedSafe, passphrase, expected)) {
            throw wrongPassphrase();
        }
    }

    private EncryptedOctets encryptedData(DerReader contentInfo) {
        Oid type = contentInfo.next(Tag.OBJECT_IDENTIFIER, "contentType").oid();
        DerReader encryptedData = contentInfo
                .next(Tag.contextConstructed(0), type.toString())
                .only()
                .reader(Tag.SEQUENCE, "EncryptedData");
        if (encryptedData.next(Tag.INTEGER, "version").smallInteger() != 0) {
            throw unreadable(source, "its encrypted part is of a version that is not known");
        }
        List<DerNode> info =
                encryptedData.next(Tag.SEQUENCE, "encryptedContentInfo").children();
        if (info.size() != 3 || info.get(2).tagClass() != 2 || info.get(2).tagNumber() != 0) {
            throw unreadable(source, "its encrypted part has no content");
        }
        return new EncryptedOctets(info.get(1).encoded(), octets(info.get(2), MAX_DEPTH));
    }

    private byte[] decrypt(EncryptedOctets encrypted) {
        budget.spend(encrypted.rounds());
        return encrypted.decrypt(passphrase).orElseThrow(this::wrongPassphrase);
    }

    private void safe(DerNode safeContents, int depth) {
        if (depth == 0) {
            throw unreadable(source, "its safes are nested too deep");
        }
        for (DerNode node : safeContents.expect(Tag.SEQUENCE, "SafeContents").children()) {
            bag(node.reader(Tag.SEQUENCE, "SafeBag"), depth);
        }
    }

    private void bag(DerReader bag, int depth) {
        Oid type = bag.next(Tag.OBJECT_IDENTIFIER, "bagId").oid();
        DerNode value = bag.next(Tag.contextConstructed(0), "bagValue").only();
        Optional<String> name = bag.nextIf(Tag.SET).flatMap(Pkcs12Reader::friendlyName);
        if (type.equals(Pkcs12Oids.KEY_BAG)) {
            keys.add(new FoundKey(name, PrivateKeyInfo.parse(value.encoded(), source)));
        } else if (type.equals(Pkcs12Oids.SHROUDED_KEY_BAG)) {
            keys.add(new FoundKey(name, shroudedKey(value)));
        } else if (type.equals(Pkcs12Oids.CERTIFICATE_BAG)) {
            certificate(value).ifPresent(found -> certificates.add(new FoundCertificate(name, found)));
        } else if (type.equals(Pkcs12Oids.SAFE_CONTENTS_BAG)) {
            safe(value, depth - 1);
        }
    }

    private PrivateKeyInfo shroudedKey(DerNode value) {
        byte[] plain = decrypt(EncryptedOctets.parse(value));
        try {
            return PrivateKeyInfo.parse(plain, source);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Returns nothing for SDSI certificates, which nobody uses. */
    private static Optional<Certificate> certificate(DerNode value) {
        DerReader reader = value.reader(Tag.SEQUENCE, "CertBag");
        if (!reader.next(Tag.OBJECT_IDENTIFIER, "certId").oid().equals(Pkcs12Oids.X509_CERTIFICATE)) {
            return Optional.empty();
        }
        DerNode octets = reader.next(Tag.contextConstructed(0), "certValue").only();
        return Optional.of(Certificate.parse(octets(octets, MAX_DEPTH)));
    }

    private static Optional<String> friendlyName(DerNode attributes) {
        for (DerNode attribute : attributes.children()) {
            DerReader reader = attribute.reader(Tag.SEQUENCE, "Attribute");
            if (reader.next(Tag.OBJECT_IDENTIFIER, "attrId").oid().equals(Pkcs12Oids.FRIENDLY_NAME)) {
                List<DerNode> values = reader.next(Tag.SET, "attrValues").children();
                return values.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new String(values.get(0).content(), StandardCharsets.UTF_16BE));
            }
        }
        return Optional.empty();
    }

    private SignetException wrongPassphrase() {
        return Problem.of(Kind.KEY, "cannot open the key store " + source)
                .because("the passphrase is wrong, or the file is damaged")
                .exception();
    }

    private static SignetException unreadable(String source, String reason) {
        return Problem.of(Kind.INPUT, "cannot read the key store " + source)
                .because(reason)
                .exception();
    }

    private static SignetException unreadable(String source, DerException damaged) {
        return new SignetException(
                Problem.of(Kind.INPUT, "cannot read the key store " + source)
                        .because("byte " + damaged.offset() + ": " + damaged.getMessage()),
                damaged);
    }
}
