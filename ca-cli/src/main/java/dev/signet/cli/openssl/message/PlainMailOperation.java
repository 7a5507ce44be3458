package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.json.CmsJson;
import dev.signet.cli.openssl.json.JsonFiles;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.cms.CmsException;
import dev.signet.core.cms.CmsOids;
import dev.signet.core.cms.ContentCipher;
import dev.signet.core.cms.ContentInfo;
import dev.signet.core.cms.PlainMessages;
import dev.signet.core.cms.SignedData;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.CmsDocument;
import dev.signet.core.text.NameFormat;
import dev.signet.core.text.ObjectIdentifiers;
import dev.signet.core.text.Pkcs7Document;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** The operations that need no certificate. */
final class PlainMailOperation {
    private static final int CREATING = 3;
    private static final int FAILED = 4;

    private final MailOperation operation;
    private final MailRequest request;
    private final Session session;

    PlainMailOperation(MailOperation operation, MailRequest request, Session session) {
        this.operation = operation;
        this.request = request;
        this.session = session;
    }

    int run(Output output) {
        return switch (request.operation()) {
            case "data_create" ->
                make(output, CmsOids.DATA, PlainMessages.data(operation.content(), request.streamed()));
            case "digest_create" ->
                make(
                        output,
                        CmsOids.DIGESTED_DATA,
                        PlainMessages.digested(operation.content(), digest(), CmsOids.DATA, request.streamed()));
            case "compress" ->
                make(
                        output,
                        CmsOids.COMPRESSED_DATA,
                        PlainMessages.compressed(operation.content(), CmsOids.DATA, request.streamed()));
            case "EncryptedData_encrypt" -> encrypt(output);
            case "data_out" -> open(PlainMessages.dataOf(info()), output);
            case "uncompress" -> open(PlainMessages.compressedOf(info(), detached()), output);
            case "EncryptedData_decrypt" -> decrypt(output);
            case "digest_verify" -> verify(output);
            case "pk7out" -> {
                if (request.json()) {
                    yield tell(output);
                }
                byte[] encoded =
                        Pkcs7Document.parse(operation.message().encoded()).encoded();
                output.text().append(new PemBlock("PKCS7", encoded).text());
                yield saved();
            }
            default -> request.json() ? tell(output) : show(output);
        };
    }

    private int tell(Output output) {
        String in = request.value("in");
        JsonFiles.append(output.text(), CmsJson.of(operation.message().encoded(), in == null ? "<stdin>" : in));
        return 0;
    }

    private ContentInfo info() {
        return operation.message().info();
    }

    private byte @Nullable [] detached() {
        return operation.message().detached();
    }

    private Oid digest() {
        String name = request.value("md");
        NamedDigest digest = NamedDigest.find(name == null ? "sha1" : name);
        return digest == null
                ? HashAlgorithm.SHA1.oid()
                : ObjectIdentifiers.find(digest.oldName())
                        .orElseThrow(() -> new CmsException("messages have no name for the digest"));
    }

    private int make(Output output, Oid type, byte[] message) {
        new MailOutput(request, output).message(message, type, CmsOids.DATA);
        return 0;
    }

    private int encrypt(Output output) {
        String name = request.value("cipher");
        ContentCipher cipher = name == null ? null : ContentCipher.named(name);
        byte[] key = request.secretKey();
        if (cipher != null && key != null) {
            cipher = cipher.withKeyOf(key.length);
        }
        if (cipher == null || key == null || key.length != cipher.keyLength()) {
            session.err().println(request.dialect().uncreated());
            return CREATING;
        }
        return make(
                output,
                CmsOids.ENCRYPTED_DATA,
                PlainMessages.encrypted(
                        operation.content(), cipher, key, CmsOids.DATA, new SecureRandom(), request.streamed()));
    }

    private int decrypt(Output output) {
        byte[] key = request.secretKey();
        return key == null ? FAILED : open(PlainMessages.encryptedOf(info(), key, detached()), output);
    }

    private int open(byte[] content, Output output) {
        return operation.write(content, output) ? 0 : FAILED;
    }

    private int verify(Output output) {
        PlainMessages.Digested read;
        try {
            read = PlainMessages.digestedOf(info(), detached());
        } catch (CmsException noContent) {
            read = null;
        }
        // the content is shown before it is judged, as openssl does
        if (read == null || !operation.write(read.content(), output) || !read.intact()) {
            session.err().println("Verification failure");
            return FAILED;
        }
        session.err().println("Verification successful");
        return 0;
    }

    /** Writes the message as it is, or prints it. */
    private int show(Output output) {
        CmsDocument document = CmsDocument.parse(operation.message().encoded());
        int saved = saved();
        if (saved != 0) {
            return saved;
        }
        if (request.has("noout")) {
            return request.has("print") ? print(document, output) : 0;
        }
        Oid type = info().type();
        Oid contentType = type.equals(CmsOids.SIGNED_DATA)
                ? SignedData.parse(info().required()).content().type()
                : CmsOids.DATA;
        new MailOutput(request, output).message(document.encoded(), type, contentType);
        return 0;
    }

    private int print(CmsDocument document, Output output) {
        NameFormat names = request.names();
        try {
            if (names == null) {
                document.append(output.text());
            } else {
                document.append(output.text(), names);
            }
            return 0;
        } catch (DerException tooLong) {
            session.err().println("Error printing the message: " + tooLong.getMessage());
            return FAILED;
        }
    }

    private int saved() {
        String file = request.value("certsout");
        if (file == null || !info().type().equals(CmsOids.SIGNED_DATA)) {
            return 0;
        }
        return operation.save(SignedData.parse(info().required()).certificates(), file, "certs");
    }
}
