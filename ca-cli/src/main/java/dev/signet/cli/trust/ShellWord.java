package dev.signet.cli.trust;

/** Writes words so that a shell reads them as they are. */
public final class ShellWord {
    private static final String PLAIN = "/._-:@%+=,";

    /** Returns the word, in quotes where it needs them. */
    public static String of(Object word) {
        String text = word.toString();
        boolean plain = !text.isEmpty()
                && text.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0));
        return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private ShellWord() {}
}
