package dev.signet.core.tls;

import dev.signet.core.tls.CipherSuite.Authentication;
import dev.signet.core.tls.CipherSuite.Encryption;
import dev.signet.core.tls.CipherSuite.KeyExchange;
import dev.signet.core.tls.CipherSuite.Mac;
import dev.signet.core.tls.CipherSuite.Version;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * OpenSSL's language for choosing cipher suites up to TLS 1.2, such as {@code HIGH:!aNULL:@STRENGTH}.
 *
 * <p>Its words move suites within one list, whose inactive part keeps an order of its own: a suite that was removed and is
 * added again comes back where that order puts it.
 */
public final class CipherString {
    /** What {@code DEFAULT} stands for. */
    public static final String DEFAULT_RULES = "ALL:!COMPLEMENTOFDEFAULT:!eNULL";
    /** The suites of TLS 1.3 in use where nobody says otherwise. */
    public static final String DEFAULT_SUITES_13 =
            "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256";
    /** The security level of Debian's build. */
    public static final int DEFAULT_LEVEL = 2;

    /**
     * What a cipher string says.
     *
     * @param suites the suites in order of preference, none of TLS 1.3
     * @param level the security level: the one given unless the string has another
     * @param problem what OpenSSL's error queue calls the mistake in the string; null if there is none
     */
    public record Selection(
            List<CipherSuite> suites, int level, @Nullable String problem) {}

    private List<CipherSuite> order = new ArrayList<>();
    private final BitSet active = new BitSet();
    private int level;

