package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.ListDownload;
import dev.signet.cli.openssl.io.VerifyOptions;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.text.CertificatePurpose;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.VerifyParameters;

/** {@code verify}: says whether certificates are to be trusted, and what libcrypto finds wrong with them. */
public final class VerifyCommand implements OpenSslCommand {
    private static final OptionTable TABLE = new OptionTable(
                    "verify",
                    Option.usage("[options] [cert...]"),
                    Option.section("General"),
                    CommonOptions.help(),
                    CommonOptions.engine(),
                    Option.flag("verbose", "Print extra information about the operations being performed."),
                    Option.of("nameopt", Kind.TEXT, "Certificate subject/issuer name printing options"),
                    Option.section("Certificate chain"),
                    Option.of("trusted", Kind.INPUT_FILE, "A file of trusted certificates"),
                    Option.of("CAfile", Kind.INPUT_FILE, "A file of trusted certificates"),
                    Option.of("CApath", Kind.DIRECTORY, "A directory of files with trusted certificates"),
                    Option.of("CAstore", Kind.URI, "URI to a store of trusted certificates"),
                    Option.flag("no-CAfile", "Do not load the default trusted certificates file"),
                    Option.flag("no-CApath", "Do not load trusted certificates from the default directory"),
                    Option.flag("no-CAstore", "Do not load trusted certificates from the default certificates store"),
                    Option.of("untrusted", Kind.INPUT_FILE, "A file of untrusted certificates"),
                    Option.of("CRLfile", Kind.INPUT_FILE, "File containing one or more CRL's (in PEM format) to load"),
                    Option.flag(
                            "crl_download", "Try downloading CRL information for certificates via their CDP entries"),
                    Option.flag("show_chain", "Display information about the certificate chain"))
            .with(VerifyOptions.table())
            .with(Option.of("vfyopt", Kind.TEXT, "Verification parameter in n:v form"))
            .with(CommonOptions.provider())
            .with(
                    Option.parameters(),
                    Option.parameter("cert", "Certificate(s) to verify (optional; stdin used otherwise)"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        Extras extras = Extras.of(args, "json");
        OptionParser parser = new OptionParser(TABLE, extras.rest(), session);
        VerifyRequest request = new VerifyRequest(session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(TABLE.help() + names());
                return 0;
            }
            if (!request.take(option, parser)) {
                return 1;
            }
        }
        if (parser.failed()) {
            return 1;
        }
        if (request.trusted() != null && request.trust().given()) {
            session.err().println("verify: Cannot use -trusted with -CAfile, -CApath or -CAstore");
            return 1;
        }
        CertificateStore store = request.trust().open();
        if (store == null) {
            return 1;
        }
        if (request.downloads()) {
            store.findListsWith(new ListDownload(session));
        }
        VerifyRun run = new VerifyRun(session, request, store, extras.has("json"));
        boolean verified = true;
        if (parser.rest() == 0) {
            verified = run.verify(null);
        }
        for (String file : parser.words()) {
            verified &= run.verify(file);
        }
        run.finish();
        return verified ? 0 : 2;
    }

    private static String names() {
        StringBuilder names = new StringBuilder("\nRecognized certificate chain purposes:\n");
        for (CertificatePurpose purpose : CertificatePurpose.values()) {
            names.append("  ").append(purpose.word());
            names.append(" ".repeat(Math.max(0, 15 - purpose.word().length())));
            names.append("  ").append(purpose.title()).append('\n');
        }
        names.append("Recognized certificate policy names:\n");
        for (String name : VerifyParameters.names()) {
            names.append("  ").append(name).append('\n');
        }
        return names.toString();
    }
}
