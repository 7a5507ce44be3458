package dev.signet.core.ocsp;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which certificate a request or a response is about: hashes of its issuer's name and key, and its serial number. */
public final class CertificateId {
    private final byte[] encoded;
    private final Oid hash;
    private final byte[] issuerNameHash;
    private final byte[] issuerKeyHash;
    private final BigInteger serialNumber;

    private CertificateId(
            byte[] encoded, Oid hash, byte[] issuerNameHash, byte[] issuerKeyHash, BigInteger serialNumber) {
        this.encoded = encoded;
        this.hash = hash;
        this.issuerNameHash = issuerNameHash;
        this.issuerKeyHash = issuerKeyHash;
        this.serialNumber = serialNumber;
    }

    /**
     * Returns the identifier of a certificate.
     *
     * @param hash the object identifier of a digest that {@link NamedDigest} knows
     * @throws IllegalArgumentException if it does not know it
     */
    public static CertificateId of(Oid hash, Certificate issuer, BigInteger serialNumber) {
        return of(hash, issuer.subject(), issuer.publicKey(), serialNumber);
    }

    /**
     * Returns the identifier of a certificate by the name of its issuer that it holds itself.
     *
     * @param hash the object identifier of a digest that {@link NamedDigest} knows
     * @throws IllegalArgumentException if it does not know it
     */
    public static CertificateId of(Oid hash, Certificate issuer, Certificate certificate) {
        return of(
                hash,
                certificate.issuer(),
                issuer.publicKey(),
                certificate.serialNumber().value());
    }

    /**
     * Returns the identifier of a certificate whose issuer may have no certificate, as some trust anchors have none.
     *
     * @param hash the object identifier of a digest that {@link NamedDigest} knows
     * @param issuerName the name of the issuer as it stands in the certificate
     * @throws IllegalArgumentException if it does not know it
     */
    public static CertificateId of(
            Oid hash, DistinguishedName issuerName, PublicKeyInfo issuerKey, BigInteger serialNumber) {
        NamedDigest digest = NamedDigest.find(hash.dotted());
        if (digest == null) {
            throw new IllegalArgumentException("not a digest: " + hash);
        }
        byte[] name = digest.digest(issuerName.encoded());
        byte[] key = digest.digest(issuerKey.keyBits());
        byte[] encoded = Der.sequence(
                Der.sequence(Der.oid(hash), Der.nul()),
                Der.octetString(name),
                Der.octetString(key),
                Der.integer(serialNumber));
        return new CertificateId(encoded, hash, name, key, serialNumber);
    }

    /**
     * Reads an identifier.
     *
     * @throws dev.signet.core.asn1.DerException if it is malformed
     */
    static CertificateId of(DerNode node) {
        DerReader reader = node.reader(Tag.SEQUENCE, "CertID");
        Oid hash = reader.next(Tag.SEQUENCE, "hashAlgorithm")
                .reader()
                .next(Tag.OBJECT_IDENTIFIER, "algorithm")
                .oid();
        byte[] name = reader.next(Tag.OCTET_STRING, "issuerNameHash").content();
        byte[] key = reader.next(Tag.OCTET_STRING, "issuerKeyHash").content();
        BigInteger serialNumber = reader.next(Tag.INTEGER, "serialNumber").integer();
        reader.end();
        return new CertificateId(node.encoded(), hash, name, key, serialNumber);
    }

    /** Returns the DER. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Returns the digest that the issuer's name and key are hashed with. */
    public Oid hash() {
        return hash;
    }

    /** Returns the serial number. */
    public BigInteger serialNumber() {
        return serialNumber;
    }

    /** Returns whether two identifiers have the same hashes, by the same digest. */
    public boolean sameIssuer(CertificateId other) {
        return hash.equals(other.hash)
                && Arrays.equals(issuerNameHash, other.issuerNameHash)
                && Arrays.equals(issuerKeyHash, other.issuerKeyHash);
    }

    /** Returns whether the hashes are those of an issuer; null if the digest is unknown. */
    public @Nullable Boolean isFrom(Certificate issuer) {
        return NamedDigest.find(hash.dotted()) == null ? null : sameIssuer(of(hash, issuer, serialNumber));
    }

    /** Returns whether this identifies a certificate of an issuer with a key; false if the digest is unknown. */
    public boolean isOf(Certificate certificate, PublicKeyInfo issuerKey) {
        BigInteger number = certificate.serialNumber().value();
        return serialNumber.equals(number)
                && NamedDigest.find(hash.dotted()) != null
                && sameIssuer(of(hash, certificate.issuer(), issuerKey, number));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CertificateId id && sameIssuer(id) && serialNumber.equals(id.serialNumber);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(issuerKeyHash) * 31 + serialNumber.hashCode();
    }
}
