package dev.signet.cli.openssl.key;

import dev.signet.cli.openssl.option.OptionParser;
import java.io.PrintStream;

/** Words that an option allows, and no others. */
final class Choices {
    /** Returns whether a word is a form of points of OpenSSL's; says which there are if not. */
    static boolean pointForm(String word, OptionParser parser, PrintStream err) {
        return oneOf(word, parser, err, "uncompressed", "compressed", "hybrid");
    }

    /** Returns whether a word is a way of writing curves of OpenSSL's; says which there are if not. */
    static boolean curveEncoding(String word, OptionParser parser, PrintStream err) {
        return oneOf(word, parser, err, "named_curve", "explicit");
    }

    private static boolean oneOf(String word, OptionParser parser, PrintStream err, String... words) {
        for (String allowed : words) {
            if (allowed.equals(word)) {
                return true;
            }
        }
        parser.say("Value must be one of:");
        for (String allowed : words) {
            err.println("\t" + allowed);
        }
        return parser.misused() != null;
    }

    private Choices() {}
}
