package dev.signet.core.verify;

import dev.signet.core.name.GeneralName;
import dev.signet.core.name.Uris;
import java.util.Locale;
import java.util.Optional;

/** RFC 9525 section 6: whether a name that a certificate presents is the one that was expected. */
final class NameMatch {
    static boolean matches(GeneralName presented, GeneralName expected, HostNameReading reading) {
        if (presented instanceof GeneralName.Dns name && expected instanceof GeneralName.Dns host) {
            String wanted = withoutFinalDot(host.value());
            boolean known = !reading.lettersDigitsHyphens() || HostSyntax.isHost(wanted);
            return known && WildcardMatch.matches(name.value(), wanted, reading);
        }
        if (presented instanceof GeneralName.Email name && expected instanceof GeneralName.Email address) {
            return mailbox(name.value(), address.value());
        }
        if (presented instanceof GeneralName.Uri name && expected instanceof GeneralName.Uri uri) {
            return uri(name.value(), uri.value());
        }
        return presented.equals(expected);
    }

    private static String withoutFinalDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** RFC 5280 section 7.5: the local part to the letter, the host without regard to case. */
    private static boolean mailbox(String presented, String expected) {
        int at = presented.lastIndexOf('@');
        return at > 0
                && at == expected.lastIndexOf('@')
                && presented.regionMatches(0, expected, 0, at)
                && presented.regionMatches(
                        true, at, expected, at, Math.max(presented.length(), expected.length()) - at);
    }

    /**
     * RFC 9525 section 6.5: scheme and host must be the same. An expected URI with a path is wanted as it is, because a SPIFFE
     * ID names its workload there.
     */
    private static boolean uri(String presented, String expected) {
        Optional<String> origin = origin(expected);
        if (origin.isEmpty() || !origin.equals(origin(presented))) {
            return origin.isEmpty() && presented.equals(expected);
        }
        String path = afterAuthority(expected);
        return path.isEmpty() || path.equals(afterAuthority(presented));
    }

    private static Optional<String> origin(String uri) {
        return Uris.host(uri)
                .map(host -> uri.substring(0, uri.indexOf("://") + 3).toLowerCase(Locale.ROOT)
                        + host.toLowerCase(Locale.ROOT));
    }

    private static String afterAuthority(String uri) {
        int end = uri.indexOf("://") + 3;
        while (end < uri.length() && "/?#".indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        return uri.substring(end);
    }

    private NameMatch() {}
}
