package dev.signet.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers in OpenSSL's error messages, in words. */
public final class ErrorText {
    private static final long SYSTEM_FLAG = 0x8000_0000L;
    private static final long SYSTEM_REASON = 0x7fff_ffffL;
    private static final int SYSTEM_LIBRARY = 2;
    private static final int LIBRARY_SHIFT = 23;
    private static final long REASON = 0x7f_ffffL;

    /** Returns the line for a number, such as {@code error:0480006C:PEM routines::no start line}. */
    public static String of(long number) {
        boolean system = (number & SYSTEM_FLAG) != 0;
        long library = system ? SYSTEM_LIBRARY : number >> LIBRARY_SHIFT & 0xff;
        long reason = number & (system ? SYSTEM_REASON : REASON);
        String prefix = system ? "!/" : library + "/";
        String name = Words.of(Long.toString(library));
        String words = Words.of(prefix + reason);
        words = words == null && !system ? Words.of("*/" + reason) : words;
        String hex = Long.toHexString(number).toUpperCase(Locale.ROOT);
        return "error:" + "0".repeat(Math.max(0, 8 - hex.length())) + hex + ":"
                + (name == null ? "lib(" + library + ")" : name) + "::"
                + (words == null ? "reason(" + reason + ")" : words);
    }

    /** All of them, read when the first is asked for. */
    private static final class Words {
        private static final Map<String, String> TABLE = read();

        static @Nullable String of(String key) {
            return TABLE.get(key);
        }

        private static Map<String, String> read() {
            Map<String, String> table = new HashMap<>();
            try (InputStream in = ErrorText.class.getResourceAsStream("error-strings.txt")) {
                if (in == null) {
                    throw new IllegalStateException("error-strings.txt is not in the program");
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    int blank = line.indexOf(' ');
                    table.put(line.substring(0, blank), line.substring(blank + 1));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return table;
        }
    }

    private ErrorText() {}
}
