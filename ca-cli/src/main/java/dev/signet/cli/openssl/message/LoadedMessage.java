package dev.signet.cli.openssl.message;

import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.core.asn1.DerException;
import dev.signet.core.cms.ContentInfo;
import dev.signet.core.cms.MimeMessage;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.text.CmsDocument;
import dev.signet.core.text.Pkcs7Document;
import org.jspecify.annotations.Nullable;

/**
 * A message from a file.
 *
 * @param encoded its encoding, and whatever follows it
 * @param detached a content beside it; null if there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record LoadedMessage(byte[] encoded, byte @Nullable [] detached) {
    /** Returns the message in a file, or null if OpenSSL would not read it. */
    static @Nullable LoadedMessage read(byte[] file, FileFormat format, MailRequest request) {
        LoadedMessage message = switch (format) {
            case SMIME -> {
                MimeMessage mail = MimeMessage.read(file, request.manner());
                yield mail == null ? null : new LoadedMessage(mail.encoded(), mail.content());
            }
            case PEM -> inPem(file, request.dialect());
            default -> new LoadedMessage(file, null);
        };
        return message == null || !message.decodes(request.dialect()) ? null : message;
    }

    private static @Nullable LoadedMessage inPem(byte[] file, Dialect dialect) {
        PemScanner scanner = new PemScanner(file);
        for (PemBlock block = scanner.nextUndamaged(); block != null; block = scanner.nextUndamaged()) {
            if (dialect.reads(block.label())) {
                return new LoadedMessage(block.bytes(), null);
            }
        }
        return null;
    }

    private boolean decodes(Dialect dialect) {
        try {
            byte[] again = dialect == Dialect.CMS
                    ? CmsDocument.parse(encoded).encoded()
                    : Pkcs7Document.parse(encoded).encoded();
            return again.length > 0;
        } catch (DerException malformed) {
            return false;
        }
    }

    LoadedMessage with(byte[] content) {
        return new LoadedMessage(encoded, content);
    }

    ContentInfo info() {
        return ContentInfo.parse(encoded);
    }
}
