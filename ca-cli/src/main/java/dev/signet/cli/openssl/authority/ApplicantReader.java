package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.authority.Applicant.Asking;
import dev.signet.cli.openssl.authority.Applicant.Hopeless;
import dev.signet.cli.openssl.authority.Applicant.Reading;
import dev.signet.cli.openssl.authority.Applicant.TurnedDown;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.Configuration;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.cli.openssl.io.RequestInput;
import dev.signet.cli.openssl.io.VerificationIdentity;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.config.CertificateSigning;
import dev.signet.core.config.ConfigEntry;
import dev.signet.core.config.ConfigFile;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.NameBuilder;
import dev.signet.core.csr.RequestDraft;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.Signatures;
import dev.signet.core.key.Sm2Identity;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateFormat;
import dev.signet.core.text.CertificateText;
import dev.signet.core.text.NameFormat;
import dev.signet.core.text.PublicKeyText;
import dev.signet.core.text.RequestDocument;
import dev.signet.core.text.RequestText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@code ca} certifies: requests, self-signed certificates, and Netscape's signed keys; and checks their signatures. */
final class ApplicantReader {
    private final Session session;
    private final CaArguments arguments;
    private final CaKey authority;
    private final NameFormat names;

    ApplicantReader(Session session, CaArguments arguments, CaKey authority, NameFormat names) {
        this.session = session;
        this.arguments = arguments;
        this.authority = authority;
        this.names = names;
    }

    /** Reads a request. */
    Reading request(String file) {
        RequestDocument request = RequestInput.read(session, file, arguments.requestFormat, "certificate request");
        if (request == null) {
            return new Hopeless();
        }
        if (!request.publicKeyLoads()) {
            session.err().println("Error unpacking public key");
            return new Hopeless();
        }
        if (arguments.has("verbose")) {
            StringBuilder text = new StringBuilder();
            boolean ignored = new RequestText(text, request).append(names, CertificateFormat.ALL, "");
            CaPrinter.print(session.err(), text);
        }
        session.err().println("Check that the request matches the signature");
        PublicKeyInfo key = PublicKeyInfo.parse(request.publicKeyOctets());
        boolean foreign = arguments.has("selfsign")
                && !CertificateSigning.sameKey(key, authority.key().publicKey());
        if (foreign) {
            session.err().println("Certificate request and CA private key do not match");
            return new TurnedDown();
        }
        Boolean right =
                verifies(key, request.signatureAlgorithmOctets(), request.signedOctets(), request.signatureOctets());
        if (right == null || !right) {
            return badSignature(right, "certificate request");
        }
        session.err().println("Signature ok");
        RequestDraft draft = RequestDraft.of(request.encoded());
        return new Asking(new Applicant(draft.subject(), draft.publicKeyInfo(), draft.requestedExtensions()));
    }

    /** Reads a certificate that is signed with its own key. */
    Reading certificate(String file) {
        CertificateDocument certificate = CertificateInput.read(session, file, null, "template certificate");
        if (certificate == null) {
            return new Hopeless();
        }
        if (arguments.has("verbose")) {
            StringBuilder text = new StringBuilder();
            CertificateText.append(text, certificate, NameFormat.COMPATIBLE, CertificateFormat.ALL, "");
            CaPrinter.print(session.err(), text);
        }
        session.err().println("Check that the request matches the signature");
        byte[] encoded = certificate.encoded();
        CertificateDraft draft = CertificateDraft.of(encoded);
        PublicKeyInfo key = PublicKeyInfo.parse(draft.publicKeyInfo());
        DerReader parts = DerNode.parse(encoded).reader();
        byte[] signed = parts.next().encoded();
        byte[] algorithm = parts.next().encoded();
        Boolean right = verifies(key, algorithm, signed, parts.next().wholeOctets());
        if (right == null || !right) {
            return badSignature(right, "certificate");
        }
        session.err().println("Signature ok");
        return new Asking(new Applicant(draft.subject(), draft.publicKeyInfo(), List.of()));
    }

    /**
     * Reads a file with the attributes of a name and a signed key.
     *
     * @param subject where the attributes go
     */
    Reading signedKey(String file, NameBuilder subject) {
        ConfigFile content = Configuration.read(session, "ca", file);
        if (content == null) {
            return new Hopeless();
        }
        List<ConfigEntry> entries = content.section(ConfigFile.DEFAULT_SECTION);
        if (entries == null || entries.isEmpty()) {
            session.err().println("no name/value pairs found in " + file);
            return new Hopeless();
        }
        byte[] signedKey = null;
        for (ConfigEntry entry : entries) {
            String type = NameBuilder.withoutNumber(entry.name());
            if (type.equals("SPKAC")) {
                signedKey = decoded(entry.value());
                if (signedKey == null) {
                    session.err().println("unable to load Netscape SPKAC structure");
                    return new Hopeless();
                }
            } else if (subject.knows(type) && !add(subject, type, entry.value())) {
                return new Hopeless();
            }
        }
        if (signedKey == null) {
            session.err().println("Netscape SPKAC structure not found in " + file);
            return new Hopeless();
        }
        return signedKey(signedKey, subject.encoded());
    }

    private boolean add(NameBuilder subject, String type, String value) {
        try {
            subject.add(type, value, false);
            return true;
        } catch (ConfigValueException unfit) {
            Explanation.of(session, unfit.getMessage());
            return false;
        }
    }

    private static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private Reading signedKey(byte[] encoded, byte[] subject) {
        try {
            DerReader outer = DerNode.parse(encoded).reader(Tag.SEQUENCE, "SignedPublicKeyAndChallenge");
            DerNode signed = outer.next(Tag.SEQUENCE, "publicKeyAndChallenge");
            byte[] algorithm = outer.next(Tag.SEQUENCE, "signatureAlgorithm").encoded();
            byte[] signature = outer.next(Tag.BIT_STRING, "signature").wholeOctets();
            byte[] keyInfo = signed.reader().next(Tag.SEQUENCE, "spki").encoded();
            session.err().println("Check that the SPKAC request matches the signature");
            if (!Boolean.TRUE.equals(Signatures.verify(
                    PublicKeyText.onNamedCurve(keyInfo), algorithm, signed.encoded(), signature, Sm2Identity.none()))) {
                session.err().println("signature verification failed on SPKAC public key");
                return new Hopeless();
            }
            session.err().println("Signature ok");
            return new Asking(new Applicant(subject, keyInfo, List.of()));
        } catch (DerException malformed) {
            session.err().println("unable to load Netscape SPKAC structure");
            Explanation.of(session, OctetText.of(String.valueOf(malformed.getMessage())));
            return new Hopeless();
        }
    }

    private Reading badSignature(@Nullable Boolean outcome, String document) {
        session.err()
                .println(
                        outcome == null
                                ? "Signature verification problems..." + (document.equals("certificate") ? "." : "")
                                : "Signature did not match the " + document);
        return new TurnedDown();
    }

    /** Returns whether a signature is right; null if that cannot be told. */
    private @Nullable Boolean verifies(PublicKeyInfo key, byte[] algorithm, byte[] signed, byte[] signature) {
        byte[] identity = VerificationIdentity.of(arguments.verificationOptions, session);
        return identity == null
                ? null
                : Signatures.verify(PublicKeyText.onNamedCurve(key.encoded()), algorithm, signed, signature, identity);
    }
}
