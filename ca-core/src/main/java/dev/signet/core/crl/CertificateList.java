package dev.signet.core.crl;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.key.SigningProviders;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.pem.PemBlock;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A certificate revocation list: the serial numbers that an issuer takes back, as of a moment (RFC 5280 section 5.1). */
public final class CertificateList {
    /** Lists beyond this size are refused unread; it leaves room for some millions of entries. */
    public static final int MAX_LENGTH = 256 * 1024 * 1024;

    /** The longest name and the longest extensions of a list, in bytes; those of the largest CAs have some hundreds. */
    private static final int MAX_HEAD = 1024 * 1024;

    private final byte[] encoded;
    private final DerNode tbs;
    private final DistinguishedName issuer;
    private final Instant thisUpdate;
    private final Optional<Instant> nextUpdate;
    private final Optional<DerNode> entries;
    private final Extensions extensions;
    private final byte[] signatureAlgorithm;
    private final byte[] innerSignatureAlgorithm;
    private final byte[] signature;
    private volatile @Nullable List<RevokedCertificate> revoked;
    private int hash;

    private CertificateList(byte[] encoded) {
        if (encoded.length > MAX_LENGTH) {
            throw new DerException(0, "a CRL of more than " + MAX_LENGTH + " bytes");
        }
        this.encoded = encoded;
        DerReader outer = DerNode.parse(encoded).reader(Tag.SEQUENCE, "CertificateList");
        this.tbs = outer.next(Tag.SEQUENCE, "tbsCertList");
        this.signatureAlgorithm = outer.next(Tag.SEQUENCE, "signatureAlgorithm").encoded();
        this.signature = outer.next(Tag.BIT_STRING, "signatureValue").wholeOctets();
        outer.end();

        DerReader reader = tbs.reader();
        int version = reader.nextIf(Tag.INTEGER).map(DerNode::smallInteger).orElse(0) + 1;
        if (version != 1 && version != 2) {
            throw new DerException(tbs.offset(), "version " + version + " where a CRL has version 1 or 2");
        }
        this.innerSignatureAlgorithm = reader.next(Tag.SEQUENCE, "signature").encoded();
        this.issuer = DistinguishedName.parse(bounded(reader.next(Tag.SEQUENCE, "issuer"), "an issuer"));
        this.thisUpdate = reader.next().time();
        boolean hasNextUpdate = reader.nextIs(Tag.UTC_TIME) || reader.nextIs(Tag.GENERALIZED_TIME);
        this.nextUpdate = hasNextUpdate ? Optional.of(reader.next().time()) : Optional.empty();
        this.entries = reader.nextIf(Tag.SEQUENCE);
        this.extensions = reader.nextIf(0xa0)
                .map(node -> Extensions.parse(bounded(node, "extensions").only()))
                .orElse(Extensions.NONE);
        reader.end();
    }

    private static DerNode bounded(DerNode node, String what) {
        if (node.contentLength() > MAX_HEAD) {
            throw new DerException(node.offset(), what + " of more than " + MAX_HEAD + " bytes");
        }
        return node;
    }

    /**
     * Reads a CRL from its DER.
     *
     * @throws DerException if the bytes are not one whole CRL
     */
    public static CertificateList parse(byte[] der) {
        CertificateList list = parseHead(der);
        List<RevokedCertificate> unused = list.revoked();
        return list;
    }

    /**
     * Reads a CRL of whatever origin from its DER, but its entries, of which there may be millions, only when they are asked for:
     * until somebody has found out who signed the list, they are not worth the work.
     *
     * @throws DerException if the bytes are not one CRL, whatever its entries are
     */
    public static CertificateList parseHead(byte[] der) {
        return new CertificateList(der.clone());
    }

    /** Returns the DER, the very bytes that were read. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Returns the list as text between BEGIN X509 CRL and END X509 CRL. */
    public String pem() {
        return new PemBlock("X509 CRL", encoded).text();
    }

    /** Returns the name of who signed. */
    public DistinguishedName issuer() {
        return issuer;
    }

    /** Returns when the list was made. */
    public Instant thisUpdate() {
        return thisUpdate;
    }

    /** Returns when the next one will be there at the latest; RFC 5280 demands it, X.509 does not. */
    public Optional<Instant> nextUpdate() {
        return nextUpdate;
    }

    /**
     * Returns the entries; each is decoded anew whenever it is asked for. Two threads may both read them first, and read the same.
     *
     * @throws DerException if one of them is malformed, in a list of which {@linkplain #parseHead only the head} has been read
     */
    public List<RevokedCertificate> revoked() {
        List<RevokedCertificate> known = revoked;
        if (known == null) {
            known = RevokedEntries.of(entries, encoded);
            revoked = known;
        }
        return known;
    }

    /** Returns the extensions of the list. */
    public Extensions extensions() {
        return extensions;
    }

    /**
     * Returns the number of the list.
     *
     * @throws DerException if the extension is malformed
     */
    public Optional<BigInteger> number() {
        return extensions
                .find(ExtensionOids.CRL_NUMBER)
                .map(Extension::node)
                .map(node -> node.expect(Tag.INTEGER, "CRLNumber").integer());
    }

    /** Returns the DER of the AlgorithmIdentifier beside the signature. */
    public byte[] signatureAlgorithm() {
        return signatureAlgorithm.clone();
    }

    /** Returns the entry of a serial number. */
    public Optional<RevokedCertificate> find(SerialNumber serialNumber) {
        return revoked().stream()
                .filter(entry -> entry.serialNumber().equals(serialNumber))
                .findFirst();
    }

    /** Returns whether the signature was made with the private key of a public key, and both algorithm fields agree. */
    public boolean isSignedBy(PublicKeyInfo key) {
        return isSignedBy(key, SigningProviders.standard());
    }

    /** Returns the same, as checked by the code of a choice of providers. */
    public boolean isSignedBy(PublicKeyInfo key, SigningProviders providers) {
        return Arrays.equals(signatureAlgorithm, innerSignatureAlgorithm)
                && SignatureAlgorithm.ofIdentifier(DerNode.parse(signatureAlgorithm))
                        .map(algorithm -> providers.verifier(key, algorithm).verify(tbs.encoded(), signature))
                        .orElse(false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificateList list && Arrays.equals(encoded, list.encoded);
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
        return "CRL of " + issuer + " at " + thisUpdate;
    }
}
