package dev.signet.cli.openssl.option;

import dev.signet.cli.Session;
import dev.signet.core.cipher.NamedDigest;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command line as OpenSSL does: one option after the other, one dash or two, the argument behind the word or after an
 * equals sign, up to the first word without a dash.
 *
 * <p>The first thing that is wrong is said in OpenSSL's words and ends the reading; {@link #next} then returns null and {@link
 * #failed} true.
 */
public final class OptionParser {
    private static final List<FileFormat> PEM_OR_DER = List.of(FileFormat.PEM, FileFormat.DER);
    private static final List<FileFormat> KEY_FORMATS = List.of(FileFormat.PEM, FileFormat.DER, FileFormat.ENGINE);
    private static final List<FileFormat> SMIME_FORMATS = List.of(FileFormat.PEM, FileFormat.DER, FileFormat.SMIME);
    private static final List<String> PROVIDERS = List.of("default", "legacy", "base", "null");
    private static final List<FileFormat> ALL_FORMATS = List.of(FileFormat.values());

    private final OptionTable table;
    private final String[] args;
    private final PrintStream err;
    private final @Nullable Session session;
    private int position;
    private String argument = "";
    private boolean failed;
    private @Nullable String propertyQuery;
    private boolean legacyProvider;

    public OptionParser(OptionTable table, String[] args, PrintStream err) {
        this.table = table;
        this.args = args;
        this.err = err;
        this.session = null;
    }

