package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The extensions that {@code s_client -serverinfo} sends empty, to see whether the server answers them. */
final class ServerInfo {
    /** Extensions that OpenSSL fills itself, and so does not send empty. */
    private static final Set<Integer> TAKEN =
            Set.of(0, 1, 5, 10, 11, 12, 13, 14, 16, 21, 22, 23, 35, 41, 42, 43, 44, 45, 47, 49, 51, 13172, 0xff01);

    /** Returns the numbers in a list with commas between them; those that cannot be sent are told, and left out. */
    static List<Integer> numbers(@Nullable String list, Session session) {
        List<Integer> numbers = new ArrayList<>();
        if (list != null) {
            for (String word : list.split(",", -1)) {
                int number = OptionValues.leadingNumber(word) & 0xffff;
                if (TAKEN.contains(number) || numbers.contains(number)) {
                    session.err().println("Warning: Unable to add custom extension " + number + ", skipping");
                } else {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }

    private ServerInfo() {}
}
