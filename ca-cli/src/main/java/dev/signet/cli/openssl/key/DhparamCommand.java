package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.json.JsonFiles;
import dev.signet.cli.openssl.json.KeyJson;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyDocumentReader;
import dev.signet.core.keyfile.KeyDocumentReader.Encoding;
import dev.signet.core.keyfile.KeyGenerator;
import dev.signet.core.keyfile.KeyProgress;
import dev.signet.core.keyfile.KeyType;
import dev.signet.core.pem.PemBlock;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code dhparam}: makes or reads Diffie-Hellman parameters, checks and prints them. */
public final class DhparamCommand implements OpenSslCommand {
    private static final int DEFAULT_BITS = 2048;
    private static final int ORDER_BITS = 224;
    private static final String INDENT = "    ";

    private static final OptionTable TABLE = new OptionTable(
                    "dhparam",
                    Option.usage("[options] [numbits]"),
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.flag("check", "Check the DH parameters"),
                    Option.flag("dsaparam", "Read or generate DSA parameters, convert to DH"),
                    Option.of("engine", Kind.TEXT, "Use engine e, possibly a hardware device")
                            .ignored(),
                    Option.section("Input"),
                    Option.of("in", Kind.INPUT_FILE, "Input file"),
                    Option.of("inform", Kind.PEM_OR_DER, "Input format, DER or PEM"),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                    Option.of("outform", Kind.PEM_OR_DER, "Output format, DER or PEM"),
                    Option.flag("text", "Print a text form of the DH parameters"),
                    Option.flag("noout", "Don't output any DH parameters"),
                    Option.flag("verbose", "Verbose output").ignored().since("3.2"),
                    Option.flag("quiet", "Terse output").since("3.2"),
                    Option.flag("2", "Generate parameters using 2 as the generator value"),
                    Option.flag("3", "Generate parameters using 3 as the generator value"),
                    Option.flag("5", "Generate parameters using 5 as the generator value"))
            .with(CommonOptions.random())
            .with(CommonOptions.provider())
            .with(
                    Option.parameters(),
                    Option.parameter("numbits", "Number of bits if generating parameters (optional)"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        int[] generator = {0};
        Extras extras = Extras.of(args, "json");
        KeyArguments arguments = KeyArguments.read(TABLE, extras.rest(), session, (option, parser) -> {
            switch (option.name()) {
                case "2", "3", "5" -> generator[0] = option.name().charAt(0) - '0';
                default -> {}
            }
            return true;
        });
        if (arguments.ended() >= 0) {
            return arguments.ended();
        }
        Integer bits = arguments.words().isEmpty()
                ? Integer.valueOf(generator[0] > 0 ? DEFAULT_BITS : 0)
                : arguments.words().size() > 1
                        ? null
                        : arguments.parser().integer(arguments.words().get(0));
        if (bits == null || bits < 0 || bits == 0 && !arguments.words().isEmpty()) {
            Option ignored = arguments.parser().misused();
            return 1;
        }
        boolean dsa = arguments.has("dsaparam");
        if (dsa && generator[0] > 0) {
            session.err().println("Error, generator may not be chosen for DSA parameters");
            return 1;
        }
        KeyDocument parameters = bits > 0
                ? made(arguments, bits, generator[0] == 0 ? 2 : generator[0], session)
                : read(arguments, session);
        if (parameters != null && extras.has("json")) {
            String source = bits > 0 ? "<made>" : arguments.has("in") ? String.valueOf(arguments.get("in")) : "<stdin>";
            return print(KeyJson.of(parameters, source), arguments, session) ? 0 : 1;
        }
        return parameters != null && write(arguments, parameters, session) ? 0 : 1;
    }

    private static boolean print(Map<String, Object> fields, KeyArguments arguments, Session session) {
        Output output = new Output(session, arguments.get("out"));
        JsonFiles.append(output.text(), fields);
        return output.finish();
    }

    private static @Nullable KeyDocument made(KeyArguments arguments, int bits, int generator, Session session) {
        if (arguments.has("in")) {
            session.err().println("Warning, input file " + arguments.get("in") + " ignored");
        }
        boolean dsa = arguments.has("dsaparam");
        String algorithm = dsa ? "DSA" : "DH";
        boolean quiet = arguments.has("quiet");
        if (!quiet) {
            session.err()
                    .println("Generating " + algorithm + " parameters, " + bits + " bit long " + (dsa ? "" : "safe ")
                            + "prime");
        }
        KeyProgress dots = quiet ? KeyProgress.NONE : new Dots(session.err(), false);
        SecureRandom random = new SecureRandom();
        KeyDocument made = dsa
                ? KeyGenerator.dsaParameters(bits, ORDER_BITS, random, dots)
                : KeyGenerator.dhParameters(bits, generator, random, dots);
        if (made == null) {
            session.err().println("dhparam: Generating " + algorithm + " key parameters failed");
            return null;
        }
        if (!quiet) {
            session.err().println();
        }
        return dsa ? KeyGenerator.asDiffieHellman(made) : made;
    }

    private static @Nullable KeyDocument read(KeyArguments arguments, Session session) {
        String name = arguments.get("in");
        InputFile file = InputFile.read(session, name);
        if (!file.opened()) {
            session.err().println("Can't open \"" + name + "\" for reading, No such file or directory");
            return null;
        }
        byte[] bytes = file.bytes();
        boolean der = arguments.isDer("inform");
        KeyDocument parameters =
                bytes == null ? null : KeyDocumentReader.parameters(bytes, der ? Encoding.DER : Encoding.PEM);
        boolean ofOtherType = parameters != null && parameters.type() != KeyType.DH && parameters.type() != KeyType.DHX;
        if (parameters == null || der && ofOtherType) {
            session.err().println("Error, unable to load parameters");
            return null;
        }
        if (arguments.has("dsaparam")) {
            KeyDocument converted = KeyGenerator.asDiffieHellman(parameters);
            if (converted == null) {
                session.err().println("Error, unable to load DSA parameters");
            }
            return converted;
        }
        if (ofOtherType) {
            session.err().println("Error, unable to load DH parameters");
            return null;
        }
        return parameters;
    }

    private static boolean write(KeyArguments arguments, KeyDocument parameters, Session session) {
        Output output = new Output(session, arguments.get("out"));
        if (arguments.has("text")) {
            StringBuilder text = new StringBuilder();
            boolean ignored = parameters.appendParameters(text);
            for (String line : text.toString().split("\n", -1)) {
                output.text().append(line.isEmpty() ? "" : INDENT + line + "\n");
            }
        }
        if (arguments.has("check")) {
            if (!parameters.checkParameters()) {
                session.err().println("Error, invalid parameters generated");
                output.giveUp();
                return false;
            }
            session.err().println("DH parameters appear to be ok.");
        }
        PemBlock block = parameters.parameters();
        if (!arguments.has("noout") && block != null) {
            KeyWriter.append(output.text(), block, arguments.isDer("outform"));
        }
        return output.finish();
    }
}
