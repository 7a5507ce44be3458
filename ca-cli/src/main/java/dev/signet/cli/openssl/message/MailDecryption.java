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
        EnvelopedData envelope = EnvelopedData.parse(operation.message().info());
        boolean telling = request.has("debug_decrypt");
        EnvelopeOpener opener = new EnvelopeOpener(envelope, new SecureRandom(), telling);
        byte[] secretKey = request.secretKey();
        if (secretKey != null && !opener.unlock(secretKey, request.secretKeyIdentifier())) {
            return failed("Error decrypting CMS using secret key");
        }
        KeyDocument key = operation.key();
        if (key != null && !unlock(opener, key)) {
            return failed(
                    request.dialect() == Dialect.CMS
                            ? "Error decrypting CMS using private key"
                            : request.dialect().undecrypted());
        }
        String password = request.value("pwri_password");
        if (password != null && !opener.unlock(password.toCharArray())) {
            return failed("Error decrypting CMS using password");
        }
        byte[] content = opener.open(operation.message().detached());
        return operation.write(content, output) ? 0 : failed(request.dialect().undecrypted());
    }

    private boolean unlock(EnvelopeOpener opener, KeyDocument key) {
        byte[] pkcs8 = key.pkcs8();
        try {
            return opener.unlock(pkcs8, certificate());
        } catch (CmsException | DerException unfit) {
            return false;
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private @Nullable Certificate certificate() {
        CertificateDocument recipient = operation.recipient();
        return recipient == null ? null : Certificate.parse(recipient.encoded());
    }

    private int failed(String what) {
        session.err().println(what);
        return FAILED;
    }
}
