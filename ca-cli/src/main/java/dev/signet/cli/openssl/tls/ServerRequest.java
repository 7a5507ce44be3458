package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.text.NameFormat;
import dev.signet.core.tls.ServerSettings.Authentication;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command line of {@code s_server} asks for, as far as it can be told without looking at files. */
final class ServerRequest {
    private static final String DEFAULT_PORT = "4433";

    /** What is done with a connection once it stands. */
    enum Mode {
        /** Data pass between the client and the user. */
        PLAIN,
        /** A status page answers each request. */
        STATUS_PAGE,
        /** Files answer requests, behind a header. */
        FILES,
        /** Files answer requests, with whatever header they have. */
        RAW_FILES,
        /** Each line goes back in reverse. */
        REVERSE
    }

    private final Session session;
    private final OptionValues options = new OptionValues();
    private NameFormat names = NameFormat.ONELINE;
    private Authentication authentication = Authentication.NONE;
    private int verifyDepth = -1;
    private boolean quiet;
    private boolean verifyQuiet;
    private boolean oneVersion;
    private boolean someVersionsOff;
    private Mode mode = Mode.PLAIN;
    private @Nullable String host;
    private @Nullable String port = DEFAULT_PORT;
    private int connections = -1;

    ServerRequest(Session session) {
        this.session = session;
    }

    /** Takes an option; false after having said what is wrong. */
    boolean take(Option option, OptionParser parser) {
        String name = option.name();
        String argument = parser.argument();
        if (ProtocolOptions.isVersion(name)) {
            if (oneVersion) {
                return say("Cannot supply multiple protocol flags");
            }
            oneVersion = true;
        }
        someVersionsOff |= ProtocolOptions.isNoVersion(name);
        if (oneVersion && someVersionsOff) {
            return say("Cannot supply both a protocol flag and '-no_<prot>'");
        }
        options.put(name, argument);
        return switch (name) {
            case "port" -> address(argument, "-port", false);
            case "accept" -> address(argument, "-accept", true);
            case "naccept" -> {
                connections = OptionValues.leadingNumber(argument);
                yield true;
            }
            case "verify" -> verify(argument, Authentication.ASKED, "");
            case "Verify" -> verify(argument, Authentication.REQUIRED, ", must return a certificate");
            case "nameopt" -> takeNames(argument);
            case "psk" -> hexadecimal(argument) || say("Not a hex number '" + argument + "'");
            default -> {
                flag(name);
                yield true;
            }
        };
    }

    private void flag(String name) {
        switch (name) {
            case "quiet" -> quiet = true;
            case "verify_quiet" -> verifyQuiet = true;
            case "brief" -> {
                quiet = true;
                verifyQuiet = true;
            }
            case "www" -> mode = Mode.STATUS_PAGE;
            case "WWW" -> mode = Mode.FILES;
            case "HTTP" -> mode = Mode.RAW_FILES;
            case "rev" -> mode = Mode.REVERSE;
            default -> {}
        }
    }

    private boolean address(String argument, String option, boolean withHost) {
        HostPort parsed = HostPort.parse(argument, false);
        if (parsed == null) {
            return say("s_server: " + option + " argument malformed or ambiguous");
        }
        host = withHost ? parsed.host() : null;
        port = parsed.port();
        return true;
    }

    private boolean verify(String depth, Authentication wanted, String remark) {
        authentication = wanted;
        verifyDepth = OptionValues.leadingNumber(depth);
        if (!quiet) {
            session.err().println("verify depth is " + verifyDepth + remark);
        }
        return true;
    }

    private boolean takeNames(String list) {
        Optional<NameFormat> format = new NameFormat(0).with(list);
        format.ifPresent(chosen -> names = chosen);
        return format.isPresent();
    }

    private static boolean hexadecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the options go together; false after having said what does not. */
    boolean consistent() {
        if (!ProtocolOptions.onDatagrams(options)) {
            return !options.has("listen") || say("Can only use -listen with DTLS");
        }
        if (options.has("rev")) {
            return say("Can't use -rev with DTLS");
        }
        if (mode != Mode.PLAIN) {
            return say("Can't use -HTTP, -www or -WWW with DTLS");
        }
        if (options.has("unix")) {
            return say("Can't use unix sockets and datagrams together");
        }
        String stream = ProtocolOptions.firstOf(options, "msg", "trace", "state");
        return stream == null || say("s_server: -" + stream + " works on streams alone, not with DTLS");
    }

    private boolean say(String what) {
        session.err().println(what);
        return false;
    }

    OptionValues options() {
        return options;
    }

    NameFormat names() {
        return names;
    }

    Authentication authentication() {
        return authentication;
    }

    int verifyDepth() {
        return verifyDepth;
    }

    boolean quiet() {
        return quiet;
    }

    boolean brief() {
        return options.has("brief");
    }

    boolean verifyQuiet() {
        return verifyQuiet;
    }

    Mode mode() {
        return mode;
    }

    @Nullable String host() {
        return host;
    }

    @Nullable String port() {
        return port;
    }

    /** Returns how many connections are taken; -1 for any number. */
    int connections() {
        return connections;
    }
}
