package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.core.asn1.Oid;
import dev.signet.core.config.ConfigEntry;
import dev.signet.core.config.ConfigFile;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.NameBuilder;
import dev.signet.core.config.NumberText;
import dev.signet.core.config.ObjectRegistry;
import dev.signet.core.csr.RequestDraft;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills in a request as a configuration says: with values that stand in it, or by asking for them. */
final class RequestTemplate {
    /** OpenSSL's buffer: longer answers are cut into several. */
    private static final int MOST_OCTETS = 1023;

    private static final String[] SETTINGS = {"_min", "_max", "_default", "_value"};

    private final Session session;
    private final ConfigFile config;
    private final String section;
    private final ObjectRegistry objects;
    private final boolean batch;
    private String noTemplate = "No template, please set one up.";

    RequestTemplate(Session session, ConfigFile config, String section, ObjectRegistry objects, boolean batch) {
        this.session = session;
        this.config = config;
        this.section = section;
        this.objects = objects;
        this.batch = batch;
    }

    /**
     * Fills in the subject, and the attributes if they are wanted; false after having said what is wrong.
     *
     * @param subject the DER of the subject if it is known; else null
     * @param name where attributes of the subject are put together
     */
    boolean fill(RequestDraft draft, byte @Nullable [] subject, NameBuilder name, boolean attributesWanted) {
        String nameSection = config.value(section, "distinguished_name");
        List<ConfigEntry> nameEntries = entries(nameSection);
        String attributeSection = config.value(section, "attributes");
        List<ConfigEntry> attributes = nameSection != null && nameEntries == null ? null : entries(attributeSection);
        if (nameSection != null && nameEntries == null || attributeSection != null && attributes == null) {
            return false;
        }
        if (subject != null) {
            draft.subject(subject);
            return true;
        }
        List<ConfigEntry> wanted = attributesWanted && attributes != null ? attributes : List.of();
        if (nameEntries == null) {
            nameEntries = List.of();
            noTemplate = "Error: No objects specified in config file";
        }
        try {
            boolean filled = "no".equals(config.value(section, "prompt"))
                    ? copy(draft, name, nameEntries, wanted)
                    : ask(draft, name, nameEntries, wanted);
            if (filled) {
                draft.subject(name.encoded());
            }
            return filled;
        } catch (ConfigValueException wrong) {
            Explanation.of(session, wrong.getMessage());
            return false;
        }
    }

    private @Nullable List<ConfigEntry> entries(@Nullable String name) {
        List<ConfigEntry> entries = name == null ? null : config.section(name);
        if (name != null && entries == null) {
            session.err().println("Unable to get '" + OctetText.shown(name) + "' section");
        }
        return entries;
    }

    private boolean copy(RequestDraft draft, NameBuilder name, List<ConfigEntry> names, List<ConfigEntry> attributes) {
        name.addAll(names);
        if (name.isEmpty()) {
            session.err().println("Error: No objects specified in config file");
            return false;
        }
        for (ConfigEntry entry : attributes) {
            addAttribute(draft, name, entry.name(), entry.value());
        }
        return true;
    }

    private void addAttribute(RequestDraft draft, NameBuilder name, String type, String value) {
        Oid oid = objects.find(type);
        if (oid == null) {
            throw new ConfigValueException("invalid field name: " + type);
        }
        draft.attribute(oid, name.value(oid, value));
    }

