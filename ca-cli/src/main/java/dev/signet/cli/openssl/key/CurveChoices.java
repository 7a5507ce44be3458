package dev.signet.cli.openssl.key;

import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import java.io.PrintStream;

/** Looks at the words of the options that say how points and curves are written. */
final class CurveChoices implements KeyArguments.Check {
    private final PrintStream err;

    CurveChoices(PrintStream err) {
        this.err = err;
    }

    @Override
    public boolean accepts(Option option, OptionParser parser) {
        return switch (option.name()) {
            case "conv_form", "ec_conv_form" -> oneOf(parser, "uncompressed", "compressed", "hybrid");
            case "param_enc", "ec_param_enc" -> oneOf(parser, "named_curve", "explicit");
            default -> true;
        };
    }

    private boolean oneOf(OptionParser parser, String... words) {
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
}
