package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.config.CertificateSigning;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.ExtensionContext;
import dev.signet.core.csr.RequestDraft;
import dev.signet.core.key.PublicKeyInfo;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** Makes certificates of requests: {@code req -x509}. */
final class ReqCertificate {
    private final ReqArguments arguments;
    private final ReqSettings settings;
    private final Session session;

    ReqCertificate(ReqArguments arguments, ReqSettings settings, Session session) {
        this.arguments = arguments;
        this.settings = settings;
        this.session = session;
    }

    /**
     * Makes the certificate.
     *
     * @param draft what is requested
     * @param subject the subject in the place of the requested one, or null
     * @param authority the issuer; null for a certificate that its own key signs
     * @return its encoding; null after having said why there is none
     */
    byte @Nullable [] make(
            RequestDraft draft, byte @Nullable [] subject, @Nullable Issuer authority, SigningKey signingKey) {
        CertificateDraft certificate = new CertificateDraft();
        certificate.serialNumber(
                arguments.serial != null ? arguments.serial : CertificateSigning.randomSerial(new SecureRandom()));
        certificate.issuer(authority != null ? authority.certificate().subject() : draft.subject());
        arguments.validity.apply(certificate);
        certificate.subject(subject != null ? subject : draft.subject());
        certificate.publicKeyInfo(draft.publicKeyInfo());
        if (arguments.copy != null) {
            arguments.copy.apply(draft.requestedExtensions(), certificate.extensions());
        } else if (arguments.input != null) {
            say("Warning: No -copy_extensions given; ignoring any extensions in the request");
        }
        return signed(certificate, authority, signingKey);
    }

    private byte @Nullable [] signed(CertificateDraft certificate, @Nullable Issuer authority, SigningKey signingKey) {
        CertificateDraft issuer = authority != null ? authority.certificate() : certificate;
        ExtensionContext context = settings.context(certificate, issuer);
        if (authority == null) {
            context = context.with(signingKey.publicKey().encoded());
            if (!CertificateSigning.sameKey(PublicKeyInfo.parse(certificate.publicKeyInfo()), signingKey.publicKey())) {
                say("Warning: Signature key and public key of cert do not match");
            }
        }
        boolean added = settings.addExtensions(
                session,
                context,
                settings.extensions(),
                "Error adding x509 extensions from section ",
                certificate.extensions(),
                true);
        if (!added) {
            return null;
        }
        if (arguments.precertificate) {
            certificate.extensions().add(CertificateSigning.poison());
        }
        try {
            return CertificateSigning.sign(
                    certificate, signingKey.signer(settings.digest(), arguments.signatureOptions), context);
        } catch (ConfigValueException wrong) {
            Explanation.of(session, wrong.getMessage());
            return null;
        }
    }

    private void say(String words) {
        session.err().println(words);
    }
}
