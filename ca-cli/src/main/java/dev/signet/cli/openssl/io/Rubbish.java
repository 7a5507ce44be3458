package dev.signet.cli.openssl.io;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemException;
import dev.signet.core.pem.PemReader;
import dev.signet.core.text.CertificateDocument;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Says what a file of certificates has behind the first that is no part of such a file.
 *
 * <p>OpenSSL reads no further than the first certificate, and calls a file fine whose end is cut off. Text may explain a
 * certificate, but it stands in front of it (RFC 7468 section 5.2).
 */
public final class Rubbish {
    private static final String END = "-----END ";

    /** Returns what is wrong with a file whose first certificate could be read, or null if nothing is. */
    public static @Nullable String in(byte[] file) {
        return PemReader.looksLikePem(file) ? inPem(file) : inDer(file);
    }

    private static @Nullable String inPem(byte[] file) {
        try {
            for (PemBlock block : PemReader.readAll(file)) {
                if (block.label().endsWith("CERTIFICATE")) {
                    CertificateDocument ignored = CertificateDocument.parse(block.bytes());
                }
            }
        } catch (PemException damaged) {
            return "line " + damaged.line() + ": " + damaged.getMessage();
        } catch (DerException unsound) {
            return "a certificate behind the first is damaged: " + unsound.getMessage();
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n', text.lastIndexOf(END));
        boolean more = end >= 0 && !text.substring(end).isBlank();
        return more ? "something that is no certificate stands behind the last one" : null;
    }

    private static @Nullable String inDer(byte[] file) {
        try {
            return DerNode.parseAt(file, 0, file.length).end() < file.length
                    ? "something stands behind the certificate"
                    : null;
        } catch (DerException unsound) {
            return unsound.getMessage();
        }
    }

    private Rubbish() {}
}
