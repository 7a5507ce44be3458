package dev.signet.cli.openssl.message;

import dev.signet.cli.openssl.io.Output;
import dev.signet.core.asn1.Oid;
import dev.signet.core.cms.CmsOids;
import dev.signet.core.cms.MimeMessage;
import dev.signet.core.cms.SignedData;
import dev.signet.core.pem.PemBlock;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** Writes messages in the form that is asked for. */
final class MailOutput {
    private final MailRequest request;
    private final Output output;

    MailOutput(MailRequest request, Output output) {
        this.request = request;
        this.output = output;
    }

    /**
     * Writes a signed message.
     *
     * @param content what stands beside it in electronic mail; null if nothing does
     */
    void signed(SignedData data, byte[] message, byte @Nullable [] content) {
        if (content != null && request.detached() && mail()) {
            headers();
            append(MimeMessage.write(message, content, data.digests(), request.style(), new SecureRandom()));
        } else {
            message(message, CmsOids.SIGNED_DATA, data.content().type());
        }
    }

    /** Writes a message that holds its content. */
    void message(byte[] message, Oid type, Oid contentType) {
        boolean smime = request.dialect() == Dialect.SMIME;
        if (mail() || smime) {
            headers();
        }
        switch (request.outputFormat()) {
            case DER -> append(message);
            case PEM -> output.text().append(new PemBlock(request.dialect().label(), message).text());
            default -> append(MimeMessage.write(message, type, contentType, true, request.style()));
        }
    }

    private boolean mail() {
        return switch (request.outputFormat()) {
            case DER, PEM -> false;
            default -> true;
        };
    }

    private void headers() {
        header("To", request.value("to"));
        header("From", request.value("from"));
        header("Subject", request.value("subject"));
    }

    private void header(String name, @Nullable String value) {
        if (value != null) {
            output.text().append(name).append(": ").append(value).append(request.lineEnd());
        }
    }

    private void append(byte[] octets) {
        output.text().append(new String(octets, StandardCharsets.ISO_8859_1));
    }
}
