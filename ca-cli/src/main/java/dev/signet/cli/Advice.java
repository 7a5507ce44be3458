package dev.signet.cli;

import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.cipher.NamedDigest;
import java.util.Arrays;
import java.util.List;

/** What a person is told beyond OpenSSL's words about a command line that was wrong: the words that were meant, perhaps. */
final class Advice {
    private static final String EXPLAIN = "--explain";

    private Advice() {}

    /** Returns whether a command line asks for explanations. */
    static boolean isWanted(String[] args) {
        for (String word : args) {
            if (word.equals(EXPLAIN)) {
                return true;
            }
        }
        return false;
    }

    /** Returns a command line without that question, which no command knows. */
    static String[] without(String[] args) {
        return Arrays.stream(args).filter(word -> !word.equals(EXPLAIN)).toArray(String[]::new);
    }

    /** Suggests options in the place of the first that a table does not have, if there is one and any are similar. */
    static void onOptions(OptionTable table, String[] args, Session session) {
        for (int i = 0; i < args.length && args[i].startsWith("-") && !args[i].equals("--"); i++) {
            String word = args[i].substring(args[i].startsWith("--") ? 2 : 1);
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            Option option = table.find(name);
            if (option == null) {
                if (!isAlgorithm(table, name)) {
                    suggest(name, table, session);
                    return;
                }
            } else if (option.kind().takesArgument() && equals < 0) {
                i++;
            }
        }
    }

    private static boolean isAlgorithm(OptionTable table, String name) {
        return table.unnamed() != null && (NamedDigest.findWithLegacy(name) != null || NamedCipher.find(name) != null);
    }

    private static void suggest(String name, OptionTable table, Session session) {
        List<String> names = table.options().stream()
                .filter(option -> option.isOption() && !option.name().isEmpty())
                .map(Option::name)
                .toList();
        List<String> similar = Similar.to(name, names);
        if (!similar.isEmpty()) {
            session.err().println("  try: -" + String.join(", or -", similar));
        }
    }
}
