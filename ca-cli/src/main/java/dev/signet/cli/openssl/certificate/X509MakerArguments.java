package dev.signet.cli.openssl.certificate;

import dev.signet.cli.openssl.io.ExtensionCopy;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.NumberText;
import java.io.PrintStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line of {@code x509} asks to be made or changed. */
final class X509MakerArguments {
    boolean newCertificate;
    boolean fromRequest;
    boolean toRequest;
    boolean preserveDates;
    boolean clearExtensions;
    boolean badSignature;
    boolean createSerial;

    @Nullable String passphrase;

    @Nullable ExtensionCopy copy;

    @Nullable String key;

    @Nullable FileFormat keyFormat;

    @Nullable String publicKey;

    @Nullable String subject;

    @Nullable String issuer;

    final ValidityArguments validity = new ValidityArguments();

    @Nullable BigInteger serial;

    @Nullable String extensionFile;

    @Nullable String extensionSection;

    @Nullable String authority;

    @Nullable FileFormat authorityFormat;

    @Nullable String authorityKey;

    @Nullable FileFormat authorityKeyFormat;

    @Nullable String serialFile;

    @Nullable String digest;

    final List<String> signatureOptions = new ArrayList<>();
    final List<String> verificationOptions = new ArrayList<>();

    /** Takes an option; false after having said what is wrong with it. */
    boolean take(String name, OptionParser parser, PrintStream err) {
        String argument = parser.argument();
        switch (name) {
            case "new" -> newCertificate = true;
            case "req" -> fromRequest = true;
            case "x509toreq" -> toRequest = true;
            case "preserve_dates" -> preserveDates = true;
            case "clrext" -> clearExtensions = true;
            case "badsig" -> badSignature = true;
            case "CAcreateserial" -> createSerial = true;
            case "passin" -> passphrase = argument;
            case "key", "signkey" -> key = argument;
            case "keyform" -> keyFormat = parser.format();
            case "force_pubkey" -> publicKey = argument;
            case "subj", "set_subject" -> subject = argument;
            case "set_issuer" -> issuer = argument;
            case "not_before" -> validity.start = argument;
            case "not_after" -> validity.end = argument;
            case "extfile" -> extensionFile = argument;
            case "extensions" -> extensionSection = argument;
            case "CA" -> authority = argument;
            case "CAform" -> authorityFormat = parser.format();
            case "CAkey" -> authorityKey = argument;
            case "CAkeyform" -> authorityKeyFormat = parser.format();
            case "CAserial" -> serialFile = argument;
            case "sigopt" -> signatureOptions.add(argument);
            case "vfyopt" -> verificationOptions.add(argument);
            default -> {
                return takeChecked(name, argument, parser, err);
            }
        }
        return true;
    }

    private boolean takeChecked(String name, String argument, OptionParser parser, PrintStream err) {
        switch (name) {
            case "copy_extensions" -> {
                copy = ExtensionCopy.of(argument);
                if (copy == null) {
                    err.println("Invalid extension copy option: " + argument);
                }
                return copy != null;
            }
            case "days" -> {
                validity.days = (int) parser.number();
                if (validity.days < -1) {
                    err.println("x509: -days parameter arg must be >= -1");
                    return false;
                }
                return true;
            }
            case "set_serial" -> {
                return takeSerial(argument, parser, err);
            }
            default -> throw new IllegalArgumentException("no option " + name);
        }
    }

    private boolean takeSerial(String argument, OptionParser parser, PrintStream err) {
        if (serial != null) {
            err.println("Serial number supplied twice");
            return parser.misused() != null;
        }
        try {
            serial = NumberText.parse(argument);
            return true;
        } catch (ConfigValueException notOne) {
            return parser.misused() != null;
        }
    }
}
