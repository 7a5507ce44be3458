package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.TrustOptions;
import dev.signet.cli.openssl.io.VerifyOptions;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.asn1.Oid;
import dev.signet.core.cms.CmsOids;
import dev.signet.core.cms.MimeMessage;
import dev.signet.core.cms.MimeText;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.NameFormat;
import dev.signet.core.text.ObjectIdentifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the options of {@code cms} and {@code smime} ask for. */
final class MailRequest {
    /** What became of an option. */
    enum Taken {
        WELL,
        /** What is wrong has been said. */
        WRONGLY,
        /** The same, and the command shall say where help is. */
        MISUSED
    }

    private final Dialect dialect;
    private final Session session;
    private final Map<String, String> values = new HashMap<>();
    private final VerifyOptions verification;
    private final TrustOptions trust;
    private final List<String> signers = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> receiptsFrom = new ArrayList<>();
    private final List<String> receiptsTo = new ArrayList<>();
    private final List<CertificateDocument> recipients = new ArrayList<>();
    private final Map<Integer, List<String>> keyOptions = new HashMap<>();
    private String operation = "";
    private @Nullable String signer;
    private @Nullable String key;
    private FileFormat inputFormat = FileFormat.SMIME;
    private FileFormat outputFormat = FileFormat.SMIME;
    private FileFormat receiptFormat = FileFormat.SMIME;
    private byte @Nullable [] secretKey;
    private byte @Nullable [] secretKeyIdentifier;
    private @Nullable Oid contentType;
    private NameFormat names = NameFormat.ONELINE;
    private boolean detached = true;
    private final boolean json;
    private boolean streamed;
    private int receiptsOfAllOrFirst = -1;

    MailRequest(Dialect dialect, Session session, boolean json) {
        this.dialect = dialect;
        this.json = json;
        this.session = session;
        this.verification = new VerifyOptions(session, dialect.command());
        this.trust = new TrustOptions(session);
    }

    /** Returns the digest of what is to be signed, which is not at hand itself; null unless it is given so. */
    byte @Nullable [] digest() {
        String text = value("digest");
        return text == null ? null : hex(text);
    }

    /** Returns whether the answer is to be JSON. */
    boolean json() {
        return json;
    }

    Taken take(Option option, OptionParser parser) {
        if (VerifyOptions.owns(option)) {
            return verification.take(option, parser)
                    ? Taken.WELL
                    : dialect == Dialect.SMIME ? Taken.MISUSED : Taken.WRONGLY;
        }
        String argument = parser.argument();
        if (trust.take(option, argument)) {
            return Taken.WELL;
        }
        if (dialect.isOperation(option.name())) {
            operation = option.name();
            values.put(option.name(), argument);
            return Taken.WELL;
        }
        switch (option.name()) {
            case "" -> values.put("cipher", argument);
            case "inform" -> inputFormat = parser.format();
            case "outform" -> outputFormat = parser.format();
            case "rctform" -> receiptFormat = parser.format();
            case "nodetach" -> detached = false;
            case "stream", "indef" -> streamed = true;
            case "noindef" -> streamed = false;
            case "receipt_request_all" -> receiptsOfAllOrFirst = 0;
            case "receipt_request_first" -> receiptsOfAllOrFirst = 1;
            case "receipt_request_from" -> receiptsFrom.add(argument);
            case "receipt_request_to" -> receiptsTo.add(argument);
            case "print" -> {
                values.put("noout", "");
                values.put("print", "");
            }
            case "aes128-wrap", "aes192-wrap", "aes256-wrap", "des3-wrap" -> values.put("wrap", option.name());
            case "nameopt" -> {
                Optional<NameFormat> format = NameFormat.COMPATIBLE.with(argument);
                format.ifPresent(chosen -> names = chosen);
                return format.isPresent() ? Taken.WELL : Taken.MISUSED;
            }
            case "secretkey", "secretkeyid", "econtent_type" -> {
                return takeValue(option.name(), argument);
            }
            case "signer" -> takeSigner(argument);
            case "inkey" -> {
                return takeKey(argument);
            }
            case "keyopt" -> {
                return takeKeyOption(argument);
            }
            case "recip" -> {
                return takeRecipient(argument);
            }
            default -> values.put(option.name(), argument);
        }
        return Taken.WELL;
    }

    private Taken takeValue(String name, String argument) {
        switch (name) {
            case "secretkey" -> {
                if (secretKey != null) {
                    return say("Invalid key (supplied twice) " + argument, Taken.MISUSED);
                }
                secretKey = hex(argument);
                return secretKey == null ? say("Invalid key " + argument, Taken.WRONGLY) : Taken.WELL;
            }
            case "secretkeyid" -> {
                if (secretKeyIdentifier != null) {
                    return say("Invalid id (supplied twice) " + argument, Taken.MISUSED);
                }
                secretKeyIdentifier = hex(argument);
                return secretKeyIdentifier == null ? say("Invalid id " + argument, Taken.MISUSED) : Taken.WELL;
            }
            default -> {
                if (contentType != null) {
                    return say("Invalid OID (supplied twice) " + argument, Taken.MISUSED);
                }
                contentType = ObjectIdentifiers.find(argument).orElse(null);
                return contentType == null ? say("Invalid OID " + argument, Taken.MISUSED) : Taken.WELL;
            }
        }
    }

