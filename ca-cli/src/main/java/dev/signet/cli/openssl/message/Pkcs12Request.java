package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.TrustOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.text.ObjectIdentifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the options of {@code pkcs12} ask for. */
final class Pkcs12Request {
    /** Stands for no encryption at all. */
    static final String NONE = "NONE";

    private static final String TRIPLE_DES = "1.2.840.113549.1.12.1.3";
    private static final String RC2_40 = "1.2.840.113549.1.12.1.6";
    private static final int DEFAULT_SALT = 8;
    private static final int DEFAULT_ITERATIONS = 2048;

    /** Those that only count when a file is made, in the order in which OpenSSL complains about them. */
    private static final String[] FOR_EXPORT = {
        "inkey",
        "certfile",
        "passcerts",
        "chain",
        "untrusted",
        "CAfile",
        "CApath",
        "CAstore",
        "no-CAfile",
        "no-CApath",
        "no-CAstore",
        "name",
        "caname",
        "CSP",
        "LMK",
        "keyex",
        "keysig"
    };

    private final Map<String, String> values = new HashMap<>();
    private final List<String> authorityNames = new ArrayList<>();
    private final TrustOptions trust;
    private @Nullable String keyScheme;
    private @Nullable String certificateScheme;
    private boolean withoutMac;
    private int iterations;
    private int macIterations;
    private int macSaltLength = DEFAULT_SALT;
    private @Nullable Oid trustedUsage;
    private @Nullable String cipher = "aes-256-cbc";
    private @Nullable String cipherOption;

    Pkcs12Request(Session session) {
        this.trust = new TrustOptions(session);
    }

    /** Takes an option; false after having said what is wrong with it. */
    boolean take(Option option, OptionParser parser, Session session) {
        boolean ignored = trust.take(option, parser.argument());
        switch (option.name()) {
            case "" -> {
                cipher = parser.argument();
                cipherOption = parser.argument();
            }
            case "nodes", "noenc" -> {
                cipher = null;
                cipherOption = option.name();
            }
            case "caname" -> {
                authorityNames.add(parser.argument());
                values.put("caname", "");
            }
            case "keypbe" -> {
                keyScheme = scheme(parser.argument(), session);
                return keyScheme != null;
            }
            case "certpbe" -> {
                certificateScheme = scheme(parser.argument(), session);
                return certificateScheme != null;
            }
            case "descert" -> certificateScheme = TRIPLE_DES;
            case "iter" -> {
                iterations = (int) parser.number();
                macIterations = iterations;
            }
            case "macsaltlen" -> macSaltLength = (int) parser.number();
            case "jdktrust" -> {
                values.put("nokeys", "");
                trustedUsage = ObjectIdentifiers.find(parser.argument()).orElse(null);
                if (trustedUsage == null) {
                    session.err().println("Unknown extended key usage " + parser.argument());
                }
                return trustedUsage != null;
            }
            case "noiter" -> iterations = 1;
            case "nomaciter" -> macIterations = 1;
            case "nomac" -> {
                certificateScheme = NONE;
                withoutMac = true;
            }
            case "maciter" -> {}
            default -> values.put(option.name(), parser.argument());
        }
        return true;
    }

    private static @Nullable String scheme(String name, Session session) {
        if (name.equals(NONE)) {
            return NONE;
        }
        String dotted = ObjectIdentifiers.find(name).map(Object::toString).orElse(null);
        if (dotted == null) {
            session.err().println("Unknown PBE algorithm " + name);
        }
        return dotted;
    }

    /** Checks what can be checked when all options are known, and says which of them have no effect. */
    boolean prepare(Session session, OptionParser parser) {
        String wanted = cipher;
        if (cipherOption != null && wanted != null && NamedCipher.find(wanted) == null) {
            Option ignored = parser.misused("Unknown cipher: " + wanted);
            return false;
        }
        if (exporting()) {
            for (String name : new String[] {"info", "nomacver", "clcerts", "cacerts"}) {
                if (has(name)) {
                    session.err().println("Warning: -" + name + " option ignored with -export");
                }
            }
            if (cipherOption != null) {
                session.err().println("Warning: output encryption option -" + cipherOption + " ignored with -export");
            }
        } else {
            sayIgnored(session);
        }
        if (has("legacy")) {
            certificateScheme = certificateScheme == null ? RC2_40 : certificateScheme;
            keyScheme = keyScheme == null ? TRIPLE_DES : keyScheme;
            values.putIfAbsent("macalg", "sha1");
            if (cipherOption == null) {
                cipher = "des-ede3-cbc";
            }
        }
        return true;
    }

    private void sayIgnored(Session session) {
        List<String> ignored = new ArrayList<>();
        for (String name : FOR_EXPORT) {
            if (has(name)) {
                ignored.add(name);
            }
        }
        if (keyScheme != null) {
            ignored.add("keypbe");
        }
        if (certificateScheme != null && !certificateScheme.equals(NONE)) {
            ignored.add("certpbe and -descert");
        }
        if (has("macalg")) {
            ignored.add("macalg");
        }
        if (iterations != 0) {
            ignored.add("iter and -noiter");
        }
        if (macIterations == 1) {
            ignored.add("nomaciter");
        }
        if (withoutMac && NONE.equals(certificateScheme)) {
            ignored.add("nomac");
        }
        for (String name : ignored) {
            session.err().println("Warning: -" + name + " option ignored without -export");
        }
    }

    TrustOptions trust() {
        return trust;
    }

    boolean exporting() {
        return has("export");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable String value(String name) {
        return values.get(name);
    }

    @Nullable String inputPassphrase() {
        return has("password") && !exporting() ? value("password") : value("passin");
    }

    @Nullable String outputPassphrase() {
        return has("password") && exporting() ? value("password") : value("passout");
    }

    boolean keysWanted() {
        return !has("nokeys") && !has("noout");
    }

    boolean certificatesWanted() {
        return !has("nocerts") && !has("noout");
    }

    List<String> authorityNames() {
        return authorityNames;
    }

    /** Returns how keys that are taken out are encrypted; null for not at all. */
    @Nullable String cipher() {
        return cipher;
    }

    /** Returns the object identifier of a scheme, {@link #NONE}, or null for the usual one. */
    @Nullable String keyScheme() {
        return keyScheme;
    }

    /** Returns the object identifier of a scheme, {@link #NONE}, or null for the usual one. */
    @Nullable String certificateScheme() {
        return certificateScheme;
    }

    boolean withoutMac() {
        return withoutMac;
    }

    int iterations() {
        return iterations == 0 ? DEFAULT_ITERATIONS : iterations;
    }

    /** Returns how many octets of salt a MAC gets. */
    int macSaltLength() {
        return macSaltLength;
    }

    /** Returns what Java is to trust certificates for; null if it is not asked to. */
    @Nullable Oid trustedUsage() {
        return trustedUsage;
    }

    int macIterations() {
        return macIterations == 0 ? DEFAULT_ITERATIONS : macIterations;
    }
}
