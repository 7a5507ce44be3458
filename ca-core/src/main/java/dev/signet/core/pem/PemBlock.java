package dev.signet.core.pem;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * One textual encoding: what stands between a BEGIN and its END line (RFC 7468), with the headers that older private key files
 * carry (RFC 1421), such as {@code Proc-Type: 4,ENCRYPTED}.
 *
 * @param label what the lines say, such as {@code CERTIFICATE}
 * @param headers the header lines as written, {@code Name: value}
 * @param bytes the decoded content
 * @param line the number of the BEGIN line in its file, from 1
 */
public record PemBlock(String label, List<String> headers, byte[] bytes, int line) {
    public PemBlock {
        headers = List.copyOf(headers);
    }

    /** Creates a block that is to be written. */
    public PemBlock(String label, byte[] bytes) {
        this(label, List.of(), bytes, 1);
    }

    /** Returns the block as text in lines of 64 characters, with a line feed at its end. */
    public String text() {
        StringBuilder text = new StringBuilder(bytes.length * 4 / 3 + 128);
        text.append("-----BEGIN ").append(label).append("-----\n");
        for (String header : headers) {
            text.append(header).append('\n');
        }
        if (!headers.isEmpty()) {
            text.append('\n');
        }
        String base64 = new String(Base64.getEncoder().encode(bytes), StandardCharsets.ISO_8859_1);
        for (int i = 0; i < base64.length(); i += 64) {
            text.append(base64, i, Math.min(i + 64, base64.length())).append('\n');
        }
        return text.append("-----END ").append(label).append("-----\n").toString();
    }
}