    private boolean ask(RequestDraft draft, NameBuilder name, List<ConfigEntry> names, List<ConfigEntry> attributes) {
        if (!batch) {
            session.err().print("""
                    You are about to be asked to enter information that will be incorporated
                    into your certificate request.
                    What you are about to enter is what is called a Distinguished Name or a DN.
                    There are quite a few fields but you can leave some blank
                    For some fields there will be a default value,
                    If you enter '.', the field will be left blank.
                    -----
                    """);
        }
        if (names.isEmpty()) {
            session.err().println(noTemplate);
            return false;
        }
        for (ConfigEntry entry : names) {
            String type = NameBuilder.withoutNumber(entry.name());
            boolean joined = type.startsWith("+");
            type = joined ? type.substring(1) : type;
            if (!isSetting(entry.name()) && name.knows(type)) {
                Answer answer = answer(entry, entry.name());
                if (answer.failed()) {
                    return false;
                }
                if (answer.text() != null) {
                    name.add(type, answer.text(), joined);
                }
            }
        }
        if (name.isEmpty()) {
            session.err().println("Error: No objects specified in config file");
            return false;
        }
        return askAttributes(draft, name, attributes);
    }

    private boolean askAttributes(RequestDraft draft, NameBuilder name, List<ConfigEntry> attributes) {
        if (!attributes.isEmpty() && !batch) {
            session.err().print("""

                    Please enter the following 'extra' attributes
                    to be sent with your certificate request
                    """);
        }
        for (ConfigEntry entry : attributes) {
            if (name.knows(entry.name())) {
                Answer answer = answer(entry, entry.name());
                if (answer.failed()) {
                    return false;
                }
                if (answer.text() != null) {
                    addAttribute(draft, name, entry.name(), answer.text());
                }
            }
        }
        return true;
    }

    private static boolean isSetting(String name) {
        for (String suffix : SETTINGS) {
            if (name.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What was answered.
     *
     * @param failed whether there was no answer, or none that fits
     * @param text the answer; null to leave the field out
     */
    private record Answer(boolean failed, @Nullable String text) {
        static final Answer FAILED = new Answer(true, null);
        static final Answer LEFT_OUT = new Answer(false, null);
    }

    private Answer answer(ConfigEntry entry, String name) {
        String proposed = config.value(entry.section(), name + "_default");
        String preset = config.value(entry.section(), name + "_value");
        int shortest = number(entry.section(), name + "_min");
        int longest = number(entry.section(), name + "_max");
        while (true) {
            if (!batch) {
                session.err()
                        .print(OctetText.shown(entry.value()) + " ["
                                + (proposed == null ? "" : OctetText.shown(proposed)) + "]:");
                session.err().flush();
            }
            String line = preset;
            if (preset != null) {
                session.err().println(OctetText.shown(preset));
            } else {
                line = batch ? "" : readLine();
            }
            if (line == null) {
                return Answer.FAILED;
            }
            if (line.isEmpty()) {
                if (proposed == null || proposed.isEmpty()) {
                    return Answer.LEFT_OUT;
                }
                line = proposed;
            } else if (line.equals(".")) {
                return Answer.LEFT_OUT;
            }
            if (fits(line.length(), shortest, longest)) {
                return new Answer(false, line);
            }
            if (batch || preset != null) {
                return Answer.FAILED;
            }
        }
    }

    private boolean fits(int length, int shortest, int longest) {
        if (shortest > 0 && length < shortest) {
            session.err().println("String too short, must be at least " + shortest + " bytes long");
            return false;
        }
        if (longest >= 0 && length > longest) {
            session.err().println("String too long, must be at most " + longest + " bytes long");
            return false;
        }
        return true;
    }

    private int number(String section, String name) {
        String text = config.value(section, name);
        try {
            return text == null ? -1 : NumberText.parse(text).intValue();
        } catch (ConfigValueException notOne) {
            return -1;
        }
    }

    /** Reads a line octet by octet, as what follows it is for others to read; null if it has no end. */
    private @Nullable String readLine() {
        StringBuilder line = new StringBuilder();
        try {
            while (true) {
                int octet = session.in().read();
                if (octet == '\n') {
                    return line.toString();
                }
                if (octet < 0 || line.length() == MOST_OCTETS) {
                    if (line.length() > 0) {
                        session.err().println("Missing newline at end of input");
                    }
                    return null;
                }
                line.append((char) octet);
            }
        } catch (IOException unreadable) {
            return null;
        }
    }
}
