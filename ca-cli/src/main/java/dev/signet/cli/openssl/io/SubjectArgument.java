package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.NameBuilder;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Reads a name as {@code -subj} takes it: {@code /type=value/type=value}, with {@code +} for a joined one and backslashes. */
public final class SubjectArgument {
    private final PrintStream err;
    private final String command;
    private final String description;
    private final NameBuilder name;

    private SubjectArgument(PrintStream err, String command, String description, NameBuilder name) {
        this.err = err;
        this.command = command;
        this.description = description;
        this.name = name;
    }

    /**
     * Returns the DER of the name, or null after having said what is wrong.
     *
     * @param description what messages call it, such as {@code subject}
     * @param name where to put the attributes
     */
    public static byte @Nullable [] parse(
            Session session, String command, String description, String text, NameBuilder name) {
        return new SubjectArgument(session.err(), command, description, name).parse(text);
    }

    private byte @Nullable [] parse(String text) {
        if (!text.startsWith("/")) {
            err.println(command + ": " + description
                    + " name is expected to be in the format /type0=value0/type1=value1/type2=... where characters may be"
                    + " escaped by \\. This name is not in that format: '" + text + "'");
            return null;
        }
        int position = 1;
        boolean joined = false;
        while (position < text.length()) {
            int equals = text.indexOf('=', position);
            if (equals < 0) {
                err.println(command + ": Missing '=' after RDN type string '" + text.substring(position) + "' in "
                        + description + " name string");
                return null;
            }
            StringBuilder value = new StringBuilder();
            int end = equals + 1;
            while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != '+') {
                if (text.charAt(end) == '\\' && ++end == text.length()) {
                    err.println(command + ": Escape character at end of " + description + " name string");
                    return null;
                }
                value.append(text.charAt(end++));
            }
            if (!add(text.substring(position, equals), value.toString(), joined)) {
                return null;
            }
            joined = end < text.length() && text.charAt(end) == '+';
            position = end + 1;
        }
        return name.encoded();
    }

    private boolean add(String type, String value, boolean joined) {
        if (!name.knows(type)) {
            err.println(command + " warning: Skipping unknown " + description + " name attribute \"" + type + "\"");
            if (joined) {
                err.println(
                        command + " hint: a '+' in a value string needs be escaped using '\\' else a new member of a"
                                + " multi-valued RDN is expected");
            }
            return true;
        }
        if (value.isEmpty()) {
            err.println(command + " warning: No value provided for " + description + " name attribute \"" + type
                    + "\", skipped");
            return true;
        }
        try {
            name.add(type, OctetText.of(value), joined);
            return true;
        } catch (ConfigValueException unfit) {
            err.println(command + ": Error adding " + description + " name attribute \"/" + type + "=" + value + "\"");
            return false;
        }
    }
}
