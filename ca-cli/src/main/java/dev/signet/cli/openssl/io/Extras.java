package dev.signet.cli.openssl.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The options that Signet adds to openssl's commands: words with two dashes, anywhere on the command line, which OpenSSL has none
 * of.
 */
public final class Extras {
    private final Set<String> given;
    private final String[] rest;

    private Extras(Set<String> given, String[] rest) {
        this.given = given;
        this.rest = rest;
    }

    /**
     * Takes them out of a command line.
     *
     * @param known those that the command has, without their dashes
     */
    public static Extras of(String[] args, String... known) {
        Set<String> given = new HashSet<>();
        List<String> rest = new ArrayList<>();
        for (String arg : args) {
            boolean extra = false;
            for (String name : known) {
                if (arg.length() == name.length() + 2 && arg.startsWith("--") && arg.endsWith(name)) {
                    extra = true;
                    boolean ignored = given.add(name);
                }
            }
            if (!extra) {
                rest.add(arg);
            }
        }
        return new Extras(given, rest.toArray(new String[0]));
    }

    /** Returns whether one was given. */
    public boolean has(String name) {
        return given.contains(name);
    }

    /** Returns the command line without them. */
    public String[] rest() {
        return rest.clone();
    }
}
