package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyGenerator;
import dev.signet.core.keyfile.KeyType;
import java.security.SecureRandom;

/** {@code gendsa}: makes a DSA key with the parameters of a file. */
public final class GendsaCommand implements OpenSslCommand {
    private static final OptionTable TABLE = new OptionTable(
                    "gendsa",
                    Option.usage("[options] dsaparam-file"),
                    Option.section("General"),
                    CommonOptions.help(),
                    CommonOptions.engine(),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output the key to the specified file"),
                    Option.of("passout", Kind.TEXT, "Output file pass phrase source"))
            .with(CommonOptions.random())
            .with(CommonOptions.provider())
            .with(
                    Option.anyName("Encrypt the output with any supported cipher"),
                    Option.flag("verbose", "Verbose output"),
                    Option.flag("quiet", "Terse output").ignored().since("3.2"),
                    Option.parameters(),
                    Option.parameter("dsaparam-file", "File containing DSA parameters"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        KeyArguments arguments = KeyArguments.read(TABLE, args, session);
        if (arguments.ended() >= 0) {
            return arguments.ended();
        }
        if (arguments.words().size() != 1) {
            Option ignored = arguments.parser().misused();
            return 1;
        }
        NamedCipher cipher = null;
        String cipherName = arguments.get("");
        if (cipherName != null) {
            cipher = CipherChoice.find(cipherName, arguments.parser());
            if (cipher == null) {
                return 1;
            }
        }
        Passphrases passphrases = Passphrases.read(session, null, arguments.get("passout"));
        if (passphrases == null) {
            session.err().println("Error getting password");
            return 1;
        }
        KeyDocument parameters =
                KeyInput.parameters(session, arguments.words().get(0), null, KeyType.DSA, "DSA parameters");
        if (parameters == null) {
            session.err().println("unable to create PKEY context");
            return 1;
        }
        KeyDocument key = KeyGenerator.withParameters(parameters, new SecureRandom());
        if (key == null) {
            session.err().println("gendsa: Error generating DSA key");
            return 1;
        }
        Output output = Output.ofSecrets(session, arguments.get("out"));
        KeyWriter writer = new KeyWriter(session, cipher, passphrases.output(), KeyWriter.PEM_PROMPT);
        if (!writer.appendPkcs8(output.text(), key)) {
            session.err().println("unable to output generated key");
            return 1;
        }
        return output.finish() ? 0 : 1;
    }
}