    private CipherString(int level) {
        this.level = level;
        List<CipherSuite> all = CipherSuites.all();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).version() != Version.TLS1_3) {
                order.add(all.get(i));
            }
        }
    }

    /** Evaluates a cipher string under a security level. */
    public static Selection evaluate(String text, int level) {
        CipherString string = new CipherString(level);
        string.sortByMerit();
        String rules = suiteB(text);
        boolean understood = true;
        if (rules.startsWith("DEFAULT")) {
            understood = string.apply(DEFAULT_RULES);
            rules = rules.substring(rules.startsWith("DEFAULT:") ? 8 : 7);
        }
        if (!understood || !string.apply(rules)) {
            return new Selection(List.of(), string.level, "invalid command");
        }
        List<CipherSuite> chosen = new ArrayList<>();
        for (CipherSuite suite : string.order) {
            if (string.active.get(suite.id())) {
                chosen.add(suite);
            }
        }
        return new Selection(List.copyOf(chosen), string.level, chosen.isEmpty() ? "no cipher match" : null);
    }

    /**
     * Evaluates a list of suites of TLS 1.3, by their full names.
     *
     * @return the known ones; null where the list has words and none of them is known
     */
    public static @Nullable List<CipherSuite> suites13(String text) {
        List<CipherSuite> chosen = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ':') {
                CipherSuite suite =
                        CipherSuites.byStandardName(text.substring(start, i).strip());
                if (suite != null) {
                    chosen.add(suite);
                }
                start = i + 1;
            }
        }
        return chosen.isEmpty() && !text.isEmpty() ? null : chosen;
    }

    /** Returns whether a security level admits a suite. */
    public static boolean admits(int level, CipherSuite suite) {
        if (level <= 0) {
            return true;
        }
        int minimum = minimumBits(level);
        boolean forwardSecret = suite.keyExchange().forwardSecret();
        return suite.strength() >= minimum
                && suite.authentication() != Authentication.NONE
                && suite.mac() != Mac.MD5
                && (minimum <= 160 || suite.mac() != Mac.SHA1)
                && (level < 3 || suite.version() == Version.TLS1_3 || forwardSecret);
    }

    /** Returns the bits of strength that a security level asks for. */
    public static int minimumBits(int level) {
        return switch (level) {
            case 0 -> 0;
            case 1 -> 80;
            case 2 -> 112;
            case 3 -> 128;
            case 4 -> 192;
            default -> 256;
        };
    }

    private static String suiteB(String text) {
        if (text.startsWith("SUITEB128ONLY")) {
            return "ECDHE-ECDSA-AES128-GCM-SHA256";
        }
        if (text.startsWith("SUITEB128C2") || text.startsWith("SUITEB192")) {
            return "ECDHE-ECDSA-AES256-GCM-SHA384";
        }
        return text.startsWith("SUITEB128") ? "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384" : text;
    }

    /** Gives all suites the order in which OpenSSL prefers them, before any word of the string counts. */
    private void sortByMerit() {
        CipherAlias ephemeral = CipherAlias.keyExchange(KeyExchange.ECDHE.bit());
        add(new CipherAlias(0, KeyExchange.ECDHE.bit(), Authentication.ECDSA.bit(), 0, 0, null, 0, false));
        add(ephemeral);
        remove(ephemeral);
        add(CipherAlias.encryption(CipherAlias.gcm()));
        add(CipherAlias.encryption(Encryption.CHACHA20.bit()));
        add(CipherAlias.encryption(CipherAlias.allAes() ^ CipherAlias.gcm()));
        add(CipherAlias.EVERYTHING);
        moveToEnd(CipherAlias.mac(Mac.MD5.bit()));
        moveToEnd(CipherAlias.authentication(Authentication.NONE.bit()));
        moveToEnd(CipherAlias.keyExchange(KeyExchange.RSA.bit()));
        moveToEnd(CipherAlias.keyExchange(KeyExchange.PSK.bit()));
        sortByStrength();
        int diffieHellman = KeyExchange.DHE.bit() | KeyExchange.ECDHE.bit();
        moveToStart(CipherAlias.version(Version.TLS1_2));
        moveToStart(CipherAlias.mac(Mac.AEAD.bit()));
        moveToStart(CipherAlias.keyExchange(diffieHellman));
        moveToStart(new CipherAlias(0, diffieHellman, 0, 0, Mac.AEAD.bit(), null, 0, false));
        remove(CipherAlias.EVERYTHING);
    }

    private boolean apply(String rules) {
        int position = 0;
        while (position < rules.length()) {
            char sign = rules.charAt(position);
            if (isSeparator(sign)) {
                position++;
                continue;
            }
            boolean signed = sign == '-' || sign == '+' || sign == '!' || sign == '@';
            int start = signed ? position + 1 : position;
            if (start < rules.length() && signed && isSeparator(rules.charAt(start))) {
                return false;
            }
            int end = start;
            while (end < rules.length() && !isSeparator(rules.charAt(end))) {
                end++;
            }
            String item = rules.substring(start, end);
            if (!(sign == '@' ? command(item) : rule(signed ? sign : ' ', item))) {
                return false;
            }
            position = end;
        }
        return true;
    }

    private static boolean isSeparator(char character) {
        return character == ':' || character == ' ' || character == ';' || character == ',';
    }

    private static boolean isWord(char character) {
        return character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z'
                || character >= '0' && character <= '9'
                || character == '-'
                || character == '.'
                || character == '=';
    }

    private boolean command(String item) {
        int end = wordEnd(item, 0);
        String word = item.substring(0, end);
        if (word.equals("STRENGTH")) {
            sortByStrength();
            return true;
        }
        if (word.length() != 10 || !word.startsWith("SECLEVEL=") || word.charAt(9) < '0' || word.charAt(9) > '5') {
            return false;
        }
        level = word.charAt(9) - '0';
        return true;
    }

    /** Applies words joined by plus signs; false where there is no word. An unknown word makes the rule idle. */
    private boolean rule(char sign, String item) {
        CipherAlias alias = CipherAlias.EVERYTHING;
        int start = 0;
        while (true) {
            int end = wordEnd(item, start);
            if (end == start) {
                return false;
            }
            CipherAlias word = CipherAlias.of(item.substring(start, end));
            alias = word == null ? null : alias.and(word);
            if (alias == null) {
                return true;
            }
            if (end == item.length() || item.charAt(end) != '+') {
                if (end < item.length()) {
                    return false;
                }
                break;
            }
            start = end + 1;
        }
        switch (sign) {
            case '-' -> remove(alias);
            case '+' -> moveToEnd(alias);
            case '!' -> kill(alias);
            default -> add(alias);
        }
        return true;
    }

    private static int wordEnd(String item, int start) {
        int end = start;
        while (end < item.length() && isWord(item.charAt(end))) {
            end++;
        }
        return end;
    }

    private void add(CipherAlias alias) {
        for (CipherSuite suite : move(alias, false, false)) {
            active.set(suite.id());
        }
    }

    private void moveToEnd(CipherAlias alias) {
        List<CipherSuite> ignored = move(alias, true, false);
    }

    private void moveToStart(CipherAlias alias) {
        List<CipherSuite> ignored = move(alias, true, true);
    }

    private void remove(CipherAlias alias) {
        for (CipherSuite suite : move(alias, true, true)) {
            active.clear(suite.id());
        }
    }

    /** Moves the active or the inactive suites of an alias to one end of the list, in their order, and returns them. */
    private List<CipherSuite> move(CipherAlias alias, boolean whichAreActive, boolean toStart) {
        List<CipherSuite> found = new ArrayList<>();
        List<CipherSuite> others = new ArrayList<>();
        for (CipherSuite suite : order) {
            boolean moves = active.get(suite.id()) == whichAreActive && alias.matches(suite);
            (moves ? found : others).add(suite);
        }
        order = toStart ? joined(found, others) : joined(others, found);
        return found;
    }

    private static List<CipherSuite> joined(List<CipherSuite> first, List<CipherSuite> second) {
        List<CipherSuite> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private void kill(CipherAlias alias) {
        List<CipherSuite> others = new ArrayList<>();
        for (CipherSuite suite : order) {
            if (!alias.matches(suite)) {
                others.add(suite);
            }
        }
        order = others;
    }

    private void sortByStrength() {
        List<CipherSuite> sorted = new ArrayList<>();
        int[] strengths = {256, 128, 0};
        for (int strength : strengths) {
            for (CipherSuite suite : order) {
                if (active.get(suite.id()) && suite.strength() == strength) {
                    sorted.add(suite);
                }
            }
        }
        List<CipherSuite> inactive = new ArrayList<>();
        for (CipherSuite suite : order) {
            if (!active.get(suite.id())) {
                inactive.add(suite);
            }
        }
        order = joined(inactive, sorted);
    }
}
