package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.cli.io.VisibleText;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.Rubbish;
import dev.signet.cli.openssl.io.VerificationIdentity;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ChainError;
import dev.signet.core.verify.openssl.ChainVerification;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies the files of one command line, one after the other. */
final class VerifyRun {
    private final Session session;
    private final VerifyRequest request;
    private final CertificateStore store;
    private final @Nullable VerifyJson json;

    VerifyRun(Session session, VerifyRequest request, CertificateStore store, boolean json) {
        this.session = session;
        this.request = request;
        this.store = store;
        this.json = json ? new VerifyJson() : null;
    }

    /** Verifies the first certificate of a file, null for standard input; says how that ends. */
    boolean verify(@Nullable String file) {
        String name = file == null ? "stdin" : file;
        InputFile input = InputFile.read(session, file);
        CertificateDocument certificate = CertificateInput.read(session, input, file, null, "certificate file");
        byte[] identity = certificate == null ? null : VerificationIdentity.of(request.verifyOptions(), session);
        if (certificate == null || identity == null) {
            if (json != null) {
                json.addUnreadable(name);
            }
            return false;
        }
        ChainVerification verification =
                new ChainVerification(store, request.verification().parameters(), System.currentTimeMillis() / 1000);
        verification.setUntrusted(request.untrusted());
        List<ExaminedCertificate> trusted = request.trusted();
        if (trusted != null) {
            verification.setTrusted(trusted);
        }
        verification.setLists(request.lists());
        VerifyReport report = new VerifyReport(session, request.names(), json != null);
        verification.setCallback(report);
        boolean verified = verification.verify(new ExaminedCertificate(certificate, identity))
                && verification.error() == ChainError.OK;
        String rubbish = verified && input.bytes() != null ? Rubbish.in(input.bytes()) : null;
        verified &= rubbish == null;
        if (rubbish != null && json == null) {
            session.err().println("error " + name + ": " + VisibleText.of(rubbish));
        }
        if (json != null) {
            json.add(name, verified, verification, report.entries(), rubbish);
        } else {
            tell(name, verified, verification, report);
        }
        return verified;
    }

    private void tell(String name, boolean verified, ChainVerification verification, VerifyReport report) {
        if (verified) {
            session.out().println(name + ": OK");
            if (request.chainWanted()) {
                showChain(verification);
            }
            return;
        }
        session.err().println("error " + name + ": verification failed");
        if (session.explains() && !report.entries().isEmpty()) {
            VerifyAdvice.give(session, verification, report.entries().get(0));
        }
    }

    /** Prints what was collected for programs. */
    void finish() {
        if (json != null) {
            JsonPrinter.print(session.out(), json.value());
        }
    }

    private void showChain(ChainVerification verification) {
        StringBuilder text = new StringBuilder("Chain:\n");
        List<ExaminedCertificate> chain = verification.chain();
        for (int i = 0; i < chain.size(); i++) {
            text.append("depth=").append(i).append(": ");
            chain.get(i).document().appendSubject(text, request.names());
            text.append(i < verification.untrustedCount() ? " (untrusted)\n" : "\n");
        }
        VerifyReport.print(session.out(), text);
    }
}
