package dev.signet.cli.openssl.cipher;

import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.key.KeyOptions.Use;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command line of {@code pkeyutl} asks for. */
final class PkeyutlRequest {
    /** What the file of {@code -inkey} holds. */
    enum KeyType {
        PRIVATE,
        PUBLIC,
        CERTIFICATE
    }

    /** How the result is shown. */
    enum Form {
        BINARY,
        HEX_DUMP,
        ASN1
    }

    private Use use = Use.SIGN;
    private KeyType keyType = KeyType.PRIVATE;
    private boolean hexDump;
    private boolean parsed;
    private boolean raw;
    private boolean reversed;
    private boolean helpWanted;
    private @Nullable String input;
    private @Nullable String output;
    private @Nullable String keyFile;
    private @Nullable String peerFile;
    private @Nullable String passphraseSource;
    private @Nullable String signatureFile;
    private @Nullable String secretFile;
    private @Nullable String encapsulation;
    private @Nullable String digestName;
    private @Nullable FileFormat keyFormat;
    private @Nullable FileFormat peerFormat;
    private @Nullable String derivation;
    private int derivedLength;
    private final List<String> pairs = new ArrayList<>();
    private final List<String> passphrasePairs = new ArrayList<>();

    /** Reads the arguments; false after having said what is wrong. */
    boolean parse(OptionParser parser) {
        for (Option option = parser.next(); option != null; option = parser.next()) {
            take(option, parser);
            if (helpWanted) {
                return true;
            }
        }
        if (!parser.atEnd()) {
            return false;
        }
        boolean signing = use == Use.SIGN || use == Use.VERIFY;
        if (raw && !signing) {
            return parser.misused("-rawin can only be used with -sign or -verify") != null;
        }
        if (digestName != null && !raw) {
            return parser.misused("-digest can only be used with -rawin") != null;
        }
        if (raw && reversed) {
            return parser.misused("-rev cannot be used with raw input") != null;
        }
        if (derivation != null) {
            return derivedLength > 0 || parser.misused("no KDF length given (-kdflen parameter).") != null;
        }
        boolean encapsulating = use == Use.ENCAPSULATE || use == Use.DECAPSULATE;
        if (encapsulation != null && !encapsulating) {
            return parser.misused("-kemop can only be used with -encap or -decap") != null;
        }
        if (keyFile == null) {
            return parser.misused("no private key given (-inkey parameter).") != null;
        }
        return peerFile == null
                || use == Use.DERIVE
                || parser.misused("no peer key given (-peerkey parameter).") != null;
    }

    /** Takes one of the options that {@code rsautl} has as well. */
    void take(Option option, OptionParser parser) {
        String argument = parser.argument();
        switch (option.name()) {
            case "help" -> helpWanted = true;
            case "sign" -> use = Use.SIGN;
            case "verify" -> use = Use.VERIFY;
            case "verifyrecover" -> use = Use.VERIFY_RECOVER;
            case "encrypt" -> use = Use.ENCRYPT;
            case "decrypt" -> use = Use.DECRYPT;
            case "derive" -> use = Use.DERIVE;
            case "encap" -> use = Use.ENCAPSULATE;
            case "decap" -> use = Use.DECAPSULATE;
            case "secret" -> secretFile = argument;
            case "kemop" -> encapsulation = argument;
            case "in" -> input = argument;
            case "out" -> output = argument;
            case "rawin" -> raw = true;
            case "pubin" -> keyType = KeyType.PUBLIC;
            case "certin" -> keyType = KeyType.CERTIFICATE;
            case "inkey" -> keyFile = argument;
            case "peerkey" -> peerFile = argument;
            case "passin" -> passphraseSource = argument;
            case "rev" -> reversed = true;
            case "sigfile" -> signatureFile = argument;
            case "asn1parse" -> parsed = true;
            case "hexdump" -> hexDump = true;
            case "digest" -> digestName = argument;
            case "pkeyopt" -> pairs.add(argument);
            case "pkeyopt_passin" -> passphrasePairs.add(argument);
            case "kdf" -> {
                use = Use.DERIVE;
                derivation = argument;
            }
            case "kdflen" -> derivedLength = (int) parser.number();
            case "keyform" -> keyFormat = parser.format();
            default -> peerFormat = parser.format();
        }
    }

    void use(Use wanted) {
        use = wanted;
    }

    Use use() {
        return use;
    }

    KeyType keyType() {
        return keyType;
    }

    Form form() {
        return parsed ? Form.ASN1 : hexDump ? Form.HEX_DUMP : Form.BINARY;
    }

    /** Returns whether the input is to be digested, or is a message for a key that signs messages. */
    boolean raw() {
        return raw;
    }

    boolean reversed() {
        return reversed;
    }

    boolean helpWanted() {
        return helpWanted;
    }

    @Nullable String input() {
        return input;
    }

    @Nullable String output() {
        return output;
    }

    @Nullable String keyFile() {
        return keyFile;
    }

    @Nullable FileFormat keyFormat() {
        return keyFormat;
    }

    @Nullable FileFormat peerFormat() {
        return peerFormat;
    }

    @Nullable String peerFile() {
        return peerFile;
    }

    @Nullable String passphraseSource() {
        return passphraseSource;
    }

    @Nullable String signatureFile() {
        return signatureFile;
    }

    /** Returns where a secret goes that is encapsulated, or that was. */
    @Nullable String secretFile() {
        return secretFile;
    }

    /** Returns the way in which a key encapsulates, if it is to have a special one. */
    @Nullable String encapsulation() {
        return encapsulation;
    }

    @Nullable String digestName() {
        return digestName;
    }

    /** Returns the name of the key derivation that replaces a key. */
    @Nullable String derivation() {
        return derivation;
    }

    int derivedLength() {
        return derivedLength;
    }

    List<String> pairs() {
        return pairs;
    }

    /** Returns the pairs whose values are read as passphrases are. */
    List<String> passphrasePairs() {
        return passphrasePairs;
    }
}
