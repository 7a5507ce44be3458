package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.core.tls.CipherString;
import dev.signet.core.tls.CipherSuite;
import dev.signet.core.tls.NamedGroups;
import dev.signet.core.tls.ProofRules;
import dev.signet.core.tls.SignatureSchemes;
import dev.signet.core.tls.TlsVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a peer speaks, as the options that {@code s_client} and {@code s_server} share say.
 *
 * @param versions the versions, oldest first
 * @param suites the suites, those of TLS 1.3 first
 * @param groups the groups
 * @param schemes the signature schemes
 * @param proof what certificates have to fit
 * @param level the security level
 */
record ProtocolOptions(
        List<TlsVersion> versions,
        List<CipherSuite> suites,
        List<Integer> groups,
        List<Integer> schemes,
        ProofRules proof,
        int level) {
    /** Returns what the options of a client ask for, or null after having said what is wrong. */
    static @Nullable ProtocolOptions ofClient(OptionValues options, Session session) {
        if (options.has("named_curve")) {
            return refused(session, "named_curve", options);
        }
        if (options.has("prioritize_chacha")) {
            session.err().println("Call to SSL_CONF_cmd(-prioritize_chacha, <NULL>) failed");
            return null;
        }
        return of(options, session);
    }

    /** Returns what the options of a server ask for, or null after having said what is wrong. */
    static @Nullable ProtocolOptions of(OptionValues options, Session session) {
        List<TlsVersion> versions = versions(options, session);
        if (versions == null) {
            return null;
        }
        CipherString.Selection selection =
                CipherString.evaluate(options.text("cipher", "DEFAULT"), CipherString.DEFAULT_LEVEL);
        if (selection.problem() != null) {
            ProtocolOptions none = refused(session, "cipher", options);
            ErrorQueue.print(
                    session, "SSL_CTX_set_cipher_list", "0A0000B9", "no cipher match", "../ssl/ssl_lib.c:2741:");
            return none;
        }
        List<CipherSuite> suites13 =
                CipherString.suites13(options.text("ciphersuites", CipherString.DEFAULT_SUITES_13));
        if (suites13 == null) {
            return refused(session, "ciphersuites", options);
        }
        int level = selection.level();
        List<CipherSuite> suites = new ArrayList<>();
        addAdmitted(suites, suites13, level);
        addAdmitted(suites, selection.suites(), level);
        List<Integer> groups = groups(options);
        if (groups == null) {
            String given = options.has("groups") ? "groups" : options.has("curves") ? "curves" : "named_curve";
            return refused(session, given, options);
        }
        List<Integer> schemes = options.has("sigalgs")
                ? SignatureSchemes.parse(options.text("sigalgs", ""))
                : SignatureSchemes.atLevel(level);
        if (schemes == null) {
            return refused(session, "sigalgs", options);
        }
        List<Integer> clientSchemes =
                options.has("client_sigalgs") ? SignatureSchemes.parse(options.text("client_sigalgs", "")) : schemes;
        if (clientSchemes == null) {
            return refused(session, "client_sigalgs", options);
        }
        ProofRules proof = new ProofRules(clientSchemes, options.has("strict"));
        return new ProtocolOptions(versions, suites, groups, schemes, proof, level);
    }

    private static void addAdmitted(List<CipherSuite> suites, List<CipherSuite> more, int level) {
        for (CipherSuite suite : more) {
            if (CipherString.admits(level, suite)) {
                suites.add(suite);
            }
        }
    }

    private static @Nullable ProtocolOptions refused(Session session, String option, OptionValues options) {
        session.err().println("Call to SSL_CONF_cmd(-" + option + ", " + options.text(option, "") + ") failed");
        return null;
    }

    private static @Nullable List<Integer> groups(OptionValues options) {
        String text = options.has("groups") ? options.text("groups") : options.text("curves");
        String curve = options.text("named_curve");
        if (text == null && curve != null && !curve.equalsIgnoreCase("auto") && !curve.equalsIgnoreCase("automatic")) {
            text = curve;
        }
        return text == null ? NamedGroups.DEFAULT : NamedGroups.parse(text);
    }

    private static @Nullable List<TlsVersion> versions(OptionValues options, Session session) {
        boolean datagrams = onDatagrams(options);
        TlsVersion minimum = datagrams ? TlsVersion.DTLS1 : TlsVersion.TLS1_2;
        TlsVersion maximum = datagrams ? TlsVersion.DTLS1_2 : TlsVersion.TLS1_3;
        if (options.has("min_protocol")) {
            TlsVersion named = named(options.text("min_protocol", ""));
            if (named == null) {
                return refusedVersions(session, "min_protocol", options);
            }
            minimum = named.isDatagram() == datagrams ? named : minimum;
        }
        if (options.has("max_protocol")) {
            TlsVersion named = named(options.text("max_protocol", ""));
            if (named == null) {
                return refusedVersions(session, "max_protocol", options);
            }
            maximum = named.isDatagram() == datagrams ? named : maximum;
        }
        for (TlsVersion version : TlsVersion.values()) {
            if (options.has(option(version))) {
                minimum = version;
                maximum = version;
            }
        }
        List<TlsVersion> versions = new ArrayList<>();
        for (TlsVersion version : TlsVersion.values()) {
            boolean within = version.compareTo(minimum) >= 0 && version.compareTo(maximum) <= 0;
            if (within && !options.has("no_" + option(version))) {
                versions.add(version);
            }
        }
        return versions;
    }

    private static @Nullable List<TlsVersion> refusedVersions(Session session, String option, OptionValues options) {
        ProtocolOptions none = refused(session, option, options);
        return none == null ? null : none.versions();
    }

    private static @Nullable TlsVersion named(String text) {
        return switch (text) {
            case "None", "TLSv1" -> TlsVersion.TLS1;
            case "TLSv1.1" -> TlsVersion.TLS1_1;
            case "TLSv1.2" -> TlsVersion.TLS1_2;
            case "TLSv1.3" -> TlsVersion.TLS1_3;
            case "DTLSv1" -> TlsVersion.DTLS1;
            case "DTLSv1.2" -> TlsVersion.DTLS1_2;
            default -> null;
        };
    }

    private static String option(TlsVersion version) {
        return switch (version) {
            case TLS1 -> "tls1";
            case TLS1_1 -> "tls1_1";
            case TLS1_2 -> "tls1_2";
            case TLS1_3 -> "tls1_3";
            case DTLS1 -> "dtls1";
            case DTLS1_2 -> "dtls1_2";
        };
    }

    /** Returns whether the options ask for DTLS. */
    static boolean onDatagrams(OptionValues options) {
        return options.has("dtls") || options.has("dtls1") || options.has("dtls1_2");
    }

    /** Returns the first of some options that was given, or null. */
    static @Nullable String firstOf(OptionValues options, String... names) {
        for (String name : names) {
            if (options.has(name)) {
                return name;
            }
        }
        return null;
    }

    /** Returns whether an option asks for one version alone. */
    static boolean isVersion(String option) {
        return switch (option) {
            case "ssl3", "tls1", "tls1_1", "tls1_2", "tls1_3", "dtls", "dtls1", "dtls1_2" -> true;
            default -> false;
        };
    }

    /** Returns whether an option switches one version off. */
    static boolean isNoVersion(String option) {
        return option.startsWith("no_") && isVersion(option.substring(3));
    }

    /** Reads a list with commas between the names; null if one is empty or too long. */
    static @Nullable List<String> protocolNames(String text) {
        List<String> names = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ',') {
                if (i == start && i < text.length()) {
                    start = i + 1;
                    continue;
                }
                if (i - start > 255) {
                    return null;
                }
                if (i > start) {
                    names.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return names.isEmpty() ? null : names;
    }
}
