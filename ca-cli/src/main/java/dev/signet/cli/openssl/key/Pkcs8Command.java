package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.PassphrasePrompt;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyDocumentReader;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code pkcs8}: puts a private key of any type into PKCS#8, encrypted or not, or takes it out. */
public final class Pkcs8Command implements OpenSslCommand {

    @Override
    public OptionTable options() {
        return Pkcs8Options.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        Pkcs8Encryption encryption = new Pkcs8Encryption();
        KeyArguments arguments = KeyArguments.read(
                Pkcs8Options.TABLE, args, session, (option, parser) -> accept(option, parser, encryption));
        if (arguments.ended() >= 0) {
            return arguments.ended();
        }
        if (!arguments.parser().atEnd()) {
            return 1;
        }
        String cipher = arguments.get("v2");
        if (cipher != null && !encryption.takeCipher(CipherChoice.find(cipher, arguments.parser()))) {
            boolean ignored = arguments.parser().misused() != null;
            return 1;
        }
        Passphrases passphrases = Passphrases.read(session, arguments.get("passin"), arguments.get("passout"));
        if (passphrases == null) {
            session.err().println("Error getting passwords");
            return 1;
        }
        return new Run(arguments, encryption, passphrases, session).run() ? 0 : 1;
    }

    private static boolean accept(Option option, OptionParser parser, Pkcs8Encryption encryption) {
        String argument = parser.argument();
        return switch (option.name()) {
            case "v1" -> encryption.takeScheme(argument, parser);
            case "v2prf" -> encryption.takeFunction(argument, parser);
            case "scrypt" -> encryption.takeScrypt();
            case "scrypt_N", "scrypt_r", "scrypt_p" -> {
                Long number = parser.longNumber(argument);
                yield number != null && encryption.takeScrypt(option.name(), number);
            }
            case "iter" -> encryption.takeIterations((int) parser.number());
            case "noiter" -> encryption.takeIterations(1);
            default -> true;
        };
    }

    /** One use of the command. */
    private record Run(KeyArguments arguments, Pkcs8Encryption encryption, Passphrases passphrases, Session session) {

        boolean run() {
            String name = arguments.get("in");
            InputFile file = name == null ? null : InputFile.read(session, name);
            if (file != null && !file.opened()) {
                session.err().println("Can't open \"" + name + "\" for reading, No such file or directory");
                return false;
            }
            Output output = Output.ofSecrets(session, arguments.get("out"));
            if (!output.opens("pkcs8")) {
                return false;
            }
            boolean done = arguments.has("topk8")
                    ? put(output.text())
                    : take(file == null ? InputFile.read(session, null) : file, output.text());
            if (done) {
                return output.finish();
            }
            output.giveUp();
            return false;
        }

        private boolean put(StringBuilder out) {
            KeyDocument key = KeyInput.privateKey(
                    session, arguments.get("in"), arguments.format("inform"), passphrases.input(), "key");
            if (key == null) {
                return false;
            }
            byte[] plain = key.pkcs8();
            if (plain.length == 0) {
                session.err().println("Error converting key");
                return false;
            }
            PemBlock block = arguments.has("nocrypt") ? new PemBlock("PRIVATE KEY", plain) : encrypted(plain);
            if (block != null) {
                KeyWriter.append(out, block, arguments.isDer("outform"));
            }
            return block != null;
        }

        private @Nullable PemBlock encrypted(byte[] plain) {
            if (!encryption.possible()) {
                session.err().println("Error setting PBE algorithm");
                return null;
            }
            char[] given = passphrases.output();
            char[] secret =
                    given != null ? given.clone() : PassphrasePrompt.askTwice(session, "Enter Encryption Password:");
            if (secret == null) {
                return null;
            }
            try {
                return encryption.encrypt(plain, secret);
            } catch (CipherException notPossible) {
                session.err().println("Error encrypting key");
                return null;
            } finally {
                Arrays.fill(secret, '\0');
            }
        }

        private boolean take(InputFile file, StringBuilder out) {
            boolean plainExpected = arguments.has("nocrypt");
            byte[] der = der(file.bytes(), plainExpected ? "PRIVATE KEY" : "ENCRYPTED PRIVATE KEY");
            byte[] plain = der;
            if (!plainExpected) {
                if (der == null || !KeyDocumentReader.isEncrypted(der)) {
                    session.err().println("Error reading key");
                    return false;
                }
                char[] given = passphrases.input();
                char[] secret = given != null ? given.clone() : PassphrasePrompt.ask(session, "Enter Password:");
                if (secret == null) {
                    session.err().println("Can't read Password");
                    return false;
                }
                plain = KeyDocumentReader.decrypted(der, () -> secret);
            }
            KeyDocument key = plain == null ? null : KeyDocumentReader.pkcs8(plain);
            if (key == null) {
                boolean structure = plain != null && KeyDocumentReader.isPrivateKeyInfo(plain);
                session.err().println(structure ? "Error converting key" : "Error decrypting key");
                return false;
            }
            if (arguments.isDer("outform")) {
                KeyWriter.appendOctets(out, key.der());
                return true;
            }
            PemBlock block =
                    arguments.has("traditional") ? key.traditional() : new PemBlock("PRIVATE KEY", key.pkcs8());
            if (block != null) {
                KeyWriter.append(out, block, false);
            }
            return true;
        }

        private byte @Nullable [] der(byte @Nullable [] file, String label) {
            if (file == null || arguments.isDer("inform")) {
                return file;
            }
            PemScanner scanner = new PemScanner(file);
            for (PemBlock block = scanner.next(); block != null; block = scanner.next()) {
                if (block.label().equals(label)) {
                    return block.bytes();
                }
            }
            return null;
        }
    }
}
