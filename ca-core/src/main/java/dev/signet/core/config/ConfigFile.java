package dev.signet.core.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file of OpenSSL (config(5)): sections of names and values.
 *
 * <p>A file is read with the values that it refers to put in place. A name that a section has twice counts in its last place.
 */
public final class ConfigFile {
    /** The section that stands before the first heading, and in which every name is looked for at last. */
    public static final String DEFAULT_SECTION = "default";

    private static final String ENVIRONMENT = "ENV";

    private final Map<String, Map<String, ConfigEntry>> sections = new LinkedHashMap<>();
    private final ConfigSource source;

    private ConfigFile(ConfigSource source) {
        this.source = source;
        sections.put(DEFAULT_SECTION, new LinkedHashMap<>());
    }

    /** Returns a configuration in which nothing is written. */
    public static ConfigFile empty() {
        return new ConfigFile(ConfigSource.NOTHING);
    }

    /**
     * Reads a file.
     *
     * @param source where variables of the environment and included files come from
     * @throws ConfigException if it is malformed, or larger than any reasonable one
     */
    public static ConfigFile parse(byte[] content, ConfigSource source) {
        ConfigFile file = new ConfigFile(source);
        new ConfigReader(file, source).read(content);
        return file;
    }

    void open(String section) {
        Map<String, ConfigEntry> entries = sections.get(section);
        if (entries == null) {
            sections.put(section, new LinkedHashMap<>());
        }
    }

    void put(ConfigEntry entry) {
        open(entry.section());
        Map<String, ConfigEntry> entries = sections.get(entry.section());
        if (entries != null) {
            ConfigEntry ignored = entries.remove(entry.name());
            ignored = entries.put(entry.name(), entry);
        }
    }

    /** Returns the entries of a section in order, or null if there is no such section. */
    public @Nullable List<ConfigEntry> section(String name) {
        Map<String, ConfigEntry> entries = sections.get(name);
        return entries == null ? null : Collections.unmodifiableList(new ArrayList<>(entries.values()));
    }

    /** Returns whether there is a section of a name, even if nothing is in it. */
    public boolean has(String section) {
        return sections.containsKey(section);
    }

    /**
     * Returns the value of a name in a section or, where it has none, in the default section; in the section {@code ENV}, that of a
     * variable of the environment. Null if there is none.
     */
    public @Nullable String value(String section, String name) {
        Map<String, ConfigEntry> entries = sections.get(section);
        ConfigEntry entry = entries == null ? null : entries.get(name);
        if (entry != null) {
            return entry.value();
        }
        String variable = section.equals(ENVIRONMENT) ? source.variable(name) : null;
        if (variable != null || section.equals(DEFAULT_SECTION)) {
            return variable;
        }
        return value(DEFAULT_SECTION, name);
    }

    /** Returns the content of a file that a value names. */
    byte[] file(String name) {
        byte[] content = source.file(name);
        if (content == null) {
            throw new ConfigValueException("cannot read " + name);
        }
        return content;
    }
}
