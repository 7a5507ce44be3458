package dev.signet.cli.openssl.info;

import dev.signet.cli.Session;
import dev.signet.cli.SignetVersion;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import java.util.Arrays;

/**
 * {@code version}: the first words are OpenSSL's, because wrappers look there for what they can expect; who really answers
 * follows in brackets.
 */
public final class VersionCommand implements OpenSslCommand {

    /** One letter per line of the answer, in the order in which OpenSSL prints them. */
    private static final String LINES = "vbpofdemrc";

    private static final OptionTable TABLE = new OptionTable(
            "version",
            Option.section("General"),
            Option.flag("help", "Display this summary"),
            Option.section("Output"),
            Option.flag("a", "Show all data"),
            Option.flag("b", "Show build date"),
            Option.flag("d", "Show configuration directory"),
            Option.flag("e", "Show engines directory"),
            Option.flag("m", "Show modules directory"),
            Option.flag("f", "Show compiler flags used"),
            Option.flag("o", "Show some internal datatype options"),
            Option.flag("p", "Show target build platform"),
            Option.flag("r", "Show random seeding options"),
            Option.flag("v", "Show library version"),
            Option.flag("c", "Show CPU settings info"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        boolean[] wanted = new boolean[LINES.length()];
        OptionParser parser = new OptionParser(TABLE, args, session.err());
        boolean nothingSaid = true;
        for (Option option = parser.next(); option != null; option = parser.next()) {
            nothingSaid = false;
            switch (option.name()) {
                case "help" -> {
                    session.err().print(TABLE.help());
                    return 0;
                }
                case "a" -> Arrays.fill(wanted, true);
                default -> wanted[LINES.indexOf(option.name())] = true;
            }
        }
        if (parser.rest() > 0 && !parser.failed()) {
            Option ignored = parser.misused();
        }
        if (parser.failed()) {
            return 1;
        }
        wanted[0] |= nothingSaid;
        for (int line = 0; line < wanted.length; line++) {
            if (wanted[line]) {
                session.out().println(line(LINES.charAt(line)));
            }
        }
        return 0;
    }

    private static String line(char letter) {
        return switch (letter) {
            case 'v' -> SignetVersion.OPENSSL + " (Signet " + SignetVersion.NUMBER + ")";
            case 'b' -> "built on: not recorded, so that builds are reproducible";
            case 'p' ->
                "platform: " + System.getProperty("os.name") + "-" + System.getProperty("os.arch") + " Java "
                        + System.getProperty("java.version");
            case 'o' -> "options:  bn(64,64)";
            case 'f' -> "compiler: javac --release 17";
            case 'd' -> "OPENSSLDIR: \"/usr/lib/ssl\"";
            case 'e' -> "ENGINESDIR: N/A";
            case 'm' -> "MODULESDIR: N/A";
            case 'r' -> "Seeding source: os-specific";
            case 'c' -> "CPUINFO: N/A";
            default -> throw new IllegalArgumentException("no line " + letter);
        };
    }
}
