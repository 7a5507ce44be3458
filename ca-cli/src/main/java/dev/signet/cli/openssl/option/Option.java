package dev.signet.cli.openssl.option;

import org.jspecify.annotations.Nullable;

/**
 * One line of a command's {@link OptionTable}: an option, or something that only its help shows.
 *
 * @param name the option's word without its dash; empty for what is no option
 * @param kind what follows the word
 * @param handling what Signet does with it
 * @param help its line in the help, in OpenSSL's words
 * @param since the release that it came with if that is later than 3.0, whose help does not show it; empty for all others
 * @param lacking what it is refused for; empty where there is nothing to say but that it is
 */
public record Option(String name, Kind kind, Handling handling, String help, String since, String lacking) {

    /** What an option expects, with the word that help shows for it. */
    public enum Kind {
        FLAG(""),
        TEXT("val"),
        URI("uri"),
        INPUT_FILE("infile"),
        OUTPUT_FILE("outfile"),
        /** A directory that has to exist. */
        DIRECTORY("dir"),
        /** A number that fits into 32 bits. */
        INTEGER("int"),
        /** A number above zero that fits into 32 bits. */
        POSITIVE("+int"),
        /** A number from zero that fits into 32 bits. */
        NON_NEGATIVE("nonneg"),
        /** A number that fits into 64 bits. */
        LONG("long"),
        /** A number that fits into 64 bits without a sign. */
        UNSIGNED_LONG("ulong"),
        /** A number that fits into 64 bits. */
        LARGE_INTEGER("intmax"),
        /** A number that fits into 64 bits without a sign. */
        UNSIGNED_LARGE_INTEGER("uintmax"),
        /** Any format that OpenSSL knows; the command says which of them it takes. */
        FORMAT("format"),
        /** PEM or DER. */
        PEM_OR_DER("PEM|DER"),
        /** PEM, DER or the name of an engine. */
        KEY_FORMAT("PEM|DER|ENGINE"),
        /** PEM, DER or S/MIME. */
        SMIME_FORMAT("parm"),
        /** Any word that is the name of a message digest; other words are unknown options. */
        DIGEST(""),
        /** Any word that is no other option; the command looks up what it names. */
        ANY_NAME(""),
        /** The line that the help begins with, instead of the usual one. */
        USAGE(""),
        /** A heading. */
        SECTION(""),
        /** A further line of help for the option above. */
        CONTINUATION(""),
        /** The heading of what may follow the options. */
        PARAMETERS(""),
        /** Something that may follow the options. */
        PARAMETER("");

        private final String parameter;

        Kind(String parameter) {
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }

        public boolean takesArgument() {
            return !parameter.isEmpty();
        }

        /** Returns whether any argument will do. */
        boolean takesAnything() {
            return this == TEXT || this == INPUT_FILE || this == OUTPUT_FILE || this == URI;
        }
    }

    /** What becomes of an option that OpenSSL has. */
    public enum Handling {
        SUPPORTED,
        /** Taken without effect: it tunes something that Signet does not have. */
        IGNORED,
        /** Taken by the parser, which answers for it. */
        PARSED,
        /** Refused by its name. */
        REFUSED
    }

    public static Option flag(String name, String help) {
        return new Option(name, Kind.FLAG, Handling.SUPPORTED, help, "", "");
    }

    public static Option of(String name, Kind kind, String help) {
        return new Option(name, kind, Handling.SUPPORTED, help, "", "");
    }

    /** Returns the option that is any digest's name; a word that is none is an unknown option. */
    public static Option digest(String help) {
        return new Option("", Kind.DIGEST, Handling.SUPPORTED, help, "", "");
    }

    /** Returns the option that is any word, such as a cipher's or a digest's name, which the command looks up. */
    public static Option anyName(String help) {
        return new Option("", Kind.ANY_NAME, Handling.SUPPORTED, help, "", "");
    }

    /** Returns a first line of the help, with what follows the command's name: {@code [options] numbits}. */
    public static Option usage(String arguments) {
        return new Option("", Kind.USAGE, Handling.SUPPORTED, "Usage: %s " + arguments, "", "");
    }

    /** Returns a line of the help that stands alone; {@code %s} in it becomes the command's name. */
    public static Option note(String text) {
        return new Option("", Kind.USAGE, Handling.SUPPORTED, text, "", "");
    }

    public static Option section(String title) {
        return new Option("", Kind.SECTION, Handling.SUPPORTED, title, "", "");
    }

    public static Option continuation(String help) {
        return new Option("", Kind.CONTINUATION, Handling.SUPPORTED, help, "", "");
    }

    /** Returns the heading of the parameters; what follows it in a table describes them. */
    public static Option parameters() {
        return new Option("", Kind.PARAMETERS, Handling.SUPPORTED, "Parameters", "", "");
    }

    public static Option parameter(String name, @Nullable String help) {
        return new Option(
                name, Kind.PARAMETER, Handling.SUPPORTED, help == null ? "(No additional info)" : help, "", "");
    }

    public Option ignored() {
        return handled(Handling.IGNORED);
    }

    public Option refused() {
        return handled(Handling.REFUSED);
    }

    /**
     * Returns this option as one that is refused for want of something.
     *
     * @param what what does not have it, as it stands behind a colon
     */
    public Option refused(String what) {
        return new Option(name, kind, Handling.REFUSED, help, since, what);
    }

    Option handled(Handling how) {
        return new Option(name, kind, how, help, since, lacking);
    }

    /**
     * Returns this option as one that a later release than 3.0 brought.
     *
     * @param release its number, such as {@code 3.4}
     */
    public Option since(String release) {
        return new Option(name, kind, handling, help, release, lacking);
    }

    public boolean isOption() {
        // Not a switch: that would be one class more for every command to load.
        return kind != Kind.SECTION
                && kind != Kind.CONTINUATION
                && kind != Kind.USAGE
                && kind != Kind.PARAMETERS
                && kind != Kind.PARAMETER;
    }
}
