package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.text.NameFormat;
import dev.signet.core.tls.StartTls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a command line of {@code s_client} asks for, as far as it can be told without looking at files. */
final class ClientRequest {
    private static final String DEFAULT_PORT = "4433";

    private static final Set<String> INTERNET = Set.of("4", "6", "host", "port", "connect");

    private final Session session;
    private final OptionValues options = new OptionValues();
    private NameFormat names = NameFormat.ONELINE;
    private int verifyDepth = -1;
    private boolean quiet;
    private boolean ignoreEnd;
    private boolean verifyQuiet;
    private boolean oneVersion;
    private boolean someVersionsOff;
    private boolean internet;
    private final List<String> tlsaRecords = new ArrayList<>();
    private int families;
    private StartTls.@Nullable Protocol startTls;
    private @Nullable String host;
    private String port = DEFAULT_PORT;
    private @Nullable HostPort proxy;
    private @Nullable HostPort from;

    ClientRequest(Session session) {
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
        boolean ofInternet = INTERNET.contains(name);
        if (ofInternet && options.has("unix") || name.equals("unix") && internet) {
            return say("s_client: Intermixed protocol flags ("
                    + (ofInternet ? "unix and internet" : "internet and unix") + " domains)");
        }
        internet |= ofInternet;
        options.put(name, argument);
        return switch (name) {
            case "4", "6" -> {
                families++;
                yield true;
            }
            case "verify" -> {
                verifyDepth = OptionValues.leadingNumber(argument);
                if (!quiet) {
                    session.err().println("verify depth is " + verifyDepth);
                }
                yield true;
            }
            case "nameopt" -> takeNames(argument);
            case "brief" -> {
                quiet = true;
                verifyQuiet = true;
                yield true;
            }
            case "quiet" -> {
                quiet = true;
                ignoreEnd = true;
                yield true;
            }
            case "verify_quiet" -> {
                verifyQuiet = true;
                yield true;
            }
            case "ign_eof" -> {
                ignoreEnd = true;
                yield true;
            }
            case "no_ign_eof" -> {
                ignoreEnd = false;
                yield true;
            }
            case "psk" -> hexadecimal(argument) || say("Not a hex number '" + argument + "'");
            case "dane_tlsa_rrdata" -> tlsaRecords.add(argument);
            case "starttls" -> {
                startTls = StartTls.Protocol.find(argument);
                yield startTls != null || unknownProtocol(argument);
            }
            case "maxfraglen" -> maxFragmentLength() > 0 || fragment(argument, parser);
            default -> true;
        };
    }

    private boolean fragment(String argument, OptionParser parser) {
        session.err().print("s_client: Max Fragment Len " + argument + " is out of permitted values");
        Option ignored = parser.misused();
        return false;
    }

