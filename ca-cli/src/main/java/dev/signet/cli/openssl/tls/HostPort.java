package dev.signet.cli.openssl.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A host and a port as one argument names them: {@code BIO_parse_hostserv}.
 *
 * @param host the host; null for none or any
 * @param port the port's number or name; null for none
 */
record HostPort(@Nullable String host, @Nullable String port) {
    private static final int MAX_PORT = 65535;

    /**
     * Reads an argument; null if it is malformed or ambiguous.
     *
     * @param hostFirst whether a single word is the host, and not the port
     */
    static @Nullable HostPort parse(String text, boolean hostFirst) {
        String host;
        String port;
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            if (end < 0 || end + 1 < text.length() && text.charAt(end + 1) != ':') {
                return null;
            }
            host = text.substring(1, end);
            port = end + 1 < text.length() ? text.substring(end + 2) : null;
        } else {
            int colon = text.indexOf(':');
            if (colon != text.lastIndexOf(':')) {
                return null;
            }
            host = colon >= 0 ? text.substring(0, colon) : hostFirst ? text : null;
            port = colon >= 0 ? text.substring(colon + 1) : hostFirst ? null : text;
        }
        if (port != null && port.indexOf(':') >= 0) {
            return null;
        }
        return new HostPort(meant(host), meant(port));
    }

    private static @Nullable String meant(@Nullable String word) {
        return word == null || word.isEmpty() || word.equals("*") ? null : word;
    }

    /** Returns the number of a port, which may be given by the name of its service; -1 if there is none. */
    static int number(String port) {
        boolean digits = !port.isEmpty() && port.length() < 10;
        for (int i = 0; i < port.length(); i++) {
            digits &= port.charAt(i) >= '0' && port.charAt(i) <= '9';
        }
        if (digits) {
            int number = Integer.parseInt(port);
            return number <= MAX_PORT ? number : -1;
        }
        return service(port);
    }

    private static int service(String name) {
        List<String> lines;
        try {
            lines = Files.readAllLines(Path.of("/etc/services"), StandardCharsets.ISO_8859_1);
        } catch (IOException absent) {
            return name.equals("https") ? 443 : -1;
        }
        for (String line : lines) {
            int space = 0;
            while (space < line.length() && line.charAt(space) > ' ') {
                space++;
            }
            int slash = line.indexOf("/tcp");
            if (slash > space && line.substring(0, space).equals(name)) {
                return OptionValues.leadingNumber(line.substring(space, slash).strip());
            }
        }
        return -1;
    }
}
