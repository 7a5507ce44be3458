package dev.signet.cli.openssl.authority;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.core.asn1.Oid;
import dev.signet.core.config.ConfigFile;
import dev.signet.core.config.ObjectRegistry;
import dev.signet.core.config.StringMask;
import org.jspecify.annotations.Nullable;

/**
 * The definition of an authority: one section of a configuration.
 *
 * @param objects the names of object identifiers
 * @param strings the types that strings of names may have, in subjects and in extensions
 */
record CaSettings(Session session, ConfigFile config, String section, ObjectRegistry objects, StringMask strings) {
    /** The section with what holds for all authorities. */
    static final String BASE = "ca";

    /** Returns a value, a character for each octet; null if there is none. */
    @Nullable String value(String name) {
        return config.value(section, name);
    }

    /** Returns a value; null after having said that there is none. */
    @Nullable String require(String name) {
        return require(session, config, section, name);
    }

    static @Nullable String require(Session session, ConfigFile config, String section, String name) {
        String value = config.value(section, name);
        if (value == null) {
            session.err().println("variable lookup failed for " + OctetText.shown(section) + "::" + name);
        }
        return value;
    }

    /** Returns the name of a file, of the command line or else of the configuration; null after having said that there is none. */
    @Nullable String file(@Nullable String argument, String name) {
        if (argument != null) {
            return argument;
        }
        String value = require(name);
        return value == null ? null : OctetText.shown(value);
    }

    /** Returns a value as a number, 0 if there is none or it is no number. */
    long number(String name) {
        String value = value(name);
        long number = 0;
        for (int i = 0; value != null && i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > Integer.MAX_VALUE) {
                break;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Returns whether a value of the base section starts with a y. */
    boolean generally(String name) {
        String value = config.value(BASE, name);
        return value != null && (value.startsWith("y") || value.startsWith("Y"));
    }

    @Nullable Oid object(String name) {
        return objects.find(name);
    }
}
