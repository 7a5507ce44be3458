package dev.signet.core.config;

import dev.signet.core.asn1.AddedObjects;
import dev.signet.core.asn1.Oid;
import java.util.List;
import java.util.Set;

/**
 * The objects that libcrypto itself takes from a configuration: those of the {@code oid_section} in the section that
 * {@code openssl_conf} names, as {@code shortName = 1.2.3} or {@code shortName = long name, 1.2.3}.
 */
public final class ObjectModule {
    private static final String NAME = "oid_section";

    /** What else a configuration may set up: anything unknown ends the reading. */
    private static final Set<String> OTHERS =
            Set.of("stbl_section", "alg_section", "engines", "ssl_conf", "random", "providers");

    /** Adds the objects, up to the first that is none or whose identifier or name is taken. */
    public static void addTo(AddedObjects objects, ConfigFile config) {
        String modules = config.value(ConfigFile.DEFAULT_SECTION, "openssl_conf");
        List<ConfigEntry> lines = modules == null ? null : config.section(modules);
        if (lines == null) {
            return;
        }
        for (ConfigEntry line : lines) {
            String name = module(line.name());
            boolean goesOn = name.equals(NAME) ? addSection(config, line.value(), objects) : OTHERS.contains(name);
            if (!goesOn) {
                return;
            }
        }
    }

    /** What follows the last full stop only tells the settings of one module apart. */
    private static String module(String name) {
        int stop = name.lastIndexOf('.');
        return stop < 0 ? name : name.substring(0, stop);
    }

    private static boolean addSection(ConfigFile config, String section, AddedObjects objects) {
        List<ConfigEntry> entries = config.section(section);
        if (entries == null) {
            return false;
        }
        for (ConfigEntry entry : entries) {
            if (!add(entry, objects)) {
                return false;
            }
        }
        return true;
    }

    private static boolean add(ConfigEntry entry, AddedObjects objects) {
        String value = entry.value();
        int comma = value.lastIndexOf(',');
        String longName = comma < 0 ? entry.name() : value.substring(0, comma).strip();
        String numbers = ObjectRegistry.numbers(value.substring(comma + 1).strip());
        return !longName.isEmpty() && Oid.wellFormed(numbers) && objects.add(numbers, entry.name(), longName);
    }

    private ObjectModule() {}
}
