package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Configuration;
import dev.signet.core.asn1.Oid;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.cms.CmsException;
import dev.signet.core.config.ConfigEntry;
import dev.signet.core.config.ConfigFile;
import dev.signet.core.config.ObjectRegistry;
import dev.signet.core.text.ObjectIdentifiers;
import dev.signet.core.timestamp.TimestampIssuer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a configuration file says of a timestamp authority. */
final class TsConfiguration {
    private static final int MAX_PRECISION = 6;

    private final ConfigFile config;
    private final @Nullable ObjectRegistry objects;

    TsConfiguration(Session session, ConfigFile config) {
        this.config = config;
        this.objects = Configuration.objects(session, config);
    }

    /** Returns an object identifier, by a name or its dotted form; null if there is none. */
    @Nullable Oid find(String text) {
        return objects == null ? ObjectIdentifiers.find(text).orElse(null) : objects.find(text);
    }

    /** Returns the names that the file adds, by the dotted form of their object identifiers. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        String section = config.value(ConfigFile.DEFAULT_SECTION, "oid_section");
        List<ConfigEntry> entries = section == null ? null : config.section(section);
        if (entries != null) {
            for (ConfigEntry entry : entries) {
                names.put(entry.value(), entry.name());
            }
        }
        return names;
    }

    /** Returns the section of an authority: the one that is named, else the default; null if there is none. */
    @Nullable String section(@Nullable String named) {
        return named != null ? named : config.value("tsa", "default_tsa");
    }

    @Nullable String value(String section, String name) {
        return config.value(section, name);
    }

    /**
     * Returns a value that has to be there.
     *
     * @param other what counts in its place; null for nothing
     * @throws CmsException if there is none
     */
    String required(String section, String name, @Nullable String other) {
        String value = other == null ? config.value(section, name) : other;
        if (value == null) {
            throw new CmsException("the configuration does not say " + section + "::" + name);
        }
        return value;
    }

    private Oid object(String section, String name, String text) {
        Oid oid = find(text);
        if (oid == null) {
            throw new CmsException("the value of " + section + "::" + name + " is no object identifier");
        }
        return oid;
    }

    /** Returns the rules of an authority. */
    TimestampIssuer.Rules rules(String section, @Nullable String policy) {
        Oid defaultPolicy = object(section, "default_policy", required(section, "default_policy", policy));
        List<Oid> policies = new ArrayList<>();
        for (String text : list(config.value(section, "other_policies"))) {
            policies.add(object(section, "other_policies", text));
        }
        List<NamedDigest> digests = new ArrayList<>();
        for (String name : list(required(section, "digests", null))) {
            digests.add(digest(section, "digests", name));
        }
        String certificateDigest = config.value(section, "ess_cert_id_alg");
        return new TimestampIssuer.Rules(
                defaultPolicy,
                policies,
                digests,
                accuracy(section),
                precision(section),
                flag(section, "ordering"),
                flag(section, "tsa_name"),
                oid(digest(section, "ess_cert_id_alg", certificateDigest == null ? "sha1" : certificateDigest)),
                flag(section, "ess_cert_id_chain"));
    }

    static Oid oid(NamedDigest digest) {
        return ObjectIdentifiers.find(digest.oldName())
                .orElseThrow(() -> new CmsException("messages have no name for the digest"));
    }

    private static NamedDigest digest(String section, String entry, String name) {
        NamedDigest digest = NamedDigest.find(name);
        if (digest == null) {
            throw new CmsException("the value of " + section + "::" + entry + " is no digest");
        }
        return digest;
    }

    private static List<String> list(@Nullable String value) {
        List<String> words = new ArrayList<>();
        for (String word : value == null ? new String[0] : value.split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private @Nullable List<@Nullable BigInteger> accuracy(String section) {
        List<String> words = list(config.value(section, "accuracy"));
        @Nullable BigInteger[] parts = new @Nullable BigInteger[3];
        for (String word : words) {
            int colon = word.indexOf(':');
            String name = colon < 0 ? word : word.substring(0, colon).strip();
            int index = switch (name) {
                case "secs" -> 0;
                case "millisecs" -> 1;
                case "microsecs" -> 2;
                default -> throw new CmsException("the accuracy of " + section + " is malformed");
            };
            parts[index] =
                    number(section, colon < 0 ? "" : word.substring(colon + 1).strip());
        }
        return words.isEmpty() ? null : Arrays.asList(parts);
    }

    private static BigInteger number(String section, String digits) {
        try {
            return new BigInteger(digits);
        } catch (NumberFormatException notOne) {
            throw new CmsException("the accuracy of " + section + " is malformed");
        }
    }

    private int precision(String section) {
        String value = config.value(section, "clock_precision_digits");
        int digits = value == null ? 0 : number(section, value.strip()).intValue();
        if (digits < 0 || digits > MAX_PRECISION) {
            throw new CmsException("the clock of " + section + " is too precise");
        }
        return digits;
    }

    private boolean flag(String section, String name) {
        String value = config.value(section, name);
        if (value != null && !value.equals("yes") && !value.equals("no")) {
            throw new CmsException("the value of " + section + "::" + name + " is neither yes nor no");
        }
        return "yes".equals(value);
    }
}
