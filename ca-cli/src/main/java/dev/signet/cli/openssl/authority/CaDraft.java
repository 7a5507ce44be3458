package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.ExtensionCopy;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.cli.openssl.io.SubjectArgument;
import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.config.CertificateSigning;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.ExtensionBuilder;
import dev.signet.core.config.ExtensionContext;
import dev.signet.core.config.IndexRow;
import dev.signet.core.config.NameBuilder;
import dev.signet.core.config.NameEntry;
import dev.signet.core.config.NumberFile;
import dev.signet.core.config.SubjectPolicy;
import dev.signet.core.key.Signer;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateText;
import dev.signet.core.text.SubjectText;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a certificate for somebody who asks, and asks in turn whether to sign it. */
final class CaDraft {
    private static final Oid EMAIL_ADDRESS = Oid.of("1.2.840.113549.1.9.1");
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int LONGEST_ANSWER = 24;

    /** What became of a request. */
    enum Outcome {
        SIGNED,
        /** It is not certified, which was said; others go on. */
        TURNED_DOWN,
        /** Nothing is signed at all, and why was said. */
        HOPELESS
    }

    private final Session session;
    private final CaArguments arguments;
    private final CaSettings settings;
    private final CaDatabase database;
    private final CaTerms terms;
    private final CaDisplay display;
    private final CaKey authority;
    private final Signer signer;
    private final ExtensionCopy copy;
    private byte[] certificate = {};

    CaDraft(
            Session session,
            CaArguments arguments,
            CaSettings settings,
            CaDatabase database,
            CaTerms terms,
            CaDisplay display,
            CaKey authority,
            Signer signer,
            ExtensionCopy copy) {
        this.session = session;
        this.arguments = arguments;
        this.settings = settings;
        this.database = database;
        this.terms = terms;
        this.display = display;
        this.authority = authority;
        this.signer = signer;
        this.copy = copy;
    }

    /** Returns the DER of the certificate that was signed last. */
    byte[] certificate() {
        return certificate.clone();
    }

    /**
     * Certifies somebody under a serial number, and adds the row.
     *
     * @param selfSigned whether the certificate is its own issuer
     * @param subjects where the attributes of {@code -subj} go
     * @param batch whether nobody is asked
     */
    Outcome certify(Applicant applicant, BigInteger serial, boolean selfSigned, NameBuilder subjects, boolean batch) {
        byte[] wanted = wanted(applicant, subjects);
        if (wanted == null || !show(wanted)) {
            return Outcome.HOPELESS;
        }
        List<NameEntry> wantedEntries = NameEntry.of(wanted);
        CertificateDocument own = authority.certificate();
        byte[] issuer = selfSigned || own == null
                ? wanted
                : CertificateDraft.of(own.encoded()).subject();
        SubjectPolicy.Outcome outcome = terms.policy().apply(wantedEntries, NameEntry.of(issuer));
        if (!(outcome instanceof SubjectPolicy.Granted granted)) {
            CaPrinter.print(session.err(), ((SubjectPolicy.Refused) outcome).message() + "\n");
            return Outcome.HOPELESS;
        }
        boolean preserve = arguments.has("preserveDN") || settings.generally("preserve");
        List<NameEntry> subject = preserve ? wantedEntries : granted.subject();
        verbosely("Everything appears to be ok, creating and signing the certificate");
        CertificateDraft draft = new CertificateDraft();
        draft.serialNumber(serial);
        draft.subject(NameEntry.encode(subject));
        draft.issuer(selfSigned ? draft.subject() : issuer);
        draft.publicKeyInfo(applicant.publicKeyInfo());
        setValidity(draft);
        ExtensionContext context = context(draft, selfSigned);
        if (!addExtensions(draft, context)) {
            return Outcome.HOPELESS;
        }
        copy.apply(applicant.extensions(), draft.extensions());
        verbosely("The subject name appears to be ok, checking database for clashes");
        if (!terms.emails()) {
            draft.subject(NameEntry.encode(subject.stream()
                    .filter(entry -> !entry.type().equals(EMAIL_ADDRESS))
                    .toList()));
        }
        return sign(draft, context, batch);
    }

    private void verbosely(String message) {
        if (arguments.has("verbose")) {
            session.err().println(message);
        }
    }

    private byte @Nullable [] wanted(Applicant applicant, NameBuilder subjects) {
        String subject = arguments.value("subj");
        byte[] name = subject == null
                ? applicant.subject()
                : SubjectArgument.parse(session, "ca", "subject", subject, subjects);
        boolean hack = arguments.has("msie_hack") || settings.generally("msie_hack");
        return name == null || !hack ? name : MicrosoftNames.mended(name);
    }

    private boolean show(byte[] subject) {
        StringBuilder text = new StringBuilder();
        if (display.plain()) {
            text.append("The Subject's Distinguished Name is as follows\n");
        }
        String wrong = SubjectText.append(text, subject, display.plain(), terms.emails());
        CaPrinter.print(session.err(), text);
        if (wrong != null) {
            session.err().println(wrong);
        }
        return wrong == null;
    }

