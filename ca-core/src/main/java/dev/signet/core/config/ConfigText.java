package dev.signet.core.config;

/**
 * A line and the classes of characters in it.
 *
 * @param text the line
 * @param dollarInNames whether a dollar sign is part of names
 */
record ConfigText(String text, boolean dollarInNames) {
    private static final String NAME_MARKS = "_!.%&*+,/;?@^~|-";

    /** Returns a character; 0 behind the end. */
    char at(int position) {
        return position < text.length() ? text.charAt(position) : 0;
    }

    String text(int start, int end) {
        return text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
    }

    boolean startsWith(String prefix, int position) {
        return text.startsWith(prefix, position);
    }

    static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }

    static boolean isQuote(char character) {
        return character == '\'' || character == '"' || character == '`';
    }

    static boolean isWordCharacter(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '_';
    }

    int skipBlanks(int start) {
        int position = start;
        while (isBlank(at(position))) {
            position++;
        }
        return position;
    }

    /** Returns where a name ends that starts here; a backslash takes the next character in. */
    int skipName(int start) {
        int position = start;
        while (true) {
            char character = at(position);
            if (character == '\\') {
                position += at(position + 1) == 0 ? 1 : 2;
            } else if (isWordCharacter(character)
                    || character != 0 && NAME_MARKS.indexOf(character) >= 0
                    || dollarInNames && character == '$') {
                position++;
            } else {
                return position;
            }
        }
    }

    /** Returns the text from a position on, without blanks at its end. */
    String trimmed(int start) {
        int end = text.length();
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text(start, Math.max(start, end));
    }

    ConfigText withoutComment() {
        int position = skipBlanks(0);
        while (at(position) != 0) {
            char character = at(position);
            if (character == '#') {
                return new ConfigText(text.substring(0, position), dollarInNames);
            }
            if (isQuote(character)) {
                position = skipQuoted(position);
            } else if (character == '\\') {
                position += at(position + 1) == 0 ? 1 : 2;
            } else {
                position++;
            }
        }
        return this;
    }

    private int skipQuoted(int start) {
        char quote = at(start);
        int position = start + 1;
        while (at(position) != 0 && at(position) != quote) {
            if (at(position) == '\\') {
                position++;
                if (at(position) == 0) {
                    return position;
                }
            }
            position++;
        }
        return at(position) == quote ? position + 1 : position;
    }
}
