package dev.signet.cli.openssl;

import dev.signet.cli.Session;
import dev.signet.cli.SignetVersion;
import java.io.PrintStream;
import java.util.Arrays;

/**
 * {@code version}: the first words are OpenSSL's, because wrappers look there for what they can expect; who really answers
 * follows in brackets.
 */
final class VersionCommand implements OpenSslCommand {

    /** One letter per line of the answer, in the order in which OpenSSL prints them. */
    private static final String LINES = "vbpofdemrc";

    @Override
    public int run(String[] args, Session session) {
        boolean[] wanted = new boolean[LINES.length()];
        for (String arg : args) {
            String option = arg.startsWith("--") ? arg.substring(1) : arg;
            int line = option.length() == 2 && option.charAt(0) == '-' ? LINES.indexOf(option.charAt(1)) : -1;
            if (line >= 0) {
                wanted[line] = true;
            } else if (option.equals("-a")) {
                Arrays.fill(wanted, true);
            } else if (option.equals("-help")) {
                session.err().print(HELP);
                return 0;
            } else {
                return refuse(arg, session.err());
            }
        }
        if (args.length == 0) {
            wanted[0] = true;
        }
        for (int line = 0; line < wanted.length; line++) {
            if (wanted[line]) {
                session.out().println(line(LINES.charAt(line)));
            }
        }
        return 0;
    }

    private static int refuse(String arg, PrintStream err) {
        if (arg.startsWith("-")) {
            err.println("version: Unknown option: " + arg);
        }
        err.println("version: Use -help for summary.");
        return 1;
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

    private static final String HELP = """
            Usage: version [options]

            General options:
             -help  Display this summary

            Output options:
             -a     Show all data
             -b     Show build date
             -d     Show configuration directory
             -e     Show engines directory
             -m     Show modules directory
             -f     Show compiler flags used
             -o     Show some internal datatype options
             -p     Show target build platform
             -r     Show random seeding options
             -v     Show library version
             -c     Show CPU settings info
            """;
}
