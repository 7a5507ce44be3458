package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a peer's certificate while a connection is looked at, each piece appended without a line end.
 *
 * <p>All of it goes to a text in which a character, 0 to 255, stands for an octet.
 */
public final class PeerText {
    private final CertificateDocument certificate;
    private final @Nullable PublicKeyText key;

    private PeerText(CertificateDocument certificate) {
        this.certificate = certificate;
        key = PublicKeyText.of(certificate.publicKey());
    }

    public static PeerText of(CertificateDocument certificate) {
        return new PeerText(certificate);
    }

    /** Appends the subject. */
    public void subject(StringBuilder out, NameFormat format) {
        boolean ignored = NameText.append(out, certificate.subject(), 0, format);
    }

    /** Appends the issuer. */
    public void issuer(StringBuilder out, NameFormat format) {
        boolean ignored = NameText.append(out, certificate.issuer(), 0, format);
    }

    /** Appends the time from which it is valid. */
    public void notBefore(StringBuilder out) {
        boolean ignored = TimeText.append(out, certificate.notBefore(), false);
    }

    /** Appends the time until which it is valid. */
    public void notAfter(StringBuilder out) {
        boolean ignored = TimeText.append(out, certificate.notAfter(), false);
    }

    /** Returns whether OpenSSL can load the public key. */
    public boolean hasKey() {
        return key != null;
    }

    /** Returns the size of the public key in bits; 0 if it cannot be loaded. */
    public int keyBits() {
        return key == null ? 0 : key.bits();
    }

    /** Returns the public key as OpenSSL writes it; nothing if it cannot be loaded. */
    public byte[] keyEncoded() {
        return key == null ? new byte[0] : key.encoded();
    }

    /** Returns the subject in DER. */
    public byte[] subjectEncoded() {
        return certificate.subject().node().encoded();
    }

    /** Returns the short name of the public key's algorithm. */
    public String keyName() {
        return shortName(certificate.publicKey().get(0).get(0));
    }

    /** Returns the short name of the algorithm that the certificate is signed with. */
    public String signatureName() {
        return shortName(certificate.signatureAlgorithm().get(0));
    }

    private static String shortName(Decoded identifier) {
        String dotted = ObjectNames.dotted(identifier);
        String name = dotted == null ? null : ObjectNames.shortName(dotted);
        return name == null ? "UNDEF" : name;
    }

    /** Appends a name that is given in DER, as lists of authorities hold them; nothing if it is malformed. */
    public static void name(StringBuilder out, byte[] encoded, NameFormat format) {
        try {
            boolean ignored = NameText.append(out, ShapeDecoder.decode(encoded, NameText.NAME), 0, format);
        } catch (DerException malformed) {
            return;
        }
    }

    /** Appends a dump with offsets and printable characters, as {@code BIO_dump_indent} does. */
    public static void dump(StringBuilder out, byte[] octets, int indent) {
        HexText.dump(out, octets, indent);
    }
}
