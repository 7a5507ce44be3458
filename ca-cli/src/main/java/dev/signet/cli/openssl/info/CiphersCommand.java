package dev.signet.cli.openssl.info;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.Option.Kind;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.tls.CipherString;
import dev.signet.core.tls.CipherSuite;
import dev.signet.core.tls.CipherSuite.KeyExchange;
import dev.signet.core.tls.CipherSuites;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code ciphers}: the cipher suites that a cipher string stands for, in their order. */
public final class CiphersCommand implements OpenSslCommand {
    private static final OptionTable TABLE = new OptionTable(
                    "ciphers",
                    Option.usage("[options] [cipher]"),
                    Option.section("General"),
                    CommonOptions.help(),
                    Option.section("Output"),
                    Option.flag("v", "Verbose listing of the SSL/TLS ciphers"),
                    Option.flag("V", "Even more verbose"),
                    Option.flag("stdname", "Show standard cipher names"),
                    Option.of("convert", Kind.TEXT, "Convert standard name into OpenSSL name"),
                    Option.section("Cipher specification"),
                    Option.flag("s", "Only supported ciphers"),
                    Option.flag("tls1", "Ciphers compatible with TLS1"),
                    Option.flag("tls1_1", "Ciphers compatible with TLS1.1"),
                    Option.flag("tls1_2", "Ciphers compatible with TLS1.2"),
                    Option.flag("tls1_3", "Ciphers compatible with TLS1.3"),
                    Option.flag("psk", "Include ciphersuites requiring PSK"),
                    Option.flag("srp", "(deprecated) Include ciphersuites requiring SRP"),
                    Option.of("ciphersuites", Kind.TEXT, "Configure the TLSv1.3 ciphersuites to use"))
            .with(CommonOptions.provider())
            .with(Option.parameters(), Option.parameter("cipher", "Cipher string to decode (optional)"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        return new Run(session).run(args);
    }

    /** One call of the command. */
    private static final class Run {
        private final Session session;
        private boolean verbose;
        private boolean numbers;
        private boolean standardNames;
        private boolean supportedOnly;
        private boolean psk;
        private boolean srp;
        private boolean helpWanted;
        private CipherSuite.@Nullable Version version;
        private @Nullable String converted;
        private @Nullable String suites13;

        Run(Session session) {
            this.session = session;
        }

        int run(String[] args) {
            OptionParser parser = new OptionParser(TABLE, args, session);
            for (Option option = parser.next(); option != null; option = parser.next()) {
                take(option, parser.argument());
                if (helpWanted) {
                    session.err().print(TABLE.help());
                    return 0;
                }
            }
            if (parser.failed()) {
                return 1;
            }
            if (parser.rest() > 1) {
                Option ignored = parser.misused();
                return 1;
            }
            if (converted != null) {
                CipherSuite suite = CipherSuites.byStandardName(converted);
                session.out().println("OpenSSL cipher name: " + (suite == null ? "(NONE)" : suite.name()));
                return 0;
            }
            List<CipherSuite> suites =
                    suites(parser.rest() == 0 ? "DEFAULT" : parser.words().get(0));
            if (suites == null) {
                return 1;
            }
            print(suites);
            return 0;
        }

        private void take(Option option, String argument) {
            switch (option.name()) {
                case "help" -> helpWanted = true;
                case "v" -> verbose = true;
                case "V" -> {
                    verbose = true;
                    numbers = true;
                }
                case "stdname" -> {
                    verbose = true;
                    standardNames = true;
                }
                case "convert" -> converted = argument;
                case "s" -> supportedOnly = true;
                case "tls1", "tls1_1" -> version = CipherSuite.Version.TLS1;
                case "tls1_2" -> version = CipherSuite.Version.TLS1_2;
                case "tls1_3" -> version = CipherSuite.Version.TLS1_3;
                case "psk" -> psk = true;
                case "srp" -> srp = true;
                default -> suites13 = argument;
            }
        }

        private @Nullable List<CipherSuite> suites(String text) {
            List<CipherSuite> first =
                    CipherString.suites13(suites13 == null ? CipherString.DEFAULT_SUITES_13 : suites13);
            if (first == null) {
                session.err().println("Error setting TLSv1.3 ciphersuites");
                return null;
            }
            CipherString.Selection selection = CipherString.evaluate(text, CipherString.DEFAULT_LEVEL);
            if (selection.problem() != null) {
                session.err().println("Error in cipher list");
                return null;
            }
            List<CipherSuite> suites = new ArrayList<>(first);
            suites.addAll(selection.suites());
            if (supportedOnly) {
                suites.removeIf(suite -> !supported(suite, selection.level()));
            }
            return suites;
        }

        private boolean supported(CipherSuite suite, int level) {
            KeyExchange exchange = suite.keyExchange();
            boolean withPsk = exchange == KeyExchange.PSK
                    || exchange == KeyExchange.RSA_PSK
                    || exchange == KeyExchange.ECDHE_PSK
                    || exchange == KeyExchange.DHE_PSK;
            boolean keyed = (!withPsk || psk) && (exchange != KeyExchange.SRP || srp);
            boolean newest = suite.version() == CipherSuite.Version.TLS1_3;
            boolean inRange = version == null
                    || (version == CipherSuite.Version.TLS1_3) == newest
                            && suite.version().compareTo(version) <= 0;
            return keyed && inRange && CipherString.admits(level, suite);
        }

        private void print(List<CipherSuite> suites) {
            StringBuilder text = new StringBuilder(4096);
            for (int i = 0; i < suites.size(); i++) {
                CipherSuite suite = suites.get(i);
                if (verbose) {
                    describe(suite, text);
                } else {
                    text.append(i == 0 ? "" : ":").append(suite.name());
                }
            }
            session.out().print(verbose ? text : text.append('\n'));
        }

        private void describe(CipherSuite suite, StringBuilder text) {
            if (numbers) {
                text.append("          0x")
                        .append(hex(suite.id() >> 8))
                        .append(",0x")
                        .append(hex(suite.id() & 0xff));
                text.append(" - ");
            }
            if (standardNames) {
                append(text, suite.standardName(), 45);
                text.append(" - ");
            }
            append(text, suite.name(), 30);
            append(text.append(' '), suite.version().text(), 7);
            append(text.append(" Kx="), suite.keyExchange().text(), 8);
            append(text.append(" Au="), suite.authentication().text(), 5);
            append(text.append(" Enc="), suite.encryption().text(), 22);
            append(text.append(" Mac="), suite.mac().name(), 4);
            text.append('\n');
        }

        private static String hex(int octet) {
            String digits = Integer.toHexString(octet).toUpperCase(Locale.ROOT);
            return digits.length() < 2 ? "0" + digits : digits;
        }

        private static void append(StringBuilder text, String word, int width) {
            text.append(word).append(" ".repeat(Math.max(0, width - word.length())));
        }
    }
}
