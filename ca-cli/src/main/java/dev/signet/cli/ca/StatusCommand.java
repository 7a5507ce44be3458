package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.cli.io.JsonPrinter;
import dev.signet.core.home.HomeStatus;
import dev.signet.core.home.InspectHome;
import dev.signet.core.problem.Kind;
import dev.signet.store.h2.H2Store;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signet status}: how the home is. */
@Command(
        name = "status",
        description = "Tell how the CA is: what ends when, how fresh the CRLs are, what lies open.",
        footer = {
            "",
            "Examples:",
            "  signet status",
            "  signet status --within 60d",
            "  signet status --json > /dev/null || alert            a monitoring check",
            "",
            "Ends with 1 if something needs attention: an authority or a CRL that has ended or soon will, revocations",
            "that no CRL names, keys that are not encrypted or that others can read. Notes do not count."
        })
final class StatusCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--within",
            paramLabel = "SPAN",
            description = "Tell which certificates end so soon and are not renewed (default: 30d).")
    private Duration within = Duration.ofDays(30);

    StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (OpenHome open = OpenHome.forReading(home.directory(session), "status", session)) {
            HomeStatus status = new InspectHome(open.authority()).run(within);
            long storeSize = H2Store.sizeIn(open.home().directory());
            if (json.wanted()) {
                JsonPrinter.print(session.out(), StatusJson.of(status, open.home(), storeSize));
            } else {
                new StatusText(session.out(), open.authority().clock().instant(), within)
                        .print(status, open.home(), storeSize);
            }
            return status.needsAttention() ? Kind.NO.exitCode() : 0;
        }
    }
}
