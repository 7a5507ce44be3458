package dev.signet.cli.openssl.option;

import dev.signet.core.cipher.NamedDigest;
import java.io.PrintStream;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command line as OpenSSL does: one option after the other, one dash or two, the argument behind the word or after an
 * equals sign, up to the first word without a dash.
 *
 * <p>The first thing that is wrong is said in OpenSSL's words and ends the reading; {@link #next} then returns null and {@link
 * #failed} true.
 */
public final class OptionParser {
    private final OptionTable table;
    private final String[] args;
    private final PrintStream err;
    private int position;
    private String argument = "";
    private boolean failed;

    public OptionParser(OptionTable table, String[] args, PrintStream err) {
        this.table = table;
        this.args = args;
        this.err = err;
    }

    /** Returns the next option, or null at the end of the options or if something is wrong. */
    public @Nullable Option next() {
        if (failed || position == args.length || !args[position].startsWith("-")) {
            return null;
        }
        String word = args[position++];
        if (word.equals("--")) {
            return null;
        }
        String name = word.substring(word.startsWith("--") ? 2 : 1);
        int equals = name.indexOf('=');
        String value = equals < 0 ? null : name.substring(equals + 1);
        name = equals < 0 ? name : name.substring(0, equals);
        Option option = table.find(name);
        if (option == null) {
            return digest(name);
        }
        if (!take(option, name, value)) {
            return null;
        }
        if (option.handling() == Option.Handling.REFUSED) {
            failed = true;
            err.println(table.command() + ": -" + option.name() + " is not supported by this version of Signet");
            return null;
        }
        return option.handling() == Option.Handling.IGNORED ? next() : option;
    }

    private @Nullable Option digest(String name) {
        Option digest = table.digest();
        if (digest == null || NamedDigest.find(name) == null) {
            return misused("Unknown option: -" + name);
        }
        argument = name;
        return digest;
    }

    private boolean take(Option option, String name, @Nullable String value) {
        if (!option.kind().takesArgument()) {
            argument = "";
            return value == null || misused("Option -" + name + " does not take a value") != null;
        }
        if (value != null) {
            argument = value;
        } else if (position == args.length) {
            return misused("Option -" + option.name() + " needs a value") != null;
        } else {
            argument = args[position++];
        }
        return switch (option.kind()) {
            case INTEGER -> integer();
            case LARGE_INTEGER -> number(argument) != null;
            case FORMAT, PEM_OR_DER, KEY_FORMAT -> format(option);
            default -> true;
        };
    }

    private boolean integer() {
        Long number = number(argument);
        if (number == null) {
            return false;
        }
        return number == number.intValue() || misused("Value \"" + argument + "\" outside integer range") != null;
    }

    private boolean format(Option option) {
        if (argument.isEmpty() || FileFormat.of(argument) == null) {
            say("Bad format \"" + argument + "\"");
            return misused("Invalid format \"" + argument + "\" for option -" + option.name()) != null;
        }
        return true;
    }

    /** Returns what follows the option that was returned last. */
    public String argument() {
        return argument;
    }

    /** Returns the format that follows the option that was returned last. */
    public FileFormat format() {
        FileFormat format = FileFormat.of(argument);
        if (format == null) {
            throw new IllegalStateException("not a format: " + argument);
        }
        return format;
    }

    /** Returns the number that follows the option that was returned last. */
    public long number() {
        Long number = number(argument);
        if (number == null) {
            throw new IllegalStateException("not a number: " + argument);
        }
        return number;
    }

    /** Returns whether the command line is wrong, which has been said. */
    public boolean failed() {
        return failed;
    }

    /** Returns how many words follow the options. */
    public int rest() {
        return args.length - position;
    }

    /** Says that something is wrong with the use of the command, and where help is; returns null for convenience. */
    public @Nullable Option misused(String what) {
        say(what);
        return misused();
    }

    /** Says where help is, for a mistake that was told or speaks for itself. */
    public @Nullable Option misused() {
        failed = true;
        say("Use -help for summary.");
        return null;
    }

    private void say(String what) {
        err.println(table.command() + ": " + what);
    }

    /** Reads a number as C does: decimal, octal after a zero, hexadecimal after {@code 0x}. */
    private @Nullable Long number(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        boolean negative = text.startsWith("-", start);
        if (negative || text.startsWith("+", start)) {
            start++;
        }
        int radix = 10;
        if (text.startsWith("0x", start) || text.startsWith("0X", start)) {
            radix = 16;
            start += 2;
        } else if (text.startsWith("0", start)) {
            radix = 8;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), radix) < 0) {
                return notNumber(text);
            }
        }
        if (start == text.length()) {
            return notNumber(text);
        }
        BigInteger number = new BigInteger(text.substring(start), radix);
        number = negative ? number.negate() : number;
        if (number.bitLength() > 63) {
            return notNumber(text);
        }
        return number.longValue();
    }

    private @Nullable Long notNumber(String text) {
        String kind = text.startsWith("0x") || text.startsWith("0X")
                ? " as a hexadecimal number"
                : text.startsWith("0") ? " as an octal number" : " as a number";
        Option ignored = misused("Can't parse \"" + text + "\"" + kind);
        return null;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }
}
