package dev.signet.core.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a configuration file and those that it includes, line by line. */
final class ConfigReader {
    /** For the files and for the values that references in them are replaced with: no more than this altogether. */
    private static final int MAX_OCTETS = 16 << 20;

    private static final int MAX_INCLUDE_DEPTH = 32;
    private static final int MAX_INCLUDES = 1000;
    private static final String INCLUDE_DIRECTORY = "OPENSSL_CONF_INCLUDE";

    private final ConfigFile file;
    private final ConfigSource source;
    private final Deque<ConfigLines> pending = new ArrayDeque<>();
    private Iterator<String> directory = Collections.emptyIterator();
    private @Nullable ConfigLines current;
    private @Nullable String includeDirectory;
    private boolean dollarInNames;
    private boolean absolutePathsOnly;
    private String section = ConfigFile.DEFAULT_SECTION;
    private int line;
    private int octets;
    private int includes;

    ConfigReader(ConfigFile file, ConfigSource source) {
        this.file = file;
        this.source = source;
    }

    void read(byte[] content) {
        current = lines(content);
        for (String text = nextLine(); text != null; text = nextLine()) {
            read(text);
        }
    }

    private ConfigLines lines(byte[] content) {
        count(content.length);
        return new ConfigLines(content);
    }

    private void count(int more) {
        octets += more;
        if (octets < 0 || octets > MAX_OCTETS) {
            throw wrong("more than " + MAX_OCTETS + " octets");
        }
    }

    /** Returns the next line with those that continue it, or null behind the last one. */
    private @Nullable String nextLine() {
        StringBuilder text = new StringBuilder();
        boolean again = false;
        while (true) {
            String piece = nextPiece(again);
            if (piece == null) {
                return null;
            }
            int length = piece.length();
            while (length > 0 && (piece.charAt(length - 1) == '\r' || piece.charAt(length - 1) == '\n')) {
                length--;
            }
            text.append(piece, 0, length);
            again = !piece.isEmpty() && length == piece.length();
            if (!again) {
                line++;
                int last = text.length() - 1;
                if (last >= 0 && text.charAt(last) == '\\' && (last == 0 || text.charAt(last - 1) != '\\')) {
                    text.setLength(last);
                    again = true;
                }
            }
            if (!again) {
                return text.toString();
            }
        }
    }

    /** Returns the next piece of the file at hand; where it ends, an empty one if a line is to be ended, else the next file's. */
    private @Nullable String nextPiece(boolean lineToEnd) {
        while (current != null) {
            String piece = current.nextPiece();
            if (!piece.isEmpty() || lineToEnd) {
                return piece;
            }
            current = nextOfDirectory();
            if (current == null) {
                current = pending.poll();
            }
        }
        return null;
    }

    private @Nullable ConfigLines nextOfDirectory() {
        while (directory.hasNext()) {
            byte[] content = source.file(directory.next());
            if (content != null) {
                return lines(content);
            }
        }
        return null;
    }

    private void read(String text) {
        ConfigText line = new ConfigText(text, dollarInNames).withoutComment();
        int start = line.skipBlanks(0);
        if (line.at(start) == 0) {
            return;
        }
        if (line.at(start) == '[') {
            readHeading(line, line.skipBlanks(start + 1));
            return;
        }
        int end = line.skipName(start);
        String target = section;
        int nameStart = start;
        if (line.at(end) == ':' && line.at(end + 1) == ':') {
            target = line.text(start, end);
            nameStart = end + 2;
            end = line.skipName(nameStart);
        }
        int behind = line.skipBlanks(end);
        if (isDirective(line, ".pragma", nameStart, behind)) {
            readPragma(line.trimmed(behindEquals(line, behind)));
        } else if (isDirective(line, ".include", nameStart, behind)) {
            include(expand(line.trimmed(behindEquals(line, behind)), target));
        } else if (line.at(behind) != '=') {
            throw wrong("missing equal sign");
        } else {
            String value = expand(line.trimmed(line.skipBlanks(behind + 1)), target);
            file.put(new ConfigEntry(target, line.text(nameStart, end), value));
        }
    }

    private void readHeading(ConfigText line, int start) {
        int position = start;
        while (true) {
            int end = line.skipName(position);
            int behind = line.skipBlanks(end);
            if (line.at(behind) == ']') {
                section = expand(line.text(start, end), null);
                file.open(section);
                return;
            }
            if (line.at(behind) == 0 || position == behind) {
                throw wrong("missing close square bracket");
            }
            position = behind;
        }
    }

    /** A directive is told from a name by its word being a prefix, and by a blank or an equals sign behind it. */
    private static boolean isDirective(ConfigText line, String word, int start, int behind) {
        return line.startsWith(word, start) && (behind != start + word.length() || line.at(behind) == '=');
    }

    private static int behindEquals(ConfigText line, int position) {
        return line.at(position) == '=' ? line.skipBlanks(position + 1) : position;
    }

    private String expand(String text, @Nullable String fromSection) {
        String value = new ConfigExpansion(file, dollarInNames, line).expand(text, fromSection);
        count(value.length());
        return value;
    }

    private void readPragma(String pragma) {
        int colon = pragma.indexOf(':');
        if (colon <= 0 || colon == pragma.length() - 1) {
            throw wrong("invalid pragma");
        }
        String value = new ConfigText(pragma, false).trimmed(colon + 1);
        value = value.substring(new ConfigText(value, false).skipBlanks(0));
        switch (new ConfigText(pragma.substring(0, colon), false).trimmed(0)) {
            case "dollarid" -> dollarInNames = onOrOff(value);
            case "abspath" -> absolutePathsOnly = onOrOff(value);
            case "includedir" -> includeDirectory = value;
            default -> {
                // One that a later version of OpenSSL may know.
            }
        }
    }

    private boolean onOrOff(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> throw wrong("invalid pragma");
        };
    }

    private void include(String name) {
        String base = source.variable(INCLUDE_DIRECTORY);
        base = base == null ? includeDirectory : base;
        String path = name;
        if (base != null && !name.startsWith("/")) {
            path = base.endsWith("/") ? base + name : base + "/" + name;
        }
        if (absolutePathsOnly && !path.startsWith("/")) {
            throw wrong("relative path");
        }
        if (++includes > MAX_INCLUDES || pending.size() >= MAX_INCLUDE_DEPTH) {
            throw wrong("too many included files");
        }
        List<String> names = source.directory(path);
        ConfigLines included = null;
        if (names != null) {
            // A directory inside a directory is left out, as is a file that is not there.
            if (!directory.hasNext()) {
                directory = configurationFiles(path, names).iterator();
                included = nextOfDirectory();
            }
        } else {
            byte[] content = source.file(path);
            included = content == null ? null : lines(content);
        }
        if (included != null && current != null) {
            pending.push(current);
            current = included;
        }
    }

    private static List<String> configurationFiles(String directory, List<String> names) {
        List<String> files = new ArrayList<>();
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean wanted =
                    lower.endsWith(".conf") && name.length() > 5 || lower.endsWith(".cnf") && name.length() > 4;
            if (wanted) {
                files.add(directory + "/" + name);
            }
        }
        Collections.sort(files);
        return files;
    }

    private ConfigException wrong(String what) {
        return new ConfigException(line, what);
    }
}
