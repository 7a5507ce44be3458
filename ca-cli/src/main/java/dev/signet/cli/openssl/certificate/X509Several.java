package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonArrayPrinter;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.json.CertificateJson;
import dev.signet.core.text.CertificateDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code x509}'s questions about several certificates: those of several files, all of a bundle, or either as JSON. OpenSSL
 * looks at the first one of one file alone.
 */
final class X509Several {
    private final X509Request request;
    private final Extras extras;
    private final Session session;

    X509Several(X509Request request, Extras extras, Session session) {
        this.request = request;
        this.extras = extras;
        this.session = session;
    }

    /**
     * Answers about the certificates of files.
     *
     * @param names the files; none for the one of {@code -in}
     * @return 0 if all is well with all of them
     */
    int run(List<String> names) {
        if (request.output() != null) {
            session.err().println("x509: -out takes one certificate");
            return 1;
        }
        if (!extras.has("json")) {
            return each(names, null);
        }
        try (JsonArrayPrinter printer = new JsonArrayPrinter(session.out())) {
            return each(names, printer);
        }
    }

    private int each(List<String> names, @Nullable JsonArrayPrinter printer) {
        int worst = 0;
        if (names.isEmpty()) {
            return file(request.input(), printer, false);
        }
        for (String name : names) {
            worst = Math.max(worst, file(name, printer, names.size() > 1));
        }
        return worst;
    }

    private int file(@Nullable String name, @Nullable JsonArrayPrinter printer, boolean amongOthers) {
        InputFile file = InputFile.read(session, name);
        int most = extras.has("all") ? Integer.MAX_VALUE : 1;
        byte[] bytes = file.bytes();
        List<CertificateDocument> found =
                bytes == null ? List.of() : CertificateInput.find(bytes, request.inputFormat(), most);
        String shown = name == null ? "<stdin>" : name;
        if (found.isEmpty()) {
            session.err()
                    .println(
                            bytes == null && !file.opened()
                                    ? "Could not open file or uri for loading certificate from " + shown
                                    : "Could not read certificate from " + shown);
            return 1;
        }
        int worst = 0;
        for (int i = 0; i < found.size(); i++) {
            CertificateDocument certificate = X509Command.prepared(found.get(i), request);
            if (printer != null) {
                printer.print(CertificateJson.ofCertificate(certificate.encoded(), shown));
            } else {
                if (amongOthers || found.size() > 1) {
                    session.out().println("==> " + shown + (found.size() > 1 ? " (" + (i + 1) + ")" : "") + " <==");
                }
                worst = Math.max(worst, X509Answers.answer(request, certificate, certificate, null, extras, session));
            }
        }
        return worst;
    }
}
