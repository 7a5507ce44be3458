package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyDocumentReader;
import dev.signet.core.keyfile.KeyDocumentReader.Encoding;
import dev.signet.core.keyfile.KeyProgress;
import dev.signet.core.keyfile.KeyRecipe;
import dev.signet.core.pem.PemBlock;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code genpkey}: makes a key of any type, or parameters for keys. */
public final class GenpkeyCommand implements OpenSslCommand {
    private static final OptionTable TABLE = new OptionTable(
                    "genpkey",
                    Option.section("General"),
                    CommonOptions.help(),
                    CommonOptions.engine(),
                    Option.of("paramfile", Kind.INPUT_FILE, "Parameters file"),
                    Option.of("algorithm", Kind.TEXT, "The public key algorithm"),
                    Option.flag("quiet", "Do not output status while generating keys"),
                    Option.flag("verbose", "Output status while generating keys")
                            .ignored()
                            .since("3.1"),
                    Option.of("pkeyopt", Kind.TEXT, "Set the public key algorithm option as opt:value"),
                    Option.of("config", Kind.INPUT_FILE, "Load a configuration file (this may load modules)")
                            .ignored(),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                    Option.of("outpubkey", Kind.OUTPUT_FILE, "Output public key file")
                            .since("3.4"),
                    Option.of("outform", Kind.PEM_OR_DER, "output format (DER or PEM)"),
                    Option.of("pass", Kind.TEXT, "Output file pass phrase source"),
                    Option.flag("genparam", "Generate parameters, not key"),
                    Option.flag("text", "Print the in text"),
                    Option.anyName("Cipher to use to encrypt the key"))
            .with(
                    Option.of("rand", Kind.TEXT, "Load the given file(s) into the random number generator")
                            .ignored()
                            .since("3.5"),
                    Option.of("writerand", Kind.OUTPUT_FILE, "Write random data to the specified file")
                            .ignored()
                            .since("3.5"))
            .with(CommonOptions.queriedProvider())
            .with(Option.note("Order of options may be important!  See the documentation."));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        List<String> settings = new ArrayList<>();
        boolean[] parametersWanted = {false};
        KeyArguments arguments = KeyArguments.read(
                TABLE, args, session, (option, parser) -> accept(option, parser, settings, parametersWanted));
        if (arguments.ended() >= 0) {
            return arguments.ended();
        }
        return arguments.parser().atEnd() && new Run(arguments, settings, session).run() ? 0 : 1;
    }

    private static boolean accept(
            Option option, OptionParser parser, List<String> settings, boolean[] parametersWanted) {
        switch (option.name()) {
            case "pkeyopt" -> settings.add(parser.argument());
            case "genparam" -> parametersWanted[0] = true;
            case "paramfile" -> {
                return !parametersWanted[0];
            }
            default -> {}
        }
        return true;
    }

    /** One use of the command. */
    private record Run(KeyArguments arguments, List<String> settings, Session session) {

        boolean run() {
            boolean parametersWanted = arguments.has("genparam");
            KeyRecipe recipe = recipe(parametersWanted);
            if (recipe == null) {
                return false;
            }
            for (String setting : settings) {
                int colon = setting.indexOf(':');
                if (colon < 0 || !recipe.set(setting.substring(0, colon), setting.substring(colon + 1))) {
                    session.err().println("genpkey: Error setting " + setting + " parameter:");
                    return false;
                }
            }
            NamedCipher cipher = null;
            String cipherName = arguments.get("");
            if (cipherName != null) {
                cipher = CipherChoice.find(cipherName, arguments.parser());
                if (cipher == null || parametersWanted) {
                    return arguments.parser().misused() != null;
                }
            }
            Passphrases passphrases = Passphrases.read(session, arguments.get("pass"), null);
            if (passphrases == null) {
                session.err().println("Error getting password");
                return false;
            }
            String file = arguments.get("out");
            Output output = parametersWanted ? new Output(session, file) : Output.ofSecrets(session, file);
            KeyDocument key = output.opens("genpkey") ? make(recipe, parametersWanted) : null;
            if (key == null) {
                return false;
            }
            return parametersWanted
                    ? writeParameters(key, output)
                    : writeKey(key, output, new KeyWriter(session, cipher, passphrases.input(), KeyWriter.PEM_PROMPT));
        }

        private @Nullable KeyRecipe recipe(boolean parametersWanted) {
            String file = arguments.get("paramfile");
            String algorithm = arguments.get("algorithm");
            KeyRecipe recipe = null;
            if (file != null) {
                recipe = ofFile(file);
                if (recipe == null) {
                    return null;
                }
            }
            if (algorithm != null && recipe != null) {
                session.err().println("Algorithm already set!");
                return null;
            }
            if (algorithm != null) {
                recipe = arguments.parser().unmetProperties() == null ? KeyRecipe.of(algorithm) : null;
                if (recipe == null || parametersWanted && !recipe.hasParameters()) {
                    session.err().println("Error initializing " + algorithm + " context");
                    return null;
                }
            }
            if (recipe == null) {
                Option ignored = arguments.parser().misused();
            }
            return recipe;
        }

        private @Nullable KeyRecipe ofFile(String file) {
            InputFile input = InputFile.read(session, file);
            byte[] bytes = input.bytes();
            if (!input.opened()) {
                session.err().println("Can't open parameter file " + file);
                return null;
            }
            KeyDocument parameters = bytes == null ? null : KeyDocumentReader.parameters(bytes, Encoding.PEM);
            if (parameters == null) {
                session.err().println("Error reading parameter file " + file);
                return null;
            }
            return KeyRecipe.with(parameters);
        }

        private @Nullable KeyDocument make(KeyRecipe recipe, boolean parametersWanted) {
            SecureRandom random = new SecureRandom();
            KeyProgress progress = arguments.has("quiet") ? KeyProgress.NONE : new Dots(session.err(), true);
            KeyDocument made = parametersWanted ? recipe.parameters(random, progress) : recipe.key(random, progress);
            if (made == null) {
                String algorithm = arguments.get("algorithm");
                session.err()
                        .println(
                                parametersWanted
                                        ? "genpkey: Generating " + algorithm + " key parameters failed"
                                        : "genpkey: Error generating " + (algorithm == null ? "asymmetric" : algorithm)
                                                + " key");
            }
            return made;
        }

        private boolean writeParameters(KeyDocument parameters, Output output) {
            PemBlock block = parameters.parameters();
            if (block != null) {
                KeyWriter.append(output.text(), block, false);
            } else {
                session.err().println("Error writing key");
            }
            boolean printed = !arguments.has("text") || parameters.appendParameters(output.text());
            return output.finish() && block != null && printed;
        }

        private boolean writeKey(KeyDocument key, Output output, KeyWriter writer) {
            boolean written;
            if (arguments.isDer("outform")) {
                byte[] der = key.der();
                KeyWriter.appendOctets(output.text(), der);
                written = der.length > 0;
            } else {
                written = writer.appendPkcs8(output.text(), key);
            }
            if (!written) {
                session.err().println("Error writing key");
                return false;
            }
            boolean printed = !arguments.has("text") || key.appendPrivate(output.text());
            return output.finish() && printed && writePublicKey(key);
        }

        private boolean writePublicKey(KeyDocument key) {
            String file = arguments.get("outpubkey");
            if (file == null) {
                return true;
            }
            Output output = new Output(session, file);
            KeyWriter.append(
                    output.text(), new PemBlock("PUBLIC KEY", key.publicKeyInfo()), arguments.isDer("outform"));
            return output.finish();
        }
    }
}
