package dev.signet.cli.openssl.info;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.option.CommonOptions;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.text.ErrorText;
import org.jspecify.annotations.Nullable;

/** {@code errstr}: the words for the numbers in OpenSSL's error messages. */
public final class ErrstrCommand implements OpenSslCommand {
    private static final OptionTable TABLE = new OptionTable(
            "errstr",
            Option.usage("[options] errnum..."),
            Option.section("General"),
            CommonOptions.help(),
            Option.parameters(),
            Option.parameter("errnum", "Error number(s) to decode"));

    @Override
    public OptionTable options() {
        return TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        OptionParser parser = new OptionParser(TABLE, args, session);
        if (parser.next() != null) {
            session.err().print(TABLE.help());
            return 0;
        }
        if (parser.failed()) {
            return 1;
        }
        int wrong = 0;
        for (String word : parser.words()) {
            Long number = number(word);
            if (number == null) {
                wrong++;
            } else {
                session.out().println(ErrorText.of(number));
            }
        }
        return wrong;
    }

    /** Returns the hexadecimal number that a word begins with; null if it begins with none. */
    private static @Nullable Long number(String word) {
        String digits = word.strip();
        int start = digits.startsWith("0x") || digits.startsWith("0X") ? 2 : 0;
        int end = start;
        while (end < digits.length() && digits.charAt(end) < 0x80 && Character.digit(digits.charAt(end), 16) >= 0) {
            end++;
        }
        if (end == start) {
            return null;
        }
        int length = Math.min(16, end - start);
        return Long.parseUnsignedLong(digits.substring(end - length, end), 16);
    }
}
