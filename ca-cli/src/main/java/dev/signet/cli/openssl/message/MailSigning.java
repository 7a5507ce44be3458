package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Output;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.cms.Attribute;
import dev.signet.core.cms.CmsException;
import dev.signet.core.cms.CmsOids;
import dev.signet.core.cms.EncapsulatedContent;
import dev.signet.core.cms.MessageSigner;
import dev.signet.core.cms.MimeText;
import dev.signet.core.cms.Receipts;
import dev.signet.core.cms.SignedData;
import dev.signet.core.cms.SignerInfo;
import dev.signet.core.key.FileSigner;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.ObjectIdentifiers;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Signs messages: {@code -sign}, {@code -resign} and {@code -sign_receipt}. */
final class MailSigning {
    private static final int LOADING = 2;
    private static final int CREATING = 3;

    private final MailOperation operation;
    private final MailRequest request;
    private final Session session;

    MailSigning(MailOperation operation, MailRequest request, Session session) {
        this.operation = operation;
        this.request = request;
        this.session = session;
    }

    int run(Output output) {
        return switch (request.operation()) {
            case "sign" -> sign(output);
            case "resign" -> resign(output);
            default -> signReceipt(output);
        };
    }

    private int sign(Output output) {
        byte[] digest = request.digest();
        byte[] content = operation.content();
        Oid type = request.contentType();
        List<Attribute> more = new ArrayList<>();
        if (!request.receiptsTo().isEmpty()) {
            more.add(Receipts.request(
                    request.receiptsOfAllOrFirst(), request.receiptsFrom(), request.receiptsTo(), new SecureRandom()));
        }
        SignedData empty = new SignedData(
                List.of(),
                new EncapsulatedContent(type, request.detached() ? null : content),
                List.of(),
                List.of(),
                List.of());
        List<SignerInfo> infos = new ArrayList<>();
        List<byte[]> certificates = new ArrayList<>();
        for (int i = 0; i < request.signers().size(); i++) {
            MessageSigner signer = signer(i);
            if (signer == null) {
                return request.dialect() == Dialect.CMS ? LOADING : CREATING;
            }
            infos.add(
                    digest == null
                            ? signer.sign(content, type, Instant.now(), more)
                            : signer.signDigest(fitting(digest, signer), type, Instant.now(), more));
            add(signer.certificate(), certificates);
        }
        operation.others().forEach(other -> certificates.add(other.encoded()));
        SignedData data = empty.with(infos, certificates);
        new MailOutput(request, output).signed(data, data.message(request.streamed()), digest == null ? content : null);
        return 0;
    }

    /** A digest of another length is none of the function, and one that is signed as it is has no attributes to stand in. */
    private byte[] fitting(byte[] digest, MessageSigner signer) {
        if (digest.length != signer.digest(new byte[0]).length) {
            throw new CmsException("the digest is not as long as those of its function are");
        }
        if (request.has("noattr")) {
            throw new CmsException("a digest alone is signed with attributes only");
        }
        return digest;
    }

    private void add(Certificate certificate, List<byte[]> certificates) {
        boolean known = false;
        for (byte[] present : certificates) {
            known |= Arrays.equals(present, certificate.encoded());
        }
        if (!known && !request.has("nocerts")) {
            certificates.add(certificate.encoded());
        }
    }

    /** Returns one of the signers; null after having said what is wrong. */
    private @Nullable MessageSigner signer(int index) {
        CertificateDocument certificate =
                request.dialect().certificate(session, request.signers().get(index), "signer certificate");
        KeyDocument key =
                certificate == null ? null : operation.key(request.keys().get(index));
        return certificate == null || key == null
                ? null
                : signer(certificate, key, request.keyOptions(index), request.has("cades"));
    }

