package dev.signet.cli.openssl.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Says of options that the engine cannot serve what is missing for them. */
class RefusedOptionsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "s_client,-enable_pha,answers a request for a certificate after the handshake with an alert",
        "s_client,-early_data,sends and takes no data before the handshake is over",
        "s_client,-nextprotoneg,has no message for it; ALPN took its place (-alpn)",
        "s_server,-early_data,sends and takes no data before the handshake is over",
        "s_server,-max_early_data,sends and takes no data before the handshake is over",
        "s_server,-recv_max_early_data,sends and takes no data before the handshake is over",
        "s_server,-nextprotoneg,has no message for it; ALPN took its place (-alpn)",
    })
    void an_option_is_refused_with_what_is_missing_for_it(String command, String option, String missing) {
        SignetRun run = command.equals("s_client")
                ? SignetRun.client(directory, option, "1")
                : SignetRun.server(directory, option, "1");

        assertThat(run.await()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(command + ": " + option
                        + " is not supported by this version of Signet: Bouncy Castle's TLS " + missing + "\n");
    }
}
