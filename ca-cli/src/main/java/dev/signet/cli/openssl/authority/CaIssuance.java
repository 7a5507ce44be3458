package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.authority.Applicant.Asking;
import dev.signet.cli.openssl.authority.Applicant.Reading;
import dev.signet.cli.openssl.io.Configuration;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.cli.openssl.io.Output;
import dev.signet.core.config.CertificateSigning;
import dev.signet.core.config.NameBuilder;
import dev.signet.core.config.NumberFile;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.problem.SignetException;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateFormat;
import dev.signet.core.text.CertificateText;
import dev.signet.core.text.NameFormat;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Certifies the requests of a command line, and puts them on record when all are signed. */
final class CaIssuance {
    private static final int LONGEST_ANSWER = 10;

    private final Session session;
    private final CaArguments arguments;
    private final CaSettings settings;
    private final CaDatabase database;
    private final CaDraft draft;
    private final ApplicantReader reader;
    private final String directory;
    private final List<byte[]> certificates = new ArrayList<>();
    private BigInteger serial = BigInteger.ZERO;
    private int asked;

    /**
     * Prepares the issuance.
     *
     * @param directory where new certificates are kept
     */
    CaIssuance(
            Session session,
            CaArguments arguments,
            CaSettings settings,
            CaDatabase database,
            CaDraft draft,
            ApplicantReader reader,
            String directory) {
        this.session = session;
        this.arguments = arguments;
        this.settings = settings;
        this.database = database;
        this.draft = draft;
        this.reader = reader;
        this.directory = directory;
    }

    /** Returns whether nothing went wrong; what did was said. */
    boolean run() {
        CaNumber number = serialNumber();
        if (number == null) {
            session.err().println("error while loading serial number");
            return false;
        }
        serial = number.value();
        boolean random = arguments.has("rand_serial") || settings.value("rand_serial") != null;
        if (arguments.has("verbose") && !random) {
            session.err().println("next serial number is " + NumberFile.digits(serial));
        }
        String policy = arguments.value("policy");
        policy = policy == null ? settings.value("policy") : OctetText.of(policy);
        if (policy == null || settings.config().section(policy) == null) {
            session.err().println("unable to find 'section' for " + OctetText.shown(String.valueOf(policy)));
            return false;
        }
        return certifyAll() && commit(number);
    }

    /** As with openssl, a random number that the command line asks for is written to the file, one of the configuration not. */
    private @Nullable CaNumber serialNumber() {
        if (settings.value("rand_serial") != null) {
            return new CaNumber(null, CertificateSigning.randomSerial(new SecureRandom()));
        }
        String name = settings.value("serial");
        String file = name == null ? "" : OctetText.shown(name);
        Path path = session.file(file);
        if (arguments.has("rand_serial") || arguments.has("create_serial") && !Files.exists(path)) {
            return new CaNumber(path, CertificateSigning.randomSerial(new SecureRandom()));
        }
        return CaNumber.read(session, file);
    }

    private boolean certifyAll() {
        String signedKey = arguments.value("spkac");
        if (signedKey != null && !certify(reader.signedKey(signedKey, names()), false, true)) {
            return false;
        }
        boolean batch = arguments.has("batch") || signedKey != null && arguments.has("out");
        String certificate = arguments.value("ss_cert");
        if (certificate != null && !certify(reader.certificate(certificate), false, batch)) {
            return false;
        }
        List<String> requests = new ArrayList<>();
        if (arguments.input != null) {
            requests.add(arguments.input);
        }
        requests.addAll(arguments.requests);
        for (String request : requests) {
            if (!certify(reader.request(request), arguments.has("selfsign"), batch)) {
                return false;
            }
        }
        return true;
    }

    private NameBuilder names() {
        boolean utf8 = arguments.has("utf8") || "yes".equals(settings.value("utf8"));
        return new NameBuilder(settings.objects(), settings.strings(), utf8);
    }

