package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.core.text.NameFormat;
import dev.signet.core.verify.openssl.ChainError;
import dev.signet.core.verify.openssl.ChainVerification;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.VerifyCallback;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints errors as they are found, and lets those pass behind which there may be more to tell. */
final class VerifyReport implements VerifyCallback {
    private final Session session;
    private final NameFormat names;
    private final boolean silent;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * An error.
     *
     * @param subject whose certificate is wrong; empty if it is the whole chain
     * @param ofListIssuer whether it is an error of the chain of who signed a CRL
     */
    record Entry(ChainError error, int depth, String subject, boolean ofListIssuer) {}

    /** Prints to standard error, unless errors are only to be noted. */
    VerifyReport(Session session, NameFormat names, boolean silent) {
        this.session = session;
        this.names = names;
        this.silent = silent;
    }

    /** Returns the errors so far. */
    List<Entry> entries() {
        return entries;
    }

    @Override
    public boolean goOn(Event event, ChainVerification verification) {
        if (event != Event.ERROR) {
            if (!silent && event == Event.POLICIES_ARE_FINE && verification.error() == ChainError.OK) {
                session.err().print(verification.policies().text());
            }
            return true;
        }
        ExaminedCertificate certificate = verification.certificate();
        ChainError error = verification.error();
        entries.add(new Entry(
                error,
                verification.depth(),
                certificate == null ? "" : VerifyJson.subject(certificate),
                verification.isOfListIssuer()));
        if (!silent) {
            print(verification, error, certificate);
        }
        return mayPass(error);
    }

    private void print(ChainVerification verification, ChainError error, @Nullable ExaminedCertificate certificate) {
        StringBuilder text = new StringBuilder();
        if (certificate != null) {
            certificate.document().appendSubject(text, names);
            text.append('\n');
        }
        text.append(verification.isOfListIssuer() ? "[CRL path] " : "");
        text.append("error ").append(error.number()).append(" at ").append(verification.depth());
        text.append(" depth lookup: ").append(error.text()).append('\n');
        if (error == ChainError.NO_EXPLICIT_POLICY) {
            text.append(verification.policies().text());
        }
        print(session.err(), text);
    }

    /** Prints a text in which a character stands for an octet. */
    static void print(PrintStream stream, CharSequence text) {
        byte[] octets = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        stream.write(octets, 0, octets.length);
    }

    private static boolean mayPass(ChainError error) {
        return switch (error) {
            case NO_EXPLICIT_POLICY,
                    CERT_HAS_EXPIRED,
                    DEPTH_ZERO_SELF_SIGNED_CERT,
                    INVALID_CA,
                    INVALID_NON_CA,
                    PATH_LENGTH_EXCEEDED,
                    CRL_HAS_EXPIRED,
                    CRL_NOT_YET_VALID,
                    UNHANDLED_CRITICAL_EXTENSION,
                    INVALID_PURPOSE,
                    PATHLEN_INVALID_FOR_NON_CA,
                    PATHLEN_WITHOUT_KU_KEY_CERT_SIGN,
                    CA_BCONS_NOT_CRITICAL,
                    CA_CERT_MISSING_KEY_USAGE,
                    KU_KEY_CERT_SIGN_INVALID_FOR_NON_CA,
                    ISSUER_NAME_EMPTY,
                    SUBJECT_NAME_EMPTY,
                    EMPTY_SUBJECT_SAN_NOT_CRITICAL,
                    EMPTY_SUBJECT_ALT_NAME,
                    SIGNATURE_ALGORITHM_INCONSISTENCY,
                    AUTHORITY_KEY_IDENTIFIER_CRITICAL,
                    SUBJECT_KEY_IDENTIFIER_CRITICAL,
                    MISSING_AUTHORITY_KEY_IDENTIFIER,
                    MISSING_SUBJECT_KEY_IDENTIFIER,
                    EXTENSIONS_REQUIRE_VERSION_3 -> true;
            default -> false;
        };
    }
}
