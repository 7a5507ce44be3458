package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.ByteOutput;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** {@code rand}: random octets. */
public final class RandCommand implements OpenSslCommand {
    /** A multiple of 48, so that pieces of base64 can be put one behind the other. */
    private static final int PIECE = 48 * 100;

    private static final OptionTable TABLE = new OptionTable(
                    "rand",
                    Option.usage("[options] num"),
                    Option.section("General"),
                    CommonOptions.help(),
                    CommonOptions.engine(),
                    Option.section("Output"),
                    Option.of("out", Kind.OUTPUT_FILE, "Output file"),
                    Option.flag("base64", "Base64 encode output"),
                    Option.flag("hex", "Hex encode output"))
            .with(CommonOptions.random())
            .with(CommonOptions.provider())
            .with(Option.parameters(), Option.parameter("num", "Number of bytes to generate"));

    private enum Form {
        BINARY,
        BASE64,
        HEX
    }

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        Form form = Form.BINARY;
        String file = null;
        OptionParser parser = new OptionParser(TABLE, args, session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            switch (option.name()) {
                case "help" -> {
                    session.err().print(TABLE.help());
                    return 0;
                }
                case "out" -> file = parser.argument();
                case "base64" -> form = Form.BASE64;
                default -> form = Form.HEX;
            }
        }
        if (parser.failed()) {
            return 1;
        }
        long count = 0;
        if (parser.rest() > 0) {
            Long number = parser.rest() == 1 ? count(parser, parser.words().get(0)) : null;
            if (number == null || number <= 0) {
                Option ignored = parser.misused();
                return 1;
            }
            count = number;
        }
        try (ByteOutput out = ByteOutput.open(session, file)) {
            if (out == null) {
                return 1;
            }
            write(out, form, count);
            return out.commit() ? 0 : 1;
        }
    }

    /** Returns the number of octets; OpenSSL has the suffixes from version 3.4 on. */
    private static @Nullable Long count(OptionParser parser, String word) {
        int shift = word.length() < 2 ? 0 : 10 * (1 + "KMGT".indexOf(word.charAt(word.length() - 1)));
        String digits = shift > 0 ? word.substring(0, word.length() - 1) : word;
        Integer number = parser.integer(digits);
        return number == null ? null : Long.valueOf((long) number << shift);
    }

    private static void write(ByteOutput out, Form form, long count) {
        SecureRandom random = new SecureRandom();
        byte[] piece = new byte[(int) Math.min(count, PIECE)];
        for (long left = count; left > 0; left -= piece.length) {
            if (left < piece.length) {
                piece = new byte[(int) left];
            }
            random.nextBytes(piece);
            switch (form) {
                case BINARY -> out.write(piece);
                case HEX -> out.print(HexFormat.of().formatHex(piece));
                case BASE64 -> {
                    out.write(Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(piece));
                    out.write("\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
        if (form == Form.HEX) {
            out.print("\n");
        }
    }
}
