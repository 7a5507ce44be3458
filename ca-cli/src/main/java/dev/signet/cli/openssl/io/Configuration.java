package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.core.config.ConfigException;
import dev.signet.core.config.ConfigFile;
import dev.signet.core.config.ConfigSource;
import dev.signet.core.config.DefaultConfig;
import dev.signet.core.config.ObjectRegistry;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads configuration files, and says in OpenSSL's words what is wrong with them. */
public final class Configuration {
    private static final String SYSTEM_FILE = "/usr/lib/ssl/openssl.cnf";

    /**
     * Returns the configuration of a file, or null after having said what is wrong.
     *
     * @param command the command's name, for messages
     * @param name the file; nothing is read from one without a name
     */
    public static @Nullable ConfigFile read(Session session, String command, String name) {
        if (name.isEmpty()) {
            return ConfigFile.empty();
        }
        boolean standardInput = name.equals("-");
        InputFile file = InputFile.read(session, standardInput ? null : name);
        byte[] bytes = file.bytes();
        if (bytes == null) {
            session.err().println("Can't open \"" + name + "\" for reading, " + reason(session, name));
            return null;
        }
        return parse(session, command, bytes, " file \"" + name + "\"");
    }

    /** Returns why a file cannot be read, in the words of C's library. */
    public static String reason(Session session, String name) {
        File file = session.file(name).toFile();
        return file.isDirectory()
                ? "Is a directory"
                : file.exists() ? "Permission denied" : "No such file or directory";
    }

    /**
     * Returns the configuration of the file that {@code OPENSSL_CONF} names, else of the system's, else one that is built in; null
     * after having said what is wrong.
     */
    public static @Nullable ConfigFile standard(Session session, String command) {
        String named = session.environment("OPENSSL_CONF");
        if (named != null) {
            return read(session, command, named);
        }
        return session.file(SYSTEM_FILE).toFile().canRead()
                ? read(session, command, SYSTEM_FILE)
                : DefaultConfig.read(source(session));
    }

    /** Returns the name of the file that is read if none is given. */
    public static String standardName(Session session) {
        String named = session.environment("OPENSSL_CONF");
        return named == null ? SYSTEM_FILE : named;
    }

    /** Returns what extensions given on the command line say, a line for each; null after having said what is wrong. */
    public static @Nullable ConfigFile ofLines(Session session, String command, List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append('\n');
        }
        byte[] bytes = text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return parse(session, command, bytes, " input");
    }

    private static @Nullable ConfigFile parse(Session session, String command, byte[] bytes, String where) {
        try {
            return ConfigFile.parse(bytes, source(session));
        } catch (ConfigException wrong) {
            session.err().print(command + ": Error on line " + wrong.line() + " of config" + where);
            session.err().print(where.startsWith(" file") ? "\n" : "");
            Explanation.of(session, wrong.getMessage());
            return null;
        }
    }

    /**
     * Returns the names of objects with those that the configuration adds, or null after having said what is wrong with these.
     */
    public static @Nullable ObjectRegistry objects(Session session, ConfigFile config) {
        ObjectRegistry objects = new ObjectRegistry();
        String section = config.value(ConfigFile.DEFAULT_SECTION, "oid_section");
        if (section == null) {
            return objects;
        }
        var entries = config.section(section);
        if (entries == null) {
            session.err().println("problem loading oid section " + OctetText.shown(section));
            return null;
        }
        String wrong = objects.add(entries);
        if (wrong != null) {
            session.err().println("problem creating object " + OctetText.shown(wrong));
            return null;
        }
        return objects;
    }

    private static ConfigSource source(Session session) {
        return new ConfigSource() {
            @Override
            public @Nullable String variable(String name) {
                String value = session.environment(name);
                return value == null ? null : OctetText.of(value);
            }

            @Override
            public byte @Nullable [] file(String name) {
                return InputFile.read(session, OctetText.shown(name)).bytes();
            }

            @Override
            public @Nullable List<String> directory(String name) {
                String[] names = session.file(OctetText.shown(name)).toFile().list();
                return names == null ? null : List.of(names);
            }
        };
    }

    private Configuration() {}
}
