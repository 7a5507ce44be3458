package dev.signet.cli.openssl;

import java.util.ArrayList;
import java.util.List;

/**
 * One check of the OpenSSL corpus: commands, and what of their results is compared.
 *
 * @param id its number
 * @param feature what it is about, such as {@code cert text}
 * @param mode letters for streams and exit code, and forms such as {@code f=NAME}, separated by blanks
 * @param commands the commands, word by word, run one after the other
 */
record ConformanceLine(String id, String feature, List<String> mode, List<List<String>> commands) {

    /** Reads a line of the list: id, stratum, feature, mode and commands, separated by tabs. */
    static ConformanceLine parse(String line) {
        String[] columns = line.split("\t", 5);
        List<List<String>> commands = new ArrayList<>();
        for (String command : columns[4].split(" ;; ", -1)) {
            commands.add(words(command));
        }
        return new ConformanceLine(columns[0], columns[2], List.of(columns[3].split(" ")), commands);
    }

    /** Returns the letters for what is compared of the last command: {@code o}, {@code e}, {@code x}, {@code c}, {@code k}. */
    String letters() {
        StringBuilder letters = new StringBuilder();
        for (String word : mode) {
            letters.append(word.indexOf('=') < 0 ? word : "");
        }
        return letters.toString();
    }

    /** Returns the forms such as {@code f=NAME} that begin with a letter. */
    List<String> forms(char letter) {
        return mode.stream().filter(word -> word.startsWith(letter + "=")).toList();
    }

    /** Returns the name of the command whose result is compared. */
    String command() {
        return commands.get(commands.size() - 1).get(0);
    }

    /** Splits a command into words as a shell does. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char character = command.charAt(i);
            if (quote == 0 && (character == ' ' || character == '\t')) {
                if (word != null) {
                    words.add(word.toString());
                }
                word = null;
                continue;
            }
            word = word == null ? new StringBuilder() : word;
            boolean escape = character == '\\' && quote != '\'' && i + 1 < command.length();
            if (escape && (quote == 0 || "\"\\$`".indexOf(command.charAt(i + 1)) >= 0)) {
                word.append(command.charAt(++i));
            } else if (character == quote) {
                quote = 0;
            } else if (quote == 0 && (character == '\'' || character == '"')) {
                quote = character;
            } else {
                word.append(character);
            }
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }
}
