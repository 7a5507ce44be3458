package dev.signet.cli.openssl.message;

import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cms.SignedData;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.text.CertificatePurpose;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ChainVerification;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.ExaminedList;
import dev.signet.core.verify.openssl.VerifyParameters;
import java.util.ArrayList;
import java.util.List;

/** Verifies the certificates of a message's signers, with the certificates and revocation lists in the message. */
final class SignerChains {
    private final MailRequest request;
    private final List<ExaminedCertificate> untrusted = new ArrayList<>();
    private final List<ExaminedList> lists = new ArrayList<>();
    private List<Certificate> chain = List.of();
    private int error;

    SignerChains(MailRequest request, SignedData data, List<CertificateDocument> others) {
        this.request = request;
        if (!request.has("nochain")) {
            for (byte[] certificate : data.certificates()) {
                addCertificate(certificate);
            }
            if (request.dialect() == Dialect.SMIME) {
                untrusted.addAll(ExaminedCertificate.all(others));
            }
        }
        for (byte[] list : data.revocations()) {
            addList(list);
        }
    }

    private void addCertificate(byte[] encoded) {
        try {
            untrusted.add(new ExaminedCertificate(CertificateDocument.parse(encoded)));
        } catch (DerException ofAnotherSort) {
            // An attribute certificate, say, which is in no chain.
            return;
        }
    }

    private void addList(byte[] encoded) {
        try {
            lists.add(new ExaminedList(CertificateListDocument.parse(encoded)));
        } catch (DerException ofAnotherSort) {
            return;
        }
    }

    boolean verify(Certificate signer, CertificateStore store) {
        VerifyParameters parameters = request.verification().parameters();
        CertificatePurpose purpose = CertificatePurpose.find("smimesign");
        if (purpose != null) {
            parameters.defaultPurpose(purpose);
        }
        ChainVerification verification = new ChainVerification(store, parameters, System.currentTimeMillis() / 1000);
        verification.setUntrusted(untrusted);
        verification.setLists(lists);
        boolean verified = verification.verify(new ExaminedCertificate(CertificateDocument.parse(signer.encoded())));
        error = verification.error().number();
        chain = verification.chain().stream()
                .map(certificate -> Certificate.parse(certificate.document().encoded()))
                .toList();
        return verified;
    }

    /** Returns the chain that was found last, the signer's certificate first. */
    List<Certificate> chain() {
        return chain;
    }

    /** Returns the number of the error that was found last; 0 if there was none. */
    int error() {
        return error;
    }
}
