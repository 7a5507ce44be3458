package dev.signet.cli.openssl.option;

/**
 * One line of a command's {@link OptionTable}: an option, or a heading of its help.
 *
 * @param name the option's word without its dash; empty for what is no option
 * @param kind what follows the word
 * @param handling what Signet does with it
 * @param help its line in the help, in OpenSSL's words
 */
public record Option(String name, Kind kind, Handling handling, String help) {

    /** What an option expects, with the word that help shows for it. */
    public enum Kind {
        FLAG(""),
        TEXT("val"),
        INPUT_FILE("infile"),
        URI("uri"),
        OUTPUT_FILE("outfile"),
        /** A directory that has to exist. */
        DIRECTORY("dir"),
        /** A number that fits into 32 bits. */
        INTEGER("int"),
        /** A number that fits into 64 bits. */
        LARGE_INTEGER("intmax"),
        /** PEM or DER. */
        FORMAT("format"),
        /** PEM or DER, under the name that a few options have for it. */
        PEM_OR_DER("PEM|DER"),
        KEY_FORMAT("PEM|DER|ENGINE"),
        /** Any word that is the name of a message digest. */
        DIGEST(""),
        /** A heading. */
        SECTION(""),
        /** A further line of help for the option above. */
        CONTINUATION("");

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
    }

    /** What becomes of an option that OpenSSL has. */
    public enum Handling {
        SUPPORTED,
        /** Taken without effect: it tunes something that Signet does not have. */
        IGNORED,
        /** Refused by its name. */
        REFUSED
    }

    public static Option flag(String name, String help) {
        return new Option(name, Kind.FLAG, Handling.SUPPORTED, help);
    }

    public static Option of(String name, Kind kind, String help) {
        return new Option(name, kind, Handling.SUPPORTED, help);
    }

    public static Option digest(String help) {
        return new Option("", Kind.DIGEST, Handling.SUPPORTED, help);
    }

    public static Option section(String title) {
        return new Option("", Kind.SECTION, Handling.SUPPORTED, title);
    }

    public static Option continuation(String help) {
        return new Option("", Kind.CONTINUATION, Handling.SUPPORTED, help);
    }

    public Option ignored() {
        return new Option(name, kind, Handling.IGNORED, help);
    }

    public Option refused() {
        return new Option(name, kind, Handling.REFUSED, help);
    }

    public boolean isOption() {
        return kind != Kind.SECTION && kind != Kind.CONTINUATION;
    }
}
