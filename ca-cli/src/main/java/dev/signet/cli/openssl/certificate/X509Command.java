package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.SigningFailure;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.problem.SignetException;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.TrustChange;

/** {@code x509}: prints a certificate, or answers questions about it. */
public final class X509Command implements OpenSslCommand {
    @Override
    public OptionTable options() {
        return X509Options.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        Extras extras = Extras.of(args, "compat-exit", "strict", "all", "json");
        X509Request request = new X509Request();
        OptionParser parser = new OptionParser(X509Options.TABLE, extras.rest(), session.err());
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(X509Options.TABLE.help());
                return 0;
            }
            if (!request.take(option, parser, session.err())) {
                return 1;
            }
        }
        if (parser.failed()) {
            return 1;
        }
        boolean several = parser.rest() > 0 && request.input() == null && request.making() == null;
        if (parser.rest() > 0 && !several) {
            Option ignored = parser.misused();
            return 1;
        }
        if (several || extras.has("all") || extras.has("json")) {
            return new X509Several(request, extras, session).run(parser.words());
        }
        X509MakerArguments making = request.making();
        if (making != null) {
            return make(request, making, extras, session);
        }
        CertificateDocument certificate =
                CertificateInput.read(session, request.input(), request.inputFormat(), "certificate");
        if (certificate == null) {
            return 1;
        }
        CertificateDocument prepared = prepared(certificate, request);
        return X509Answers.answer(request, prepared, prepared, null, extras, session);
    }

    private static int make(X509Request request, X509MakerArguments making, Extras extras, Session session) {
        try {
            X509Maker.Made made = X509Maker.make(request, making, new Remarks(session, extras.has("strict")), session);
            if (made == null) {
                return 1;
            }
            TrustChange change = request.trustChange();
            CertificateDocument shown =
                    change == null ? made.shown() : made.shown().with(change);
            CertificateDocument written =
                    change == null ? made.written() : made.written().with(change);
            Remarks remarks = made.remarks();
            if (making.fromRequest || making.newCertificate) {
                remarks.lookAtCertificate(written.encoded());
            }
            return remarks.say()
                    ? X509Answers.answer(request, shown, written, made.certificationRequest(), extras, session)
                    : 1;
        } catch (SignetException failure) {
            SigningFailure.report(failure, making.signatureOptions, session);
            return 1;
        }
    }

    /** Returns a certificate with the changes to its trust information, and without extensions that are not wanted. */
    static CertificateDocument prepared(CertificateDocument certificate, X509Request request) {
        TrustChange change = request.trustChange();
        CertificateDocument changed = change == null ? certificate : certificate.with(change);
        String extensions = request.extensions();
        return extensions == null ? changed : changed.restrictedTo(extensions);
    }
}
