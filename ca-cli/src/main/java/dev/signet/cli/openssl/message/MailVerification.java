package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Output;
import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cms.AlgorithmIdentifier;
import dev.signet.core.cms.CmsException;
import dev.signet.core.cms.CmsOids;
import dev.signet.core.cms.ContentInfo;
import dev.signet.core.cms.MimeText;
import dev.signet.core.cms.Receipts;
import dev.signet.core.cms.SignatureCheck;
import dev.signet.core.cms.SignedData;
import dev.signet.core.cms.SignerInfo;
import dev.signet.core.cms.SigningCertificates;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.PublicKeyText;
import dev.signet.core.text.ReceiptText;
import dev.signet.core.verify.openssl.CertificateStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks signatures and who made them: {@code -verify} and {@code -verify_receipt}. */
final class MailVerification {
    private static final int LOADING = 2;
    private static final int FAILED = 4;
    private static final int VERIFY_ERRORS = 32;

    private final MailOperation operation;
    private final MailRequest request;
    private final Session session;
    private final boolean cms;
    private int chainError;

    MailVerification(MailOperation operation, MailRequest request, Session session) {
        this.operation = operation;
        this.request = request;
        this.session = session;
        this.cms = request.dialect() == Dialect.CMS;
    }

    int run(Output output) {
        String receiptFile = request.value("verify_receipt");
        LoadedMessage receipt = receiptFile == null ? null : operation.receipt(receiptFile);
        if (receiptFile != null && receipt == null) {
            return LOADING;
        }
        CertificateStore store = request.trust().open();
        if (store == null) {
            return LOADING;
        }
        return receipt == null ? verify(output, store) : verifyReceipt(receipt, store);
    }

    private int verify(Output output, CertificateStore store) {
        String saved = request.value("certsout");
        ContentInfo info = operation.message().info();
        if (saved != null && info.type().equals(CmsOids.SIGNED_DATA)) {
            int result = operation.save(SignedData.parse(info.required()).certificates(), saved, "certs");
            if (result != 0) {
                return result;
            }
        }
        String word = !cms ? "" : request.has("cades") ? "CAdES " : "CMS ";
        List<Certificate> signers = new ArrayList<>();
        SignedData data = null;
        boolean right;
        try {
            data = signedData(info);
            right = verified(data, operation.message().detached(), signers, store, output);
        } catch (CmsException | DerException malformed) {
            right = false;
        }
        session.err().println(word + "Verification " + (right ? "successful" : "failure"));
        if (!right || data == null) {
            return request.has("verify_retcode") ? chainError + VERIFY_ERRORS : FAILED;
        }
        String file = request.signer();
        if (file != null) {
            int result =
                    operation.save(signers.stream().map(Certificate::encoded).toList(), file, "signers");
            if (result != 0) {
                return result;
            }
        }
        if (request.has("receipt_request_print")) {
            StringBuilder text = new StringBuilder();
            ReceiptText.append(text, data.signers());
            session.err().print(text);
        }
        return 0;
    }

    private static SignedData signedData(ContentInfo info) {
        if (!info.type().equals(CmsOids.SIGNED_DATA)) {
            throw new CmsException("the message is not signed");
        }
        return SignedData.parse(info.required());
    }

    private int verifyReceipt(LoadedMessage receipt, CertificateStore store) {
        boolean right;
        try {
            SignedData data = signedData(receipt.info());
            Output nowhere = new Output(session, null);
            right = verified(data, null, new ArrayList<>(), store, nowhere)
                    && Receipts.match(data, signedData(operation.message().info()));
        } catch (CmsException | DerException malformed) {
            right = false;
        }
        session.err().println("Verification " + (right ? "successful" : "failure"));
        return right ? 0 : FAILED;
    }

    private boolean verified(
            SignedData data,
            byte @Nullable [] detached,
            List<Certificate> signers,
            CertificateStore store,
            Output output) {
        byte[] inside = data.content().octets();
        if (detached == null && inside == null || data.signers().isEmpty()) {
            return false;
        }
        for (SignerInfo info : data.signers()) {
            Certificate certificate = find(info, data);
            if (certificate == null) {
                return false;
            }
            signers.add(certificate);
        }
        boolean naming = request.has("cades") && cms;
        SignerChains chains = new SignerChains(request, data, operation.others());
        if (!request.has("noverify") || naming) {
            for (int i = 0; i < signers.size(); i++) {
                boolean trusted = chains.verify(signers.get(i), store);
                chainError = chains.error();
                if (!trusted) {
                    return false;
                }
                if (naming && !SigningCertificates.name(data.signers().get(i).attributes(), chains.chain())) {
                    return false;
                }
            }
        }
        if (cms && (!request.has("no_attr_verify") || naming) && !attributesAreSigned(data, signers)) {
            return false;
        }
        byte[] content = content(data, detached, inside);
        // OpenSSL has written the content when it finds out that it is another one.
        boolean written = request.operation().equals("verify_receipt") || operation.write(content, output);
        return written && (cms ? contentIsSigned(data, signers, content) : signed(data, signers, content));
    }

    private @Nullable Certificate find(SignerInfo info, SignedData data) {
        for (CertificateDocument other : operation.others()) {
            Certificate candidate = Certificate.parse(other.encoded());
            if (info.signer().matches(candidate)) {
                return candidate;
            }
        }
        if (request.has("nointern")) {
            return null;
        }
        for (Certificate candidate : data.readableCertificates()) {
            if (info.signer().matches(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** CMS brings a content beside the message into canonical form, PKCS #7 takes it as it is. */
    private byte[] content(SignedData data, byte @Nullable [] detached, byte @Nullable [] inside) {
        if (detached == null) {
            return inside == null ? new byte[0] : inside;
        }
        if (!cms) {
            return detached;
        }
        boolean ascii = request.has("asciicrlf") || data.content().type().equals(CmsOids.ASCII_TEXT_WITH_CRLF);
        return MimeText.canonical(
                detached, new MimeText.Manner(request.has("binary"), false, ascii, request.has("crlfeol")));
    }

    private static boolean attributesAreSigned(SignedData data, List<Certificate> signers) {
        for (int i = 0; i < signers.size(); i++) {
            SignerInfo info = data.signers().get(i);
            if (info.signedAttributes() != null && !check(info, signers.get(i)).attributesAreSigned()) {
                return false;
            }
        }
        return true;
    }

    private boolean contentIsSigned(SignedData data, List<Certificate> signers, byte[] content) {
        if (request.has("no_content_verify")) {
            return true;
        }
        for (int i = 0; i < signers.size(); i++) {
            SignerInfo info = data.signers().get(i);
            SignatureCheck check = check(info, signers.get(i));
            if (!isListed(info, data) || !check.covers(content, data.content().type())) {
                return false;
            }
        }
        return true;
    }

    private static SignatureCheck check(SignerInfo info, Certificate signer) {
        return new SignatureCheck(
                info, PublicKeyText.onNamedCurve(signer.publicKey().encoded()));
    }

    /** The content is hashed with the functions that the message lists, and with no others. */
    private static boolean isListed(SignerInfo info, SignedData data) {
        for (AlgorithmIdentifier digest : data.digests()) {
            if (digest.oid().equals(info.digest().oid())) {
                return true;
            }
        }
        return false;
    }

    private boolean signed(SignedData data, List<Certificate> signers, byte[] content) {
        return request.has("nosigs") || attributesAreSigned(data, signers) && contentIsSigned(data, signers, content);
    }
}
