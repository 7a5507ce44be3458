package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.core.config.IndexRow;
import dev.signet.core.config.NumberFile;
import dev.signet.core.config.RevocationEntry;
import dev.signet.core.config.RevocationWord;
import dev.signet.core.config.TimeArgument;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.SubjectText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code ca -revoke} and {@code ca -valid}: a certificate's row is changed, or added where it is missing. */
final class CaRevocation {
    private final Session session;
    private final CaArguments arguments;
    private final CaSettings settings;
    private final CaDatabase database;

    CaRevocation(Session session, CaArguments arguments, CaSettings settings, CaDatabase database) {
        this.session = session;
        this.arguments = arguments;
        this.settings = settings;
        this.database = database;
    }

    /** Returns whether the row is written; why not was said. */
    boolean run() {
        CertificateDocument certificate =
                CertificateInput.read(session, arguments.input, arguments.requestFormat, "certificate to be revoked");
        if (certificate == null || !change(certificate)) {
            return false;
        }
        database.save();
        session.err().println("Database updated");
        return true;
    }

    private boolean change(CertificateDocument certificate) {
        IssuedFields fields = IssuedFields.of(certificate.encoded());
        if (!fields.hasReadableEnd()) {
            session.err().println("ERROR:the certificate's notAfter is no time, and cannot be kept in the database");
            return false;
        }
        String serial = NumberFile.digits(fields.serialNumber());
        String line = SubjectText.oneLine(fields.subject());
        String subject = line.isEmpty() ? serial : line;
        boolean valid = "valid".equals(arguments.revocation);
        IndexRow row = database.index().withSerial(serial);
        if (row == null) {
            session.err().println("Adding Entry with serial number " + serial + " to DB for " + subject);
            row = IndexRow.valid(fields.notAfter(), serial, subject);
            database.index().add(row);
            return valid || revoke(row);
        }
        if (!row.subject().equals(subject)) {
            session.err().println("ERROR:name does not match " + subject);
            return false;
        }
        if (valid) {
            session.err().println("ERROR:Already present, serial number " + serial);
            return false;
        }
        if (row.letter() == 'R') {
            session.err().println("ERROR:Already revoked, serial number " + serial);
            return false;
        }
        return revoke(row);
    }

    private boolean revoke(IndexRow row) {
        session.err().println("Revoking Certificate " + row.serial() + ".");
        String entry = entry();
        if (entry == null) {
            session.err().println("Error in revocation arguments");
            return false;
        }
        database.index().replace(row.revoked(entry));
        return true;
    }

    private @Nullable String entry() {
        String argument = arguments.reasonArgument;
        Instant now = Instant.now();
        return switch (arguments.reasonOption == null ? "" : arguments.reasonOption) {
            case "crl_reason" -> {
                RevocationWord word = RevocationWord.of(argument);
                if (word == null || !word.standsAlone()) {
                    session.err().println("Unknown CRL reason " + argument);
                    yield null;
                }
                yield RevocationEntry.text(now, word, null);
            }
            case "crl_hold" -> {
                if (settings.object(argument) == null) {
                    session.err().println("Invalid object identifier " + argument);
                    yield null;
                }
                yield RevocationEntry.text(now, RevocationWord.HOLD_INSTRUCTION, argument);
            }
            case "crl_compromise" -> compromise(now, RevocationWord.KEY_TIME, argument);
            case "crl_CA_compromise" -> compromise(now, RevocationWord.CA_KEY_TIME, argument);
            default -> RevocationEntry.text(now, null, null);
        };
    }

    private @Nullable String compromise(Instant now, RevocationWord word, String since) {
        if (TimeArgument.parseGeneralizedTime(since) == null) {
            session.err().println("Invalid time format " + since + ". Need YYYYMMDDHHMMSSZ");
            return null;
        }
        return RevocationEntry.text(now, word, since);
    }
}
