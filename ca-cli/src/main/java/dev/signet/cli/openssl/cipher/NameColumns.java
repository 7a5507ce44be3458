package dev.signet.cli.openssl.cipher;

import java.util.List;

/** Names of options in three columns, as {@code -list} prints them. */
final class NameColumns {
    private static final int WIDTH = 25;
    private static final int COLUMNS = 3;

    static String of(List<String> names) {
        StringBuilder text = new StringBuilder(names.size() * (WIDTH + 2));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            text.append('-').append(name).append(" ".repeat(Math.max(0, WIDTH - name.length())));
            text.append((i + 1) % COLUMNS == 0 ? '\n' : ' ');
        }
        return text.toString();
    }

    private NameColumns() {}
}
