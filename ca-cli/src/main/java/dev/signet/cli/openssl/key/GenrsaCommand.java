package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyGenerator;
import dev.signet.core.keyfile.KeyProgress;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** {@code genrsa}: makes an RSA key. */
public final class GenrsaCommand implements OpenSslCommand {
    private static final int DEFAULT_BITS = 2048;
    private static final int LARGE_BITS = 16384;

    private static final OptionTable TABLE = new OptionTable(
                    "genrsa",
                    Option.usage("[options] numbits"),
                    Option.section("General"),
                    CommonOptions.help(),
                    CommonOptions.engine(),
                    Option.section("Input"),
                    Option.flag("3", "(deprecated) Use 3 for the E value"),
                    Option.flag("F4", "Use the Fermat number F4 (0x10001) for the E value"),
                    Option.flag("f4", "Use the Fermat number F4 (0x10001) for the E value"),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output the key to specified file"),
                    Option.of("passout", Kind.TEXT, "Output file pass phrase source"),
                    Option.of("primes", Kind.POSITIVE, "Specify number of primes"),
                    Option.flag("verbose", "Verbose output"),
                    Option.flag("quiet", "Terse output").ignored().since("3.2"),
                    Option.flag("traditional", "Use traditional format for private keys"),
                    Option.anyName("Encrypt the output with any supported cipher"))
            .with(CommonOptions.random())
            .with(CommonOptions.queriedProvider())
            .with(Option.parameters(), Option.parameter("numbits", "Size of key in bits"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        BigInteger[] exponent = {BigInteger.valueOf(65537)};
        KeyArguments arguments = KeyArguments.read(TABLE, args, session, (option, parser) -> {
            switch (option.name()) {
                case "3" -> exponent[0] = BigInteger.valueOf(3);
                case "f4", "F4" -> exponent[0] = BigInteger.valueOf(65537);
                default -> {}
            }
            return true;
        });
        if (arguments.ended() >= 0) {
            return arguments.ended();
        }
        if (arguments.words().size() > 1) {
            return arguments.parser().extraArguments() ? 0 : 1;
        }
        Integer bits = arguments.words().isEmpty()
                ? Integer.valueOf(DEFAULT_BITS)
                : arguments.parser().integer(arguments.words().get(0));
        return bits != null && bits > 0 && make(arguments, bits, exponent[0], session) ? 0 : 1;
    }

    private static boolean make(KeyArguments arguments, int bits, BigInteger exponent, Session session) {
        if (bits > LARGE_BITS) {
            session.err()
                    .println("Warning: It is not recommended to use more than " + LARGE_BITS + " bit for RSA keys.\n"
                            + "         Your key size is " + bits
                            + "! Larger key size may behave not as expected.");
        }
        NamedCipher cipher = null;
        String cipherName = arguments.get("");
        if (cipherName != null) {
            cipher = CipherChoice.find(cipherName, arguments.parser());
            if (cipher == null) {
                return false;
            }
        }
        Passphrases passphrases = Passphrases.read(session, null, arguments.get("passout"));
        if (passphrases == null) {
            session.err().println("Error getting password");
            return false;
        }
        Output output = Output.ofSecrets(session, arguments.get("out"));
        if (arguments.parser().unmetProperties() != null) {
            session.err().println("Error initializing RSA context");
            return false;
        }
        KeyDocument key = output.opens("genrsa") ? key(arguments, bits, exponent, session) : null;
        if (key == null) {
            return false;
        }
        KeyWriter writer = new KeyWriter(session, cipher, passphrases.output(), KeyWriter.PEM_PROMPT);
        boolean written = arguments.has("traditional")
                ? writer.appendBlock(output.text(), key.traditional())
                : writer.appendPkcs8(output.text(), key);
        return written && output.finish();
    }

    private static @Nullable KeyDocument key(KeyArguments arguments, int bits, BigInteger exponent, Session session) {
        if (!KeyGenerator.makesRsa(bits)) {
            session.err().println("Error setting RSA length");
            return null;
        }
        boolean verbose = arguments.has("verbose");
        if (verbose) {
            session.err().println("Generating RSA key with " + bits + " bits");
        }
        String primes = arguments.get("primes");
        KeyDocument key = KeyGenerator.rsa(
                bits,
                primes == null ? 2 : Integer.decode(primes),
                exponent,
                new SecureRandom(),
                verbose ? new Dots(session.err(), true) : KeyProgress.NONE);
        if (key == null) {
            session.err().println("genrsa: Error generating RSA key");
        } else if (verbose) {
            String digits = exponent.toString(16);
            session.err().println("e is " + exponent + " (0x" + (digits.length() % 2 == 0 ? "" : "0") + digits + ")");
        }
        return key;
    }
}
