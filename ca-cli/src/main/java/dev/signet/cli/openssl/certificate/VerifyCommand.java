package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.Rubbish;
import dev.signet.cli.openssl.io.VerifyOptions;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificatePurpose;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ChainError;
import dev.signet.core.verify.openssl.ChainVerification;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.VerifyParameters;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                                    "crl_download",
                                    "Try downloading CRL information for certificates via their CDP entries")
                            .refused(),
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
        OptionParser parser = new OptionParser(TABLE, args, session);
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
        boolean verified = true;
        if (parser.rest() == 0) {
            verified = verify(null, request, store, session);
        }
        for (String file : parser.words()) {
            verified &= verify(file, request, store, session);
        }
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

    private static boolean verify(
            @Nullable String file, VerifyRequest request, CertificateStore store, Session session) {
        InputFile input = InputFile.read(session, file);
        CertificateDocument certificate = CertificateInput.read(session, input, file, null, "certificate file");
        if (certificate == null) {
            return false;
        }
        byte[] identity = {};
        for (String option : request.verifyOptions()) {
            byte[] value = identity(option);
            if (value == null) {
                session.err().println("parameter error \"" + option + "\"");
                return false;
            }
            identity = value;
        }
        String name = file == null ? "stdin" : file;
        ChainVerification verification =
                new ChainVerification(store, request.verification().parameters(), System.currentTimeMillis() / 1000);
        verification.setUntrusted(request.untrusted());
        List<ExaminedCertificate> trusted = request.trusted();
        if (trusted != null) {
            verification.setTrusted(trusted);
        }
        verification.setLists(request.lists());
        verification.setCallback(new VerifyReport(session, request.names()));
        boolean verified = verification.verify(new ExaminedCertificate(certificate, identity));
        byte[] bytes = input.bytes();
        String rubbish = bytes == null ? null : Rubbish.in(bytes);
        if (verified && verification.error() == ChainError.OK && rubbish != null) {
            session.err().println("error " + name + ": " + rubbish);
            verified = false;
        }
        if (!verified || verification.error() != ChainError.OK) {
            session.err().println("error " + name + ": verification failed");
            return false;
        }
        session.out().println(name + ": OK");
        if (request.chainWanted()) {
            showChain(verification, request, session);
        }
        return true;
    }

    /** Returns the distinguishing identifier of SM2 that a parameter sets, or null if it sets something else. */
    private static byte @Nullable [] identity(String parameter) {
        if (parameter.startsWith("distid:")) {
            return parameter.substring("distid:".length()).getBytes(StandardCharsets.UTF_8);
        }
        if (!parameter.startsWith("hexdistid:")) {
            return null;
        }
        try {
            String digits = parameter.substring("hexdistid:".length()).replace(":", "");
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static void showChain(ChainVerification verification, VerifyRequest request, Session session) {
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
