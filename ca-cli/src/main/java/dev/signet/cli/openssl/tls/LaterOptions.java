package dev.signet.cli.openssl.tls;

import dev.signet.cli.openssl.option.Option;

/** Options of {@code s_client} and {@code s_server} that releases after 3.0 brought. */
final class LaterOptions {
    static Option[] client() {
        return new Option[] {
            Option.flag("no_ems", "Disable Extended master secret extension").since("3.3"),
            Option.flag("tfo", "Connect using TCP Fast Open").ignored().since("3.2"),
            ktls(),
            withoutReceivedCompression(),
            withoutSentCompression(),
            preference(),
            serverRawKey(),
            clientRawKey(),
            Option.flag("quic", "Use QUIC").refused().since("3.2"),
            Option.flag("adv", "Advanced command mode").refused().since("3.2"),
        };
    }

    static Option[] server() {
        return new Option[] {
            Option.flag("no_ems", "Disable Extended master secret extension")
                    .refused()
                    .since("3.3"),
            Option.flag("tfo", "Listen for TCP Fast Open connections").ignored().since("3.2"),
            ktls(),
            Option.flag("zerocopy_sendfile", "Use zerocopy mode of KTLS sendfile")
                    .ignored()
                    .since("3.2"),
            Option.flag("cert_comp", "Pre-compress server certificates")
                    .ignored()
                    .since("3.2"),
            withoutReceivedCompression(),
            withoutSentCompression(),
            preference(),
            serverRawKey(),
            clientRawKey(),
        };
    }

    /** The kernel has no part in Java's sockets. */
    private static Option ktls() {
        return Option.flag("ktls", "Enable Kernel TLS for sending and receiving")
                .ignored()
                .since("3.2");
    }

    private static Option withoutReceivedCompression() {
        return Option.flag("no_rx_cert_comp", "Disable receiving TLSv1.3 compressed certificates")
                .ignored()
                .since("3.2");
    }

    private static Option withoutSentCompression() {
        return Option.flag("no_tx_cert_comp", "Disable sending TLSv1.3 compressed certificates")
                .ignored()
                .since("3.2");
    }

    private static Option preference() {
        return Option.flag(
                        "prefer_no_dhe_kex",
                        "In TLSv1.3 prefer non-(ec)dhe over (ec)dhe-based key exchange on resumption")
                .refused()
                .since("3.3");
    }

    private static Option serverRawKey() {
        return Option.flag("enable_server_rpk", "Enable raw public keys (RFC7250) from the server")
                .refused()
                .since("3.2");
    }

    private static Option clientRawKey() {
        return Option.flag("enable_client_rpk", "Enable raw public keys (RFC7250) from the client")
                .refused()
                .since("3.2");
    }

    private LaterOptions() {}
}
