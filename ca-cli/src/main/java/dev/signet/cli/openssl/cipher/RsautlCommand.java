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
import dev.signet.core.cipher.CipherException;
import dev.signet.core.key.AsymmetricKey;
import dev.signet.core.key.KeyOptions;
import dev.signet.core.key.KeyOptions.Use;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** {@code rsautl}: what {@code pkeyutl} does, for RSA alone; OpenSSL keeps it for old scripts. */
public final class RsautlCommand implements OpenSslCommand {
    private static final OptionTable TABLE = new OptionTable(
                    "rsautl",
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.flag("sign", "Sign with private key"),
                    Option.flag("verify", "Verify with public key"),
                    Option.flag("encrypt", "Encrypt with public key"),
                    Option.flag("decrypt", "Decrypt with private key"),
                    CommonOptions.engine(),
                    Option.section("Input"),
                    Option.of("in", Kind.INPUT_FILE, "Input file"),
                    Option.of("inkey", Kind.TEXT, "Input key"),
                    Option.of("keyform", Kind.KEY_FORMAT, "Private key format (ENGINE, other values ignored)"),
                    Option.flag("pubin", "Input is an RSA public"),
                    Option.flag("certin", "Input is a cert carrying an RSA public key"),
                    Option.flag("rev", "Reverse the order of the input buffer"),
                    Option.of("passin", Kind.TEXT, "Input file pass phrase source"),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                    Option.flag("raw", "Use no padding"),
                    Option.flag("pkcs", "Use PKCS#1 v1.5 padding (default)"),
                    Option.flag("x931", "Use ANSI X9.31 padding"),
                    Option.flag("oaep", "Use PKCS#1 OAEP"),
                    Option.flag("asn1parse", "Run output through asn1parse; useful with -verify"),
                    Option.flag("hexdump", "Hex dump output"))
            .with(CommonOptions.random())
            .with(CommonOptions.provider());

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        session.err().println("The command rsautl was deprecated in version 3.0. Use 'pkeyutl' instead.");
        PkeyutlRequest request = new PkeyutlRequest();
        String padding = "pkcs1";
        OptionParser parser = new OptionParser(TABLE, args, session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            switch (option.name()) {
                case "help" -> {
                    session.err().print(TABLE.help());
                    return 0;
                }
                case "raw" -> padding = "none";
                case "pkcs" -> padding = "pkcs1";
                case "x931", "oaep" -> padding = option.name();
                case "verify" -> request.use(Use.VERIFY_RECOVER);
                default -> request.take(option, parser);
            }
        }
        return parser.atEnd() ? run(request, padding, session) : 1;
    }

    private static int run(PkeyutlRequest request, String padding, Session session) {
        PkeyutlRun keys = new PkeyutlRun(request, session);
        AsymmetricKey key = keys.key();
        if (key == null) {
            return 1;
        }
        try (InputStream in = ByteInput.open(session, request.input());
                ByteOutput out = in == null ? null : ByteOutput.open(session, request.output())) {
            if (in == null || out == null) {
                return 1;
            }
            byte[] input = in.readNBytes(2 * key.size());
            byte[] result = result(key, request.reversed() ? PkeyutlRun.reversed(input) : input, padding, request);
            if (result == null) {
                session.err().println("RSA operation error");
                return 1;
            }
            KeyResult.write(result, request.form(), out);
            return out.commit() ? 0 : 1;
        } catch (IOException unreadable) {
            session.err().println("Error reading input Data");
            return 1;
        }
    }

    private static byte @Nullable [] result(AsymmetricKey key, byte[] input, String padding, PkeyutlRequest request) {
        KeyOptions options = key.options(request.use());
        if (options == null || !options.take("rsa_padding_mode:" + padding)) {
            return null;
        }
        try {
            return PkeyutlRun.transformed(key, input, options);
        } catch (CipherException refused) {
            return null;
        }
    }
}
