import java.io.IOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/**
 * Makes the list of public suffixes that Signet ships out of the list of https://publicsuffix.org/list/public_suffix_list.dat,
 * of which Debian's package publicsuffix has a copy: its ICANN section alone (BR section 3.2.2.6), in A-labels, sorted.
 *
 * <pre>java build/UpdatePublicSuffixes.java public_suffix_list.dat VERSION</pre>
 */
final class UpdatePublicSuffixes {
    private static final Path OUTPUT =
            Path.of("ca-core/src/main/resources/dev/signet/core/verify/public-suffixes.txt");

    public static void main(String[] arguments) throws IOException {
        TreeSet<String> rules = new TreeSet<>();
        boolean icann = false;
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            if (line.contains("===BEGIN ICANN DOMAINS===")) {
                icann = true;
            } else if (line.contains("===END ICANN DOMAINS===")) {
                icann = false;
            }
            String rule = line.strip();
            if (icann && !rule.isEmpty() && !rule.startsWith("//")) {
                rules.add(toAscii(rule));
            }
        }
        StringBuilder text = new StringBuilder();
        text.append("// This Source Code Form is subject to the terms of the Mozilla Public\n")
                .append("// License, v. 2.0. If a copy of the MPL was not distributed with this\n")
                .append("// file, You can obtain one at https://mozilla.org/MPL/2.0/.\n")
                .append("//\n")
                .append("// The ICANN section of the Public Suffix List, https://publicsuffix.org/, ")
                .append(arguments[1])
                .append("\n// Made by build/UpdatePublicSuffixes.java\n");
        rules.forEach(rule -> text.append(rule).append('\n'));
        Files.createDirectories(OUTPUT.getParent());
        Files.writeString(OUTPUT, text);
        System.out.println(rules.size() + " rules");
    }

    /** A rule may begin with an exclamation mark or an asterisk, which are no part of the name. */
    private static String toAscii(String rule) {
        String mark = rule.startsWith("!") ? "!" : rule.startsWith("*.") ? "*." : "";
        return mark + IDN.toASCII(rule.substring(mark.length()), IDN.ALLOW_UNASSIGNED);
    }

    private UpdatePublicSuffixes() {}
}
