package dev.signet.core.verify.client;

import java.util.List;
import java.util.Locale;

/** The clients that are known. */
public final class Clients {
    /** All of them. */
    public static final List<Client> ALL = List.of(
            OpenSslClient.CLIENT,
            GnuTlsClient.CLIENT,
            JdkClients.JDK_17,
            JdkClients.JDK_25,
            GoClient.CLIENT,
            ChromeClient.CLIENT,
            AppleClient.CLIENT);

    /** Returns the clients of a name, such as {@code go}; {@code jdk} stands for all releases of it; empty if there is none. */
    public static List<Client> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(client -> client.id().equals(wanted)
                        || wanted.equals(JdkClients.FAMILY) && client.id().startsWith(JdkClients.FAMILY))
                .toList();
    }

    private Clients() {}
}