    private Taken say(String what, Taken taken) {
        session.err().println(what);
        return taken;
    }

    private static byte @Nullable [] hex(String digits) {
        try {
            return HexFormat.of().parseHex(digits.replace(":", ""));
        } catch (IllegalArgumentException notHexadecimal) {
            return null;
        }
    }

    private void takeSigner(String file) {
        if (signer != null) {
            pair();
            key = null;
        }
        signer = file;
    }

    /** The signer that was named last, with its key, or with a key in the same file. */
    private void pair() {
        if (signer != null) {
            signers.add(signer);
            keys.add(key == null ? signer : key);
        }
    }

    private Taken takeKey(String file) {
        if (key != null) {
            if (signer == null) {
                return say(dialect.keyWithoutSigner(), dialect == Dialect.SMIME ? Taken.MISUSED : Taken.WRONGLY);
            }
            pair();
            signer = null;
        }
        key = file;
        return Taken.WELL;
    }

    private Taken takeKeyOption(String pair) {
        int index = operation.equals("encrypt")
                ? recipients.size() - 1
                : keys.size() - (key != null || signer != null ? 0 : 1);
        if (index < 0) {
            return say("No key specified", Taken.MISUSED);
        }
        boolean ignored =
                keyOptions.computeIfAbsent(index, one -> new ArrayList<>()).add(pair);
        return Taken.WELL;
    }

    private Taken takeRecipient(String file) {
        if (dialect == Dialect.SMIME || !operation.equals("encrypt")) {
            values.put("recip", file);
            return Taken.WELL;
        }
        CertificateDocument certificate = dialect.certificate(session, file, "recipient certificate file");
        return certificate != null && recipients.add(certificate) ? Taken.WELL : Taken.WRONGLY;
    }

    /** Ends the list of signers; to be called when all options are known. */
    void closeSigners() {
        pair();
        signer = null;
        key = null;
    }

    boolean signing() {
        return operation.equals("sign") || operation.equals("resign");
    }

    /** Returns whether the operation takes a message apart. */
    boolean reading() {
        return switch (operation) {
            case "sign", "encrypt", "digest_create", "compress", "EncryptedData_encrypt", "data_create" -> false;
            default -> true;
        };
    }

    /** Returns whether the operation makes a message. */
    boolean writing() {
        return switch (operation) {
            case "sign",
                    "resign",
                    "encrypt",
                    "digest_create",
                    "compress",
                    "EncryptedData_encrypt",
                    "data_create",
                    "sign_receipt",
                    "cmsout",
                    "pk7out" -> true;
            default -> false;
        };
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    @Nullable String value(String option) {
        return values.get(option);
    }

    Dialect dialect() {
        return dialect;
    }

    String operation() {
        return operation;
    }

    VerifyOptions verification() {
        return verification;
    }

    TrustOptions trust() {
        return trust;
    }

    List<String> signers() {
        return signers;
    }

    List<String> keys() {
        return keys;
    }

    /** Returns the signer outside the list of signers: for what signs nothing, the file that takes signers' certificates. */
    @Nullable String signer() {
        return signer;
    }

    @Nullable String key() {
        return key;
    }

    List<String> keyOptions(int index) {
        return keyOptions.getOrDefault(index, List.of());
    }

    List<CertificateDocument> recipients() {
        return recipients;
    }

    List<String> receiptsFrom() {
        return receiptsFrom;
    }

    List<String> receiptsTo() {
        return receiptsTo;
    }

    int receiptsOfAllOrFirst() {
        return receiptsOfAllOrFirst;
    }

    FileFormat inputFormat() {
        return inputFormat;
    }

    FileFormat outputFormat() {
        return outputFormat;
    }

    FileFormat receiptFormat() {
        return receiptFormat;
    }

    byte @Nullable [] secretKey() {
        return secretKey;
    }

    byte @Nullable [] secretKeyIdentifier() {
        return secretKeyIdentifier;
    }

    @Nullable NameFormat names() {
        return names.equals(NameFormat.ONELINE) ? null : names;
    }

    /** Returns whether signatures stand beside their content. */
    boolean detached() {
        return detached;
    }

    boolean streamed() {
        return streamed;
    }

    Oid contentType() {
        return contentType != null
                ? contentType
                : has("asciicrlf") && operation.equals("sign") ? CmsOids.ASCII_TEXT_WITH_CRLF : CmsOids.DATA;
    }

    MimeText.Manner manner() {
        return new MimeText.Manner(has("binary"), has("text"), has("asciicrlf"), has("crlfeol"));
    }

    String lineEnd() {
        return has("crlfeol") ? "\r\n" : "\n";
    }

    MimeMessage.Style style() {
        return new MimeMessage.Style(lineEnd(), dialect == Dialect.SMIME);
    }
}
