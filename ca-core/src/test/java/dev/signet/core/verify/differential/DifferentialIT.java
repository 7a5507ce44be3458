package dev.signet.core.verify.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.core.verify.AnchorUse;
import dev.signet.core.verify.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Verifies generated chains with our verifier, with libcrypto, with Bouncy Castle and with the JDK: every difference belongs to
 * a class, with the clause of the standard that one of the two does not follow.
 *
 * <p>Runs {@value #SAMPLE} cases; {@code -Dsignet.full} runs 100 000, {@code -Dsignet.differential.cases=N} N of them, from
 * {@code -Dsignet.differential.from=SEED}. With {@code -Dsignet.differential.keep=DIRECTORY} an example of each class is written.
 */
class DifferentialIT {
    private static final int SAMPLE = 400;
    private static final int FULL = 100_000;
    private static final int SHOWN = 40;

    private static final int CASES =
            Integer.getInteger("signet.differential.cases", Boolean.getBoolean("signet.full") ? FULL : SAMPLE);
    private static final long FROM = Long.getLong("signet.differential.from", 0);

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    /** Libcrypto checks the anchor as a certificate. */
    private static final RuleBook WITH_ANCHORS = new RuleBook(
            "rfc5280-path with anchors as certificates",
            "section 6, and the anchor's own constraints and dates",
            RuleBook.RFC5280_PATH.enforced(),
            AnchorUse.CERTIFICATE,
            false,
            RuleBook.RFC5280_PATH.algorithms());

    private static boolean registered;

    @TempDir
    static Path directory;

    /** The JDK's validator takes a provider for signatures by its registered name only; with its own it takes ten times as long. */
    @BeforeAll
    static void registerBouncyCastle() {
        registered = Security.addProvider(BOUNCY_CASTLE) >= 0;
    }

    @AfterAll
    static void removeBouncyCastle() {
        if (registered) {
            Security.removeProvider(BOUNCY_CASTLE.getName());
        }
    }

    @Test
    void every_difference_to_openssl_has_its_clause() throws IOException, InterruptedException {
        assumeTrue(OpenSslPeer.isPossible(), "gcc is not installed: not compared with libcrypto");
        try (OpenSslPeer openssl = OpenSslPeer.start(directory)) {
            run(new Comparison(openssl, WITH_ANCHORS, OpenSslClasses.make(), true));
        }
    }

    @Test
    void every_difference_of_the_default_rules_to_openssl_has_its_clause() throws IOException, InterruptedException {
        assumeTrue(OpenSslPeer.isPossible(), "gcc is not installed: not compared with libcrypto");
        try (OpenSslPeer openssl = OpenSslPeer.start(directory)) {
            run(new Comparison(openssl, RuleBook.PRIVATE, OpenSslClasses.ofDefaultRules(), true));
        }
    }

    @Test
    void every_difference_to_bouncy_castle_has_its_clause() throws IOException {
        run(new Comparison(
                new JavaPeer("bouncy-castle", BOUNCY_CASTLE, Optional.empty()),
                RuleBook.RFC5280_PATH,
                JavaClasses.bouncyCastle(),
                false));
    }

    @Test
    void every_difference_to_the_jdk_has_its_clause() throws IOException {
        run(new Comparison(
                new JavaPeer("jdk", Security.getProvider("SUN"), Optional.of(BOUNCY_CASTLE.getName())),
                RuleBook.RFC5280_PATH,
                JavaClasses.jdk(),
                false));
    }

    private static void run(Comparison comparison) throws IOException {
        for (long seed = FROM; seed < FROM + CASES; seed++) {
            comparison.ask(ChainGenerator.make(seed));
        }
        System.out.println(comparison.summary());
        String keep = System.getProperty("signet.differential.keep", "");
        if (!keep.isEmpty()) {
            KeptCase.writeAll(Path.of(keep), comparison);
        }
        List<String> unexplained = comparison.unexplained();
        assertThat(unexplained.subList(0, Math.min(SHOWN, unexplained.size())))
                .as(comparison.title() + ": " + unexplained.size() + " differences without a class")
                .isEmpty();
        assertThat(comparison.trustedByBoth()).isGreaterThan(CASES / 4);
    }
}
