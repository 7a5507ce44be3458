package dev.signet.cli.openssl.message;

import dev.signet.cli.openssl.io.Output;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cms.CmsException;
import dev.signet.core.cms.CmsOids;
import dev.signet.core.cms.ContentCipher;
import dev.signet.core.cms.Envelope;
import dev.signet.core.cms.KeyAgreement;
import dev.signet.core.cms.KeyTransport;
import dev.signet.core.cms.KeyWrap;
import dev.signet.core.text.CertificateDocument;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encrypts for recipients: {@code -encrypt}. */
final class MailEncryption {
    private static final int CREATING = 3;

    private final MailOperation operation;
    private final MailRequest request;

    MailEncryption(MailOperation operation, MailRequest request) {
        this.operation = operation;
        this.request = request;
    }

    int run(Output output) {
        if (request.has("originator")) {
            // A key that lasts, in place of one for this message alone: OpenSSL does not support it either.
            operation.say(request.key() == null ? "" : "Cannot use originator for encryption");
            return CREATING;
        }
        String name = request.value("cipher");
        ContentCipher cipher = ContentCipher.named(name == null ? "des-ede3-cbc" : name);
        if (cipher == null) {
            throw new CmsException("messages have no name for the cipher");
        }
        Envelope envelope = new Envelope(cipher, new SecureRandom());
        List<CertificateDocument> recipients = request.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            envelope.add(Certificate.parse(recipients.get(i).encoded()), manner(request.keyOptions(i)));
        }
        byte[] secretKey = request.secretKey();
        byte[] identifier = request.secretKeyIdentifier();
        if (secretKey != null && identifier != null) {
            envelope.add(secretKey, identifier);
        }
        String password = request.value("pwri_password");
        if (password != null) {
            envelope.add(password.toCharArray());
        }
        byte[] message =
                envelope.close(operation.content(), request.contentType()).message(request.streamed());
        new MailOutput(request, output)
                .message(
                        message,
                        cipher.authenticated() ? CmsOids.AUTH_ENVELOPED_DATA : CmsOids.ENVELOPED_DATA,
                        request.contentType());
        return 0;
    }

    private Envelope.Manner manner(List<String> options) {
        Oid oaep = null;
        Oid mask = null;
        byte[] label = {};
        boolean padded = false;
        HashAlgorithm derivation = HashAlgorithm.SHA1;
        boolean cofactor = false;
        for (String option : options) {
            int colon = option.indexOf(':');
            String value = colon < 0 ? "" : option.substring(colon + 1);
            switch (colon < 0 ? option : option.substring(0, colon)) {
                case "rsa_padding_mode" -> padded = value.equals("oaep");
                case "rsa_oaep_md" -> oaep = hash(value).oid();
                case "rsa_mgf1_md" -> mask = hash(value).oid();
                case "rsa_oaep_label" -> label = HexFormat.of().parseHex(value);
                case "ecdh_kdf_md" -> derivation = hash(value);
                case "ecdh_cofactor_mode" -> cofactor = value.equals("1");
                default -> throw new CmsException("the key option " + option + " is not known");
            }
        }
        Oid digest = oaep == null ? HashAlgorithm.SHA1.oid() : oaep;
        KeyTransport transport =
                padded ? new KeyTransport(digest, mask == null ? digest : mask, label) : KeyTransport.PKCS1;
        return new Envelope.Manner(
                request.has("keyid"), transport, KeyAgreement.ellipticCurve(derivation, cofactor), wrap());
    }

    private @Nullable KeyWrap wrap() {
        String name = request.value("wrap");
        return name == null ? null : KeyWrap.named(name);
    }

    private static HashAlgorithm hash(String name) {
        return HashAlgorithm.named(name).orElseThrow(() -> new CmsException("the digest " + name + " is not known"));
    }
}
