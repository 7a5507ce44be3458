package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.ByteInput;
import dev.signet.cli.openssl.io.ByteOutput;
import dev.signet.cli.openssl.io.PassphrasePrompt;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.io.Providers;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.AlgorithmNames;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.cipher.PassphraseOctets;
import dev.signet.core.pem.Base64Filter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code enc}, {@code base64}, and the commands that are named after a cipher: encrypts and decrypts streams of any length. */
public final class EncCommand implements OpenSslCommand {
    private final String command;

    /**
     * @param command its name: {@code enc}, {@code base64} or that of a cipher
     */
    public EncCommand(String command) {
        this.command = command;
    }

    @Override
    public OptionTable options() {
        return EncOptions.table(command);
    }

    @Override
    public int run(String[] args, Session session) {
        OptionTable table = options();
        EncRequest request = new EncRequest(session, command);
        if (!request.parse(new OptionParser(table, args, session))) {
            return 1;
        }
        if (request.helpWanted()) {
            session.err().print(table.help());
            return 0;
        }
        if (request.listWanted()) {
            session.out().print("Supported ciphers:\n" + NameColumns.of(AlgorithmNames.ciphers()) + "\n");
            return 0;
        }
        if (request.verbose()) {
            session.err().println("bufsize=" + request.bufferSize());
        }
        try (InputStream in = ByteInput.open(session, request.input())) {
            return in == null ? 1 : open(request, args, in, session);
        } catch (IOException unreadable) {
            session.err().println("error reading input file");
            return 1;
        }
    }

    private static int open(EncRequest request, String[] args, InputStream in, Session session) throws IOException {
        NamedCipher cipher = request.cipher();
        byte[] passphrase = passphrase(request, session);
        if (passphrase == null && (cipher != null && request.key() == null || request.passphraseSource() != null)) {
            return 1;
        }
        try (ByteOutput out = ByteOutput.open(session, request.output())) {
            if (out == null) {
                return 1;
            }
            Counted counted = new Counted(in);
            InputStream source = request.base64() && request.decrypting()
                    ? new Base64Filter(counted, request.singleLine())
                    : counted;
            EncTarget target = new EncTarget(out, request.base64() && !request.decrypting(), request.singleLine());
            EncRun run = new EncRun(request, session, source, target, Providers.legacyWanted(args));
            if (!run.run(passphrase)) {
                target.finish();
                return 1;
            }
            target.finish();
            if (!request.onlyPrinted() && !out.commit()) {
                return 1;
            }
            if (request.verbose()) {
                session.err().println("bytes read   : " + padded(counted.count()));
                session.err().println("bytes written: " + padded(target.count()));
            }
            return 0;
        }
    }

    private static String padded(long number) {
        String digits = Long.toString(number);
        return " ".repeat(Math.max(0, 8 - digits.length())) + digits;
    }

    /** Returns the passphrase, or null if there is none, after having said why where one is needed. */
    private static byte @Nullable [] passphrase(EncRequest request, Session session) {
        char[] given = request.passphrase();
        if (given != null) {
            return PassphraseOctets.of(given);
        }
        String source = request.passphraseSource();
        if (source != null) {
            char[] read = Passphrases.readOne(session, source);
            if (read == null) {
                session.err().println("Error getting password");
                return null;
            }
            return PassphraseOctets.of(read);
        }
        NamedCipher cipher = request.cipher();
        return cipher == null || request.key() != null ? null : ask(request, cipher, session);
    }

    private static byte @Nullable [] ask(EncRequest request, NamedCipher cipher, Session session) {
        String prompt =
                "enter " + cipher.printedName() + (request.decrypting() ? " decryption" : " encryption") + " password:";
        char[] answer = request.decrypting()
                ? PassphrasePrompt.ask(session, prompt)
                : PassphrasePrompt.askTwice(session, prompt);
        if (answer == null) {
            session.err().println("bad password read");
            return null;
        }
        return answer.length == 0 ? null : PassphraseOctets.of(answer);
    }

    /** Counts what is read. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private long count;

        Counted(InputStream in) {
            super();
            this.in = Objects.requireNonNull(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int octet = in.read();
            count += octet < 0 ? 0 : 1;
            return octet;
        }

        @Override
        public int read(byte[] octets, int offset, int length) throws IOException {
            int read = in.read(octets, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
