package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.ByteInput;
import dev.signet.cli.openssl.io.PassphrasePrompt;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.PassphraseOctets;
import dev.signet.core.cipher.PasswordHash;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code passwd}: the hashes of passwords that login programs and web servers compare with. */
public final class PasswdCommand implements OpenSslCommand {
    private static final int MAX_OCTETS = 256;

    private static final OptionTable TABLE = new OptionTable(
                    "passwd",
                    Option.usage("[options] [password]"),
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.section("Input"),
                    Option.of("in", Kind.INPUT_FILE, "Read passwords from file"),
                    Option.flag("noverify", "Never verify when reading password from terminal"),
                    Option.flag("stdin", "Read passwords from stdin"),
                    Option.section("Output"),
                    Option.flag("quiet", "No warnings"),
                    Option.flag("table", "Format output as table"),
                    Option.flag("reverse", "Switch table columns"),
                    Option.section("Cryptographic"),
                    Option.of("salt", Kind.TEXT, "Use provided salt"),
                    Option.flag("6", "SHA512-based password algorithm"),
                    Option.flag("5", "SHA256-based password algorithm"),
                    Option.flag("apr1", "MD5-based password algorithm, Apache variant"),
                    Option.flag("1", "MD5-based password algorithm"),
                    Option.flag("aixmd5", "AIX MD5-based password algorithm"))
            .with(CommonOptions.random())
            .with(CommonOptions.provider())
            .with(Option.parameters(), Option.parameter("password", "Password text to digest (optional)"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        return new Run(session).run(args);
    }

    /** One call of the command. */
    private static final class Run {
        private final Session session;
        private final SecureRandom random = new SecureRandom();
        private @Nullable PasswordHash hash;
        private @Nullable String file;
        private @Nullable String salt;
        private boolean standardInput;
        private boolean verify = true;
        private boolean quiet;
        private boolean table;
        private boolean reverse;

        Run(Session session) {
            this.session = session;
        }

        int run(String[] args) {
            OptionParser parser = new OptionParser(TABLE, args, session);
            for (Option option = parser.next(); option != null; option = parser.next()) {
                if (option.name().equals("help")) {
                    session.err().print(TABLE.help());
                    return 0;
                }
                if (!take(option, parser.argument())) {
                    Option ignored = parser.misused();
                    return 1;
                }
            }
            if (parser.failed()) {
                return 1;
            }
            if (parser.rest() > 0) {
                if (file != null || standardInput) {
                    Option ignored = parser.misused();
                    return 1;
                }
                for (String word : parser.words()) {
                    print(PassphraseOctets.of(word.toCharArray()));
                }
                return 0;
            }
            return file != null || standardInput ? readAll() : ask();
        }

        private boolean take(Option option, String argument) {
            switch (option.name()) {
                case "in" -> {
                    boolean first = file == null && !standardInput;
                    file = argument;
                    return first;
                }
                case "stdin" -> {
                    boolean first = file == null && !standardInput;
                    standardInput = true;
                    return first;
                }
                case "noverify" -> verify = false;
                case "quiet" -> quiet = true;
                case "table" -> table = true;
                case "reverse" -> reverse = true;
                case "salt" -> salt = argument;
                default -> {
                    boolean first = hash == null;
                    hash = PasswordHash.named(option.name());
                    return first;
                }
            }
            return true;
        }

        private int ask() {
            String prompt = "Password: ";
            char[] answer = verify && salt == null
                    ? PassphrasePrompt.askTwice(session, prompt)
                    : PassphrasePrompt.ask(session, prompt);
            if (answer == null) {
                return 1;
            }
            print(PassphraseOctets.of(answer));
            return 0;
        }

        private int readAll() {
            try (InputStream in = ByteInput.open(session, file)) {
                if (in == null) {
                    return 1;
                }
                InputStream buffered = new BufferedInputStream(in);
                for (byte[] line = line(buffered); line != null; line = line(buffered)) {
                    print(line);
                }
                return 0;
            } catch (IOException unreadable) {
                // As in C, where the end of a file and a failure to read it look the same.
                return 0;
            }
        }

        /** Returns the next line, up to what is taken of a password; null at the end. */
        private static byte @Nullable [] line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int octet = in.read();
            if (octet < 0) {
                return null;
            }
            for (; octet >= 0 && octet != '\n'; octet = in.read()) {
                if (line.size() < MAX_OCTETS) {
                    line.write(octet);
                }
            }
            return line.toByteArray();
        }

        private void print(byte[] password) {
            byte[] taken = password;
            if (password.length > MAX_OCTETS) {
                if (!quiet) {
                    session.err().println("Warning: truncating password to " + MAX_OCTETS + " characters");
                }
                taken = Arrays.copyOf(password, MAX_OCTETS);
            }
            PasswordHash function = hash == null ? PasswordHash.MD5 : hash;
            byte[] seasoning = salt == null ? function.newSalt(random) : salt.getBytes(StandardCharsets.UTF_8);
            byte[] hashed = function.hash(taken, seasoning);
            write(table && !reverse ? taken : hashed);
            if (table) {
                session.out().print('\t');
                write(reverse ? taken : hashed);
            }
            session.out().print('\n');
        }

        private void write(byte[] octets) {
            session.out().write(octets, 0, octets.length);
        }
    }
}