    private boolean unknownProtocol(String word) {
        session.err().println("s_client: Value must be one of:");
        for (StartTls.Protocol protocol : StartTls.Protocol.values()) {
            session.err().println("\t" + protocol.word());
        }
        return word.isEmpty() && families < 0;
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

    private boolean say(String what) {
        session.err().println(what);
        return false;
    }

    /** Takes what follows the options, and sorts out where to connect; false after having said what is wrong. */
    boolean finish(OptionParser parser) {
        String target = options.text("connect");
        if (parser.rest() == 1) {
            if (target != null) {
                return misused(parser, "s_client: cannot provide both -connect option and target parameter");
            }
            target = parser.words().get(0);
        } else if (parser.rest() > 1) {
            Option ignored = parser.misused();
            return false;
        }
        if (families >= 2) {
            return misused(parser, "s_client: Can't use both -4 and -6");
        }
        if (options.has("noservername") && options.has("servername")) {
            return misused(parser, "s_client: Can't use -servername and -noservername together");
        }
        if (options.has("noservername") && options.has("dane_tlsa_domain")) {
            return misused(parser, "s_client: Can't use -dane_tlsa_domain and -noservername together");
        }
        if (ProtocolOptions.onDatagrams(options)) {
            String stream = ProtocolOptions.firstOf(options, "starttls", "proxy", "msg", "trace", "state");
            if (options.has("unix")) {
                return say("Can't use unix sockets and datagrams together");
            }
            if (stream != null) {
                return say("s_client: -" + stream + " works on streams alone, not with DTLS");
            }
        }
        host = options.text("unix") == null ? options.text("host") : options.text("unix");
        port = options.text("port", DEFAULT_PORT);
        if (target != null && !takeTarget(target)) {
            return say("s_client: -connect argument or target parameter malformed or ambiguous");
        }
        String through = options.text("proxy");
        if (through != null) {
            if (host == null) {
                return misused(parser, "s_client: -proxy requires use of -connect or target parameter");
            }
            proxy = HostPort.parse(through, true);
            if (proxy == null) {
                return say("s_client: -proxy argument malformed or ambiguous");
            }
        }
        String local = options.text("bind");
        if (local != null) {
            from = HostPort.parse(local, true);
            return from != null || say("s_client: -bind argument parameter malformed or ambiguous");
        }
        return true;
    }

    private boolean takeTarget(String target) {
        HostPort parsed = HostPort.parse(target, true);
        if (parsed == null) {
            return false;
        }
        host = parsed.host() == null && target.isEmpty() ? host : parsed.host();
        String named = parsed.port();
        port = named == null ? port : named;
        return true;
    }

    private boolean misused(OptionParser parser, String what) {
        session.err().println(what);
        Option ignored = parser.misused();
        return false;
    }

    OptionValues options() {
        return options;
    }

    NameFormat names() {
        return names;
    }

    /** Returns how long a chain may be that is let pass in spite of errors; -1 for any length. */
    int verifyDepth() {
        return verifyDepth;
    }

    boolean quiet() {
        return quiet;
    }

    boolean ignoreEnd() {
        return ignoreEnd;
    }

    boolean verifyQuiet() {
        return verifyQuiet;
    }

    boolean brief() {
        return options.has("brief");
    }

    StartTls.@Nullable Protocol startTls() {
        return startTls;
    }

    /** Returns the socket of the Unix domain to connect to, or null. */
    @Nullable String unixPath() {
        return options.text("unix");
    }

    @Nullable String host() {
        return host;
    }

    String port() {
        return port;
    }

    @Nullable HostPort proxy() {
        return proxy;
    }

    @Nullable HostPort from() {
        return from;
    }

    Network.Family family() {
        return options.has("4") ? Network.Family.IPV4 : options.has("6") ? Network.Family.IPV6 : Network.Family.ANY;
    }

    /** Returns the code of the longest fragment wanted, 1 to 4; 0 for none, or for one that does not exist. */
    int maxFragmentLength() {
        return switch (options.number("maxfraglen", 0)) {
            case 512 -> 1;
            case 1024 -> 2;
            case 2048 -> 3;
            case 4096 -> 4;
            default -> 0;
        };
    }

    /** Returns the TLSA records as they are written. */
    List<String> tlsaRecords() {
        return List.copyOf(tlsaRecords);
    }

    /** Returns the name to ask the server for, or null. */
    @Nullable String serverName() {
        if (options.has("noservername")) {
            return null;
        }
        String named = options.text("servername");
        if (named == null) {
            named = options.text("dane_tlsa_domain");
        }
        if (named != null) {
            return named;
        }
        String target = host;
        if (target == null) {
            return "localhost";
        }
        return proxy != null || isDnsName(target) ? target : null;
    }

    /** Returns whether a host is a name with at least two labels, and no address. */
    static boolean isDnsName(String host) {
        int label = 0;
        boolean plausible = false;
        boolean numeric = true;
        for (int i = 0; i < host.length() && label < 63; i++) {
            char letter = host.charAt(i);
            boolean inner = i > 0 && i < host.length() - 1;
            if (letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter == '_') {
                label++;
                numeric = false;
            } else if (letter >= '0' && letter <= '9' || letter == '-' && inner) {
                label++;
            } else if (letter == '.'
                    && inner
                    && host.charAt(i + 1) != '.'
                    && host.charAt(i - 1) != '-'
                    && host.charAt(i + 1) != '-') {
                label = 0;
                plausible = true;
            } else {
                return false;
            }
        }
        return plausible && !numeric && label != 63;
    }
}
