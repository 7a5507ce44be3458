package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.keyfile.EcKey;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyType;
import dev.signet.core.pem.PemBlock;
import org.jspecify.annotations.Nullable;

/** {@code ec}: reads an elliptic curve key, checks it, prints it, writes it in another form. */
public final class EcCommand implements OpenSslCommand {

    @Override
    public OptionTable options() {
        return EcOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        KeyArguments arguments = KeyArguments.readWithJson(EcOptions.TABLE, args, session);
        if (arguments.ended() >= 0) {
            return arguments.ended();
        }
        if (arguments.json()) {
            return KeyListing.print(
                    arguments,
                    arguments.has("pubin") ? KeyListing.Sort.PUBLIC_KEY : KeyListing.Sort.PRIVATE_KEY,
                    session);
        }
        return arguments.parser().atEnd() && new Run(arguments, session).run() ? 0 : 1;
    }

    /** One use of the command. */
    private static final class Run {
        private final KeyArguments arguments;
        private final Session session;
        private final boolean publicIn;

        Run(KeyArguments arguments, Session session) {
            this.arguments = arguments;
            this.session = session;
            publicIn = arguments.has("pubin");
        }

        boolean run() {
            NamedCipher cipher = null;
            String cipherName = arguments.get("");
            if (cipherName != null) {
                cipher = CipherChoice.find(cipherName, arguments.parser());
                if (cipher == null) {
                    return arguments.parser().misused() != null;
                }
            }
            Passphrases passphrases = Passphrases.read(session, arguments.get("passin"), arguments.get("passout"));
            if (passphrases == null) {
                session.err().println("Error getting passwords");
                return false;
            }
            session.err().println("read EC key");
            KeyDocument key = read(passphrases);
            if (key == null) {
                session.err().println("unable to load Key");
                return false;
            }
            boolean secret = arguments.has("text") && !publicIn || !parametersOut() && !publicIn && !publicOut();
            String file = arguments.get("out");
            Output output = secret ? Output.ofSecrets(session, file) : new Output(session, file);
            KeyDocument changed = output.opens("ec") ? changed(key) : null;
            if (changed != null && append(changed, cipher, passphrases, output.text())) {
                return output.finish();
            }
            output.giveUp();
            return false;
        }

        private boolean parametersOut() {
            return arguments.has("param_out");
        }

        private boolean publicOut() {
            return arguments.has("pubout");
        }

        private @Nullable KeyDocument read(Passphrases passphrases) {
            String name = arguments.get("in");
            FileFormat format = arguments.format("inform");
            return publicIn
                    ? KeyInput.publicKey(session, name, format, passphrases.input(), "public key")
                    : KeyInput.privateKey(session, name, format, passphrases.input(), "private key");
        }

        /** OpenSSL goes on with keys of other types, which have nothing to change. */
        private @Nullable KeyDocument changed(KeyDocument key) {
            String form = arguments.get("conv_form");
            String encoding = arguments.get("param_enc");
            if (!(key instanceof EcKey ec)) {
                return key;
            }
            EcKey formed = form == null ? ec : ec.withForm(form);
            EcKey encoded = encoding == null || formed == null ? formed : formed.withEncoding(encoding);
            return encoded == null ? null : encoded.withPublicPart(!arguments.has("no_public"));
        }

        private boolean append(
                KeyDocument key, @Nullable NamedCipher cipher, Passphrases passphrases, StringBuilder out) {
            if (arguments.has("text") && !(publicIn ? key.appendPublic(out) : key.appendPrivate(out))) {
                session.err().println("unable to print EC key");
                return false;
            }
            if (arguments.has("check")) {
                session.err().println(key.check() ? "EC Key valid." : "EC Key Invalid!");
            }
            if (arguments.has("noout")) {
                return true;
            }
            session.err().println("writing EC key");
            if (!appendKey(key, cipher, passphrases, out)) {
                session.err().println("unable to write EC key");
                return false;
            }
            return true;
        }

        private boolean appendKey(
                KeyDocument key, @Nullable NamedCipher cipher, Passphrases passphrases, StringBuilder out) {
            boolean der = arguments.isDer("outform");
            if (parametersOut()) {
                return appendPlain(out, key.parameters(), der);
            }
            if (publicIn || publicOut()) {
                byte[] info = key.publicKeyInfo();
                return info.length > 0 && appendPlain(out, new PemBlock("PUBLIC KEY", info), der);
            }
            PemBlock block = key.type() == KeyType.RSA_PSS ? null : key.typeSpecific();
            return der
                    ? appendPlain(out, block, true)
                    : new KeyWriter(session, cipher, passphrases.output(), "Enter pass phrase for PEM:")
                            .appendBlock(out, block);
        }

        private static boolean appendPlain(StringBuilder out, @Nullable PemBlock block, boolean der) {
            if (block != null) {
                KeyWriter.append(out, block, der);
            }
            return block != null;
        }
    }
}