    private void setValidity(CertificateDraft draft) {
        Instant now = Instant.now();
        byte[] from = terms.start() == null ? Der.time(now) : terms.start().encodedForCertificate();
        byte[] until = terms.end() == null
                ? Der.time(now.plus(terms.days(), ChronoUnit.DAYS))
                : terms.end().encodedForCertificate();
        draft.validity(from, until);
    }

    private ExtensionContext context(CertificateDraft draft, boolean selfSigned) {
        CertificateDocument own = authority.certificate();
        CertificateDraft issuer = selfSigned || own == null ? draft : CertificateDraft.of(own.encoded());
        ExtensionContext context = ExtensionContext.of(terms.extensionConfig(), settings.objects(), draft, issuer)
                .with(settings.strings());
        return issuer == draft ? context.with(signer.publicKey().encoded()) : context;
    }

    private boolean addExtensions(CertificateDraft draft, ExtensionContext context) {
        String section = terms.extensions();
        if (section == null) {
            return true;
        }
        boolean fromFile = terms.extensionConfig() != settings.config();
        if (fromFile) {
            verbosely("Extra configuration file found");
        }
        try {
            new ExtensionBuilder(context).section(terms.extensionConfig(), section, draft.extensions(), true);
        } catch (ConfigValueException wrong) {
            session.err()
                    .println("Error adding certificate extensions from "
                            + (fromFile ? "extfile section " : "config section ")
                            + OctetText.shown(section));
            Explanation.of(session, wrong.getMessage());
            return false;
        }
        verbosely("Successfully added extensions from " + (fromFile ? "file." : "config"));
        return true;
    }

    private Outcome sign(CertificateDraft draft, ExtensionContext context, boolean batch) {
        String serial = NumberFile.digits(draft.serialNumber());
        String line = SubjectText.oneLine(draft.subject());
        IndexRow row = IndexRow.valid("", serial, line.isEmpty() ? serial : line);
        if (clashes(row)) {
            return Outcome.HOPELESS;
        }
        byte[] unsigned = CertificateDraft.signed(
                draft.toBeSigned(signer.algorithm().identifier()),
                signer.algorithm().identifier(),
                new byte[0]);
        show(CertificateDocument.parse(unsigned));
        if (!batch) {
            CaQuestion answer = CaQuestion.ask(session, "Sign the certificate? [y/n]:", LONGEST_ANSWER);
            if (answer != CaQuestion.YES) {
                boolean nobody = answer == CaQuestion.UNANSWERED;
                session.err().println("CERTIFICATE WILL NOT BE CERTIFIED" + (nobody ? ": I/O error" : ""));
                return Outcome.TURNED_DOWN;
            }
        }
        try {
            certificate = CertificateSigning.sign(draft, signer, context);
        } catch (ConfigValueException noIssuer) {
            Explanation.of(session, noIssuer.getMessage());
            return Outcome.HOPELESS;
        }
        database.index().add(IndexRow.valid(IssuedFields.of(certificate).notAfter(), serial, row.subject()));
        return Outcome.SIGNED;
    }

    private void show(CertificateDocument unsigned) {
        StringBuilder text = new StringBuilder();
        if (!display.plain()) {
            text.append("Certificate Details:\n");
            CertificateText.append(text, unsigned, display.names(), display.certificate(), "");
        }
        text.append("Certificate is to be certified until ");
        SubjectText.appendEnd(text, unsigned, arguments.iso8601);
        long days = terms.end() == null
                ? terms.days()
                : (terms.end().moment().getEpochSecond() - Instant.now().getEpochSecond()) / SECONDS_PER_DAY;
        text.append(days == 0 ? "" : " (" + days + " days)").append('\n');
        CaPrinter.print(session.err(), text);
    }

    private boolean clashes(IndexRow row) {
        IndexRow clash = database.uniqueSubjects() ? database.index().validWithSubject(row.subject()) : null;
        if (clash != null) {
            CaPrinter.print(session.err(), "ERROR:There is already a certificate for " + row.subject() + "\n");
        } else {
            clash = database.index().withSerial(row.serial());
            if (clash == null) {
                return false;
            }
            session.err().println("ERROR:Serial number " + row.serial() + " has already been issued,");
            session.err().println("      check the database/serial_file for corruption");
        }
        String type = switch (clash.letter()) {
            case 'E' -> "Expired";
            case 'R' -> "Revoked";
            case 'V' -> "Valid";
            default -> "\ninvalid type, Database error\n";
        };
        String text = "The matching entry has the following details\nType          :" + type + "\n"
                + (clash.letter() == 'R' ? "Was revoked on:" + clash.expiry() + "\n" : "")
                + "Expires on    :" + clash.expiry() + "\nSerial Number :" + clash.serial() + "\nFile name     :"
                + clash.file() + "\nSubject Name  :" + clash.subject() + "\n";
        CaPrinter.print(session.err(), text);
        return true;
    }
}
