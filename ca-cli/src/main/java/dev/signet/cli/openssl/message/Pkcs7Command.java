package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.FirstObject;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.json.JsonFiles;
import dev.signet.cli.openssl.json.MessageJson;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.asn1.DerException;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.text.CertificateAnswers;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateFormat;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.text.CertificateListText;
import dev.signet.core.text.CertificateText;
import dev.signet.core.text.NameFormat;
import dev.signet.core.text.Pkcs7Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code pkcs7}: prints a PKCS #7 structure and the certificates in it, or writes it in another form. */
public final class Pkcs7Command implements OpenSslCommand {
    private static final OptionTable TABLE = new OptionTable(
            "pkcs7",
            Option.section("General"),
            Option.flag("help", "Display this summary"),
            Option.of("engine", Kind.TEXT, "Use engine, possibly a hardware device")
                    .ignored(),
            Option.section("Input"),
            Option.of("in", Kind.INPUT_FILE, "Input file"),
            Option.of("inform", Kind.PEM_OR_DER, "Input format - DER or PEM"),
            Option.section("Output"),
            Option.of("outform", Kind.PEM_OR_DER, "Output format - DER or PEM"),
            Option.of("out", Kind.OUTPUT_FILE, "Output file"),
            Option.flag("noout", "Don't output encoded data"),
            Option.flag("text", "Print full details of certificates"),
            Option.flag("print", "Print out all fields of the PKCS7 structure"),
            Option.flag("quiet", "When used with -print_certs, it produces a cleaner output")
                    .since("3.3"),
            Option.flag("print_certs", "Print_certs  print any certs or crl in the input"),
            Option.section("Provider"),
            Option.of("provider-path", Kind.TEXT, "Provider load path (must be before 'provider' argument if required)")
                    .ignored(),
            Option.of("provider", Kind.TEXT, "Provider to load (can be specified multiple times)")
                    .ignored(),
            Option.of("propquery", Kind.TEXT, "Property query used when fetching algorithms")
                    .ignored());

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        Extras extras = Extras.of(args, "json");
        Request request = new Request();
        OptionParser parser = new OptionParser(TABLE, extras.rest(), session.err());
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(TABLE.help());
                return 0;
            }
            request.take(option, parser);
        }
        if (parser.failed()) {
            return 1;
        }
        if (parser.rest() > 0 && !(extras.has("json") && request.input == null)) {
            Option ignored = parser.misused();
            return 1;
        }
        if (extras.has("json")) {
            return JsonFiles.print(session, request.input, parser.words(), (name, shown) -> {
                Pkcs7Document message = read(name, request.inputFormat, session);
                return message == null
                        ? null
                        : List.of(MessageJson.of(message.certificates(), message.revocationLists(), shown));
            });
        }
        Pkcs7Document message = read(request.input, request.inputFormat, session);
        if (message == null) {
            return 1;
        }
        Output output = new Output(session, request.output);
        try {
            request.answer(message, output.text());
        } catch (DerException tooLong) {
            session.err().println("Error printing PKCS7 object: " + tooLong.getMessage());
            output.giveUp();
            return 1;
        }
        return output.finish() ? 0 : 1;
    }

    private static @Nullable Pkcs7Document read(@Nullable String name, FileFormat format, Session session) {
        FirstObject wanted = new FirstObject(format == FileFormat.DER ? format : FileFormat.PEM, new Wanted());
        byte[] file = MessageInput.read(session, name, wanted);
        Pkcs7Document message = file == null ? null : parse(file, format);
        if (file != null && message == null) {
            session.err().println("unable to load PKCS7 object");
            Explanation.ofFile(session, name, file, "a PKCS#7 structure");
        }
        return message;
    }

    private static @Nullable Pkcs7Document parse(byte[] file, FileFormat format) {
        byte[] encoded = format == FileFormat.DER ? file : inPem(file);
        if (encoded == null) {
            return null;
        }
        try {
            return Pkcs7Document.parse(encoded);
        } catch (DerException notOne) {
            return null;
        }
    }

    private static byte @Nullable [] inPem(byte[] file) {
        PemScanner scanner = new PemScanner(file);
        for (PemBlock block = scanner.nextUndamaged(); block != null; block = scanner.nextUndamaged()) {
            if (isMessage(block.label())) {
                return block.bytes();
            }
        }
        return null;
    }

    /** Some authorities write CERTIFICATE above a PKCS #7 structure, and OpenSSL lets them. */
    private static boolean isMessage(String label) {
        return label.equals("PKCS7") || label.equals("PKCS #7 SIGNED DATA") || label.equals("CERTIFICATE");
    }

    private static final class Wanted implements FirstObject.Wanted {
        @Override
        public boolean is(PemBlock block) {
            return isMessage(block.label());
        }

        @Override
        public boolean is(byte[] element) {
            return true;
        }
    }

    /** What the options ask for. */
    private static final class Request {
        private @Nullable String input;
        private @Nullable String output;
        private FileFormat inputFormat = FileFormat.PEM;
        private FileFormat outputFormat = FileFormat.PEM;
        private boolean silent;
        private boolean detailed;
        private boolean fields;
        private boolean certificates;
        private boolean quiet;

        void take(Option option, OptionParser parser) {
            switch (option.name()) {
                case "in" -> input = parser.argument();
                case "out" -> output = parser.argument();
                case "inform" -> inputFormat = parser.format();
                case "outform" -> outputFormat = parser.format();
                case "noout" -> silent = true;
                case "text" -> detailed = true;
                case "print" -> fields = true;
                case "print_certs" -> certificates = true;
                case "quiet" -> quiet = true;
                default -> throw new IllegalArgumentException("not an option: " + option.name());
            }
        }

        void answer(Pkcs7Document message, StringBuilder out) {
            if (fields) {
                message.append(out);
            }
            if (certificates) {
                for (CertificateDocument certificate : message.certificates()) {
                    append(certificate, out);
                }
                for (CertificateListDocument list : message.revocationLists()) {
                    append(list, out);
                }
            } else if (!silent) {
                byte[] encoded = message.encoded();
                out.append(
                        outputFormat == FileFormat.DER
                                ? new String(encoded, StandardCharsets.ISO_8859_1)
                                : new PemBlock("PKCS7", encoded).text());
            }
        }

        private void append(CertificateDocument certificate, StringBuilder out) {
            if (detailed) {
                CertificateText.append(out, certificate, NameFormat.COMPATIBLE, CertificateFormat.ALL, "");
            } else if (!quiet) {
                CertificateAnswers answers = new CertificateAnswers(certificate, out);
                answers.subject(NameFormat.ONELINE);
                answers.issuer(NameFormat.ONELINE);
            }
            if (!silent) {
                out.append(new PemBlock("CERTIFICATE", certificate.encoded()).text());
            }
            out.append('\n');
        }

        private void append(CertificateListDocument list, StringBuilder out) {
            CertificateListText.append(out, list, NameFormat.ONELINE);
            if (!silent) {
                out.append(new PemBlock("X509 CRL", list.encoded()).text());
            }
            out.append('\n');
        }
    }
}
