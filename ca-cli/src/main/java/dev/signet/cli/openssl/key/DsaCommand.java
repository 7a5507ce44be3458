package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.io.Providers;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyType;
import dev.signet.core.pem.PemBlock;
import java.util.Objects;

/** {@code dsa}: reads a DSA key, prints it, writes it in another form. */
public final class DsaCommand implements OpenSslCommand {
    private static final OptionTable TABLE = new OptionTable(
                    "dsa",
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.anyName("Any supported cipher"),
                    Option.flag("pvk-strong", "Enable 'Strong' PVK encoding level (default)"),
                    Option.flag("pvk-weak", "Enable 'Weak' PVK encoding level"),
                    Option.flag("pvk-none", "Don't enforce PVK encoding"),
                    Option.of("engine", Kind.TEXT, "Use engine e, possibly a hardware device")
                            .ignored(),
                    Option.section("Input"),
                    Option.of("in", Kind.TEXT, "Input key"),
                    Option.of("inform", Kind.FORMAT, "Input format (DER/PEM/PVK); has no effect"),
                    Option.flag("pubin", "Expect a public key in input file"),
                    Option.of("passin", Kind.TEXT, "Input file pass phrase source"),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                    Option.of("outform", Kind.FORMAT, "Output format, DER PEM PVK"),
                    Option.flag("noout", "Don't print key out"),
                    Option.flag("text", "Print the key in text"),
                    Option.flag("modulus", "Print the DSA public value"),
                    Option.flag("pubout", "Output public key, not private"),
                    Option.of("passout", Kind.TEXT, "Output file pass phrase source"))
            .with(CommonOptions.provider());

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        KeyArguments arguments = KeyArguments.readWithJson(TABLE, args, session);
        if (arguments.ended() >= 0) {
            return arguments.ended();
        }
        if (arguments.json()) {
            return KeyListing.print(
                    arguments,
                    arguments.has("pubin") ? KeyListing.Sort.PUBLIC_KEY : KeyListing.Sort.PRIVATE_KEY,
                    session);
        }
        return arguments.parser().atEnd()
                        && new Run(arguments, session, arguments.has("pubin"), Providers.legacyWanted(args)).run()
                ? 0
                : 1;
    }

    /** One use of the command. */
    private record Run(KeyArguments arguments, Session session, boolean publicIn, boolean legacy) {

        boolean run() {
            NamedCipher cipher = null;
            String cipherName = arguments.get("");
            if (cipherName != null) {
                cipher = CipherChoice.find(cipherName, arguments.parser());
                if (cipher == null) {
                    return false;
                }
            }
            Passphrases passphrases = Passphrases.read(session, arguments.get("passin"), arguments.get("passout"));
            if (passphrases == null) {
                session.err().println("Error getting passwords");
                return false;
            }
            session.err().println("read DSA key");
            String name = arguments.get("in");
            FileFormat format = arguments.format("inform");
            KeyDocument key = publicIn
                    ? KeyInput.publicKey(session, name, format, passphrases.input(), "public key")
                    : KeyInput.privateKey(session, name, format, passphrases.input(), "private key");
            if (key == null) {
                session.err().println("unable to load Key");
                return false;
            }
            if (key.type() != KeyType.DSA) {
                session.err().println("Not a DSA key");
                return false;
            }
            return write(key, new KeyWriter(session, cipher, passphrases.output(), "Enter pass phrase for PEM:"));
        }

        private boolean write(KeyDocument key, KeyWriter writer) {
            boolean secret = !publicIn && (arguments.has("text") || !arguments.has("pubout"));
            String file = arguments.get("out");
            Output output = secret ? Output.ofSecrets(session, file) : new Output(session, file);
            if (!output.opens("dsa")) {
                return false;
            }
            StringBuilder out = output.text();
            if (arguments.has("text") && !(publicIn ? key.appendPublic(out) : key.appendPrivate(out))) {
                return false;
            }
            if (arguments.has("modulus")) {
                out.append("Public Key=").append(key.modulus()).append('\n');
            }
            if (arguments.has("noout") || append(key, writer, out)) {
                return output.finish();
            }
            output.giveUp();
            return false;
        }

        private boolean append(KeyDocument key, KeyWriter writer, StringBuilder out) {
            session.err().println("writing DSA key");
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
            if (MicrosoftWriter.writes(format)) {
                boolean secret = !publicIn && !arguments.has("pubout");
                boolean written = new MicrosoftWriter(session, arguments, legacy)
                        .append(out, key, Objects.requireNonNull(format), secret, writer.passphrase());
                if (!written) {
                    session.err().println("unable to write key");
                }
                return written;
            }
            boolean der = format == FileFormat.DER;
            PemBlock block = publicIn || arguments.has("pubout")
                    ? new PemBlock("PUBLIC KEY", key.publicKeyInfo())
                    : key.typeSpecific();
            if (!(block != null && append(block, der, writer, out))) {
                session.err().println("unable to write key");
                return false;
            }
            return true;
        }

        private boolean append(PemBlock block, boolean der, KeyWriter writer, StringBuilder out) {
            if (der || block.label().equals("PUBLIC KEY")) {
                KeyWriter.append(out, block, der);
                return true;
            }
            return writer.appendBlock(out, block);
        }
    }
}
