package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.CarriedDocuments;
import dev.signet.core.text.Pkcs7Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crl2pkcs7}: puts a revocation list and certificates into a PKCS #7 structure that signs nothing. */
public final class Crl2Pkcs7Command implements OpenSslCommand {
    private static final OptionTable TABLE = new OptionTable(
            "crl2pkcs7",
            Option.section("General"),
            Option.flag("help", "Display this summary"),
            Option.section("Input"),
            Option.of("in", Kind.INPUT_FILE, "Input file"),
            Option.of("inform", Kind.PEM_OR_DER, "Input format - DER or PEM"),
            Option.flag("nocrl", "No crl to load, just certs from '-certfile'"),
            Option.of("certfile", Kind.INPUT_FILE, "File of chain of certs to a trusted CA; can be repeated"),
            Option.section("Output"),
            Option.of("out", Kind.OUTPUT_FILE, "Output file"),
            Option.of("outform", Kind.PEM_OR_DER, "Output format - DER or PEM"),
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
        Request request = new Request();
        OptionParser parser = new OptionParser(TABLE, args, session.err());
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
        if (parser.rest() > 0) {
            Option ignored = parser.misused();
            return 1;
        }
        return request.make(session) ? 0 : 1;
    }

    /** What the options ask for. */
    private static final class Request {
        private @Nullable String input;
        private @Nullable String output;
        private FileFormat inputFormat = FileFormat.PEM;
        private FileFormat outputFormat = FileFormat.PEM;
        private boolean withoutList;
        private final List<String> certificateFiles = new ArrayList<>();

        void take(Option option, OptionParser parser) {
            switch (option.name()) {
                case "in" -> input = parser.argument();
                case "out" -> output = parser.argument();
                case "inform" -> inputFormat = parser.format();
                case "outform" -> outputFormat = parser.format();
                case "nocrl" -> withoutList = true;
                case "certfile" -> certificateFiles.add(parser.argument());
                default -> throw new IllegalArgumentException("not an option: " + option.name());
            }
        }

        boolean make(Session session) {
            List<byte[]> lists = null;
            if (!withoutList) {
                byte[] file = MessageInput.read(session, input);
                if (file == null) {
                    return false;
                }
                byte[] list = CarriedDocuments.revocationList(file, inputFormat == FileFormat.DER);
                if (list == null) {
                    session.err().println("unable to load CRL");
                    return false;
                }
                lists = List.of(list);
            }
            List<byte[]> certificates = null;
            if (!certificateFiles.isEmpty()) {
                certificates = certificates(session);
                if (certificates == null) {
                    session.err().println("error loading certificates");
                    return false;
                }
            }
            Output result = new Output(session, output);
            byte[] encoded = Pkcs7Document.carrierOf(certificates, lists);
            result.text()
                    .append(
                            outputFormat == FileFormat.DER
                                    ? new String(encoded, StandardCharsets.ISO_8859_1)
                                    : new PemBlock("PKCS7", encoded).text());
            return result.finish();
        }

        private @Nullable List<byte[]> certificates(Session session) {
            List<byte[]> certificates = new ArrayList<>();
            for (String name : certificateFiles) {
                InputFile file = InputFile.read(session, name);
                if (!file.opened()) {
                    session.err().println("error opening the file, " + name);
                    return null;
                }
                byte[] bytes = file.bytes();
                List<byte[]> found = bytes == null ? List.of() : CarriedDocuments.certificates(bytes);
                if (found == null) {
                    session.err().println("error reading the file, " + name);
                    return null;
                }
                certificates.addAll(found);
            }
            return certificates;
        }
    }
}
