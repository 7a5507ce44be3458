package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.core.keyfile.KeyDocumentReader;
import dev.signet.core.keyfile.KeyDocumentReader.Encoding;
import dev.signet.core.pem.PemBlock;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Knows a key in standard input. One that is encrypted is taken for what it says it is, before anybody is asked for a passphrase.
 *
 * @param isPrivate whether a private key is wanted
 */
record FirstKey(boolean isPrivate) implements FirstObject.Wanted {
    /** Reads standard input as far as the first key. */
    static InputFile read(Session session, @Nullable FileFormat format, boolean isPrivate) {
        boolean only = format == FileFormat.PEM || format == FileFormat.DER;
        return InputFile.readStandardInput(session, new FirstObject(only ? format : null, new FirstKey(isPrivate)));
    }

    @Override
    public boolean is(PemBlock block) {
        boolean encrypted =
                block.label().startsWith("ENCRYPTED ") || !block.headers().isEmpty();
        return block.label().endsWith(isPrivate ? "PRIVATE KEY" : "PUBLIC KEY")
                && (encrypted || isReadable(block.text().getBytes(StandardCharsets.ISO_8859_1), Encoding.PEM));
    }

    @Override
    public boolean is(byte[] element) {
        return KeyDocumentReader.isEncrypted(element) || isReadable(element, Encoding.DER);
    }

    private boolean isReadable(byte[] octets, Encoding encoding) {
        return isPrivate
                ? KeyDocumentReader.privateKey(octets, encoding, () -> null, null) != null
                : KeyDocumentReader.publicKey(octets, encoding, () -> null, null) != null;
    }
}
