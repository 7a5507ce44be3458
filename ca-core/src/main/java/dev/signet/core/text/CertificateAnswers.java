package dev.signet.core.text;

import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.pem.PemBlock;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The short answers about a certificate that {@code openssl x509} prints, each in its line or lines.
 *
 * <p>All of them append to a text in which a character, 0 to 255, stands for an octet.
 */
public final class CertificateAnswers {
    private static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    private static final String AUTHORITY_INFORMATION_ACCESS = "1.3.6.1.5.5.7.1.1";
    private static final String ISSUERS = "1.3.6.1.5.5.7.48.2";
    private static final String OCSP = "1.3.6.1.5.5.7.48.1";
    private static final Shape ACCESS_DESCRIPTIONS = Shape.sequenceOf(GeneralNameText.ACCESS_DESCRIPTION);

    private final CertificateDocument certificate;
    private final StringBuilder out;

    /** Prepares answers about a certificate. */
    public CertificateAnswers(CertificateDocument certificate, StringBuilder out) {
        this.certificate = certificate;
        this.out = out;
    }

    /** Appends {@code subject=} and the subject. */
    public void subject(NameFormat format) {
        NameText.appendLabelled(out, "subject=", certificate.subject(), format);
    }

    /** Appends {@code issuer=} and the issuer. */
    public void issuer(NameFormat format) {
        NameText.appendLabelled(out, "issuer=", certificate.issuer(), format);
    }

    /** Appends {@code serial=} and the serial number in hexadecimal. */
    public void serial() {
        out.append("serial=");
        IntegerText.appendHex(out, certificate.serialNumber().integer());
        out.append('\n');
    }

    /** Appends the serial number plus one. */
    public void nextSerial() {
        IntegerText.appendHex(out, certificate.serialNumber().integer().add(BigInteger.ONE));
        out.append('\n');
    }

    /** Appends {@code notBefore=} and the time from which the certificate is valid. */
    public void startDate(boolean iso8601) {
        date("notBefore=", certificate.notBefore(), iso8601);
    }

    /** Appends {@code notAfter=} and the time until which the certificate is valid. */
    public void endDate(boolean iso8601) {
        date("notAfter=", certificate.notAfter(), iso8601);
    }

    private void date(String label, Decoded time, boolean iso8601) {
        out.append(label);
        boolean ignored = TimeText.append(out, time, iso8601);
        out.append('\n');
    }

    /** Returns whether the validity has ended at a moment; as for OpenSSL, that of a malformed time never does. */
    public boolean endedAt(long epochSecond) {
        TimeText.Moment moment = TimeText.Moment.readStrictly(certificate.notAfter());
        return moment != null
                && moment.epochSecond() <= epochSecond
                && epochSecond <= TimeText.Moment.LAST_EPOCH_SECOND;
    }

    /** Appends the e-mail addresses of the subject and of its alternative names. */
    public void emails() {
        DistinctText addresses = new DistinctText();
        Decoded subject = certificate.subject();
        for (int i = 0; i < subject.size(); i++) {
            Decoded set = subject.get(i);
            for (int j = 0; j < set.size(); j++) {
                if (EMAIL_ADDRESS.equals(ObjectNames.dotted(set.get(j).get(0)))) {
                    addresses.add(set.get(j).get(1));
                }
            }
        }
        Decoded names = extensions().singleOrNull(SUBJECT_ALTERNATIVE_NAME, GeneralNameText.LIST);
        for (int i = 0; names != null && i < names.size(); i++) {
            if (names.get(i).alternative() == GeneralNameText.EMAIL) {
                addresses.add(names.get(i).chosen());
            }
        }
        addresses.append(out);
    }

    /** Appends the addresses of OCSP responders. */
    public void ocspAddresses() {
        addresses(OCSP);
    }

    /** Appends the addresses at which the issuer's certificate can be had. */
    public void issuerAddresses() {
        addresses(ISSUERS);
    }

    private void addresses(String method) {
        DistinctText addresses = new DistinctText();
        Decoded descriptions = extensions().singleOrNull(AUTHORITY_INFORMATION_ACCESS, ACCESS_DESCRIPTIONS);
        for (int i = 0; descriptions != null && i < descriptions.size(); i++) {
            Decoded location = descriptions.get(i).get(1);
            if (location.alternative() == GeneralNameText.URI
                    && method.equals(ObjectNames.dotted(descriptions.get(i).get(0)))) {
                addresses.add(location.chosen());
            }
        }
        addresses.append(out);
    }

    private ExtensionList extensions() {
        return new ExtensionList(certificate.extensions());
    }

    /** Appends what the certificate may be used for. */
    public void purposes() {
        Purposes.append(out, certificate);
    }

