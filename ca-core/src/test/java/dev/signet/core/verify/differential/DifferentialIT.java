package dev.signet.core.verify.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.core.verify.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
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
    private static final int SAMPLE = 300;
    private static final int FULL = 100_000;
    private static final int SHOWN = 40;

    private static final int CASES =
            Integer.getInteger("signet.differential.cases", Boolean.getBoolean("signet.full") ? FULL : SAMPLE);
    private static final long FROM = Long.getLong("signet.differential.from", 0);

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private static final List<Comparison> COMPARISONS = new ArrayList<>();

    /** Makes each chain once and shows it to all. */
    @BeforeAll
    static void compare(@TempDir Path directory) throws IOException, InterruptedException {
        // The JDK's validator takes a provider for signatures by its registered name only; its own takes ten times as
        // long.
        boolean registered = Security.addProvider(BOUNCY_CASTLE) >= 0;
        try (Peer openssl = OpenSslPeer.isPossible() ? OpenSslPeer.start(directory) : null) {
            if (openssl != null) {
                COMPARISONS.add(new Comparison(openssl, KeptCase.PATH_WITH_ANCHORS, OpenSslClasses.make(), true));
                COMPARISONS.add(new Comparison(openssl, RuleBook.PRIVATE, OpenSslClasses.ofDefaultRules(), true));
                Peer asVerify = ((OpenSslPeer) openssl).withDefaults();
                COMPARISONS.add(new Comparison(asVerify, RuleBook.OPENSSL, OpenSslClasses.ofItsOwnRules(), true));
            }
            Peer bouncyCastle = new JavaPeer("bouncy-castle", BOUNCY_CASTLE, Optional.empty());
            COMPARISONS.add(new Comparison(bouncyCastle, RuleBook.RFC5280_PATH, JavaClasses.bouncyCastle(), false));
            Peer jdk = new JavaPeer("jdk", Security.getProvider("SUN"), Optional.of(BOUNCY_CASTLE.getName()));
            COMPARISONS.add(new Comparison(jdk, RuleBook.RFC5280_PATH, JavaClasses.jdk(), false));
            for (long seed = FROM; seed < FROM + CASES; seed++) {
                ChainCase question = ChainGenerator.make(seed);
                COMPARISONS.forEach(comparison -> comparison.ask(question));
            }
        } finally {
            if (registered) {
                Security.removeProvider(BOUNCY_CASTLE.getName());
            }
        }
    }

    @Test
    void every_difference_to_openssl_has_its_clause() {
        assumeTrue(OpenSslPeer.isPossible(), "gcc is not installed: not compared with libcrypto");
        check("openssl");
        check("openssl-verify");
    }

    @Test
    void every_difference_to_bouncy_castle_has_its_clause() {
        check("bouncy-castle");
    }

    @Test
    void every_difference_to_the_jdk_has_its_clause() {
        check("jdk");
    }

    private static void check(String peer) {
        List<Comparison> comparisons = COMPARISONS.stream()
                .filter(comparison -> comparison.peerName().equals(peer))
                .toList();
        assertThat(comparisons).isNotEmpty();
        for (Comparison comparison : comparisons) {
            System.out.println(comparison.summary());
            KeptCase.keep(comparison);
        }
        assertThat(comparisons).allSatisfy(comparison -> {
            List<String> unexplained = comparison.unexplained();
            assertThat(unexplained.subList(0, Math.min(SHOWN, unexplained.size())))
                    .as(comparison.title() + ": " + unexplained.size() + " differences without a class")
                    .isEmpty();
            assertThat(comparison.trustedByBoth()).isGreaterThan(CASES / 4);
        });
    }
}
