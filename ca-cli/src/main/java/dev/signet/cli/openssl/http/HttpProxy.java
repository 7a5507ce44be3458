package dev.signet.cli.openssl.http;

import dev.signet.cli.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which proxy leads to a server, if any: by option, or as the environment has it. */
public final class HttpProxy {
    /**
     * Returns the proxy for an address, or null for none.
     *
     * @param option the proxy of the command line, which goes before the environment
     * @param exceptions the hosts that need none, separated by commas or blanks; null for those of the environment
     */
    public static @Nullable HttpAddress of(
            HttpAddress address, @Nullable String option, @Nullable String exceptions, Session session) {
        String proxy = option != null
                ? option
                : first(
                        session,
                        address.secure() ? List.of("https_proxy", "HTTPS_PROXY") : List.of("http_proxy", "HTTP_PROXY"));
        if (proxy == null || proxy.isEmpty()) {
            return null;
        }
        String excluded = exceptions != null ? exceptions : first(session, List.of("no_proxy", "NO_PROXY"));
        for (String host : excluded == null
                ? List.<String>of()
                : List.of(excluded.replace(',', ' ').split(" ", -1))) {
            if (host.equals(address.host())) {
                return null;
            }
        }
        return HttpAddress.parse(proxy);
    }

    private static @Nullable String first(Session session, List<String> names) {
        for (String name : names) {
            String value = session.environment(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private HttpProxy() {}
}
