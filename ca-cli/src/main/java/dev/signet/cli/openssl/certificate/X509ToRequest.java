package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.ExtensionCopy;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.config.CertificateSigning;
import dev.signet.core.config.ExtensionContext;
import dev.signet.core.csr.RequestDraft;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes requests of certificates: {@code x509 -x509toreq}. */
final class X509ToRequest {
    private final X509Request request;
    private final X509MakerArguments arguments;
    private final X509Extensions extensions;
    private final Session session;

    X509ToRequest(X509Request request, X509MakerArguments arguments, X509Extensions extensions, Session session) {
        this.request = request;
        this.arguments = arguments;
        this.extensions = extensions;
        this.session = session;
    }

    /**
     * Makes the request; null after having said why it cannot be.
     *
     * @param draft the certificate that it is made from, with the changes
     */
    byte @Nullable [] make(CertificateDraft draft, ExtensionContext context, @Nullable SigningKey key) {
        if (key == null) {
            say("Must specify request signing key using -key");
            return null;
        }
        if (arguments.clearExtensions && arguments.copy != ExtensionCopy.NONE) {
            say("Must not use -clrext together with -copy_extensions");
            return null;
        }
        warnAboutKeyIdentifier("subjectKeyIdentifier");
        warnAboutKeyIdentifier("authorityKeyIdentifier");
        RequestDraft made = new RequestDraft();
        made.subject(draft.subject());
        made.publicKeyInfo(draft.publicKeyInfo());
        List<Extension> copied = new ArrayList<>();
        for (Extension extension : draft.extensions()) {
            if (!extension.oid().equals(ExtensionOids.SUBJECT_KEY_IDENTIFIER)
                    && !extension.oid().equals(ExtensionOids.AUTHORITY_KEY_IDENTIFIER)) {
                copied.add(extension);
            }
        }
        if (arguments.copy != null && arguments.copy != ExtensionCopy.NONE && !copied.isEmpty()) {
            made.requestExtensions(copied);
        }
        List<Extension> added = new ArrayList<>();
        if (!extensions.add(context, added, false, "request extensions")) {
            return null;
        }
        if (!added.isEmpty()) {
            made.requestExtensions(added);
        }
        return CertificateSigning.sign(made, key.signer(arguments.digest, arguments.signatureOptions));
    }

    private void warnAboutKeyIdentifier(String name) {
        String names = request.extensions();
        if (names != null && names.contains(name)) {
            say("Warning: -ext should not specify copying " + name + " extension to CSR; ignoring this");
        }
    }

    private void say(String words) {
        session.err().println(words);
    }
}