    private boolean certify(Reading reading, boolean selfSigned, boolean batch) {
        asked++;
        if (!(reading instanceof Asking asking)) {
            return reading instanceof Applicant.TurnedDown;
        }
        CaDraft.Outcome outcome = draft.certify(asking.applicant(), serial, selfSigned, names(), batch);
        if (outcome == CaDraft.Outcome.SIGNED) {
            certificates.add(draft.certificate());
            serial = serial.add(BigInteger.ONE);
            session.err().println();
        }
        return outcome != CaDraft.Outcome.HOPELESS;
    }

    private boolean commit(CaNumber number) {
        if (certificates.isEmpty()) {
            return true;
        }
        boolean batch = arguments.has("batch") || arguments.has("spkac") && arguments.has("out");
        if (!batch) {
            CaQuestion answer = CaQuestion.ask(
                    session,
                    "\n" + certificates.size() + " out of " + asked + " certificate requests certified, commit? [y/n]",
                    LONGEST_ANSWER);
            if (answer != CaQuestion.YES) {
                boolean nobody = answer == CaQuestion.UNANSWERED;
                session.err().println("CERTIFICATION CANCELED" + (nobody ? ": I/O error" : ""));
                return true;
            }
        }
        return outputCanBeWritten() && record(number) && release();
    }

    /** What cannot be handed out is not put on record either. */
    private boolean outputCanBeWritten() {
        String out = arguments.value("out");
        Path parent = out == null ? null : session.file(out).toAbsolutePath().getParent();
        if (parent == null || Files.isDirectory(parent)) {
            return true;
        }
        session.err().println("Can't open \"" + out + "\" for writing, No such file or directory");
        return false;
    }

    /**
     * Puts the certificates on record: the serial numbers are used up first, then come the copies of the authority, then the
     * rows. Wherever that is interrupted, no number is given twice and no row is without its certificate.
     */
    private boolean record(CaNumber number) {
        session.err().println("Write out database with " + certificates.size() + " new entries");
        number.save(serial);
        if (arguments.has("verbose")) {
            session.err().println("writing new certificates");
        }
        for (byte[] certificate : certificates) {
            String digits = fileDigits(certificate);
            String file = directory + "/" + digits + ".pem";
            if (arguments.has("verbose")) {
                session.err().println("writing " + file);
            }
            byte[] octets = text(certificate).getBytes(StandardCharsets.ISO_8859_1);
            try {
                AtomicFile.write(session.file(file), octets, FileAccess.PUBLIC);
            } catch (SignetException failure) {
                session.err().println(file + ": " + Configuration.reason(session, directory));
                return false;
            }
        }
        database.save();
        return true;
    }

    private static String fileDigits(byte[] certificate) {
        StringBuilder digits = new StringBuilder();
        for (byte octet : IssuedFields.of(certificate).serialNumber().abs().toByteArray()) {
            digits.append(Character.toUpperCase(Character.forDigit(octet >> 4 & 15, 16)));
            digits.append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
        }
        boolean padded = digits.length() > 2 && digits.charAt(0) == '0' && digits.charAt(1) == '0';
        return padded ? digits.substring(2) : digits.toString();
    }

    private String text(byte[] certificate) {
        StringBuilder text = new StringBuilder();
        if (!arguments.has("notext")) {
            CertificateText.append(
                    text, CertificateDocument.parse(certificate), NameFormat.COMPATIBLE, CertificateFormat.ALL, "");
        }
        return text.append(new PemBlock("CERTIFICATE", certificate).text()).toString();
    }

    /** Hands the certificates out; a file gets the last of several, as with openssl. */
    private boolean release() {
        String file = arguments.value("out");
        boolean binary = file != null && arguments.has("spkac");
        Output output = new Output(session, file);
        for (byte[] certificate : certificates) {
            if (file != null) {
                output.text().setLength(0);
            }
            output.text().append(binary ? new String(certificate, StandardCharsets.ISO_8859_1) : text(certificate));
        }
        if (!output.finish()) {
            return false;
        }
        session.err().println("Database updated");
        return true;
    }
}
