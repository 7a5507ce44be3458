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
 * <p>OpenSSL reads no further than the first certificate, and calls a file fine whose end is cut off. Text may explain
 * certificates, before, between and behind them (RFC 7468 section 2), as in what {@code s_client -showcerts} prints; other
 * blocks may stand beside them, such as the key. A block that is damaged or cut off is rubbish, and so is what is no text.
 */
public final class Rubbish {
    private static final String BEGIN = "-----BEGIN";
    private static final String END = "-----END";

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
        return behindBlocks(new String(file, StandardCharsets.ISO_8859_1));
    }

    /** Looks at what stands behind the first block and in none, in a file whose blocks are sound. */
    private static @Nullable String behindBlocks(String file) {
        int number = 0;
        boolean inside = false;
        boolean behind = false;
        for (int start = 0; start < file.length(); ) {
            int end = file.indexOf('\n', start);
            String line = file.substring(start, end < 0 ? file.length() : end).stripTrailing();
            start = end < 0 ? file.length() : end + 1;
            number++;
            if (inside) {
                inside = !line.startsWith(END);
                behind = true;
            } else if (line.startsWith(BEGIN + " ") && line.endsWith("-----")) {
                inside = true;
            } else if (behind && (line.startsWith(BEGIN) || line.startsWith(END))) {
                return "line " + number + ": the border of a block that is none";
            } else if (behind && !isText(line)) {
                return "line " + number + ": something that is neither a certificate nor text";
            }
        }
        return null;
    }

    /** Returns whether octets, a character for each, are UTF-8 without control characters. */
    private static boolean isText(String line) {
        for (int i = 0; i < line.length(); i++) {
            char octet = line.charAt(i);
            if (octet < ' ' && octet != '\t' && octet != '\f' || octet == 0x7f) {
                return false;
            }
            if (octet > 0x7f) {
                byte[] octets = line.getBytes(StandardCharsets.ISO_8859_1);
                return new String(octets, StandardCharsets.UTF_8).indexOf('\ufffd') < 0;
            }
        }
        return true;
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
