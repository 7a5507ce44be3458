package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.io.Providers;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.RsaKey;
import dev.signet.core.pem.PemBlock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code rsa}: reads an RSA key, checks it, prints it, writes it in another form. */
public final class RsaCommand implements OpenSslCommand {

    @Override
    public OptionTable options() {
        return RsaOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        KeyArguments arguments = KeyArguments.readWithJson(RsaOptions.TABLE, args, session);
        if (arguments.ended() >= 0) {
            return arguments.ended();
        }
        if (arguments.json()) {
            return KeyListing.print(
                    arguments,
                    arguments.has("pubin") || arguments.has("RSAPublicKey_in")
                            ? KeyListing.Sort.PUBLIC_KEY
                            : KeyListing.Sort.PRIVATE_KEY,
                    session);
        }
        return arguments.parser().atEnd() && new Run(arguments, session, Providers.legacyWanted(args)).run() ? 0 : 1;
    }

    /** One use of the command. */
    private static final class Run {
        private final KeyArguments arguments;
        private final Session session;
        private final boolean publicIn;
        private final boolean publicOut;
        private final boolean keyWanted;
        private final boolean legacy;

        Run(KeyArguments arguments, Session session, boolean legacy) {
            this.arguments = arguments;
            this.session = session;
            this.legacy = legacy;
            publicIn = arguments.has("pubin") || arguments.has("RSAPublicKey_in");
            publicOut = arguments.has("pubout") || arguments.has("RSAPublicKey_out");
            keyWanted = !arguments.has("noout");
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
            if (arguments.has("check") && publicIn) {
                session.err().println("Only private keys can be checked");
                return false;
            }
            KeyDocument key = read(passphrases);
            if (key == null) {
                return false;
            }
            if (!(key instanceof RsaKey rsa)) {
                session.err().println("Not an RSA key");
                return false;
            }
            boolean secret = arguments.has("text") && !publicIn || !publicOut && keyWanted;
            String file = arguments.get("out");
            Output output = secret ? Output.ofSecrets(session, file) : new Output(session, file);
            if (!output.opens("rsa")) {
                return false;
            }
            if (answer(rsa, output.text()) && write(rsa, cipher, passphrases, output.text())) {
                return output.finish();
            }
            output.giveUp();
            return false;
        }

        private @Nullable KeyDocument read(Passphrases passphrases) {
            String name = arguments.get("in");
            FileFormat format = arguments.format("inform");
            return publicIn
                    ? KeyInput.publicKey(session, name, format, passphrases.input(), "public key")
                    : KeyInput.privateKey(session, name, format, passphrases.input(), "private key");
        }

        private boolean answer(RsaKey key, StringBuilder out) {
            if (arguments.has("text") && !(publicIn ? key.appendPublic(out) : key.appendPrivate(out))) {
                return false;
            }
            if (arguments.has("modulus")) {
                out.append("Modulus=").append(key.modulus()).append('\n');
            }
            if (arguments.has("check")) {
                if (key.check()) {
                    out.append("RSA key ok\n");
                } else {
                    session.err().println("RSA key not ok");
                }
            }
            return true;
        }

        private boolean write(RsaKey key, @Nullable NamedCipher cipher, Passphrases passphrases, StringBuilder out) {
            if (!keyWanted) {
                return true;
            }
            session.err().println("writing RSA key");
            FileFormat format = arguments.format("outform");
            if (format == FileFormat.PVK && publicIn) {
                session.err().println("PVK form impossible with public key input");
                return false;
            }
            if (format != null
                    && !MicrosoftWriter.writes(format)
                    && format != FileFormat.PEM
                    && format != FileFormat.DER) {
                session.err().println("bad output format specified for outfile");
                return false;
            }
            boolean secret = !publicOut && !publicIn;
            boolean written = MicrosoftWriter.writes(format)
                    ? new MicrosoftWriter(session, arguments, legacy)
                            .append(out, key, Objects.requireNonNull(format), secret, passphrases.output())
                    : secret
                            ? appendPrivate(key, cipher, passphrases, out)
                            : appendPublic(key, format == FileFormat.DER, out);
            if (!written) {
                session.err().println("unable to write key");
                return false;
            }
            return true;
        }

        private boolean appendPublic(RsaKey key, boolean der, StringBuilder out) {
            PemBlock block = arguments.prevails("RSAPublicKey_out", "pubout")
                    ? new PemBlock(key.type() + " PUBLIC KEY", key.rsaPublicKey())
                    : new PemBlock("PUBLIC KEY", key.publicKeyInfo());
            if (block.bytes().length > 0) {
                KeyWriter.append(out, block, der);
            }
            return block.bytes().length > 0;
        }

        private boolean appendPrivate(
                RsaKey key, @Nullable NamedCipher cipher, Passphrases passphrases, StringBuilder out) {
            boolean der = arguments.isDer("outform");
            if (!arguments.has("traditional")) {
                return new KeyWriter(session, cipher, passphrases.output(), "Enter pass phrase:")
                        .appendPkcs8(out, key, der);
            }
            PemBlock block = key.typeSpecific();
            if (der && block != null) {
                KeyWriter.appendOctets(out, block.bytes());
                return true;
            }
            return new KeyWriter(session, cipher, passphrases.output(), "Enter pass phrase for PEM:")
                    .appendBlock(out, block);
        }
    }
}
