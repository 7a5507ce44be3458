package dev.signet.cli.openssl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Main;
import dev.signet.cli.Program;
import dev.signet.cli.Ran;
import dev.signet.core.peer.Peer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@code -help} prints, beside the real openssl: options that later releases brought do not show there. */
class HelpIT {
    private static final String[] OF_OPENSSL = {"-help"};

    @BeforeAll
    static void assumeInstalled() {
        Peer.assumeInstalled("openssl");
    }

    private static Ran openssl(String... arguments) {
        return Program.of("openssl").run(arguments);
    }

    @TestFactory
    Stream<DynamicTest> a_command_shows_the_help_of_openssl() {
        List<String> commands = openssl("list", "-commands", "-1").out().lines().toList();

        assertThat(commands).hasSizeGreaterThan(40);
        return commands.stream()
                .filter(name -> OpenSslCommands.find(name, OF_OPENSSL) != null)
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Ran expected = openssl(name, "-help");
                    Ran ours = Ran.in(session -> Main.run(new String[] {name, "-help"}, session));

                    assertThat(ours).isEqualTo(expected);
                }));
    }
}
