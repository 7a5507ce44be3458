package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.text.CertificateDocument;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two commands for messages, which do much the same in other words: {@code cms}, and the older {@code smime}. */
enum Dialect {
    CMS("cms", "CMS"),
    SMIME("smime", "PKCS7");

    private static final Set<String> OPERATIONS = Set.of(
            "encrypt",
            "decrypt",
            "sign",
            "verify",
            "resign",
            "pk7out",
            "sign_receipt",
            "verify_receipt",
            "cmsout",
            "data_out",
            "data_create",
            "digest_verify",
            "digest_create",
            "compress",
            "uncompress",
            "EncryptedData_decrypt",
            "EncryptedData_encrypt");

    private final String command;
    private final String label;

    Dialect(String command, String label) {
        this.command = command;
        this.label = label;
    }

    String command() {
        return command;
    }

    OptionTable table() {
        return this == CMS ? CmsOptions.TABLE : SmimeOptions.TABLE;
    }

    /** Returns what stands above messages in PEM. */
    String label() {
        return label;
    }

    /** Returns whether a PEM block can hold a message. */
    boolean reads(String blockLabel) {
        return switch (blockLabel) {
            case "PKCS7", "CERTIFICATE" -> true;
            case "CMS" -> this == CMS;
            case "PKCS #7 SIGNED DATA" -> this == SMIME;
            default -> false;
        };
    }

    boolean isOperation(String option) {
        return OPERATIONS.contains(option);
    }

    String keyWithoutSigner() {
        return this == CMS ? "Illegal -inkey without -signer" : "smime: Must have -signer before -inkey";
    }

    /** Returns the exit code after a wrong use. */
    int misuse() {
        return this == CMS ? 1 : 0;
    }

    String unreadable(String kind) {
        return this == CMS ? "Error reading " + kind + " Content Info" : "Error reading S/MIME message";
    }

    String uncreated() {
        return this == CMS ? "Error creating CMS structure" : "Error creating PKCS#7 structure";
    }

    String undecrypted() {
        return this == CMS ? "Error decrypting CMS structure" : "Error decrypting PKCS#7 structure";
    }

    /** Reads one certificate, or says what is wrong. */
    @Nullable CertificateDocument certificate(Session session, String file, String what) {
        return CertificateInput.read(session, file, null, what);
    }
}
