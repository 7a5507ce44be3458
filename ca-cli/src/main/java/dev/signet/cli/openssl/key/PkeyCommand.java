package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.keyfile.EcKey;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyType;
import dev.signet.core.pem.PemBlock;
import org.jspecify.annotations.Nullable;

/** {@code pkey}: reads a key of any type, checks it, prints it, writes it in another form. */
public final class PkeyCommand implements OpenSslCommand {

    @Override
    public OptionTable options() {
        return PkeyOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        KeyArguments arguments = KeyArguments.readWithJson(PkeyOptions.TABLE, args, session);
        if (arguments.ended() >= 0) {
            return arguments.ended();
        }
        if (arguments.json()) {
            return KeyListing.print(
                    arguments,
                    arguments.has("pubin") ? KeyListing.Sort.PUBLIC_KEY : KeyListing.Sort.PRIVATE_KEY,
                    session);
        }
        return arguments.parser().atEnd() && new Run(arguments, session).run(arguments.parser()) ? 0 : 1;
    }

    /** One use of the command. */
    private static final class Run {
        private final KeyArguments given;
        private final Session session;
        private final boolean publicIn;
        private final boolean publicOut;
        private final boolean keyWanted;
        private final boolean der;
        private boolean text;
        private boolean publicText;

        Run(KeyArguments given, Session session) {
            this.given = given;
            this.session = session;
            publicIn = given.has("pubin");
            publicOut = publicIn || given.has("pubout");
            keyWanted = !given.has("noout");
            der = given.isDer("outform");
            text = given.has("text");
            publicText = given.has("text_pub");
        }

        boolean run(OptionParser parser) {
            boolean traditional = given.has("traditional");
            if (text && publicText) {
                session.err().println("Warning: The -text option is ignored with -text_pub");
            }
            if (traditional && (!keyWanted || der)) {
                session.err().println("Warning: The -traditional is ignored since there is no PEM output");
            }
            if (!publicText && publicOut && text) {
                text = false;
                publicText = true;
            }
            NamedCipher cipher = null;
            String cipherName = given.get("");
            if (cipherName != null) {
                cipher = CipherChoice.find(cipherName, parser);
                if (cipher == null) {
                    return parser.misused() != null;
                }
            }
            if (cipher == null && given.has("passout")) {
                session.err().println("Warning: The -passout option is ignored without a cipher option");
            }
            if (cipher != null && (!keyWanted || der)) {
                session.err().println("Error: Cipher options are supported only for PEM output");
                return false;
            }
            Passphrases passphrases = Passphrases.read(session, given.get("passin"), given.get("passout"));
            if (passphrases == null) {
                session.err().println("Error getting passwords");
                return false;
            }
            boolean secret = keyWanted && !publicOut || text && !publicText;
            String file = given.get("out");
            Output output = secret ? Output.ofSecrets(session, file) : new Output(session, file);
            KeyDocument key = output.opens("pkey") ? read(passphrases) : null;
            KeyDocument changed = key == null ? null : changed(key);
            KeyWriter writer = new KeyWriter(session, cipher, passphrases.output(), KeyWriter.PEM_PROMPT);
            return changed != null && write(changed, traditional, writer, output);
        }

        private @Nullable KeyDocument read(Passphrases passphrases) {
            FileFormat inputFormat = given.format("inform");
            return publicIn
                    ? KeyInput.publicKey(session, given.get("in"), inputFormat, passphrases.input(), "Public Key")
                    : KeyInput.privateKey(session, given.get("in"), inputFormat, passphrases.input(), "key");
        }

        private @Nullable KeyDocument changed(KeyDocument key) {
            String encoding = given.get("ec_param_enc");
            String form = given.get("ec_conv_form");
            if (encoding == null && form == null) {
                return key;
            }
            if (!(key instanceof EcKey ec) || key.type() != KeyType.EC) {
                return null;
            }
            return ec.written(encoding, form);
        }

        private boolean write(KeyDocument key, boolean traditional, KeyWriter writer, Output output) {
            if (append(key, traditional, writer, output.text())) {
                return output.finish();
            }
            output.giveUp();
            return false;
        }

        private boolean append(KeyDocument key, boolean traditional, KeyWriter writer, StringBuilder out) {
            if (given.has("check") || given.has("pubcheck")) {
                boolean whole = given.has("check") && !publicIn;
                if (!(whole ? key.check() : key.checkPublic())) {
                    session.err().println("Key is invalid");
                    return false;
                }
                out.append("Key is valid\n");
            }
            if (keyWanted && der && (text || publicText)) {
                session.err().println("Error: Text output cannot be combined with DER output");
                return false;
            }
            if (keyWanted && !appendKey(key, traditional, writer, out)) {
                return false;
            }
            return publicText ? key.appendPublic(out) : !text || key.appendPrivate(out);
        }

        private boolean appendKey(KeyDocument key, boolean traditional, KeyWriter writer, StringBuilder out) {
            if (publicOut) {
                byte[] info = key.publicKeyInfo();
                if (info.length > 0) {
                    KeyWriter.append(out, new PemBlock("PUBLIC KEY", info), der);
                }
                return info.length > 0;
            }
            if (der) {
                byte[] encoded = key.der();
                KeyWriter.appendOctets(out, encoded);
                return encoded.length > 0;
            }
            return traditional ? writer.appendBlock(out, key.traditional()) : writer.appendPkcs8(out, key);
        }
    }
}