    /** Appends the alias in the trust information, if there is one. */
    public void alias() {
        Decoded trust = certificate.trust();
        out.append(
                trust != null && trust.has(2) ? TrustText.untilZero(trust.get(2).latin1()) : "<No Alias>");
        out.append('\n');
    }

    /** Appends the hash of the subject under which {@code -CApath} directories file certificates. */
    public void subjectHash() {
        out.append(NameHash.text(NameHash.of(certificate.subject()))).append('\n');
    }

    /** Appends the hash of the issuer. */
    public void issuerHash() {
        out.append(NameHash.text(NameHash.of(certificate.issuer()))).append('\n');
    }

    /** Appends the hash of the subject as OpenSSL before 1.0.0 computed it. */
    public void oldSubjectHash() {
        out.append(NameHash.text(NameHash.oldStyle(certificate.subject()))).append('\n');
    }

    /** Appends the hash of the issuer as OpenSSL before 1.0.0 computed it. */
    public void oldIssuerHash() {
        out.append(NameHash.text(NameHash.oldStyle(certificate.issuer()))).append('\n');
    }

    /** Appends the hashes of subject and public key that OCSP requests carry (RFC 6960 section 4.1.1). */
    public void ocspHashes() {
        out.append("        Subject OCSP hash: ");
        HexText.upper(
                out, HashAlgorithm.SHA1.digest(certificate.subject().node().encoded()));
        out.append("\n        Public key OCSP hash: ");
        HexText.upper(
                out, HashAlgorithm.SHA1.digest(certificate.publicKey().get(1).octets()));
        out.append('\n');
    }

    /** Appends the fingerprint. */
    public void fingerprint(String digestName, byte[] hash) {
        out.append(digestName).append(" Fingerprint=");
        HexText.upperColons(out, hash);
        out.append('\n');
    }

    /** Returns whether OpenSSL can load the public key. */
    public boolean publicKeyLoads() {
        return PublicKeyText.of(certificate.publicKey()) != null;
    }

    /** Appends {@code Modulus=} and the modulus of an RSA key, or what DSA has in its place. */
    public void modulus() {
        out.append("Modulus=");
        PublicKeyText key = PublicKeyText.of(certificate.publicKey());
        BigInteger modulus = key == null ? null : key.modulus();
        out.append(
                modulus == null
                        ? "No modulus for this public key type"
                        : modulus.toString(16).toUpperCase(Locale.ROOT));
        out.append('\n');
    }

    /** Appends the public key as PEM. */
    public void publicKey() {
        PublicKeyText key = PublicKeyText.of(certificate.publicKey());
        byte[] encoded = key == null ? new byte[0] : key.encoded();
        if (encoded.length > 0) {
            out.append(new PemBlock("PUBLIC KEY", encoded).text());
        }
    }

    /** Returns whether there are extensions. */
    public boolean hasExtensions() {
        Decoded extensions = certificate.extensions();
        return extensions != null && extensions.size() > 0;
    }

    /**
     * Appends the extensions whose short names are listed, nothing if there are none of them; to be asked only if
     * {@link #hasExtensions}.
     *
     * @param names short names such as {@code subjectAltName}, separated by commas
     */
    public void extensions(String names) {
        List<String> wanted = words(names);
        if (wanted.isEmpty()) {
            out.append("Invalid extension names: ").append(names).append('\n');
            return;
        }
        Decoded extensions = certificate.extensions();
        for (int i = 0; extensions != null && i < extensions.size(); i++) {
            String name = shortName(extensions.get(i));
            for (String word : wanted) {
                if (word.equals(name)) {
                    ExtensionText.append(out, extensions.get(i), CertificateFormat.ALL, 0);
                }
            }
        }
    }

    static @Nullable String shortName(Decoded extension) {
        String dotted = ObjectNames.dotted(extension.get(0));
        return dotted == null ? null : ObjectNames.shortName(dotted);
    }

    private static List<String> words(String list) {
        List<String> words = new ArrayList<>();
        for (int start = 0; start <= list.length(); ) {
            int comma = list.indexOf(',', start);
            int end = comma < 0 ? list.length() : comma;
            if (end > start) {
                words.add(list.substring(start, end));
            }
            start = end + 1;
        }
        return words;
    }

    /** Texts without repetitions, in the order that comes of libcrypto sorting them whenever it looks for one. */
    private static final class DistinctText {
        private final List<String> texts = new ArrayList<>();

        void add(Decoded string) {
            String text = string.latin1();
            if (string.tag() != Shape.IA5_STRING_TAG || text.isEmpty() || text.indexOf(0) >= 0) {
                return;
            }
            Collections.sort(texts);
            if (!texts.contains(text)) {
                texts.add(text);
            }
        }

        void append(StringBuilder out) {
            for (String text : texts) {
                out.append(text).append('\n');
            }
        }
    }
}
