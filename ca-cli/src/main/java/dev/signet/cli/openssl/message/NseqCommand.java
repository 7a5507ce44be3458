package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.json.JsonFiles;
import dev.signet.cli.openssl.json.MessageJson;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.asn1.DerException;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.text.CertificateAnswers;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateSequence;
import dev.signet.core.text.NameFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code nseq}: puts certificates into a Netscape certificate sequence, or takes them out. */
public final class NseqCommand implements OpenSslCommand {
    @Override
    public OptionTable options() {
        return NseqOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        String in = null;
        String out = null;
        boolean making = false;
        Extras extras = Extras.of(args, "json");
        OptionParser parser = new OptionParser(NseqOptions.TABLE, extras.rest(), session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            switch (option.name()) {
                case "help" -> {
                    session.err().print(NseqOptions.TABLE.help());
                    return 0;
                }
                case "toseq" -> making = true;
                case "in" -> in = parser.argument();
                default -> out = parser.argument();
            }
        }
        if (!parser.atEnd()) {
            return 1;
        }
        byte[] file = MessageInput.read(session, in);
        if (file == null) {
            return 1;
        }
        Output output = new Output(session, out);
        boolean done = making
                ? make(file, output.text())
                : extras.has("json")
                        ? tell(file, in == null ? "<stdin>" : in, output.text())
                        : show(file, output.text());
        if (!done) {
            session.err()
                    .println("nseq: Error reading " + (making ? "certs" : "sequence") + " file "
                            + (in == null ? "(null)" : in));
            return 1;
        }
        return output.finish() ? 0 : 1;
    }

    private static boolean make(byte[] file, StringBuilder out) {
        List<byte[]> certificates = new ArrayList<>();
        PemScanner scanner = new PemScanner(file);
        for (PemBlock block = scanner.nextUndamaged(); block != null; block = scanner.nextUndamaged()) {
            switch (block.label()) {
                case "CERTIFICATE", "X509 CERTIFICATE" -> {
                    CertificateDocument certificate = certificate(block.bytes());
                    if (certificate == null) {
                        break;
                    }
                    certificates.add(certificate.encoded());
                }
                default -> {}
            }
        }
        if (certificates.isEmpty()) {
            return false;
        }
        out.append(new PemBlock(CertificateSequence.LABEL, CertificateSequence.encode(certificates)).text());
        return true;
    }

    private static @Nullable CertificateDocument certificate(byte[] encoded) {
        try {
            return CertificateDocument.parse(encoded);
        } catch (DerException malformed) {
            return null;
        }
    }

    private static boolean show(byte[] file, StringBuilder out) {
        List<CertificateDocument> sequence = sequence(file);
        if (sequence == null) {
            return false;
        }
        for (CertificateDocument certificate : sequence) {
            CertificateAnswers answers = new CertificateAnswers(certificate, out);
            answers.subject(NameFormat.ONELINE);
            answers.issuer(NameFormat.ONELINE);
            out.append(new PemBlock("CERTIFICATE", certificate.encoded()).text());
        }
        return true;
    }

    private static boolean tell(byte[] file, String source, StringBuilder out) {
        List<CertificateDocument> sequence = sequence(file);
        if (sequence != null) {
            JsonFiles.append(out, MessageJson.of(sequence, List.of(), source));
        }
        return sequence != null;
    }

    private static @Nullable List<CertificateDocument> sequence(byte[] file) {
        PemScanner scanner = new PemScanner(file);
        PemBlock block = scanner.nextUndamaged();
        while (block != null && !block.label().equals(CertificateSequence.LABEL)) {
            block = scanner.nextUndamaged();
        }
        try {
            return block == null ? null : CertificateSequence.parse(block.bytes());
        } catch (DerException malformed) {
            return null;
        }
    }
}
