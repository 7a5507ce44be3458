package dev.signet.cli.openssl.certificate;

import dev.signet.cli.openssl.io.ExtensionCopy;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.NumberText;
import dev.signet.core.text.CertificateFormat;
import dev.signet.core.text.ExtraNames;
import dev.signet.core.text.NameFormat;
import java.io.PrintStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the command line of {@code req} asks for. */
final class ReqArguments {
    @Nullable String input;

    @Nullable FileFormat inputFormat;

    @Nullable String output;

    FileFormat outputFormat = FileFormat.PEM;

    @Nullable String configuration;

    String section = "req";
    boolean verify;
    boolean newRequest;
    boolean certificate;
    boolean utf8;
    boolean text;
    boolean subjectWanted;
    boolean publicKeyWanted;
    boolean modulusWanted;
    boolean nothingWritten;
    boolean newHeader;
    boolean batch;
    boolean verbose;
    boolean quiet;
    boolean unencrypted;
    boolean precertificate;

    @Nullable String authority;

    @Nullable String authorityKey;

    @Nullable String subject;

    String cipher = "des-ede3-cbc";

    final ValidityArguments validity = new ValidityArguments();

    @Nullable BigInteger serial;

    @Nullable ExtensionCopy copy;

    @Nullable String extensions;

    @Nullable String requestExtensions;

    @Nullable String key;

    @Nullable FileFormat keyFormat;

    @Nullable String keyOutput;

    @Nullable String passphraseIn;

    @Nullable String passphraseOut;

    @Nullable String newKey;

    @Nullable String digest;

    final List<String> keyOptions = new ArrayList<>();
    final List<String> signatureOptions = new ArrayList<>();
    final List<String> verificationOptions = new ArrayList<>();
    final List<String> addedExtensions = new ArrayList<>();
    private final Set<String> addedNames = new HashSet<>();
    private @Nullable NameFormat names;
    private CertificateFormat format = CertificateFormat.ALL;

    /** Takes an option; false after having said what is wrong with it. */
    boolean take(Option option, OptionParser parser, PrintStream err) {
        String argument = parser.argument();
        switch (option.name()) {
            case "in" -> input = argument;
            case "inform" -> inputFormat = parser.format();
            case "out" -> output = argument;
            case "outform" -> outputFormat = parser.format();
            case "config" -> configuration = argument;
            case "section" -> section = argument;
            case "verify" -> verify = true;
            case "new" -> newRequest = true;
            case "utf8" -> utf8 = true;
            case "text" -> text = true;
            case "x509" -> certificate = true;
            case "subject" -> subjectWanted = true;
            case "pubkey" -> publicKeyWanted = true;
            case "modulus" -> modulusWanted = true;
            case "noout" -> nothingWritten = true;
            case "newhdr" -> newHeader = true;
            case "batch" -> batch = true;
            case "verbose" -> verbose = true;
            case "noenc", "nodes" -> unencrypted = true;
            case "precert" -> {
                precertificate = true;
                newRequest = true;
            }
            case "CA" -> {
                authority = argument;
                certificate = true;
            }
            case "CAkey" -> authorityKey = argument;
            case "subj" -> subject = argument;
            case "days" -> validity.days = (int) parser.number();
            case "not_before" -> validity.start = argument;
            case "not_after" -> validity.end = argument;
            case "quiet" -> quiet = true;
            case "x509v1" -> certificate = true;
            case "cipher" -> {
                cipher = argument;
                if (NamedCipher.find(argument) == null) {
                    err.println("Unknown cipher: " + argument);
                    return parser.misused() != null;
                }
            }
            case "extensions" -> extensions = argument;
            case "reqexts" -> requestExtensions = argument;
            case "key" -> key = argument;
            case "keyform" -> keyFormat = parser.format();
            case "keyout" -> keyOutput = argument;
            case "passin" -> passphraseIn = argument;
            case "passout" -> passphraseOut = argument;
            case "newkey" -> {
                newKey = argument;
                newRequest = true;
            }
            case "pkeyopt" -> keyOptions.add(argument);
            case "sigopt" -> signatureOptions.add(argument);
            case "vfyopt" -> verificationOptions.add(argument);
            case "" -> digest = argument;
            default -> {
                return takeChecked(option.name(), argument, parser, err);
            }
        }
        return true;
    }

    private boolean takeChecked(String name, String argument, OptionParser parser, PrintStream err) {
        switch (name) {
            case "nameopt" -> {
                NameFormat base = names == null ? NameFormat.COMPATIBLE : names;
                Optional<NameFormat> changed = base.with(argument);
                names = changed.orElse(base);
                return changed.isPresent() || parser.misused() != null;
            }
            case "reqopt" -> {
                Optional<CertificateFormat> changed = format.with(argument);
                format = changed.orElse(format);
                return changed.isPresent() || parser.misused() != null;
            }
            case "set_serial" -> {
                return takeSerial(argument, parser, err);
            }
            case "copy_extensions" -> {
                copy = ExtensionCopy.of(argument);
                if (copy == null) {
                    err.println("Invalid extension copy option: \"" + argument + "\"");
                    return false;
                }
                return true;
            }
            case "addext" -> {
                if (!isNew(argument)) {
                    err.println("Duplicate extension: " + argument);
                    return parser.misused() != null;
                }
                addedExtensions.add(argument);
                return true;
            }
            default -> {
                return true;
            }
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

    /** Returns whether an argument of {@code -addext} has a name, and one that was not there before. */
    private boolean isNew(String argument) {
        int equals = argument.indexOf('=');
        return equals > 0
                && addedNames.add(argument.substring(0, equals).strip())
                && !argument.substring(0, equals).isBlank();
    }

    /** Has object identifiers that a configuration names printed under these names. */
    void name(ExtraNames objects) {
        names = names().naming(objects);
        format = format.naming(objects);
    }

    NameFormat names() {
        return names == null ? NameFormat.ONELINE : names;
    }

    CertificateFormat format() {
        return format;
    }
}
