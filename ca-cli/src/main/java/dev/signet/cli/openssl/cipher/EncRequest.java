package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.ByteInput;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.cipher.PassphraseOctets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a command line of {@code enc} asks for. */
final class EncRequest {
    private static final int DEFAULT_ITERATIONS = 10_000;
    private static final int DEFAULT_BUFFER = 8192;
    private static final int DEFAULT_SALT_LENGTH = 8;
    private static final int MIN_BASE64_BUFFER = 80;

    /** As much as is read of the first line of {@code -kfile}. */
    private static final int MAX_KEY_LINE = 127;

    private final Session session;
    private final String command;
    private @Nullable String cipherName;
    private @Nullable NamedCipher cipher;
    private NamedDigest digest = Objects.requireNonNull(NamedDigest.find("sha256"));
    private @Nullable String digestName;
    private @Nullable String input;
    private @Nullable String output;
    private char @Nullable [] passphrase;
    private @Nullable String passphraseSource;
    private @Nullable String key;
    private @Nullable String iv;
    private @Nullable String salt;
    private boolean decrypting;
    private boolean base64;
    private boolean singleLine;
    private boolean padded = true;
    private boolean salted = true;
    private int saltLength = DEFAULT_SALT_LENGTH;
    private boolean verbose;
    private boolean printed;
    private boolean onlyPrinted;
    private boolean helpWanted;
    private boolean listWanted;
    private boolean pbkdf2;
    private int iterations;
    private int bufferSize = DEFAULT_BUFFER;

    EncRequest(Session session, String command) {
        this.session = session;
        this.command = command;
        this.base64 = command.equals("base64");
        this.cipherName = command.equals("base64") || command.equals("enc") ? null : command;
    }

    /** Reads the arguments; false after having said what is wrong. */
    boolean parse(OptionParser parser) {
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (!take(option, parser)) {
                return false;
            }
            if (helpWanted || listWanted) {
                return true;
            }
        }
        return parser.atEnd() && findCipher(parser) && findDigest(parser);
    }

    private boolean take(Option option, OptionParser parser) {
        String argument = parser.argument();
        switch (option.name()) {
            case "help" -> helpWanted = true;
            case "list", "ciphers" -> listWanted = true;
            case "e" -> decrypting = false;
            case "d" -> decrypting = true;
            case "p" -> printed = true;
            case "P" -> {
                printed = true;
                onlyPrinted = true;
            }
            case "in" -> input = argument;
            case "out" -> output = argument;
            case "k" -> passphrase = argument.toCharArray();
            case "kfile" -> {
                passphrase = keyLine(argument, parser);
                return passphrase != null;
            }
            case "pass" -> passphraseSource = argument;
            case "v" -> verbose = true;
            case "a", "base64" -> base64 = true;
            case "A" -> singleLine = true;
            case "nopad" -> padded = false;
            case "salt" -> salted = true;
            case "nosalt" -> salted = false;
            case "saltlen" -> saltLength = (int) parser.number();
            case "bufsize" -> {
                return takeBufferSize(argument, parser);
            }
            case "K" -> key = argument;
            case "S" -> salt = argument;
            case "iv" -> iv = argument;
            case "md" -> digestName = argument;
            case "iter" -> {
                iterations = (int) parser.number();
                pbkdf2 = true;
            }
            case "pbkdf2" -> {
                iterations = iterations == 0 ? DEFAULT_ITERATIONS : iterations;
                pbkdf2 = true;
            }
            default -> cipherName = argument;
        }
        return true;
    }

    private boolean takeBufferSize(String argument, OptionParser parser) {
        boolean kilo = argument.length() > 1 && argument.endsWith("k");
        Integer size = parser.integer(kilo ? argument.substring(0, argument.length() - 1) : argument);
        if (size == null || size < 0 || kilo && size > Integer.MAX_VALUE >> 10) {
            return parser.misused() != null;
        }
        bufferSize = kilo ? size << 10 : size;
        return true;
    }

    private char @Nullable [] keyLine(String file, OptionParser parser) {
        try (InputStream in = ByteInput.open(session, file.equals("-") ? null : file)) {
            if (in == null) {
                Option ignored = parser.misused();
                return null;
            }
            StringBuilder line = new StringBuilder();
            int octet = in.read();
            boolean empty = octet < 0;
            for (; octet >= 0 && octet != '\n' && line.length() < MAX_KEY_LINE; octet = in.read()) {
                line.append((char) octet);
            }
            if (empty) {
                session.err().println(command + " Can't read key from " + file);
                Option ignored = parser.misused();
                return null;
            }
            while (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
                line.setLength(line.length() - 1);
            }
            if (line.length() == 0) {
                Option ignored = parser.misused("zero length password");
                return null;
            }
            return PassphraseOctets.characters(line.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            session.err().println(command + " Can't read key from " + file);
            Option ignored = parser.misused();
            return null;
        }
    }

    private boolean findCipher(OptionParser parser) {
        if (cipherName == null) {
            return true;
        }
        NamedCipher found = NamedCipher.find(cipherName);
        if (found == null || parser.unmetProperties() != null) {
            return parser.misused("Unknown cipher: " + cipherName) != null;
        }
        if (found.mode() == NamedCipher.Mode.XTS) {
            session.err().println(command + " XTS ciphers not supported");
            return parser.misused() != null;
        }
        if (found.mode() == NamedCipher.Mode.AEAD) {
            return parser.misused("AEAD ciphers not supported") != null;
        }
        cipher = found;
        return true;
    }

    private boolean findDigest(OptionParser parser) {
        if (digestName == null) {
            return true;
        }
        NamedDigest found = NamedDigest.findWithLegacy(digestName);
        if (found == null || parser.unmetProperties() != null) {
            return parser.misused("Unknown option or message digest: " + digestName) != null;
        }
        digest = found;
        return true;
    }

    @Nullable NamedCipher cipher() {
        return cipher;
    }

    NamedDigest digest() {
        return digest;
    }

    @Nullable String input() {
        return input;
    }

    @Nullable String output() {
        return output;
    }

    /** Returns the passphrase of {@code -k} or {@code -kfile}. */
    char @Nullable [] passphrase() {
        return passphrase;
    }

    @Nullable String passphraseSource() {
        return passphraseSource;
    }

    @Nullable String key() {
        return key;
    }

    @Nullable String iv() {
        return iv;
    }

    @Nullable String salt() {
        return salt;
    }

    boolean decrypting() {
        return decrypting;
    }

    boolean base64() {
        return base64;
    }

    boolean singleLine() {
        return singleLine;
    }

    boolean padded() {
        return padded;
    }

    /** Returns how many octets of salt there are in front of what is encrypted; the old derivation knows no other number than 8. */
    int saltLength() {
        return pbkdf2 ? saltLength : DEFAULT_SALT_LENGTH;
    }

    boolean salted() {
        return salted;
    }

    boolean verbose() {
        return verbose;
    }

    /** Returns whether key and initialisation vector are shown. */
    boolean printed() {
        return printed;
    }

    /** Returns whether nothing else is done. */
    boolean onlyPrinted() {
        return onlyPrinted;
    }

    boolean helpWanted() {
        return helpWanted;
    }

    boolean listWanted() {
        return listWanted;
    }

    boolean pbkdf2() {
        return pbkdf2;
    }

    int iterations() {
        return iterations;
    }

    int bufferSize() {
        return base64 ? Math.max(MIN_BASE64_BUFFER, bufferSize) : bufferSize;
    }
}