    private MessageSigner signer(CertificateDocument document, KeyDocument key, List<String> options, boolean naming) {
        Certificate certificate = Certificate.parse(document.encoded());
        if (!Arrays.equals(certificate.publicKey().keyBits(), key.publicKey().keyBits())) {
            throw new CmsException("private key does not match certificate");
        }
        byte[] pkcs8 = key.pkcs8();
        try {
            String digest = request.value("md");
            FileSigner signer = FileSigner.of(pkcs8, key.file().orElse(null), digest, options);
            MessageSigner.Choices choices = new MessageSigner.Choices(
                    !request.has("noattr"),
                    !request.has("nosmimecap"),
                    naming,
                    request.has("keyid"),
                    !request.has("no_signing_time"),
                    request.dialect() != Dialect.CMS);
            return new MessageSigner(certificate, signer, digest(digest), choices);
        } catch (SignetException unfit) {
            if (unfit.problem().kind() == Kind.POLICY) {
                throw unfit;
            }
            throw new CmsException("the key cannot sign so");
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private static Oid digest(@Nullable String name) {
        return ObjectIdentifiers.find(
                        name == null
                                ? "SHA256"
                                : Objects.requireNonNull(NamedDigest.find(name)).oldName())
                .orElseThrow(() -> new CmsException("messages have no name for the digest"));
    }

    /** Adds signatures to those of a message. Of a content that is elsewhere, one of them knows the hash. */
    private int resign(Output output) {
        SignedData data = SignedData.parse(signedContent());
        List<SignerInfo> infos = new ArrayList<>(data.signers());
        List<byte[]> certificates = new ArrayList<>(data.certificates());
        for (int i = 0; i < request.signers().size(); i++) {
            MessageSigner signer = signer(i);
            if (signer == null) {
                return request.dialect() == Dialect.CMS ? LOADING : CREATING;
            }
            infos.add(signer.signDigest(digestIn(data, signer), data.content().type(), Instant.now(), List.of()));
            add(signer.certificate(), certificates);
        }
        operation.others().forEach(other -> certificates.add(other.encoded()));
        SignedData more = data.with(infos, certificates);
        byte[] detached = operation.message().detached();
        new MailOutput(request, output)
                .signed(
                        more,
                        more.message(false),
                        detached == null ? null : MimeText.canonical(detached, request.manner()));
        return 0;
    }

    private DerNode signedContent() {
        var info = operation.message().info();
        if (!info.type().equals(CmsOids.SIGNED_DATA)) {
            throw new CmsException("the message is not signed");
        }
        return info.required();
    }

    private static byte[] digestIn(SignedData data, MessageSigner signer) {
        for (SignerInfo info : data.signers()) {
            if (info.digest().oid().equals(signer.digest())) {
                for (Attribute attribute : info.attributes()) {
                    if (attribute.type().equals(CmsOids.MESSAGE_DIGEST)) {
                        return DerNode.parse(attribute.values().get(0)).content();
                    }
                }
            }
        }
        byte[] content = data.content().octets();
        if (content == null) {
            throw new CmsException("no matching digest");
        }
        return signer.digest(content);
    }

    private int signReceipt(Output output) {
        SignedData data = SignedData.parse(signedContent());
        CertificateDocument certificate = operation.recipient();
        KeyDocument key = operation.key();
        if (data.signers().isEmpty() || certificate == null || key == null) {
            return CREATING;
        }
        SignerInfo original = data.signers().get(0);
        byte[] receipt = Receipts.receipt(original);
        MessageSigner signer = signer(certificate, key, List.of(), false);
        SignerInfo info =
                signer.sign(receipt, CmsOids.RECEIPT, Instant.now(), List.of(Receipts.signatureDigest(original)));
        List<byte[]> certificates = new ArrayList<>();
        add(signer.certificate(), certificates);
        operation.others().forEach(other -> certificates.add(other.encoded()));
        SignedData made = new SignedData(
                        List.of(), new EncapsulatedContent(CmsOids.RECEIPT, receipt), List.of(), List.of(), List.of())
                .with(List.of(info), certificates);
        new MailOutput(request, output).signed(made, made.message(false), null);
        return 0;
    }
}
