package dev.signet.core.cms;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of a message, as far as S/MIME needs them: the content's type and its parameters. */
final class MimeHeaders {
    private @Nullable String contentType;
    private final Map<String, String> parameters = new HashMap<>();
    private int end;

    private MimeHeaders() {}

    /** Reads lines up to an empty one. */
    static MimeHeaders read(byte[] octets, int start) {
        MimeHeaders headers = new MimeHeaders();
        StringBuilder header = new StringBuilder();
        int at = start;
        while (at < octets.length) {
            int next = MimeText.pieceEnd(octets, at);
            String line = new String(octets, at, next - at, StandardCharsets.ISO_8859_1);
            at = next;
            int length = line.length();
            while (length > 0 && (line.charAt(length - 1) == '\n' || line.charAt(length - 1) == '\r')) {
                length--;
            }
            if (length == 0) {
                break;
            }
            boolean continues = header.length() > 0 && Character.isWhitespace(line.charAt(0));
            if (!continues) {
                headers.take(header.toString());
                header.setLength(0);
            }
            header.append(line, 0, length);
        }
        headers.take(header.toString());
        headers.end = at;
        return headers;
    }

    private void take(String header) {
        int colon = header.indexOf(':');
        if (colon < 0
                || contentType != null
                || !header.substring(0, colon).strip().equalsIgnoreCase("content-type")) {
            return;
        }
        int at = partEnd(header, colon + 1);
        contentType = unquoted(header.substring(colon + 1, at)).toLowerCase(Locale.ROOT);
        while (at < header.length()) {
            int next = partEnd(header, at + 1);
            String part = header.substring(at + 1, next);
            int equals = part.indexOf('=');
            if (equals >= 0) {
                String ignored = parameters.putIfAbsent(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        unquoted(part.substring(equals + 1)));
            }
            at = next;
        }
    }

    /** Returns where a part that a semicolon ends, does so: not within quotes or a comment. */
    private static int partEnd(String header, int start) {
        boolean quoted = false;
        boolean comment = false;
        for (int at = start; at < header.length(); at++) {
            char character = header.charAt(at);
            if (character == '"' && !comment) {
                quoted = !quoted;
            } else if (!quoted && (character == '(' || character == ')')) {
                comment = character == '(';
            } else if (character == ';' && !quoted && !comment) {
                return at;
            }
        }
        return header.length();
    }

    private static String unquoted(String value) {
        String stripped = value.strip();
        int open = stripped.indexOf('"');
        if (open == 0) {
            int close = stripped.indexOf('"', 1);
            return close < 0 ? stripped.substring(1) : stripped.substring(1, close);
        }
        int comment = stripped.indexOf('(');
        return comment < 0 ? stripped : stripped.substring(0, comment).strip();
    }

    /** Returns the type in lower case; null if none is given. */
    @Nullable String contentType() {
        return contentType;
    }

    @Nullable String parameter(String name) {
        return parameters.get(name);
    }

    /** Returns the offset of what follows the headers. */
    int end() {
        return end;
    }
}
