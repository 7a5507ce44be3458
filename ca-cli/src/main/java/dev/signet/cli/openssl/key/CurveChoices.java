package dev.signet.cli.openssl.key;

import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import java.io.PrintStream;

/** Looks at the words of the options that say how points and curves are written. */
final class CurveChoices {
    /** Returns whether the word is one of the option's, having said so on {@code err} if it is not. */
    static boolean accept(Option option, OptionParser parser, PrintStream err) {
        return switch (option.name()) {
            case "conv_form", "ec_conv_form" -> oneOf(parser, err, "uncompressed", "compressed", "hybrid");
            case "param_enc", "ec_param_enc" -> oneOf(parser, err, "named_curve", "explicit");
            default -> true;
        };
    }

    private static boolean oneOf(OptionParser parser, PrintStream err, String... words) {
        for (String allowed : words) {
            if (allowed.equals(parser.argument())) {
                return true;
            }
        }
        parser.say("Value must be one of:");
        for (String allowed : words) {
            err.println("\t" + allowed);
        }
        return parser.misused() != null;
    }

    private CurveChoices() {}
}
