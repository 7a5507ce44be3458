package dev.signet.cli.openssl.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests with extensions in all notations of {@code x509v3_config}: an RSA signature has no chance in it, so all octets count. */
final class RequestExtensionsIT {
    private static final String CONFIGURATION = "/dev/signet/cli/openssl/request-extensions.cnf";

    @TempDir
    private static Path directory;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        Peer.assumeInstalled("openssl");
        Files.writeString(directory.resolve("t.cnf"), configuration());
        openssl("genrsa", "-out", "k.pem", "2048");
    }

    private static String configuration() throws IOException {
        try (InputStream in = RequestExtensionsIT.class.getResourceAsStream(CONFIGURATION)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    static Stream<String> cases() throws IOException {
        return configuration()
                .lines()
                .filter(line -> line.startsWith("[case_"))
                .map(line -> line.substring(1, line.length() - 1));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_octets_of_a_request_are_those_of_openssls(String section) throws IOException, InterruptedException {
        expectSame("req", "-new", "-key", "k.pem", "-config", "t.cnf", "-reqexts", section);
    }

    @ParameterizedTest
    @ValueSource(strings = {"masked_nombstr", "masked_number", "masked_pkix"})
    void a_string_mask_holds_for_the_names_in_extensions_too(String mask) throws IOException, InterruptedException {
        for (String section : List.of("case_names", "case_subtrees", "case_points", "case_subject_access")) {
            expectSame("req", "-new", "-key", "k.pem", "-config", "t.cnf", "-section", mask, "-reqexts", section);
        }
    }

    private static void expectSame(String... arguments) throws IOException, InterruptedException {
        List<String> ours = new ArrayList<>(List.of(arguments));
        ours.addAll(List.of("-out", "ours.pem"));
        List<String> theirs = new ArrayList<>(List.of(arguments));
        theirs.addAll(List.of("-out", "theirs.pem"));
        openssl(theirs.toArray(String[]::new));
        Ran ran = Ran.in(Map.of(), directory, session -> Main.run(ours.toArray(String[]::new), session));
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(directory.resolve("ours.pem")).hasSameTextualContentAs(directory.resolve("theirs.pem"));
    }

    private static void openssl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Peer.mustRun(directory, command.toArray(String[]::new));
    }
}
