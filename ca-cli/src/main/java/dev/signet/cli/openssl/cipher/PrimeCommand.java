package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.PrimeNumbers;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code prime}: tells whether numbers are prime, or makes one that is. */
public final class PrimeCommand implements OpenSslCommand {
    private static final OptionTable TABLE = new OptionTable(
                    "prime",
                    Option.usage("[options] [number...]"),
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.of("bits", Kind.POSITIVE, "Size of number in bits"),
                    Option.of("checks", Kind.POSITIVE, "Number of checks").ignored(),
                    Option.section("Output"),
                    Option.flag("hex", "Hex output"),
                    Option.flag("generate", "Generate a prime"),
                    Option.flag("safe", "When used with -generate, generate a safe prime"))
            .with(CommonOptions.provider())
            .with(
                    Option.parameters(),
                    Option.parameter("number", "Number(s) to check for primality if not generating"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        boolean hex = false;
        boolean generate = false;
        boolean safe = false;
        int bits = 0;
        OptionParser parser = new OptionParser(TABLE, args, session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            switch (option.name()) {
                case "help" -> {
                    session.err().print(TABLE.help());
                    return 0;
                }
                case "hex" -> hex = true;
                case "generate" -> generate = true;
                case "safe" -> safe = true;
                default -> bits = (int) parser.number();
            }
        }
        if (parser.failed()) {
            return 1;
        }
        if (generate != (parser.rest() == 0)) {
            Option ignored = parser.misused();
            return 1;
        }
        return generate ? generate(bits, safe, hex, session) : check(parser.words(), hex, session);
    }

    private static int generate(int bits, boolean safe, boolean hex, Session session) {
        if (bits == 0) {
            session.err().println("Specify the number of bits.");
            return 1;
        }
        if (!PrimeNumbers.possible(bits, safe)) {
            session.err().println("Failed to generate prime.");
            return 1;
        }
        BigInteger prime = PrimeNumbers.generate(bits, safe, new SecureRandom());
        String text = prime.toString(hex ? 16 : 10).toUpperCase(Locale.ROOT);
        session.out().println(hex && text.length() % 2 != 0 ? "0" + text : text);
        return 0;
    }

    private static int check(Iterable<String> words, boolean hex, Session session) {
        for (String word : words) {
            BigInteger number = number(word, hex ? 16 : 10);
            if (number == null) {
                session.err().println("Failed to process value (" + word + ")");
                return 1;
            }
            session.out()
                    .println(number.toString(16).toUpperCase(Locale.ROOT) + " (" + word + ") "
                            + (PrimeNumbers.isPrime(number) ? "is" : "is not") + " prime");
        }
        return 0;
    }

    /** Returns the number that a word begins with; null if it begins with none. */
    private static @Nullable BigInteger number(String word, int radix) {
        int start = word.startsWith("-") ? 1 : 0;
        int end = start;
        while (end < word.length() && word.charAt(end) < 0x80 && Character.digit(word.charAt(end), radix) >= 0) {
            end++;
        }
        return end == start ? null : new BigInteger(word.substring(0, end), radix);
    }
}
