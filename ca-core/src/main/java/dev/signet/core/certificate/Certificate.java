package dev.signet.core.certificate;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.pem.PemBlock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An X.509 certificate: who (subject) has which public key, for how long, for what, and who says so (issuer, signature).
 *
 * <p>The fields are decoded once, when it is read; the values inside extensions are decoded when they are asked for, because
 * what matters to one reader may be broken and of no matter to another. Two certificates are equal if their bytes are.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5280#section-4.1">RFC 5280 section 4.1</a>
 */
public final class Certificate {
    /** Certificates beyond this size are refused unread; real ones have a few kilobytes. */
    public static final int MAX_LENGTH = 10 * 1024 * 1024;

    private final byte[] encoded;
    private final byte[] tbs;
    private final int version;
    private final SerialNumber serialNumber;
    private final byte[] innerSignatureAlgorithm;
    private final DistinguishedName issuer;
    private final Validity validity;
    private final DistinguishedName subject;
    private final PublicKeyInfo publicKey;
    private final boolean hasExtensionsField;
    private final Extensions extensions;
    private final byte[] signatureAlgorithm;
    private final byte[] signature;
    private int hash;

    private Certificate(byte[] encoded) {
        if (encoded.length > MAX_LENGTH) {
            throw new DerException(0, "a certificate of more than " + MAX_LENGTH + " bytes");
        }
        this.encoded = encoded;
        DerReader outer = DerNode.parse(encoded).reader(Tag.SEQUENCE, "Certificate");
        DerNode tbsNode = outer.next(Tag.SEQUENCE, "tbsCertificate");
        this.tbs = tbsNode.encoded();
        this.signatureAlgorithm = outer.next(Tag.SEQUENCE, "signatureAlgorithm").encoded();
        this.signature = outer.next(Tag.BIT_STRING, "signatureValue").wholeOctets();
        outer.end();

        DerReader reader = tbsNode.reader();
        this.version = reader.nextIf(0xa0)
                        .map(node -> node.only().expect(Tag.INTEGER, "version").smallInteger())
                        .orElse(0)
                + 1;
        this.serialNumber =
                new SerialNumber(reader.next(Tag.INTEGER, "serialNumber").integer());
        this.innerSignatureAlgorithm = reader.next(Tag.SEQUENCE, "signature").encoded();
        this.issuer = DistinguishedName.parse(reader.next(Tag.SEQUENCE, "issuer"));
        DerReader dates = reader.next(Tag.SEQUENCE, "validity").reader();
        this.validity = new Validity(dates.next().time(), dates.next().time());
        dates.end();
        this.subject = DistinguishedName.parse(reader.next(Tag.SEQUENCE, "subject"));
        this.publicKey = PublicKeyInfo.of(reader.next(Tag.SEQUENCE, "subjectPublicKeyInfo"));
        // Unique identifiers: read over, as RFC 5280 section 4.1.2.8 asks applications to be able to.
        var issuerUniqueId = reader.nextIf(0x81);
        var subjectUniqueId = reader.nextIf(0x82);
        if (version < 2 && (issuerUniqueId.isPresent() || subjectUniqueId.isPresent())) {
            throw new DerException(tbsNode.offset(), "a unique identifier in a certificate of version 1");
        }
        var extensionsField = reader.nextIf(0xa3);
        this.hasExtensionsField = extensionsField.isPresent();
        this.extensions =
                extensionsField.map(node -> Extensions.parse(node.only())).orElse(Extensions.NONE);
        reader.end();
    }

    /**
     * Reads a certificate from its DER.
     *
     * @throws DerException if the bytes are not one whole certificate
     */
    public static Certificate parse(byte[] der) {
        return new Certificate(der.clone());
    }

    /** Returns the DER, the very bytes that were read. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Returns the certificate as text between BEGIN CERTIFICATE and END CERTIFICATE. */
    public String pem() {
        return new PemBlock("CERTIFICATE", encoded).text();
    }

    /** Returns the part that is signed. */
    public byte[] tbs() {
        return tbs.clone();
    }

