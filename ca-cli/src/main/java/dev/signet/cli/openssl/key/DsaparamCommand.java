package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyGenerator;
import dev.signet.core.keyfile.KeyProgress;
import dev.signet.core.keyfile.KeyType;
import dev.signet.core.pem.PemBlock;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** {@code dsaparam}: makes or reads DSA parameters, prints them, makes a key with them. */
public final class DsaparamCommand implements OpenSslCommand {
    private static final int LARGE_BITS = 10000;
    private static final int ORDER_BITS = 224;

    private static final OptionTable TABLE = new OptionTable(
                    "dsaparam",
                    Option.usage("[options] [numbits]"),
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.of("engine", Kind.TEXT, "Use engine e, possibly a hardware device")
                            .ignored(),
                    Option.section("Input"),
                    Option.of("in", Kind.INPUT_FILE, "Input file"),
                    Option.of("inform", Kind.PEM_OR_DER, "Input format - DER or PEM"),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                    Option.of("outform", Kind.PEM_OR_DER, "Output format - DER or PEM"),
                    Option.flag("text", "Print as text"),
                    Option.flag("noout", "No output"),
                    Option.flag("verbose", "Verbose output"),
                    Option.flag("quiet", "Terse output").ignored().since("3.2"),
                    Option.flag("genkey", "Generate a DSA key"))
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
        KeyArguments arguments = KeyArguments.readWithJson(TABLE, args, session);
        if (arguments.ended() >= 0) {
            return arguments.ended();
        }
        if (arguments.json()) {
            return KeyListing.print(arguments, KeyListing.Sort.PARAMETERS, session);
        }
        Integer bits = arguments.words().isEmpty()
                ? Integer.valueOf(0)
                : arguments.words().size() > 1
                        ? null
                        : arguments.parser().integer(arguments.words().get(0));
        if (bits == null || bits < 0) {
            Option ignored = arguments.parser().misused();
            return 1;
        }
        KeyDocument parameters = bits > 0 ? made(arguments, bits, session) : read(arguments, session);
        return parameters != null && write(arguments, parameters, session) ? 0 : 1;
    }

    private static @Nullable KeyDocument made(KeyArguments arguments, int bits, Session session) {
        if (bits > LARGE_BITS) {
            session.err()
                    .println("Warning: It is not recommended to use more than " + LARGE_BITS + " bit for DSA keys.\n"
                            + "         Your key size is " + bits
                            + "! Larger key size may behave not as expected.");
        }
        boolean verbose = arguments.has("verbose");
        if (verbose) {
            session.err().println("Generating DSA parameters, " + bits + " bit long prime");
            session.err().println("This could take some time");
        }
        KeyDocument made = KeyGenerator.dsaParameters(
                bits, ORDER_BITS, new SecureRandom(), verbose ? new Dots(session.err(), true) : KeyProgress.NONE);
        if (made == null) {
            session.err().println("dsaparam: Generating DSA key parameters failed");
        }
        return made;
    }

    private static @Nullable KeyDocument read(KeyArguments arguments, Session session) {
        String name = arguments.get("in");
        KeyDocument parameters =
                KeyInput.parameters(session, name, arguments.format("inform"), KeyType.DSA, "DSA parameters");
        return parameters;
    }

    private static boolean write(KeyArguments arguments, KeyDocument parameters, Session session) {
        boolean keyWanted = arguments.has("genkey");
        boolean der = arguments.isDer("outform");
        String file = arguments.get("out");
        Output output = keyWanted ? Output.ofSecrets(session, file) : new Output(session, file);
        boolean ignored = arguments.has("text") && parameters.appendParameters(output.text());
        PemBlock block = parameters.parameters();
        if (!arguments.has("noout") && !(der && keyWanted) && block != null) {
            KeyWriter.append(output.text(), block, der);
        }
        if (keyWanted) {
            KeyDocument key = KeyGenerator.withParameters(parameters, new SecureRandom());
            if (key == null) {
                session.err().println("dsaparam: Error generating DSA key");
                return false;
            }
            if (der) {
                KeyWriter.appendOctets(output.text(), key.der());
            } else {
                KeyWriter.append(output.text(), new PemBlock("PRIVATE KEY", key.pkcs8()), false);
            }
        }
        return output.finish();
    }
}
