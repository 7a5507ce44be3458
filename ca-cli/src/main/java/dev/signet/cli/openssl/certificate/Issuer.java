package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.config.CertificateSigning;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.text.CertificateDocument;
import org.jspecify.annotations.Nullable;

/**
 * The certificate and key of an issuer: {@code req -CA}.
 *
 * @param certificate its certificate
 * @param key the key to it
 */
record Issuer(CertificateDraft certificate, SigningKey key) {
    /** Returns the issuer in a file; null after having said why it cannot be. */
    static @Nullable Issuer read(Session session, ReqArguments arguments, char @Nullable [] passphrase, String name) {
        boolean together = arguments.authorityKey == null;
        KeyDocument loaded = KeyInput.privateKey(
                session,
                together ? name : arguments.authorityKey,
                null,
                passphrase,
                "issuer private key from " + (together ? "-CA arg" : "-CAkey arg"));
        CertificateDocument document = loaded == null
                ? null
                : CertificateInput.read(session, name, null, passphrase, "issuer cert from -CA arg");
        if (loaded == null || document == null) {
            return null;
        }
        CertificateDraft certificate = CertificateDraft.of(document.encoded());
        if (!CertificateSigning.sameKey(PublicKeyInfo.parse(certificate.publicKeyInfo()), loaded.publicKey())) {
            session.err().println("Issuer CA certificate and key do not match");
            return null;
        }
        return new Issuer(certificate, SigningKey.of(loaded));
    }
}
