package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.core.asn1.DerException;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cms.CmsException;
import dev.signet.core.cms.MimeText;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.CertificateDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of {@code cms} or {@code smime}, after its options are known: what all operations share. */
final class MailOperation {
    private static final int LOADING = 2;
    private static final int CREATING = 3;
    private static final int OPENING = 4;
    private static final int SAVING = 5;
    private static final int WRITING = 6;

    private final MailRequest request;
    private final Session session;
    private final char @Nullable [] passphrase;
    private final List<String> words;
    private final List<CertificateDocument> others = new ArrayList<>();
    private @Nullable CertificateDocument recipient;
    private @Nullable CertificateDocument originator;
    private @Nullable KeyDocument key;
    private byte[] input = {};
    private @Nullable LoadedMessage message;

    MailOperation(MailRequest request, Session session, char @Nullable [] passphrase, List<String> words) {
        this.request = request;
        this.session = session;
        this.passphrase = passphrase;
        this.words = words;
    }

    int run() {
        warn();
        if (!load()) {
            return LOADING;
        }
        Output output = new Output(session, request.value("out"));
        try {
            int result = operate(output);
            if (result == 0) {
                return output.finish() ? 0 : LOADING;
            }
            output.giveUp();
            return result;
        } catch (CmsException | DerException | CipherException failure) {
            output.giveUp();
            if (request.dialect() == Dialect.CMS && request.operation().equals("encrypt") && request.streamed()) {
                // What goes out as it is made fails while it is written.
                say("Error writing CMS output");
                return WRITING;
            }
            if (request.writing()) {
                return CREATING;
            }
            if (request.operation().equals("decrypt")) {
                session.err().println(request.dialect().undecrypted());
            }
            return OPENING;
        }
    }

    private void warn() {
        if (request.dialect() == Dialect.SMIME) {
            return;
        }
        if (!request.signing() && !request.detached()) {
            session.err().println("Warning: -nodetach option is ignored for non-signing operation");
        }
        if (!request.reading() && request.has("content")) {
            session.err().println("Warning: -contfile option is ignored for the given operation");
        }
        if (!request.operation().equals("encrypt") && !words.isEmpty()) {
            session.err()
                    .println(
                            "Warning: recipient certificate file parameters ignored for operation other than -encrypt");
        }
    }

    private boolean load() {
        String operation = request.operation();
        if (operation.equals("encrypt") && !loadRecipients()) {
            return false;
        }
        String certificates = request.value("certfile");
        if (certificates != null) {
            List<CertificateDocument> found = CertificateFiles.read(
                    session, certificates, request.dialect() == Dialect.CMS ? "certificate file" : "certificates");
            if (found == null) {
                return false;
            }
            others.addAll(found);
        }
        String file = request.value("recip");
        if (file != null && operation.equals("decrypt")) {
            recipient = request.dialect().certificate(session, file, "recipient certificate file");
            if (recipient == null) {
                return false;
            }
        }
        String originatorFile = request.value("originator");
        if (originatorFile != null) {
            originator = request.dialect().certificate(session, originatorFile, "originator certificate file");
            if (originator == null) {
                return false;
            }
        }
        String signer = request.signer();
        if (operation.equals("sign_receipt")) {
            recipient = signer == null
                    ? null
                    : request.dialect().certificate(session, signer, "receipt signer certificate file");
            if (recipient == null) {
                return false;
            }
        }
        String keyFile = operation.equals("decrypt")
                ? request.key() == null ? file : request.key()
                : operation.equals("sign_receipt") ? request.key() == null ? signer : request.key() : null;
        if (keyFile != null) {
            key = key(keyFile);
            if (key == null) {
                return false;
            }
        }
        return loadInput();
    }

    private boolean loadRecipients() {
        if (request.secretKey() != null && request.secretKeyIdentifier() == null) {
            session.err().println("No secret key id");
            return false;
        }
        for (String file : words) {
            CertificateDocument certificate =
                    request.dialect().certificate(session, file, "recipient certificate file");
            if (certificate == null) {
                return false;
            }
            request.recipients().add(certificate);
        }
        return true;
    }

    /** Reads a private key, or says what is wrong. */
    @Nullable KeyDocument key(String file) {
        return KeyInput.privateKey(session, file, null, passphrase, "signing key");
    }

    private boolean loadInput() {
        if (request.digest() != null) {
            return true;
        }
        byte[] file = MessageInput.read(session, request.value("in"));
        if (file == null) {
            return false;
        }
        input = file;
        if (request.reading()) {
            message = LoadedMessage.read(file, request.inputFormat(), request);
            if (message == null) {
                session.err().println(request.dialect().unreadable("SMIME"));
                return false;
            }
            String content = request.value("content");
            if (content != null) {
                byte[] detached = InputFile.read(session, content).bytes();
                if (detached == null) {
                    session.err().println("Can't read content file " + content);
                    return false;
                }
                message = message.with(detached);
            }
        }
        return true;
    }

    /** Says something, if there is something to say. */
    void say(String text) {
        if (!text.isEmpty()) {
            session.err().println(text);
        }
    }

    private int operate(Output output) {
        return switch (request.operation()) {
            case "sign", "resign", "sign_receipt" -> new MailSigning(this, request, session).run(output);
            case "verify", "verify_receipt" -> new MailVerification(this, request, session).run(output);
            case "encrypt" -> new MailEncryption(this, request).run(output);
            case "decrypt" -> new MailDecryption(this, request, session).run(output);
            default -> new PlainMailOperation(this, request, session).run(output);
        };
    }

    LoadedMessage message() {
        if (message == null) {
            throw new IllegalStateException("the operation reads no message");
        }
        return message;
    }

    /** Returns what is to become the content of a message. */
    byte[] content() {
        return MimeText.canonical(input, request.manner());
    }

    byte[] input() {
        return input;
    }

    List<CertificateDocument> others() {
        return others;
    }

    /** Returns the certificate of the sender whose key a recipient's agrees with, if it is given. */
    @Nullable CertificateDocument originator() {
        return originator;
    }

    @Nullable CertificateDocument recipient() {
        return recipient;
    }

    @Nullable KeyDocument key() {
        return key;
    }

    /** Writes a content that was taken out of a message; false if it is not the text that it should be. */
    boolean write(byte[] content, Output output) {
        byte[] text = request.has("text") ? MimeText.plain(content) : content;
        if (text != null) {
            output.text().append(new String(text, StandardCharsets.ISO_8859_1));
        }
        return text != null;
    }

    /** Reads the receipt of {@code -verify_receipt}; null after having said what is wrong. */
    @Nullable LoadedMessage receipt(String file) {
        InputFile bytes = InputFile.read(session, file);
        if (!bytes.opened()) {
            session.err().println("Can't open receipt file " + file);
            return null;
        }
        byte[] octets = bytes.bytes();
        FileFormat format = request.receiptFormat();
        LoadedMessage receipt = octets == null ? null : LoadedMessage.read(octets, format, request);
        if (receipt == null) {
            session.err().println(request.dialect().unreadable("receipt"));
        }
        return receipt;
    }

    /** Writes certificates to a file; returns the exit code. */
    int save(List<byte[]> certificates, String file, String what) {
        Output output = new Output(session, file);
        for (byte[] certificate : certificates) {
            output.text().append(new PemBlock("CERTIFICATE", certificate).text());
        }
        if (output.finish()) {
            return 0;
        }
        session.err().println("Error writing " + what + " to " + file);
        return SAVING;
    }
}
