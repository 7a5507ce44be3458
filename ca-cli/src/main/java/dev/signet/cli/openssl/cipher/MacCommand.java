package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.ByteInput;
import dev.signet.cli.openssl.io.ByteOutput;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.AlgorithmParameters;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.DigestComputation;
import dev.signet.core.cipher.MacAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code mac}: message authentication codes. */
public final class MacCommand implements OpenSslCommand {
    private static final OptionTable TABLE = new OptionTable(
                    "mac",
                    Option.usage("[options] mac_name"),
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.of("macopt", Kind.TEXT, "MAC algorithm parameters in n:v form"),
                    Option.of("cipher", Kind.TEXT, "Cipher"),
                    Option.of("digest", Kind.TEXT, "Digest"),
                    Option.continuation("See 'PARAMETER NAMES' in the EVP_MAC_ docs"),
                    Option.section("Input"),
                    Option.of("in", Kind.INPUT_FILE, "Input file to MAC (default is stdin)"),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output to filename rather than stdout"),
                    Option.flag("binary", "Output in binary format (default is hexadecimal)"))
            .with(CommonOptions.queriedProvider())
            .with(Option.parameters(), Option.parameter("mac_name", "MAC algorithm"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        List<String> pairs = new ArrayList<>();
        String input = null;
        String output = null;
        boolean binary = false;
        OptionParser parser = new OptionParser(TABLE, args, session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            switch (option.name()) {
                case "help" -> {
                    session.err().print(TABLE.help());
                    return 0;
                }
                case "macopt" -> pairs.add(parser.argument());
                case "cipher", "digest" -> pairs.add(option.name() + ":" + parser.argument());
                case "in" -> input = parser.argument();
                case "out" -> output = parser.argument();
                default -> binary = true;
            }
        }
        if (parser.failed()) {
            return 1;
        }
        MacAlgorithm algorithm = parser.rest() == 1 && parser.unmetProperties() == null
                ? MacAlgorithm.find(parser.words().get(0))
                : null;
        if (algorithm == null) {
            if (parser.rest() == 1) {
                session.err().println("Invalid MAC name " + parser.words().get(0));
            }
            Option ignored = parser.misused();
            return 1;
        }
        AlgorithmParameters parameters = parameters(algorithm, pairs, session);
        return parameters == null ? 1 : run(algorithm, parameters, input, output, binary, session);
    }

    private static @Nullable AlgorithmParameters parameters(
            MacAlgorithm algorithm, List<String> pairs, Session session) {
        AlgorithmParameters parameters = algorithm.newParameters();
        if (!ParameterPairs.take(parameters, pairs, session.err())) {
            return null;
        }
        try {
            algorithm.check(parameters);
            return parameters;
        } catch (CipherException wrong) {
            session.err().println("MAC parameter error");
            return null;
        }
    }

    private static int run(
            MacAlgorithm algorithm,
            AlgorithmParameters parameters,
            @Nullable String input,
            @Nullable String output,
            boolean binary,
            Session session) {
        try (InputStream in = ByteInput.open(session, input);
                ByteOutput out = in == null ? null : ByteOutput.open(session, output)) {
            if (in == null || out == null) {
                return 1;
            }
            DigestComputation computation = algorithm.start(parameters);
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                computation.update(buffer, 0, count);
            }
            byte[] code = computation.finish();
            if (binary) {
                out.write(code);
            } else {
                out.print(HexFormat.of().withUpperCase().formatHex(code) + (output == null ? "\n" : ""));
            }
            return out.commit() ? 0 : 1;
        } catch (CipherException incomplete) {
            session.err().println("EVP_MAC_Init failed");
            return 1;
        } catch (IOException unreadable) {
            session.err().println("Read Error in '" + (input == null ? "(null)" : input) + "'");
            return 1;
        }
    }
}
