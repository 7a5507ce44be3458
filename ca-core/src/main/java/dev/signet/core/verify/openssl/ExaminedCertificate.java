package dev.signet.core.verify.openssl;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateTraits;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.EncodedTime;
import dev.signet.core.text.PublicKeyText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A certificate with all that a verification asks about it; two are equal if their encodings are. */
public final class ExaminedCertificate {
    private final CertificateDocument document;
    private final CertificateTraits traits;
    private final byte[] encoded;
    private final byte[] identity;

    /** Examines a certificate. */
    public ExaminedCertificate(CertificateDocument document) {
        this(document, new byte[0]);
    }

    /**
     * Examines a certificate.
     *
     * @param identity what SM2 calls the distinguishing identifier; of no meaning for other signatures
     */
    public ExaminedCertificate(CertificateDocument document, byte[] identity) {
        this.document = document;
        this.identity = identity.clone();
        this.traits = new CertificateTraits(document);
        this.encoded = document.encoded();
    }

    /** Examines certificates. */
    public static List<ExaminedCertificate> all(List<CertificateDocument> documents) {
        List<ExaminedCertificate> examined = new ArrayList<>();
        for (CertificateDocument document : documents) {
            examined.add(new ExaminedCertificate(document));
        }
        return examined;
    }

    /** Returns the certificate. */
    public CertificateDocument document() {
        return document;
    }

    /** Returns what its extensions say. */
    public CertificateTraits traits() {
        return traits;
    }

    /** Returns the first address by HTTP that the certificate has for its CRL, or null; a character for each octet. */
    public @Nullable String listAddress() {
        return NameForms.firstHttp(traits().distributionPoints());
    }

    /** Returns the first address by HTTP that the certificate has for delta CRLs, or null; a character for each octet. */
    public @Nullable String deltaListAddress() {
        return NameForms.firstHttp(traits().freshestLists());
    }

    /** Returns the public key, or null if libcrypto cannot load it. */
    public @Nullable PublicKeyText key() {
        return traits.key();
    }

    boolean hasSubject(byte[] name) {
        return Arrays.equals(traits.subject(), name);
    }

    /** Returns the number of attributes in the subject. */
    int subjectSize() {
        return attributes(document.subject());
    }

    /** Returns the number of attributes in the issuer. */
    int issuerSize() {
        return attributes(document.issuer());
    }

    static int attributes(Decoded name) {
        int count = 0;
        for (int i = 0; i < name.size(); i++) {
            count += name.get(i).size();
        }
        return count;
    }

    /** Returns whether the certificate looks self-signed, or null if its key cannot be read or its extensions are broken. */
    @Nullable Boolean selfSigned() {
        return traits.key() == null || !traits.valid() ? null : traits.selfSigned();
    }

    /** Returns whether a time lies within the validity; always if it is null. */
    boolean isValidAt(@Nullable Long time) {
        if (time == null) {
            return true;
        }
        return order(document.notBefore(), time) < 0 && order(document.notAfter(), time) > 0;
    }

    /** Returns whether the validity ends later than that of another certificate, as far as both can be read. */
    boolean endsAfter(ExaminedCertificate other) {
        Long mine = EncodedTime.lenient(document.notAfter());
        Long theirs = EncodedTime.lenient(other.document.notAfter());
        return mine != null && theirs != null && mine > theirs;
    }

    /** Compares a time of a document with another: -1 if it is not later, 1 if it is, 0 if it is malformed. */
    static int order(Decoded time, long other) {
        Long second = EncodedTime.strict(time);
        if (second == null || other > EncodedTime.LAST_EPOCH_SECOND) {
            return 0;
        }
        return second <= other ? -1 : 1;
    }

    /** Returns whether this certificate's signature is right under a key. */
    boolean isSignedWith(PublicKeyText signer) {
        return DocumentSignature.verify(
                signer,
                identity,
                document.innerSignatureAlgorithm(),
                document.signatureAlgorithm(),
                document.toBeSigned(),
                document.signature());
    }

    /** Returns whether the trust information beside the certificate names a use, and does not reject it. */
    boolean isExplicitlyTrusted(Oid use) {
        List<String> trusted = uses(0);
        List<String> rejected = uses(1);
        return trusted != null
                && trusted.contains(use.dotted())
                && (rejected == null || !rejected.contains(use.dotted()));
    }

    /** Returns the uses, in dotted form, of a list in the trust information; null if there is no such list. */
    @Nullable List<String> uses(int field) {
        Decoded trust = document.trust();
        if (trust == null || !trust.has(field)) {
            return null;
        }
        List<String> uses = new ArrayList<>();
        Decoded list = trust.get(field);
        for (int i = 0; i < list.size(); i++) {
            uses.add(dotted(list.get(i)));
        }
        return uses;
    }

    /** Returns the dotted form of an object identifier; empty if it is too long to be written out. */
    static String dotted(Decoded identifier) {
        try {
            return identifier.dotted();
        } catch (DerException unwritable) {
            return "";
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExaminedCertificate that && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }
}
