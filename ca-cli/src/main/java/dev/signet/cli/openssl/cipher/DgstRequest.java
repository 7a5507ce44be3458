package dev.signet.cli.openssl.cipher;

import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.cipher.NamedDigest;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command line of {@code dgst} asks for. */
final class DgstRequest {
    /** The key of the check that a FIPS module makes of itself, published in its source. */
    private static final String FINGERPRINT_KEY = "etaonrishdlcupfm";

    /** How the result is printed. */
    enum Form {
        PLAIN,
        COLONS,
        /** As the programs of coreutils do. */
        REVERSED
    }

    /** What is done with a key. */
    enum KeyUse {
        NONE,
        SIGN,
        VERIFY,
        VERIFY_WITH_PRIVATE_KEY
    }

    private final String command;
    private @Nullable String digestName;
    private @Nullable NamedDigest digest;
    private @Nullable String output;
    private @Nullable String passphraseSource;
    private @Nullable String keyFile;
    private @Nullable FileFormat keyFormat;
    private @Nullable String signatureFile;
    private @Nullable String hmacKey;
    private @Nullable String macName;
    private final List<String> signatureOptions = new ArrayList<>();
    private final List<String> macOptions = new ArrayList<>();
    private Form form = Form.PLAIN;
    private KeyUse keyUse = KeyUse.NONE;
    private @Nullable Boolean binary;
    private int length;
    private boolean helpWanted;
    private boolean listWanted;
    private List<String> files = List.of();

    DgstRequest(String command) {
        this.command = command;
        this.digestName = NamedDigest.findWithLegacy(command) == null ? null : command;
    }

    /** Reads the arguments; false after having said what is wrong. */
    boolean parse(OptionParser parser, PrintStream err) {
        for (Option option = parser.next(); option != null; option = parser.next()) {
            take(option, parser);
            if (helpWanted || listWanted) {
                return true;
            }
        }
        if (parser.failed()) {
            return false;
        }
        files = parser.words();
        if (keyUse != KeyUse.NONE && files.size() > 1) {
            err.println(command + ": Can only sign or verify one file.");
            return false;
        }
        if (digestName != null) {
            digest = NamedDigest.findWithLegacy(digestName);
            if (digest == null || parser.unmetProperties() != null) {
                return parser.misused("Unknown option or message digest: " + digestName) != null;
            }
        }
        return true;
    }

    private void take(Option option, OptionParser parser) {
        String argument = parser.argument();
        switch (option.name()) {
            case "help" -> helpWanted = true;
            case "list" -> listWanted = true;
            case "passin" -> passphraseSource = argument;
            case "c" -> form = Form.COLONS;
            case "r" -> form = Form.REVERSED;
            case "out" -> output = argument;
            case "keyform" -> keyFormat = parser.format();
            case "hex" -> binary = false;
            case "binary" -> binary = true;
            case "xoflen" -> length = (int) parser.number();
            case "sign" -> take(KeyUse.SIGN, argument);
            case "verify" -> take(KeyUse.VERIFY, argument);
            case "prverify" -> take(KeyUse.VERIFY_WITH_PRIVATE_KEY, argument);
            case "sigopt" -> signatureOptions.add(argument);
            case "signature" -> signatureFile = argument;
            case "hmac" -> hmacKey = argument;
            case "mac" -> macName = argument;
            case "macopt" -> macOptions.add(argument);
            case "fips-fingerprint" -> hmacKey = FINGERPRINT_KEY;
            default -> digestName = argument;
        }
    }

    private void take(KeyUse use, String file) {
        boolean verifying = keyUse == KeyUse.VERIFY || keyUse == KeyUse.VERIFY_WITH_PRIVATE_KEY;
        keyUse = use == KeyUse.SIGN && verifying ? keyUse : use;
        keyFile = file;
    }

    /** Returns the digest that was asked for, or null for the usual one. */
    @Nullable NamedDigest digest() {
        return digest;
    }

    @Nullable String output() {
        return output;
    }

    @Nullable String passphraseSource() {
        return passphraseSource;
    }

    KeyUse keyUse() {
        return keyUse;
    }

    @Nullable String keyFile() {
        return keyFile;
    }

    @Nullable FileFormat keyFormat() {
        return keyFormat;
    }

    @Nullable String signatureFile() {
        return signatureFile;
    }

    List<String> signatureOptions() {
        return signatureOptions;
    }

    @Nullable String hmacKey() {
        return hmacKey;
    }

    @Nullable String macName() {
        return macName;
    }

    List<String> macOptions() {
        return macOptions;
    }

    Form form() {
        return form;
    }

    /** Returns whether octets are written as they are: for signatures, unless it was said otherwise. */
    boolean binary() {
        return binary == null ? keyUse != KeyUse.NONE : binary;
    }

    /** Returns the length that was asked for of an extendable function, or 0. */
    int length() {
        return length;
    }

    boolean helpWanted() {
        return helpWanted;
    }

    boolean listWanted() {
        return listWanted;
    }

    /** Returns the files; none stands for standard input. */
    List<String> files() {
        return files;
    }
}
