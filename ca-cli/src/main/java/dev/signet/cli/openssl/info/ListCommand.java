package dev.signet.cli.openssl.info;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.OpenSslCommands;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code list} with an option of OpenSSL's: what commands, algorithms and names there are. */
public final class ListCommand implements OpenSslCommand {
    private static final int COLUMNS = 4;
    private static final int COLUMN_WIDTH = 18;

    /** The order in which OpenSSL prints lists, whatever that of their options. */
    private static final String ORDER = "commands random-instances random-generators digest-commands digest-algorithms"
            + " kdf-algorithms mac-algorithms cipher-commands cipher-algorithms encoders decoders key-managers"
            + " signature-algorithms asymcipher-algorithms key-exchange-algorithms kem-algorithms public-key-algorithms"
            + " public-key-methods store-loaders providers engines disabled objects";

    private static final OptionTable TABLE = new OptionTable(
                    "list",
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.section("Output"),
                    Option.flag("1", "List in one column"),
                    Option.flag("verbose", "Verbose listing").ignored(),
                    Option.of("select", Kind.TEXT, "Select a single algorithm").ignored(),
                    Option.flag("commands", "List of standard commands"),
                    Option.flag("standard-commands", "List of standard commands"),
                    Option.flag("digest-commands", "List of message digest commands (deprecated)"),
                    Option.flag("digest-algorithms", "List of message digest algorithms"),
                    Option.flag("kdf-algorithms", "List of key derivation and pseudo random function algorithms"),
                    Option.flag(
                            "random-instances", "List the primary, public and private random number generator details"),
                    Option.flag("random-generators", "List of random number generators"),
                    Option.flag("mac-algorithms", "List of message authentication code algorithms"),
                    Option.flag("cipher-commands", "List of cipher commands (deprecated)"),
                    Option.flag("cipher-algorithms", "List of symmetric cipher algorithms"),
                    Option.flag("encoders", "List of encoding methods"),
                    Option.flag("decoders", "List of decoding methods"),
                    Option.flag("key-managers", "List of key managers"),
                    Option.flag("key-exchange-algorithms", "List of key exchange algorithms"),
                    Option.flag("kem-algorithms", "List of key encapsulation mechanism algorithms"),
                    Option.flag("signature-algorithms", "List of signature algorithms"),
                    Option.flag("asymcipher-algorithms", "List of asymmetric cipher algorithms"),
                    Option.flag("public-key-algorithms", "List of public key algorithms"),
                    Option.flag("public-key-methods", "List of public key methods"),
                    Option.flag("store-loaders", "List of store loaders"),
                    Option.flag("providers", "List of provider information"),
                    Option.flag("engines", "List of loaded engines"),
                    Option.flag("disabled", "List of disabled features"),
                    Option.of("options", Kind.TEXT, "List options for specified command"),
                    Option.flag("objects", "List built in objects (OID<->name mappings)"))
            .with(CommonOptions.provider());

    /** Returns whether arguments are meant for OpenSSL's command; those of the certificate authority have two hyphens. */
    public static boolean isMeantBy(String[] args) {
        return args.length > 0 && args[0].startsWith("-") && !args[0].startsWith("--") && !args[0].equals("-h");
    }

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        Set<String> wanted = new LinkedHashSet<>();
        boolean oneColumn = false;
        boolean done = false;
        OptionParser parser = new OptionParser(TABLE, args, session);
        for (Option option = parser.next(); option != null; option = parser.next()) {
            switch (option.name()) {
                case "help" -> {
                    session.err().print(TABLE.help());
                    return 0;
                }
                case "1" -> oneColumn = true;
                case "options" -> printOptions(parser.argument(), session);
                case "standard-commands" -> wanted.add("commands");
                default -> wanted.add(option.name());
            }
            done = true;
        }
        if (parser.failed()) {
            return 1;
        }
        if (parser.rest() > 0 || !done) {
            Option ignored = parser.misused();
            return 1;
        }
        for (String name : ORDER.split(" ", -1)) {
            if (wanted.contains(name)) {
                print(name, oneColumn, session.out());
            }
        }
        return 0;
    }

    private static void print(String name, boolean oneColumn, PrintStream out) {
        switch (name) {
            case "commands" -> printNames(CommandNames.STANDARD, oneColumn, out);
            case "digest-commands" -> printNames(CommandNames.DIGESTS, oneColumn, out);
            case "cipher-commands" -> printNames(CommandNames.CIPHERS, oneColumn, out);
            default -> out.print(AlgorithmLists.text(name));
        }
    }

    private static void printNames(String names, boolean oneColumn, PrintStream out) {
        String[] words = names.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (oneColumn) {
                out.println(words[i]);
                continue;
            }
            if (i > 0 && i % COLUMNS == 0) {
                out.println();
            }
            out.print(words[i] + " ".repeat(COLUMN_WIDTH - words[i].length()));
        }
        if (!oneColumn) {
            out.print("\n\n");
        }
    }

    /** Of our own table: what is there, whatever becomes of it. */
    private static void printOptions(String name, Session session) {
        OpenSslCommand command = OpenSslCommands.find(name, new String[] {"-options"});
        if (command == null) {
            session.err().println("Invalid command '" + name + "'; type \"help\" for a list.");
            return;
        }
        if (CommandNames.isAlias(name)) {
            return;
        }
        for (Option option : command.options().options()) {
            if (option.kind() == Kind.PARAMETERS) {
                break;
            }
            if (option.isOption() && !option.name().isEmpty()) {
                session.out().println(option.name() + " " + letter(option.kind()));
            }
        }
        session.out().println("- -");
    }

    private static char letter(Kind kind) {
        return switch (kind) {
            case TEXT -> 's';
            case URI -> ':';
            case INPUT_FILE -> '<';
            case OUTPUT_FILE -> '>';
            case DIRECTORY -> '/';
            case INTEGER -> 'n';
            case POSITIVE -> 'p';
            case NON_NEGATIVE -> 'N';
            case LONG -> 'l';
            case UNSIGNED_LONG -> 'u';
            case LARGE_INTEGER -> 'M';
            case UNSIGNED_LARGE_INTEGER -> 'U';
            case FORMAT -> 'f';
            case PEM_OR_DER -> 'F';
            case KEY_FORMAT -> 'E';
            case SMIME_FORMAT -> 'c';
            default -> '-';
        };
    }
}
