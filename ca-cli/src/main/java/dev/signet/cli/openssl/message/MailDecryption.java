package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Output;
import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cms.CmsException;
import dev.signet.core.cms.EnvelopeOpener;
import dev.signet.core.cms.EnvelopedData;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.text.CertificateDocument;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Opens what is encrypted for recipients: {@code -decrypt}. */
final class MailDecryption {
    private static final String WITH_SECRET_KEY = "Error decrypting CMS using secret key";
    private static final String WITH_PASSWORD = "Error decrypting CMS using password";
    private static final int FAILED = 4;

    private final MailOperation operation;
    private final MailRequest request;
    private final Session session;

    MailDecryption(MailOperation operation, MailRequest request, Session session) {
        this.operation = operation;
        this.request = request;
        this.session = session;
    }

    int run(Output output) {
        EnvelopedData envelope = envelope();
        if (envelope == null) {
            return failed(first());
        }
        boolean telling = request.has("debug_decrypt");
        EnvelopeOpener opener = new EnvelopeOpener(envelope, new SecureRandom(), telling);
        byte[] secretKey = request.secretKey();
        if (secretKey != null && !opener.unlock(secretKey, request.secretKeyIdentifier())) {
            return failed(WITH_SECRET_KEY);
        }
        KeyDocument key = operation.key();
        if (key != null && !unlock(opener, key)) {
            return failed(withPrivateKey());
        }
        String password = request.value("pwri_password");
        if (password != null && !opener.unlock(password.toCharArray())) {
            return failed(WITH_PASSWORD);
        }
        byte[] content = opener.open(operation.message().detached());
        return operation.write(content, output) ? 0 : failed(request.dialect().undecrypted());
    }

    private @Nullable EnvelopedData envelope() {
        try {
            return EnvelopedData.parse(operation.message().info());
        } catch (CmsException | DerException otherContent) {
            return null;
        }
    }

    /** What fails first where nothing is encrypted. */
    private String first() {
        if (request.secretKey() != null) {
            return WITH_SECRET_KEY;
        }
        if (operation.key() != null) {
            return withPrivateKey();
        }
        return request.value("pwri_password") == null ? request.dialect().undecrypted() : WITH_PASSWORD;
    }

    private String withPrivateKey() {
        return request.dialect() == Dialect.CMS
                ? "Error decrypting CMS using private key"
                : request.dialect().undecrypted();
    }

    private boolean unlock(EnvelopeOpener opener, KeyDocument key) {
        byte[] pkcs8 = key.pkcs8();
        try {
            return opener.unlock(pkcs8, certificate(operation.recipient()), certificate(operation.originator()));
        } catch (CmsException | DerException unfit) {
            return false;
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private static @Nullable Certificate certificate(@Nullable CertificateDocument document) {
        return document == null ? null : Certificate.parse(document.encoded());
    }

    private int failed(String what) {
        session.err().println(what);
        return FAILED;
    }
}
