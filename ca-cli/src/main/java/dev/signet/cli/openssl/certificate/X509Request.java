package dev.signet.cli.openssl.certificate;

import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.asn1.Oid;
import dev.signet.core.text.CertificateFormat;
import dev.signet.core.text.NameFormat;
import dev.signet.core.text.ObjectIdentifiers;
import dev.signet.core.text.TrustChange;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the command line of {@code x509} asks for. */
final class X509Request {
    private final List<String> answers = new ArrayList<>();
    private final List<Oid> trusted = new ArrayList<>();
    private final List<Oid> rejected = new ArrayList<>();
    private @Nullable String input;
    private @Nullable FileFormat inputFormat;
    private @Nullable String output;
    private FileFormat outputFormat = FileFormat.PEM;
    private boolean certificateWanted = true;
    private boolean trustWanted;
    private boolean trustCleared;
    private boolean rejectionCleared;
    private @Nullable String alias;
    private @Nullable NameFormat names;
    private CertificateFormat text = CertificateFormat.ALL;
    private boolean iso8601;
    private @Nullable String extensions;
    private String digest = "SHA1";
    private boolean digestGiven;
    private @Nullable Long checkEnd;
    private @Nullable String checkHost;
    private @Nullable String checkEmail;
    private @Nullable String checkAddress;
    private @Nullable X509MakerArguments making;

    /** Takes an option; false after having said what is wrong with it. */
    boolean take(Option option, OptionParser parser, PrintStream err) {
        String name = option.name();
        String argument = parser.argument();
        switch (name) {
            case "in" -> input = argument;
            case "inform" -> {
                return takeInputFormat(parser);
            }
            case "out" -> output = argument;
            case "outform" -> outputFormat = parser.format();
            case "noout", "nocert" -> certificateWanted = false;
            case "trustout" -> trustWanted = true;
            case "dateopt" -> {
                return takeDateFormat(argument, err);
            }
            case "certopt" -> {
                Optional<CertificateFormat> changed = text.with(argument);
                text = changed.orElse(text);
                return changed.isPresent() || parser.misused() != null;
            }
            case "nameopt" -> {
                NameFormat base = names == null ? NameFormat.COMPATIBLE : names;
                Optional<NameFormat> changed = base.with(argument);
                names = changed.orElse(base);
                return changed.isPresent() || parser.misused() != null;
            }
            case "" -> {
                digest = argument;
                digestGiven = true;
            }
            case "checkhost" -> checkHost = argument;
            case "checkemail" -> checkEmail = argument;
            case "checkip" -> checkAddress = argument;
            case "checkend" -> checkEnd = parser.number();
            case "ext" -> {
                extensions = argument;
                answerLast(name);
            }
            case "dates" -> {
                answerLast("startdate");
                answerLast("enddate");
            }
            case "hash" -> answerLast("subject_hash");
            case "setalias" -> {
                alias = argument;
                trustWanted = true;
            }
            case "clrtrust" -> trustCleared = true;
            case "clrreject" -> rejectionCleared = true;
            case "addtrust" -> {
                return takePurpose(trusted, "trust", parser);
            }
            case "addreject" -> {
                return takePurpose(rejected, "reject", parser);
            }
            case "new",
                    "req",
                    "x509toreq",
                    "preserve_dates",
                    "clrext",
                    "badsig",
                    "CAcreateserial",
                    "passin",
                    "key",
                    "signkey",
                    "keyform",
                    "force_pubkey",
                    "set_issuer",
                    "set_subject",
                    "subj",
                    "extfile",
                    "extensions",
                    "CA",
                    "CAform",
                    "CAkey",
                    "CAkeyform",
                    "CAserial",
                    "sigopt",
                    "vfyopt",
                    "copy_extensions",
                    "not_before",
                    "not_after",
                    "days",
                    "set_serial" -> {
                making = making == null ? new X509MakerArguments() : making;
                return making.take(name, parser, err);
            }
            default -> answerLast(name);
        }
        return true;
    }

    /** Each question is answered once, in the place where it was asked last. */
    private void answerLast(String name) {
        boolean ignored = answers.remove(name);
        answers.add(name);
    }

    private boolean takeInputFormat(OptionParser parser) {
        inputFormat = parser.pemOrDer();
        return inputFormat != null;
    }

    private boolean takeDateFormat(String argument, PrintStream err) {
        iso8601 = argument.equalsIgnoreCase("iso_8601");
        if (!iso8601 && !argument.equalsIgnoreCase("rfc_822")) {
            err.println("Invalid date format: " + argument);
            return false;
        }
        return true;
    }

    private boolean takePurpose(List<Oid> purposes, String kind, OptionParser parser) {
        Optional<Oid> purpose = ObjectIdentifiers.find(parser.argument());
        if (purpose.isEmpty()) {
            return parser.misused("Invalid " + kind + " object value " + parser.argument()) != null;
        }
        purposes.add(purpose.get());
        trustWanted = true;
        return true;
    }

    @Nullable String input() {
        return input;
    }

    @Nullable FileFormat inputFormat() {
        return inputFormat;
    }

    @Nullable String output() {
        return output;
    }

    FileFormat outputFormat() {
        return outputFormat;
    }

    boolean certificateWanted() {
        return certificateWanted;
    }

    boolean trustWanted() {
        return trustWanted;
    }

    /** Returns the questions in the order of their answers, by the names of their options. */
    List<String> answers() {
        return answers;
    }

    NameFormat names() {
        return names == null ? NameFormat.ONELINE : names;
    }

    CertificateFormat text() {
        return text;
    }

    boolean iso8601() {
        return iso8601;
    }

    /** Returns the names of the only extensions to look at, or null for all. */
    @Nullable String extensions() {
        return extensions;
    }

    String digest() {
        return digest;
    }

    /** Returns for how many seconds from now the certificate should still be valid, or null. */
    @Nullable Long checkEnd() {
        return checkEnd;
    }

    /** Returns what is to be made or changed, or null if a certificate is only looked at. */
    @Nullable X509MakerArguments making() {
        if (making != null && digestGiven) {
            making.digest = digest;
        }
        return making;
    }

    /** Returns the name of a host to check for, or null. */
    @Nullable String checkHost() {
        return checkHost;
    }

    /** Returns a mailbox to check for, or null. */
    @Nullable String checkEmail() {
        return checkEmail;
    }

    /** Returns an address of IP to check for, or null. */
    @Nullable String checkAddress() {
        return checkAddress;
    }

    /** Returns what is to be done to the trust information, or null for nothing. */
    @Nullable TrustChange trustChange() {
        boolean changed =
                trustCleared || rejectionCleared || alias != null || !trusted.isEmpty() || !rejected.isEmpty();
        return changed ? new TrustChange(trustCleared, rejectionCleared, alias, trusted, rejected) : null;
    }
}