    /** Returns 1, 2 or 3; in a malformed certificate another number. */
    public int version() {
        return version;
    }

    /** Returns the serial number. */
    public SerialNumber serialNumber() {
        return serialNumber;
    }

    /** Returns the name of who signed. */
    public DistinguishedName issuer() {
        return issuer;
    }

    /** Returns the name of whose key it is; empty if only the alternative names count. */
    public DistinguishedName subject() {
        return subject;
    }

    /** Returns from when to when the certificate is valid. */
    public Validity validity() {
        return validity;
    }

    /** Returns the subject's public key. */
    public PublicKeyInfo publicKey() {
        return publicKey;
    }

    /** Returns whether the field extensions is there, which only version 3 has; its list may be empty. */
    public boolean hasExtensionsField() {
        return hasExtensionsField;
    }

    /** Returns all extensions. */
    public Extensions extensions() {
        return extensions;
    }

    /** Returns the DER of the AlgorithmIdentifier beside the signature. */
    public byte[] signatureAlgorithm() {
        return signatureAlgorithm.clone();
    }

    /** Returns the DER of the AlgorithmIdentifier inside the signed part, which must equal the one beside the signature. */
    public byte[] innerSignatureAlgorithm() {
        return innerSignatureAlgorithm.clone();
    }

    /** Returns the signature. */
    public byte[] signature() {
        return signature.clone();
    }

    /** Returns the SHA-256 of the certificate, 64 lower-case hexadecimal digits. */
    public String fingerprint() {
        return HexFormat.of().formatHex(HashAlgorithm.SHA256.digest(encoded));
    }

    /** Returns whether issuer and subject are the same name. */
    public boolean isSelfIssued() {
        return issuer.matches(subject);
    }

    /** Returns the basic constraints; throws {@link DerException} if they are malformed, as all readers below. */
    public Optional<BasicConstraints> basicConstraints() {
        return value(ExtensionOids.BASIC_CONSTRAINTS, BasicConstraints::parse);
    }

    /** Returns whether the basic constraints say that the subject is a CA. */
    public boolean isCa() {
        return basicConstraints().map(BasicConstraints::ca).orElse(false);
    }

    /** Returns the key usages, or nothing if the key may be used for everything. */
    public Optional<Set<KeyUsage>> keyUsage() {
        return value(ExtensionOids.KEY_USAGE, KeyUsage::parse);
    }

    /** Returns the purposes, or nothing if the certificate is good for all. */
    public Optional<List<Oid>> extendedKeyUsage() {
        return value(ExtensionOids.EXTENDED_KEY_USAGE, ExtendedKeyUsage::parse);
    }

    /** Returns the subject alternative names; none if there is no such extension. */
    public List<GeneralName> subjectAlternativeNames() {
        return value(ExtensionOids.SUBJECT_ALTERNATIVE_NAME, SubjectAlternativeName::parse)
                .orElse(List.of());
    }

    /** Returns the name constraints that the subject, a CA, is bound by. */
    public Optional<NameConstraints> nameConstraints() {
        return value(ExtensionOids.NAME_CONSTRAINTS, NameConstraints::parse);
    }

    /** Returns the subject key identifier. */
    public Optional<byte[]> subjectKeyIdentifier() {
        return value(ExtensionOids.SUBJECT_KEY_IDENTIFIER, KeyIdentifiers::parseSubject);
    }

    /** Returns the key identifier inside the authority key identifier. */
    public Optional<byte[]> authorityKeyIdentifier() {
        return value(ExtensionOids.AUTHORITY_KEY_IDENTIFIER, KeyIdentifiers::parseAuthority)
                .flatMap(Function.identity());
    }

    private <T> Optional<T> value(Oid oid, Function<DerNode, T> parser) {
        return extensions.find(oid).map(Extension::node).map(parser);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate certificate && Arrays.equals(encoded, certificate.encoded);
    }

    /** Two threads may both find it, and find the same. */
    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = Arrays.hashCode(encoded);
            hash = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "certificate " + serialNumber + " of " + subject + " by " + issuer;
    }
}
