package dev.signet.cli.io;

/**
 * Makes text that others wrote fit for a terminal: control characters and those that turn the direction of writing could
 * otherwise forge lines, colours or names.
 */
public final class VisibleText {
    /** Returns the text with each such character spelled out, as in <code>&#92;u{1b}</code>; other text as it is. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isInvisible(text.charAt(i))) {
                return spelledOut(text);
            }
        }
        return text;
    }

    /** Returns whether a character would act on a terminal instead of being seen. */
    static boolean isInvisible(char character) {
        if (character < 0x7f) {
            return character < 0x20;
        }
        return character < 0xa0
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }

    private static String spelledOut(String text) {
        StringBuilder visible = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isInvisible(character)) {
                visible.append("\\u{").append(Integer.toHexString(character)).append('}');
            } else {
                visible.append(character);
            }
        }
        return visible.toString();
    }

    private VisibleText() {}
}
