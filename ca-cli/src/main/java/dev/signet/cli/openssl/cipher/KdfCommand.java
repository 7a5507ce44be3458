package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.ByteOutput;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.AlgorithmParameters;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.KdfAlgorithm;
import dev.signet.core.file.FileAccess;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code kdf}: keys derived from other secrets. */
public final class KdfCommand implements OpenSslCommand {
    /** Far more than any key. */
    private static final int MAX_LENGTH = 64 << 20;

    private static final OptionTable TABLE = new OptionTable(
                    "kdf",
                    Option.usage("[options] kdf_name"),
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.of("kdfopt", Kind.TEXT, "KDF algorithm control parameters in n:v form"),
                    Option.of("cipher", Kind.TEXT, "Cipher"),
                    Option.of("digest", Kind.TEXT, "Digest"),
                    Option.of("mac", Kind.TEXT, "MAC"),
                    Option.continuation("See 'Supported Controls' in the EVP_KDF_ docs\n"),
                    Option.of("keylen", Kind.TEXT, "The size of the output derived key"),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output to filename rather than stdout"),
                    Option.flag("binary", "Output in binary format (default is hexadecimal)"))
            .with(CommonOptions.queriedProvider())
            .with(Option.parameters(), Option.parameter("kdf_name", "Name of the KDF algorithm"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        List<String> pairs = new ArrayList<>();
        String output = null;
        boolean binary = false;
        int length = 0;
        OptionParser parser = new OptionParser(TABLE, args, session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            switch (option.name()) {
                case "help" -> {
                    session.err().print(TABLE.help());
                    return 0;
                }
                case "kdfopt" -> pairs.add(parser.argument());
                case "cipher", "digest", "mac" -> pairs.add(option.name() + ":" + parser.argument());
                case "keylen" -> length = leadingNumber(parser.argument());
                case "out" -> output = parser.argument();
                default -> binary = true;
            }
        }
        if (parser.failed()) {
            return 1;
        }
        KdfAlgorithm algorithm = parser.rest() == 1 && parser.unmetProperties() == null
                ? KdfAlgorithm.find(parser.words().get(0))
                : null;
        if (algorithm == null) {
            if (parser.rest() == 1) {
                session.err().println("Invalid KDF name " + parser.words().get(0));
            }
            Option ignored = parser.misused();
            return 1;
        }
        AlgorithmParameters parameters = algorithm.newParameters();
        if (!ParameterPairs.take(parameters, pairs, session.err())) {
            return 1;
        }
        return derive(algorithm, parameters, length, output, binary, session);
    }

    /** C's {@code atoi}. */
    private static int leadingNumber(String text) {
        long number = 0;
        for (int i = 0; i < text.length() && number <= MAX_LENGTH; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = 10 * number + digit;
        }
        return (int) number;
    }

    private static int derive(
            KdfAlgorithm algorithm,
            AlgorithmParameters parameters,
            int length,
            @Nullable String output,
            boolean binary,
            Session session) {
        try {
            algorithm.check(parameters);
        } catch (CipherException unknown) {
            session.err().println("KDF parameter error");
            return 1;
        }
        try (ByteOutput out = ByteOutput.open(session, output, FileAccess.PRIVATE)) {
            if (out == null) {
                return 1;
            }
            if (length <= 0 || length > MAX_LENGTH) {
                session.err().println("Invalid derived key length.");
                return 1;
            }
            byte[] key = algorithm.derive(parameters, length);
            if (binary) {
                out.write(key);
            } else {
                out.print(HexFormat.ofDelimiter(":").withUpperCase().formatHex(key) + "\n\n");
            }
            return out.commit() ? 0 : 1;
        } catch (CipherException failure) {
            session.err().println("EVP_KDF_derive failed");
            return 1;
        }
    }
}
