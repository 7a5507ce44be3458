package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.config.CertificateSigning;
import dev.signet.core.key.FileSigner;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.key.Signer;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import dev.signet.core.text.CertificateDocument;
import org.jspecify.annotations.Nullable;

/**
 * What an authority signs with.
 *
 * @param certificate its own certificate; null where certificates are signed by their own key
 */
record CaKey(KeyDocument key, @Nullable CertificateDocument certificate) {

    /** Reads key and certificate; null after having said what is wrong. */
    static @Nullable CaKey read(Session session, CaArguments arguments, CaSettings settings) {
        String keyFile = settings.file(arguments.value("keyfile"), "private_key");
        if (keyFile == null) {
            return null;
        }
        String passphrase = arguments.value("key");
        char[] secret = passphrase == null ? null : passphrase.toCharArray();
        String source = arguments.value("passin");
        if (secret == null && source != null) {
            secret = Passphrases.readOne(session, source);
            if (secret == null) {
                session.err().println("Error getting password");
                return null;
            }
        }
        KeyDocument key = KeyInput.privateKey(session, keyFile, null, secret, "CA private key");
        if (key == null) {
            return null;
        }
        boolean ownKeyOnly = arguments.has("selfsign")
                && !arguments.has("spkac")
                && !arguments.has("ss_cert")
                && !arguments.has("gencrl");
        if (ownKeyOnly) {
            return new CaKey(key, null);
        }
        String certificateFile = settings.file(arguments.value("cert"), "certificate");
        CertificateDocument certificate = certificateFile == null
                ? null
                : CertificateInput.read(session, certificateFile, null, secret, "CA certificate");
        if (certificate == null) {
            return null;
        }
        PublicKeyInfo certified =
                PublicKeyInfo.parse(CertificateDraft.of(certificate.encoded()).publicKeyInfo());
        if (!CertificateSigning.sameKey(certified, key.publicKey())) {
            session.err().println("CA certificate and CA private key do not match");
            return null;
        }
        return new CaKey(key, certificate);
    }

    /** Returns the name of the digest to sign with, as messages have it; null after having said that there is none. */
    @Nullable String digest(CaArguments arguments, CaSettings settings) {
        if (key.publicKey().algorithm().orElse(null) instanceof KeyAlgorithm.Edwards) {
            return "(null)";
        }
        String digest = arguments.value("md");
        digest = digest == null ? settings.require("default_md") : digest;
        return "default".equals(digest) ? "SHA256" : digest;
    }

    /** Returns the signer; null if the key cannot sign so. */
    @Nullable Signer signer(Session session, String digest, CaArguments arguments) {
        try {
            return FileSigner.of(
                    key.pkcs8(),
                    key.file().orElse(null),
                    digest.equals("(null)") ? null : digest,
                    arguments.signatureOptions);
        } catch (SignetException unfit) {
            if (unfit.problem().kind() == Kind.POLICY) {
                throw unfit;
            }
            Explanation.of(session, unfit.problem().what());
            return null;
        }
    }
}
