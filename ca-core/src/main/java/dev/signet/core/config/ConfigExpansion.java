package dev.signet.core.config;

import org.jspecify.annotations.Nullable;

/** Takes the quotes and escapes out of a value, and puts in the values that it refers to. */
final class ConfigExpansion {
    private static final int MAX_LENGTH = 65536;

    private final ConfigFile file;
    private final boolean dollarInNames;
    private final int line;

    private final StringBuilder out = new StringBuilder();
    private ConfigText text = new ConfigText("", false);
    private int position;

    ConfigExpansion(ConfigFile file, boolean dollarInNames, int line) {
        this.file = file;
        this.dollarInNames = dollarInNames;
        this.line = line;
    }

    /**
     * Returns the value that a text stands for.
     *
     * @param section where names without a section of their own are looked for first; null for the default one
     */
    String expand(String value, @Nullable String section) {
        text = new ConfigText(value, dollarInNames);
        while (text.at(position) != 0) {
            char character = text.at(position);
            if (ConfigText.isQuote(character)) {
                quoted(character);
            } else if (character == '\\') {
                if (!escaped()) {
                    break;
                }
            } else if (character == '$' && (!dollarInNames || isOpening(text.at(position + 1)))) {
                variable(section);
            } else {
                out.append(character);
                position++;
            }
        }
        return out.toString();
    }

    private void quoted(char quote) {
        position++;
        while (text.at(position) != 0 && text.at(position) != quote) {
            if (text.at(position) == '\\') {
                position++;
                if (text.at(position) == 0) {
                    break;
                }
            }
            out.append(text.at(position++));
        }
        if (text.at(position) == quote) {
            position++;
        }
    }

    private boolean escaped() {
        char character = text.at(position + 1);
        position += 2;
        if (character == 0) {
            return false;
        }
        out.append(
                switch (character) {
                    case 'r' -> '\r';
                    case 'n' -> '\n';
                    case 'b' -> '\b';
                    case 't' -> '\t';
                    default -> character;
                });
        return true;
    }

    private static boolean isOpening(char character) {
        return character == '{' || character == '(';
    }

    private void variable(@Nullable String section) {
        char opening = text.at(position + 1);
        int start = position + (isOpening(opening) ? 2 : 1);
        int end = skipVariable(start);
        String from = section == null ? ConfigFile.DEFAULT_SECTION : section;
        if (text.at(end) == ':' && text.at(end + 1) == ':') {
            from = text.text(start, end);
            start = end + 2;
            end = skipVariable(start);
        }
        String name = text.text(start, end);
        if (isOpening(opening)) {
            if (text.at(end) != (opening == '{' ? '}' : ')')) {
                throw new ConfigException(line, "no close brace");
            }
            end++;
        }
        String value = file.value(from, name);
        if (value == null) {
            throw new ConfigException(line, "variable has no value");
        }
        if (out.length() + value.length() + text.text().length() - end > MAX_LENGTH) {
            throw new ConfigException(line, "variable expansion too long");
        }
        out.append(value);
        position = end;
    }

    private int skipVariable(int start) {
        int end = start;
        while (ConfigText.isWordCharacter(text.at(end)) || dollarInNames && text.at(end) == '$') {
            end++;
        }
        return end;
    }
}
