package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import java.util.ArrayList;
import java.util.List;

/** {@code rehash}: links certificates and CRLs in directories to the hashes of their names, where {@code -CApath} finds them. */
public final class RehashCommand implements OpenSslCommand {
    private static final String DEFAULT_DIRECTORY = "/usr/lib/ssl/certs";

    private static final OptionTable TABLE = new OptionTable(
                    "rehash",
                    Option.usage("[options] [directory...]"),
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.flag("h", "Display this summary"),
                    Option.flag("compat", "Create both new- and old-style hash links"),
                    Option.flag("old", "Use old-style hash to generate links"),
                    Option.flag("n", "Do not remove existing links"),
                    Option.section("Output"),
                    Option.flag("v", "Verbose output"))
            .with(CommonOptions.provider())
            .with(Option.parameters(), Option.parameter("directory", "One or more directories to process (optional)"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        OptionParser parser = new OptionParser(TABLE, args, session);
        boolean verbose = false;
        boolean removing = true;
        HashLinks.Style style = HashLinks.Style.CURRENT;
        for (Option option = parser.next(); option != null; option = parser.next()) {
            switch (option.name()) {
                case "help" -> {
                    session.err().print(TABLE.help());
                    return 0;
                }
                case "compat" -> style = HashLinks.Style.BOTH;
                case "old" -> style = HashLinks.Style.OLD;
                case "n" -> removing = false;
                default -> verbose = true;
            }
        }
        if (parser.failed()) {
            return 0;
        }
        int errors = 0;
        for (String directory : directories(parser.words(), session)) {
            errors += new HashLinks(session, directory, style, removing, verbose).make();
        }
        return errors;
    }

    private static List<String> directories(List<String> words, Session session) {
        String listed = session.environment("SSL_CERT_DIR");
        if (!words.isEmpty() || listed == null) {
            return words.isEmpty() ? List.of(DEFAULT_DIRECTORY) : words;
        }
        List<String> directories = new ArrayList<>();
        for (int start = 0; start <= listed.length(); ) {
            int colon = listed.indexOf(':', start);
            int end = colon < 0 ? listed.length() : colon;
            if (end > start) {
                directories.add(listed.substring(start, end));
            }
            start = end + 1;
        }
        return directories;
    }
}
