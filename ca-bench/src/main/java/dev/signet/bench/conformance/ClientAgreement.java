package dev.signet.bench.conformance;

import dev.signet.core.verify.client.Client;
import dev.signet.core.verify.client.ClientAnswer;
import dev.signet.core.verify.client.Clients;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Asks the real clients of this machine and our profiles of them about every case of a suite, and tells how often they agree: {@code
 * bin/clients SUITE.json[.gz] [DIRECTORY]}. The directory keeps the cases and what the real clients said.
 */
public final class ClientAgreement {
    private static final String MACHINE_MADE = "bettertls::";

    private final SuiteRunner runner;
    private final PrintStream out;

    private ClientAgreement(Instant now, PrintStream out) {
        this.runner = new SuiteRunner(now);
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2 && arguments.length != 3) {
            System.err.println("usage: bin/clients SUITE.json[.gz] [DIRECTORY]");
            System.exit(2);
        }
        Instant now = Instant.now();
        Path work = arguments.length == 3
                ? Files.createDirectories(Path.of(arguments[2]))
                : Files.createTempDirectory("signet-clients");
        List<SuiteCase> cases = SuiteFile.read(Path.of(arguments[1])).cases();
        Path file = work.resolve("cases");
        CaseFile.write(cases, now, file);
        ClientAgreement agreement = new ClientAgreement(now, System.out);
        for (RealClient real : RealClient.onThisMachine(Path.of(arguments[0]), work)) {
            Client profile = Clients.named(real.id()).get(0);
            agreement.compare(profile, cases, real.ask(file, work));
        }
    }

    /** How often two agree. */
    private static final class Tally {
        private int same;
        private int all;

        void count(boolean agree) {
            same += agree ? 1 : 0;
            all++;
        }

        @Override
        public String toString() {
            return same + " of " + all;
        }
    }

    private void compare(Client profile, List<SuiteCase> cases, Map<String, RealClient.Answer> answers) {
        Tally machineMade = new Tally();
        Tally others = new Tally();
        StringBuilder differences = new StringBuilder();
        for (SuiteCase one : cases) {
            RealClient.Answer real = answers.get(one.id());
            if (real == null) {
                throw new IllegalStateException(profile.id() + " says nothing of " + one.id());
            }
            Result ours = ours(profile, one);
            boolean agree = real.accepts() == ours.actualResult().equals("SUCCESS");
            (one.id().startsWith(MACHINE_MADE) ? machineMade : others).count(agree);
            if (!agree) {
                differences
                        .append("  ")
                        .append(one.id())
                        .append(real.accepts() ? ": accepts, we say " : ": refuses, we accept")
                        .append(ours.context())
                        .append(real.accepts() ? "" : " (" + real.why() + ")")
                        .append('\n');
            }
        }
        out.println(profile.id() + ": " + machineMade + " of BetterTLS, " + others + " others");
        out.print(differences);
    }

    private Result ours(Client profile, SuiteCase one) {
        return runner.request(one)
                .map(request -> profile.answer(request, false))
                .map(answer -> new Result(one.id(), answer.accepts() ? "SUCCESS" : "FAILURE", context(answer)))
                .orElse(new Result(one.id(), "FAILURE", "the leaf cannot be read"));
    }

    private static String context(ClientAnswer answer) {
        return answer.accepts()
                ? ""
                : answer.findings().get(0).reason().id() + ": "
                        + answer.findings().get(0).text();
    }
}
