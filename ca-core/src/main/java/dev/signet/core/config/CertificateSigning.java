package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.csr.RequestDraft;
import dev.signet.core.extension.Extension;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.Signer;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** The last steps to a certificate or request that a command in openssl's place makes. */
public final class CertificateSigning {
    private static final int SERIAL_BITS = 159;

    /** Values as short as an empty octet string or sequence say that there shall be no such extension. */
    private static final int LENGTH_OF_NONE = 2;

    /** Returns a serial number of 20 octets at most that nobody can guess. */
    public static BigInteger randomSerial(SecureRandom random) {
        return new BigInteger(SERIAL_BITS, random);
    }

    /** Sets a certificate to be valid from now on for so many days. */
    public static void setValidity(CertificateDraft draft, Instant now, int days) {
        draft.validity(Der.time(now), Der.time(now.plus(days, ChronoUnit.DAYS)));
    }

    /**
     * Returns a signed certificate. If it has extensions, it is made one of version 3 and gets the key identifiers that it lacks,
     * as RFC 5280 wants them; those that were asked not to be there are taken out.
     *
     * @param context tells the subject, which is the draft, and the issuer
     * @throws ConfigValueException if the issuer cannot be identified
     */
    public static byte[] sign(CertificateDraft draft, Signer signer, ExtensionContext context) {
        if (!draft.extensions().isEmpty()) {
            draft.version(2);
            ExtensionBuilder builder = new ExtensionBuilder(context);
            adapt(draft, builder.extension("subjectKeyIdentifier", "hash"), true);
            boolean selfSigned = sameKey(PublicKeyInfo.parse(draft.publicKeyInfo()), signer.publicKey());
            adapt(draft, builder.extension("authorityKeyIdentifier", "keyid, issuer"), !selfSigned);
        }
        byte[] algorithm = signer.algorithm().identifier();
        byte[] toBeSigned = draft.toBeSigned(algorithm);
        return CertificateDraft.signed(toBeSigned, algorithm, signer.sign(toBeSigned));
    }

    private static void adapt(CertificateDraft draft, Extension standard, boolean needed) {
        Oid type = standard.oid();
        Extension present = draft.extension(type);
        if (present == null) {
            if (needed) {
                draft.extensions().add(standard);
            }
        } else if (present.value().length <= LENGTH_OF_NONE) {
            boolean ignored = draft.extensions().remove(present);
        }
    }

    /** Returns a signed request. */
    public static byte[] sign(RequestDraft draft, Signer signer) {
        byte[] toBeSigned = draft.toBeSigned();
        return RequestDraft.signed(toBeSigned, signer.algorithm().identifier(), signer.sign(toBeSigned));
    }

    /** Returns a public key, signed together with a challenge by its owner: Netscape's SPKAC. */
    public static byte[] signKey(byte[] challenge, Signer signer) {
        byte[] toBeSigned = Der.sequence(signer.publicKey().encoded(), Der.element(Tag.IA5_STRING, challenge));
        return RequestDraft.signed(toBeSigned, signer.algorithm().identifier(), signer.sign(toBeSigned));
    }

    /** Returns whether two public keys are the same, however their parameters are written. */
    public static boolean sameKey(PublicKeyInfo first, PublicKeyInfo second) {
        return first.algorithmOid().equals(second.algorithmOid()) && Arrays.equals(first.keyBits(), second.keyBits());
    }

    /** Returns the extension that keeps a certificate from being used: it is only to be shown to a log (RFC 6962 section 3.1). */
    public static Extension poison() {
        return new Extension(Oid.of("1.3.6.1.4.1.11129.2.4.3"), true, Der.nul());
    }

    private CertificateSigning() {}
}