    /** Needed for tables with options that name a directory, which has to exist. */
    public OptionParser(OptionTable table, String[] args, Session session) {
        this.table = table;
        this.args = args;
        this.err = session.err();
        this.session = session;
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
            return unnamed(name);
        }
        if (!take(option, name, value)) {
            return null;
        }
        if (option.handling() == Option.Handling.REFUSED) {
            failed = true;
            String lacking = option.lacking();
            err.println(table.command() + ": -" + option.name() + " is not supported by this version of Signet"
                    + (lacking.isEmpty() ? "" : ": " + lacking));
            return null;
        }
        if (option.handling() == Option.Handling.SUPPORTED) {
            return option;
        }
        if (option.handling() == Option.Handling.PARSED) {
            propertyQuery = argument;
        }
        if (option.name().equals("provider") && !provider()) {
            return null;
        }
        return next();
    }

    /** A provider that is not there may not be ignored: who asks for that of FIPS wants no other. */
    private boolean provider() {
        legacyProvider |= argument.equals("legacy");
        if (PROVIDERS.contains(argument)) {
            return true;
        }
        failed = true;
        say("unable to load provider " + argument);
        err.println("Hint: use -provider-path option or OPENSSL_MODULES environment variable.");
        if (session != null && session.explains()) {
            err.println("  why: Signet has no modules to load; it knows " + String.join(", ", PROVIDERS));
        }
        return false;
    }

    /**
     * Returns the query of properties that none of the algorithms have; null if there is no query, or one that can be met. Its answer
     * is that for all options read so far.
     */
    public @Nullable String unmetProperties() {
        String query = propertyQuery;
        boolean met = query == null
                || PropertyQuery.isMet(query, "default")
                || legacyProvider && PropertyQuery.isMet(query, "legacy");
        return met ? null : query;
    }

    private @Nullable Option unnamed(String name) {
        Option unnamed = table.unnamed();
        if (unnamed == null || unnamed.kind() == Option.Kind.DIGEST && NamedDigest.find(name) == null) {
            return misused("Unknown option: -" + name);
        }
        argument = name;
        return unnamed;
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
        return option.kind().takesAnything() || check(option);
    }

    private boolean check(Option option) {
        return switch (option.kind()) {
            case DIRECTORY -> directory();
            case INTEGER -> integer();
            case POSITIVE -> integer() && (number() > 0 || outOfRange("Non-positive", option));
            case NON_NEGATIVE -> integer() && (number() >= 0 || outOfRange("Negative", option));
            case LONG, LARGE_INTEGER -> CNumber.signed(argument) != null || notNumber();
            case UNSIGNED_LONG, UNSIGNED_LARGE_INTEGER -> CNumber.unsigned(argument) != null || notNumber();
            case FORMAT -> format(option, ALL_FORMATS);
            case PEM_OR_DER -> format(option, PEM_OR_DER);
            case KEY_FORMAT -> format(option, KEY_FORMATS);
            case SMIME_FORMAT -> format(option, SMIME_FORMATS);
            default -> true;
        };
    }

    private boolean directory() {
        boolean exists = session == null || Files.isDirectory(session.file(argument));
        return exists || misused("Not a directory: " + argument) != null;
    }

    private boolean integer() {
        return sayUnlessInteger(argument) || misused() != null;
    }

    private boolean outOfRange(String how, Option option) {
        return misused(how + " number \"" + argument + "\" for option -" + option.name()) != null;
    }

    private boolean notNumber() {
        say("Can't parse \"" + argument + "\"" + CNumber.kind(argument));
        return misused() != null;
    }

    private boolean sayUnlessInteger(String text) {
        Long number = CNumber.signed(text);
        if (number == null) {
            say("Can't parse \"" + text + "\"" + CNumber.kind(text));
            return false;
        }
        if (number != number.intValue()) {
            say("Value \"" + text + "\" outside integer range");
            return false;
        }
        return true;
    }

    private boolean format(Option option, List<FileFormat> allowed) {
        return sayUnlessFormat(argument, allowed)
                || misused("Invalid format \"" + argument + "\" for option -" + option.name()) != null;
    }

    private boolean sayUnlessFormat(String word, List<FileFormat> allowed) {
        FileFormat format = FileFormat.of(word);
        if (format == null && !word.startsWith("N") && !word.startsWith("n")) {
            say("Bad format \"" + word + "\"");
            return false;
        }
        if (format == null || !allowed.contains(format)) {
            sayBadFormat(word, allowed);
            return false;
        }
        return true;
    }

    private void sayBadFormat(String word, List<FileFormat> allowed) {
        if (allowed.equals(PEM_OR_DER)) {
            say("Bad format \"" + word + "\"; must be pem or der");
            return;
        }
        say("Bad format \"" + word + "\"; must be one of:");
        String last = "";
        for (FileFormat format : FileFormat.values()) {
            if (allowed.contains(format) && !format.listed().equals(last)) {
                last = format.listed();
                err.println("   " + last);
            }
        }
    }

    /** Says that a command does not take a format which it has been given, in OpenSSL's words; returns null for convenience. */
    public @Nullable Option refuseFormat(FileFormat format, FileFormat... allowed) {
        failed = true;
        sayBadFormat(format.shown(), List.of(allowed));
        return null;
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

    /**
     * Returns the format that follows the option that was returned last if it is PEM or DER; null after having said otherwise, for
     * options whose table allows more than the command.
     */
    public @Nullable FileFormat pemOrDer() {
        if (!sayUnlessFormat(argument, PEM_OR_DER)) {
            Option ignored = misused();
            return null;
        }
        return format();
    }

    /** Returns the number that follows the option that was returned last; of an unsigned one the 64 bits. */
    public long number() {
        Long number = CNumber.unsigned(argument);
        if (number == null) {
            throw new IllegalStateException("not a number: " + argument);
        }
        return number;
    }

    /** Returns a word behind the options as a number of 32 bits, or null after having said that it is none. */
    public @Nullable Integer integer(String word) {
        return sayUnlessInteger(word)
                ? Integer.valueOf(Objects.requireNonNull(CNumber.signed(word)).intValue())
                : null;
    }

    /** Returns a word as a number of 64 bits, or null after having said that it is none. */
    public @Nullable Long longNumber(String word) {
        Long number = CNumber.signed(word);
        if (number == null) {
            say("Can't parse \"" + word + "\"" + CNumber.kind(word));
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

    /** Returns the words that follow the options. */
    public List<String> words() {
        return List.of(args).subList(position, args.length);
    }

    /** Returns whether nothing follows the options; if something does, says where help is. */
    public boolean atEnd() {
        return !failed && (rest() == 0 || misused() != null);
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

    /** Says that words follow the options that the command has no use for, and where help is; false for convenience. */
    public boolean extraArguments() {
        err.println("Extra arguments given.");
        return misused() != null;
    }

    /** Says something right behind the name of the command. */
    public void sayBare(String what) {
        err.println(table.command() + what);
    }

    /** Says something with the name of the command before it. */
    public void say(String what) {
        err.println(table.command() + ": " + what);
    }
}
